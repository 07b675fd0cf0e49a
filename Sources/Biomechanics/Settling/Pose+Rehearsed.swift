extension Pose {
  /// This written pose with what settling changed in the one before, where the two are alike: an arm
  /// that does not move stays as it was settled.
  func carrying(_ settled: Pose, from written: Pose) -> Pose {
    var pose = self
    for coordinate in Coordinate.allCases {
      let moved = coordinate.isTranslation ? 0 : (self[coordinate] - written[coordinate]) / 0.3
      pose[coordinate] += (settled[coordinate] - written[coordinate]) / (1 + moved * moved)
    }
    return pose
  }

  /// The same with legs or arms a little further apart, to begin another search from.
  var spread: [Pose] {
    func adding(_ coordinates: [Coordinate], _ turn: Double) -> Pose {
      var pose = self
      for coordinate in coordinates { pose[coordinate] += turn }
      return pose
    }
    let legs = adding([.hipAdductionR, .hipAdductionL], -0.15)
    let arms = adding([.armAddR, .armAddL], -0.25)
    return [legs, arms]
  }

  /// This pose with what changes between two others.
  func moved(from one: Pose, to other: Pose) -> Pose {
    var pose = self
    for coordinate in Coordinate.allCases {
      pose[coordinate] += other[coordinate] - one[coordinate]
    }
    return pose
  }

  /// The same pose with the place in the world that a posture has.
  func standing(as posture: Posture) -> Pose {
    let place = posture[.pelvis].origin - posture.body.skeleton[.pelvis]
    var pose = self
    (pose[.pelvisTx], pose[.pelvisTy], pose[.pelvisTz]) = (place.x, place.y, place.z)
    return pose
  }

  /// To 1/10 000 radian and metre, as it is kept.
  var rounded: Pose {
    var pose = self
    for coordinate in Coordinate.allCases {
      pose[coordinate] = (pose[coordinate] * 10_000).rounded() / 10_000
    }
    return pose
  }

  /// How far the coordinate that differs most is from another pose's, radians or metres.
  func farthest(from other: Pose) -> Double {
    Coordinate.allCases.reduce(0) { max($0, abs(other[$1] - self[$1])) }
  }

  /// How many steps there are to another pose, so that none turns a joint by more than about ten
  /// degrees; fewer on a way that takes no time.
  func steps(to other: Pose, in seconds: Double) -> Int {
    let most = farthest(from: other)
    if most < 1e-9 { return 1 }
    let wanted = min(max(Int((most / 0.18).rounded(.up)), 3), 10)
    return min(wanted, max(Int((seconds / 0.06).rounded(.down)), 1))
  }
}
