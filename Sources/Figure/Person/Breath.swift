import Biomechanics

extension Mesh {
  /// Where each corner moves when the person has breathed in, metres in the rest position: the belly
  /// and the front of the chest forward, the lower ribs to the sides.
  var swell: [Place] {
    places.indices.map { corner in
      var (belly, chest): (Float, Float) = (0, 0)
      for slot in corner * Mesh.reach..<(corner + 1) * Mesh.reach {
        switch Segment(rawValue: Int(bones[slot])) {
        case .pelvis: belly += weights[slot] * 0.25
        case .lumbar5, .lumbar4, .lumbar3, .lumbar2: belly += weights[slot]
        case .lumbar1, .thoraxLow: chest += weights[slot]
        case .thoraxHigh: chest += weights[slot] * 0.8
        default: break
        }
      }
      let place = places[corner]
      // Nothing moves behind the spine; the front moves most.
      let front = eased(place.x, -0.04, 0.10)
      let aside = min(max(place.z * 5, -1), 1) * (1 - front * 0.6)
      return Place(
        front * (0.013 * belly + 0.010 * chest), front * 0.004 * chest, aside * 0.006 * chest)
    }
  }
}
