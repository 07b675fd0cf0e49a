import Biomechanics

/// What lies inside one person, ready to be drawn in any posture: pelvis, spine, ribs, the bones of
/// the legs, and the hamstrings.
public final class Insides: Sendable {
  /// A rigid piece and what carries it.
  struct Piece: Sendable {
    var mount: Mount
    var tissue: Tissue
    var shell: Shell
  }

  let person: Person
  let strands: [Strand]
  let pieces: [Piece]
  /// From the sacrum up, what the discs lie between.
  let plates: [(mount: Mount, plates: Plates)]
  /// Each strand's length standing, metres.
  let standing: [Float]
  /// How clear the skin is over each corner and each edge's middle, 0 as ever … 1 glass.
  let coats: [SIMD4<Float>]
  /// Corners and triangles of all of it together.
  let cornerCount: Int
  let triangleCount: Int

  /// `strands` are both legs' hamstrings as the body model has them, so that what is drawn gets longer
  /// by what is computed.
  public init(_ person: Person, strands: [Strand]) {
    self.person = person
    self.strands = strands
    let zero = Posture(of: person.body)
    let assembly = Assembly(person, zero)
    pieces = assembly.pieces
    plates = assembly.plates
    standing = strands.map { Strand.length(of: $0.course(in: zero)) }
    coats = Clarity.coats(of: person)
    cornerCount =
      pieces.reduce(0) { $0 + $1.shell.places.count } + strands.count * Belly.cornerCount
      + (plates.count - 1) * Disc.cornerCount
    triangleCount =
      pieces.reduce(0) { $0 + $1.shell.corners.count / 3 } + strands.count * Belly.triangleCount
      + (plates.count - 1) * Disc.triangleCount
  }
}

/// What something inside is made of.
enum Tissue: UInt8, Sendable {
  case bone, rib, disc, lowestDisc, muscle

  /// Between things of different lots runs a line.
  var lot: UInt8 { rawValue + 1 }
  /// How strongly ink may be drawn inside its outline, 0…255.
  var line: UInt8 {
    switch self {
    case .bone: 150
    case .rib: 70
    case .disc, .lowestDisc: 90
    case .muscle: 170
    }
  }
}

extension Strand {
  static func length(of course: [Place]) -> Float {
    zip(course, course.dropFirst()).reduce(0) { $0 + span($1.0, $1.1) }
  }
}

private func span(_ a: Place, _ b: Place) -> Float { length(b - a) }
