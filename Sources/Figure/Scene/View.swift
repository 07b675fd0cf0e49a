import Biomechanics

/// A far-away camera with a long lens, aimed so that all that matters is inside the picture.
struct View {
  /// Towards the picture's right, its top and away from the viewer.
  let right: Place
  let up: Place
  let ahead: Place
  let eye: Place
  /// Samples a metre at one metre.
  let focal: Float
  /// Where the line of sight meets the picture, in samples from the top left.
  let middle: SIMD2<Float>
  let mirrored: Bool
  /// Metres a sample covers where the person is.
  let grain: Float

  /// Metres from the viewer to the middle of the scene: far enough that near limbs are not swollen.
  static let distance: Float = 7.8

  /// What a stage shows in a picture, wherever the person who looks has walked.
  init(_ stage: Stage, _ look: Look, _ grid: Grid) {
    var standpoint = stage.standpoint
    standpoint.turn += look.turn
    standpoint.rise = min(max(standpoint.rise + look.rise, -0.05), 1.4)
    self.init(of: stage.extent, from: standpoint, width: grid.across, height: grid.down)
  }

  /// `width` and `height` in samples; `least` is what the picture shows at least across, metres, so
  /// that small poses are not drawn huge.
  init(
    of extent: [Place], from standpoint: Standpoint, width: Int, height: Int, least: Float = 1.5
  ) {
    let axes = standpoint.axes
    right = Place(axes.right)
    up = Place(axes.up)
    ahead = Place(-axes.near)
    mirrored = standpoint.mirrored
    let frame = Outline(extent, from: standpoint)
    eye = frame.eye
    let margin: Float = 0.045
    let size = SIMD2(Float(width), Float(height))
    let room = size - 2 * margin * Float(width)
    let most = Float(width) / least * View.distance
    focal = min(min(room.x / max(frame.size.x, 0.01), room.y / max(frame.size.y, 0.01)), most)
    let centre = frame.centre * focal
    middle = SIMD2(size.x / 2 - centre.x, size.y / 2 + centre.y)
    grain = View.distance / focal
  }
}

/// The edges round some places as a standpoint sees them.
struct Outline {
  /// In the picture plane one metre from the eye, x right and y up.
  private(set) var low = SIMD2<Float>(repeating: .infinity)
  private(set) var high = SIMD2<Float>(repeating: -.infinity)
  let eye: Place

  init(_ places: [Place], from standpoint: Standpoint) {
    var (least, most) = (
      places.first ?? Place(), places.first ?? Place()
    )
    for place in places {
      least = pointwiseMin(least, place)
      most = pointwiseMax(most, place)
    }
    let axes = standpoint.axes
    let (right, up, near) = (Place(axes.right), Place(axes.up), Place(axes.near))
    eye = (least + most) * 0.5 + near * View.distance
    for place in places {
      let arm = place - eye
      let nearness = -1 / dot(arm, near)
      let spot = SIMD2(dot(arm, right), dot(arm, up)) * nearness
      low = pointwiseMin(low, spot)
      high = pointwiseMax(high, spot)
    }
  }

  var size: SIMD2<Float> { high - low }
  var centre: SIMD2<Float> { (low + high) * 0.5 }

  /// Of a picture four to three that holds it all.
  var width: Float { max(size.x, size.y * 4 / 3) }

  /// Twice as wide as high or more.
  var isWide: Bool { size.x > 1.75 * size.y }
}
