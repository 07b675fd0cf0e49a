import Mechanics

extension Assembler {
  /// Bodies in order from the ground outwards, the nearest first, each by the joint that reaches it
  /// first. A joint between two bodies that are both reached closes a circle.
  mutating func addLinks() throws(OpenSimError) {
    parts.links = [Link(parent: 0, near: .none, far: .none, axes: 0..<0, inertia: Inertia())]
    var waiting = Array(model.joints.indices)
    var closing: [Int] = []
    while !waiting.isEmpty {
      var later: [Int] = []
      let reached = links
      for j in waiting {
        let joint = model.joints[j]
        let (parent, child) = (base(joint.parent), base(joint.child))
        switch (reached[parent.frame], reached[child.frame]) {
        case (.some, .some): closing.append(j)
        case (.some(let link), nil) where links[child.frame] == nil:
          addLink(joint, on: link, near: parent.place, child.frame, far: child.place, false)
        case (nil, .some(let link)) where links[parent.frame] == nil:
          if case .scapulothoracic = joint.kind {
            throw fault("\(joint.name) carries its parent, which such a joint cannot")
          }
          addLink(joint, on: link, near: child.place, parent.frame, far: parent.place, true)
        default: later.append(j)
        }
      }
      guard later.count < waiting.count else {
        throw fault("\(model.joints[later[0]].name) hangs on nothing that reaches the ground")
      }
      waiting = later
    }
    try close(closing)
    addFreeBodies()
  }

  /// A weld that closes a circle is a bond. Any other joint carries its share of the child body,
  /// which is welded to the rest, as OpenSim does it.
  private mutating func close(_ joints: [Int]) throws(OpenSimError) {
    var shares: [Int: [Int]] = [:]
    for j in joints {
      let joint = model.joints[j]
      let (parent, child) = (base(joint.parent), base(joint.child))
      guard let a = links[parent.frame], let b = links[child.frame], a != b else {
        throw fault("\(joint.name) joins a body to itself")
      }
      if case .weld = joint.kind {
        parts.bonds.append(
          .weld(.init(body: a, place: parent.place), .init(body: b, place: child.place)))
        continue
      }
      addLink(joint, on: a, near: parent.place, child.frame, far: child.place, false)
      let part = parts.links.count - 1
      links[child.frame] = b
      bodies[part] += "_" + joint.name
      shares[b, default: [b]].append(part)
      parts.bonds.append(.weld(.init(body: b, place: .none), .init(body: part, place: .none)))
    }
    for parts in shares.values { share(parts) }
  }

  /// Gives each of the links an equal part of what each of them has now.
  private mutating func share(_ links: [Int]) {
    let count = Double(links.count)
    for i in links {
      parts.links[i].inertia.mass /= count
      parts.links[i].inertia.moments = parts.links[i].inertia.moments / count
      parts.links[i].inertia.products = parts.links[i].inertia.products / count
    }
  }
}
