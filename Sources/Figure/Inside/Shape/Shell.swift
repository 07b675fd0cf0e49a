/// The surface of something inside the body, in the axes of what carries it.
struct Shell: Sendable {
  var places: [Place] = []
  var normals: [Place] = []
  /// How open each place lies to the sky, 0…1: hollows are drawn warmer.
  var open: [Float] = []
  /// Three for each triangle, counter-clockwise seen from outside.
  var corners: [Int32] = []

  /// The reflection in the middle plane.
  var mirrored: Shell {
    var other = self
    for index in places.indices {
      other.places[index].z = -places[index].z
      other.normals[index].z = -normals[index].z
    }
    for triangle in stride(from: 0, to: corners.count, by: 3) {
      other.corners.swapAt(triangle, triangle + 1)
    }
    return other
  }

  /// Every place put elsewhere; normals follow a stretch along the axes.
  func carried(by move: (Place) -> Place, stretch: Place) -> Shell {
    var other = self
    for index in places.indices {
      other.places[index] = move(places[index])
      other.normals[index] = unit(normals[index] / stretch)
    }
    return other
  }
}
