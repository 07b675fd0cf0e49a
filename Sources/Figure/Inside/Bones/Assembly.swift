import Biomechanics

/// Puts a person's bones together, each in the axes of what carries it.
struct Assembly {
  private(set) var pieces: [Insides.Piece] = []
  private(set) var plates: [(mount: Mount, plates: Plates)] = []
  private let fitted: Fitted

  init(_ person: Person, _ zero: Posture) {
    fitted = Fitted(person.body.skeleton)
    pieces.append(
      .init(
        mount: .segment(.pelvis), tissue: .bone,
        shell: fitted.pelvis(Netting.shell(of: Pelvis.form, cell: 0.0050))))
    addLegs()
    addSpine(Mounts(zero))
    addChest(Cage(person), Mounts(zero))
  }

  private mutating func add(_ mount: Mount, _ tissue: Tissue, _ shell: Shell) {
    pieces.append(.init(mount: mount, tissue: tissue, shell: shell))
  }

  private mutating func addLegs() {
    let thigh = fitted.leg(
      Netting.shell(of: LegBones.femur, cell: 0.0072), length: 0.396, to: .shankR)
    let shin = fitted.leg(
      Netting.shell(of: LegBones.shin, cell: 0.0072), length: 0.430, to: .footR)
    let kneecap = fitted.kneecap(Netting.shell(of: LegBones.patella, cell: 0.006))
    add(.segment(.thighR), .bone, thigh)
    add(.segment(.thighL), .bone, thigh.mirrored)
    add(.segment(.shankR), .bone, shin)
    add(.segment(.shankL), .bone, shin.mirrored)
    add(.kneecap(.right), .bone, kneecap)
    add(.kneecap(.left), .bone, kneecap.mirrored)
  }

  private mutating func addSpine(_ zero: Mounts) {
    plates.append((.segment(.pelvis), sacralPlate))
    let lumbar = Netting.shell(of: Vertebrae.lumbar, cell: 0.0048)
    let levels: [Segment] = [.lumbar5, .lumbar4, .lumbar3, .lumbar2, .lumbar1, .thoraxLow]
    for (level, next) in zip(levels, levels.dropFirst()) {
      let (shell, faces) = fitted.lumbar(lumbar, below: next)
      add(.segment(level), .bone, shell)
      plates.append((.segment(level), faces))
    }
    let thoracic = Netting.shell(of: Vertebrae.thoracic, cell: 0.0052)
    let cervical = Netting.shell(of: Vertebrae.cervical, cell: 0.0046)
    for index in 0..<Mounts.spine {
      let isChest = index < Mounts.thoracic
      let spacing = zero.spacing(at: index)
      let up = spacing / (isChest ? 0.0233 : 0.017)
      // From T12, broad as L1, to the slender T3.
      let size = isChest ? 1.12 - 0.032 * Float(min(index, 9)) : 1
      let across = fitted.thick * size
      let stretch = Place(across, up, across)
      add(
        .spine(index), .bone,
        (isChest ? thoracic : cervical).carried(by: { $0 * stretch }, stretch: stretch))
      let oval: SIMD2<Float> = isChest ? SIMD2(0.0145, 0.0155) : SIMD2(0.0085, 0.0115)
      plates.append(
        (
          .spine(index),
          Plates(
            frame: Frame(turning: .none, origin: .zero), half: (isChest ? 0.0092 : 0.0066) * up,
            oval: oval * across)
        ))
    }
  }

  /// The sacrum's upper face, tilted forward below L5/S1.
  private var sacralPlate: Plates {
    let joint = fitted.skeleton[.lumbar5]
    let way = Vector(0.26, 0.966, 0)
    return Plates(
      frame: Fitted.frame(along: way, at: joint - way * 0.0125), half: 0.0085,
      oval: SIMD2(0.0165, 0.0245) * fitted.thick)
  }

  private mutating func addChest(_ cage: Cage, _ zero: Mounts) {
    let spine = (0..<Mounts.thoracic).map { zero[.spine($0)] }
    for (level, way) in zip(2..., cage.ribs(from: spine)) {
      let local = way.map { zero[.spine(level)].inverse($0) }
      let rib = Shell.tube(local, sides: 6, side: Place(0, 1, 0)) { share in
        SIMD2(0.0050, 0.0026) * (1 - 0.35 * share)
      }
      add(.spine(level), .rib, rib)
      add(.spine(level), .rib, rib.mirrored)
    }
    let chest = zero[.segment(.thoraxHigh)]
    add(
      .segment(.thoraxHigh), .rib,
      Shell.tube(cage.breastbone().map { chest.inverse($0) }, sides: 8, side: Place(0, 0, 1)) {
        SIMD2(0.010 + 0.008 * $0 * $0, 0.0042)
      })
  }
}

extension Mounts {
  /// Metres from one vertebra to the next.
  func spacing(at index: Int) -> Float {
    let next = index + 1 < Mounts.spine && index != Mounts.thoracic - 1 ? index + 1 : index - 1
    return Float(length(self[.spine(next)].origin - self[.spine(index)].origin))
  }
}

extension Frame {
  /// A place of the world in these axes.
  func inverse(_ place: Place) -> Place {
    let arm = Vector(place) - origin
    return Place(Vector(dot(arm, turning.x), dot(arm, turning.y), dot(arm, turning.z)))
  }
}
