import Foundation
import Mechanics
import OpenSim

/// What a model holds, in words and columns.
struct ModelReport {
  let text: String

  init(_ model: Model, _ assembly: Assembly) {
    let mechanism = assembly.mechanism
    let mass = mechanism.links.reduce(0) { $0 + $1.inertia.mass }
    var out = "model\t\(model.name)\n"
    out += "mass_kg\t\(mass)\n"
    out += "bodies\t\(mechanism.links.count - 1)\n"
    out += "joints\t\(model.joints.count)\n"
    out += "coordinates\t\(assembly.coordinates.count)\n"
    out += "couplers\t\(mechanism.freedoms.count { $0.follows != nil })\n"
    out += "muscles\t\(mechanism.muscles.count { $0 != nil })\n"
    out += "paths\t\(assembly.paths.count)\n"
    out += "surfaces\t\(mechanism.surfaces.count)\n"
    out += "markers\t\(assembly.markers.count)\n"
    out += "\ncoordinate\tdefault\tlowest\thighest\tlocked\tclamped\tfollows\n"
    for (name, freedom) in zip(assembly.coordinates, mechanism.freedoms) {
      let leader = freedom.follows.map { assembly.coordinates[$0.leader] } ?? ""
      out += "\(name)\t\(freedom.rest)\t\(freedom.lowest)\t\(freedom.highest)\t"
      out += "\(freedom.locked)\t\(freedom.clamped)\t\(leader)\n"
    }
    out += "\nbody\tparent\tmass_kg\n"
    for (i, link) in mechanism.links.enumerated().dropFirst() {
      out += "\(assembly.bodies[i])\t\(assembly.bodies[link.parent])\t\(link.inertia.mass)\n"
    }
    out += Self.muscles(assembly)
    text = out
  }

  private static func muscles(_ assembly: Assembly) -> String {
    let mechanism = assembly.mechanism
    let w = Workspace(for: mechanism)
    mechanism.move(w)
    mechanism.measureLengths(w)
    var out = "\nmuscle\tFmax_N\tLopt_m\tLslack_m\tpennation_rad\tlength_at_default_m\n"
    for (i, name) in assembly.paths.enumerated() {
      guard let muscle = mechanism.muscles[i] else { continue }
      out += "\(name)\t\(muscle.maxForce)\t\(muscle.optimalLength)\t\(muscle.slackLength)\t"
      out += "\(muscle.pennation)\t\(w.lengths[i])\n"
    }
    return out
  }
}
