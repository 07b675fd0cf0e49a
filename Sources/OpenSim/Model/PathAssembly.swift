import Mechanics

extension Assembler {
  mutating func addSurfaces() {
    for surface in model.surfaces {
      let (frame, place) = base(surface.frame)
      let own = Placement(turn: Turning(xyz: surface.rotation), origin: surface.translation)
      parts.surfaces.append(
        WrapSurface(
          body: links[frame] ?? 0, frame: place * own, shape: surface.shape, half: surface.half))
    }
  }

  mutating func addPaths() throws(OpenSimError) {
    for force in model.forces {
      guard let path = force.path else { continue }
      paths.append(force.name)
      if case .muscle(let muscle, _) = force.kind {
        parts.muscles.append(musculotendon(muscle))
      } else {
        parts.muscles.append(nil)
      }
      if let formula = path.formula {
        parts.paths.append(Path(formula: try self.formula(formula, of: force)))
        continue
      }
      let start = parts.points.count
      for point in path.points { parts.points.append(try pathPoint(point)) }
      let wraps = parts.wraps.count
      for wrap in path.wraps {
        guard let surface = model.surfaces.firstIndex(where: { $0.name == wrap.surface }) else {
          throw fault("the surface \(wrap.surface) is not there")
        }
        guard model.surfaces[surface].active else { continue }
        parts.wraps.append(
          PathWrap(
            surface: surface, method: wrap.method, first: max(0, wrap.first - 1),
            last: wrap.last < 1 ? path.points.count - 1 : wrap.last - 1))
      }
      parts.paths.append(
        Path(points: start..<parts.points.count, wraps: wraps..<parts.wraps.count))
    }
  }

  private func formula(
    _ path: Model.PathFunction, of force: Model.Force
  ) throws(OpenSimError) -> PathFormula {
    let coordinates = path.coordinates.compactMap { number[$0] }
    guard coordinates.count == path.coordinates.count,
      let length = path.length.blend(of: coordinates)
    else { throw fault("the path of \(force.name) follows what is not there") }
    let arms = path.arms.compactMap { $0.blend(of: coordinates) }
    guard arms.count == path.arms.count else {
      throw fault("the moment arms of \(force.name) follow what is not there")
    }
    return PathFormula(coordinates: coordinates, length: length, arms: arms)
  }

  private mutating func pathPoint(
    _ point: Model.GeometryPath.Point
  ) throws(OpenSimError) -> PathPoint {
    let (frame, place) = base(point.frame)
    let body = links[frame] ?? 0
    switch point.kind {
    case .fixed(let at): return PathPoint(body: body, place: place * at)
    case .conditional(let at, let coordinate, let lowest, let highest):
      guard let c = number[coordinate] else { throw fault("\(coordinate) is not there") }
      return PathPoint(
        body: body, place: place * at,
        condition: .init(coordinate: c, lowest: lowest, highest: highest))
    case .moving(let parts):
      var made: [PathPoint.Motion.Part] = []
      for part in parts {
        guard let curve = part.function.curve(in: &self.parts.curves) else {
          throw fault("\(point.name) moves by a function of several coordinates")
        }
        made.append(.init(curve: curve, coordinate: number[part.coordinate]))
      }
      return PathPoint(
        body: body, place: Vector(),
        motion: .init(x: made[0], y: made[1], z: made[2], frame: place))
    }
  }
}
