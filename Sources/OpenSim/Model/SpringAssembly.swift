import Mechanics

extension Assembler {
  /// The forces that act without being told to. Call when paths are added.
  mutating func addSprings() throws(OpenSimError) {
    for force in model.forces where force.applies {
      guard let spring = try spring(force) else { continue }
      springs.append(force.name)
      parts.springs.append(spring)
    }
  }

  private mutating func spring(_ force: Model.Force) throws(OpenSimError) -> Spring? {
    switch force.kind {
    case .muscle, .pathActuator, .coordinateActuator: return nil
    case .contact(let touching): return .contacts(contacts(touching))
    case .prescribed(let push): return .push(try self.push(push, of: force.name))
    case .ligament(let band, _):
      guard let curve = band.forceLength.curve(in: &parts.curves) else {
        throw fault("\(force.name) has a curve of several numbers")
      }
      return along(force, .ligament(rest: band.restingLength, scale: band.scale, curve: curve))
    case .blankevoort(let band, _):
      return along(
        force,
        .toed(
          rest: band.slackLength, stiffness: band.stiffness, toe: band.transition,
          damping: band.damping))
    case .pathSpring(let rest, let stiffness, let dissipation, _):
      return along(force, .spring(rest: rest, stiffness: stiffness, dissipation: dissipation))
    case .coordinateLimit(let limit): return at(limit.coordinate, .limit(self.limit(limit)))
    case .coordinateSpring(let coordinate, let stiffness, let rest, let viscosity):
      return at(coordinate, .spring(stiffness: stiffness, rest: rest, viscosity: viscosity))
    case .coordinateFormula(let coordinate, _, let formula):
      return at(coordinate, .formula(formula))
    case .pointSpring(let spring):
      let (a, b) = (place(spring.first.frame), place(spring.second.frame))
      var made = PointSpring(
        body: a.body, place: a.place * spring.first.place, otherBody: b.body,
        otherPlace: b.place * spring.second.place, stiffness: spring.stiffness,
        restLength: spring.restLength)
      made.formula = spring.formula?.formula
      return .between(made)
    case .bushing(let bushing):
      let (a, b) = (place(bushing.first), place(bushing.second))
      var made =
        Bushing(
          body: a.body, frame: a.place, otherBody: b.body, otherFrame: b.place,
          turning: .init(bushing.turning), sliding: .init(bushing.sliding),
          turningDamping: .init(bushing.turningDamping),
          slidingDamping: .init(bushing.slidingDamping))
      made.formulas = bushing.formulas.map(\.formula)
      return .bushing(made)
    }
  }

  private func along(_ force: Model.Force, _ law: Tension) -> Spring? {
    paths.lastIndex(of: force.name).map { .along(path: $0, law) }
  }

  private func at(_ coordinate: String, _ law: Restraint) -> Spring? {
    number[coordinate].map { .at(coordinate: $0, law) }
  }

  /// From degrees, where the file has them, to radians.
  private func limit(_ limit: Model.CoordinateLimit) -> Restraint.Limit {
    let turns = number[limit.coordinate].map { parts.freedoms[$0].kind == .angle } ?? false
    let unit = turns ? Double.pi / 180 : 1
    return .init(
      upper: limit.upperLimit * unit, upperStiffness: limit.upperStiffness / unit,
      lower: limit.lowerLimit * unit, lowerStiffness: limit.lowerStiffness / unit,
      transition: limit.transition * unit, damping: limit.damping / unit)
  }

  /// The body a frame is fixed to, and how.
  func place(_ frame: Int) -> (body: Int, place: Placement) {
    let (base, place) = base(frame)
    return (links[base] ?? 0, place)
  }
}
