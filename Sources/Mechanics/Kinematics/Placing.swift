import Biomechanics

extension Mechanism {
  /// Every coordinate at its rest value, followers where their leaders put them.
  public func rest(_ w: Workspace) {
    for i in freedoms.indices { w.q[i] = freedoms[i].rest }
  }

  /// Puts every body where the pose `w.q` says. Followers are made to agree with their leaders, and
  /// where bonds hold bodies the pose is changed as little as keeps them.
  public func move(_ w: Workspace) {
    w.isCoupled = true
    if let binding = w.binding {
      binding.assemble(w)
    } else {
      follow(w)
      place(w)
    }
  }

  /// Puts every body where the pose `w.q` says to the letter, followers and bonds not heeded: as a
  /// recording has it.
  public func moveToTheLetter(_ w: Workspace) {
    w.isCoupled = false
    follow(w)
    place(w)
  }

  func place(_ w: Workspace) {
    w.places[0] = .none
    for i in 1..<max(1, links.count) { place(i, w) }
    w.isReady = false
  }

  func follow(_ w: Workspace) {
    for i in followers where w.isCoupled || freedoms[i].isHidden {
      if let blend = freedoms[i].blend { w.q[i] = blend.value(w.q) }
      guard let follow = freedoms[i].follows else { continue }
      let jet = curves.jet(follow.curve, at: w.q[follow.leader])
      let slope = w.lead[follow.leader]
      w.q[i] = jet.value
      w.lead[i] = jet.slope * slope
      w.leadBend[i] = jet.bend * slope * slope + jet.slope * w.leadBend[follow.leader]
    }
  }

  private func place(_ i: Int, _ w: Workspace) {
    let link = links[i]
    let near = w.places[link.parent].carrying(link.near, turned: turned[i].near)
    // F, carried along the axes to M; a reversed joint is walked from its own F and then hung up by M.
    var frame = link.reversed ? .none : near
    for k in link.axes {
      let axis = axes[k]
      let jet = curves.jet(axis.curve, at: axis.coordinate.map { w.q[$0] } ?? 0)
      let direction = frame.turn * axis.direction
      w.jets[k] = jet
      w.directions[k] = direction
      if !axis.turns {
        frame.origin += direction * jet.value
      } else if jet.value != 0 {
        frame.turn = frame.turn * Turning(about: axis.direction, by: jet.value)
      }
    }
    w.centres[i] = link.reversed ? near.origin : frame.origin
    if link.reversed {
      frame = near * frame.inverse
      for k in link.axes { w.directions[k] = -(frame.turn * w.directions[k]) }
    }
    if w.drives.baseAddress != w.directions.baseAddress {
      let f = link.reversed ? frame.turn : near.turn
      for k in link.axes {
        let own = link.spins && axes[k].turns
        w.drives[k] = own ? (f * axes[k].direction) * (link.reversed ? -1 : 1) : w.directions[k]
      }
    }
    w.places[i] = frame.carrying(link.far, turned: turned[i].far)
  }

  /// Where a point of a body lies in the ground.
  public func position(_ place: Vector, on body: Int, _ w: Workspace) -> Vector {
    w.places[body] * place
  }
}

extension Placement {
  /// The same as the product; most frames that joints sit in are not turned against their bodies'.
  @inline(__always)
  fileprivate func carrying(_ inner: Placement, turned: Bool) -> Placement {
    Placement(turn: turned ? turn * inner.turn : turn, origin: self * inner.origin)
  }
}
