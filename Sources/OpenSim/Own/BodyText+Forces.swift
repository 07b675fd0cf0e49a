import Anatomy
import Biomechanics
import Mechanics

extension BodyText {
  mutating func forces() {
    for muscle in body.muscles { write(muscle) }
    for band in body.bands { write(band) }
    for coordinate in [Coordinate.lumbarExtension, .lumbarBending, .lumbarRotation] {
      open("SpringGeneralizedForce name=\"discs_\(coordinate.name)\"")
      tag("coordinate", coordinate.name)
      tag("stiffness", [LumbarTissue.discStiffness(about: coordinate)])
      tag("rest_length", [0])
      tag("viscosity", [0])
      close("SpringGeneralizedForce")
    }
  }

  private mutating func write(_ muscle: BodyMuscle) {
    open("Millard2012EquilibriumMuscle name=\"\(muscle.name)\"")
    path(muscle.points, over: muscle.knee.map(Self.rollName))
    tag("max_isometric_force", [muscle.maxForce])
    tag("optimal_fiber_length", [muscle.fibre])
    tag("tendon_slack_length", [muscle.tendon])
    tag("pennation_angle_at_optimal", [muscle.pennation])
    close("Millard2012EquilibriumMuscle")
  }

  private mutating func write(_ band: LumbarBand) {
    open("Ligament name=\"\(band.name)\"")
    path([band.lower, band.upper], over: nil)
    tag("resting_length", [band.rest])
    tag("pcsa_force", [band.fullForce])
    open("SimmSpline name=\"force_length_curve\"")
    let stretch = stride(from: 0.0, through: 1.3, by: 0.1)
    tag("x", [0, 0.5, 0.9] + stretch.map { 1 + $0 * (band.full / band.rest - 1) })
    tag(
      "y",
      [0, 0, 0]
        + stretch.map {
          band.force(at: band.rest + $0 * (band.full - band.rest)) / band.fullForce
        })
    close("SimmSpline")
    close("Ligament")
  }

  private mutating func path(_ points: [BodyMuscle.Point], over roll: String?) {
    open("GeometryPath name=\"path\"")
    open("PathPointSet")
    open("objects")
    for (i, point) in points.enumerated() {
      open("PathPoint name=\"p\(i + 1)\"")
      tag("socket_parent_frame", "/bodyset/\(point.segment.fileName)")
      tag("location", point.place)
      close("PathPoint")
    }
    close("objects")
    close("PathPointSet")
    if let roll {
      open("PathWrapSet")
      open("objects")
      open("PathWrap name=\"over\"")
      tag("wrap_object", roll)
      tag("method", "hybrid")
      close("PathWrap")
      close("objects")
      close("PathWrapSet")
    }
    close("GeometryPath")
  }
}
