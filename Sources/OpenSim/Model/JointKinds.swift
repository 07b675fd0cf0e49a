import Mechanics

extension Model.Joint {
  /// Every joint as three turning and three sliding axes, as OpenSim and Simbody define them.
  public var transform: [Model.TransformAxis] {
    let (x, y, z) = (Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1))
    func axes(_ driven: [(Vector, Int?)]) -> [Model.TransformAxis] {
      driven.map { axis, i in
        Model.TransformAxis(
          axis: axis, coordinates: i.map { [coordinates[$0].name] } ?? [],
          function: i == nil ? .constant(0) : .linear([1, 0]))
      }
    }
    switch kind {
    case .custom(let axes): return axes
    case .weld: return axes([(x, nil), (y, nil), (z, nil), (x, nil), (y, nil), (z, nil)])
    case .pin: return axes([(z, 0), (x, nil), (y, nil), (x, nil), (y, nil), (z, nil)])
    case .slider: return axes([(x, nil), (y, nil), (z, nil), (x, 0), (y, nil), (z, nil)])
    case .planar: return axes([(z, 0), (x, nil), (y, nil), (x, 1), (y, 2), (z, nil)])
    case .universal: return axes([(x, 0), (y, 1), (z, nil), (x, nil), (y, nil), (z, nil)])
    case .ellipsoid, .ball, .gimbal, .scapulothoracic:
      return axes([(x, 0), (y, 1), (z, 2), (x, nil), (y, nil), (z, nil)])
    case .free: return axes([(x, 0), (y, 1), (z, 2), (x, 3), (y, 4), (z, 5)])
    }
  }

  /// The radii of the ellipsoid the joint rides on, in its own frame.
  var ellipsoid: Vector? {
    switch kind {
    case .ellipsoid(let radii): radii
    case .scapulothoracic(let radii, _, _): Vector(radii.y, radii.x, radii.z)
    default: nil
    }
  }

  /// Simbody's ball and free joints have speeds about the parent frame's axes, not of the angles.
  var spins: Bool {
    switch kind {
    case .ball, .free, .ellipsoid, .scapulothoracic: true
    default: false
    }
  }

  /// What a coordinate of the joint measures: an angle or a length when an axis moves in step with
  /// it, turning axes first.
  func kind(of coordinate: Int) -> Freedom.Kind {
    if case .scapulothoracic = kind { return .angle }
    let name = coordinates[coordinate].name
    let inStep = transform.map {
      $0.coordinates == [name] && [.linear([1, 0]), .linear([-1, 0])].contains($0.function)
    }
    if inStep.prefix(3).contains(true) { return .angle }
    return inStep.contains(true) ? .length : .coupled
  }
}
