import Biomechanics

/// How the coordinates of a bound mechanism depend on each other in one pose: what a workspace
/// keeps for it. Coordinates that follow no other are independent, as far as bonds leave them so.
final class Binding {
  let mechanism: Mechanism
  /// The coordinates that follow no other.
  let independents: [Int]
  /// The number of equations of all bonds.
  let equations: Int
  /// For every coordinate how it changes with each independent one, row by row.
  let rates: Numbers
  /// The bonds' equations: how far from kept, and how they change with each independent coordinate.
  let misses: Numbers
  let slopes: Numbers
  private let raw: Numbers
  private let wanted: Numbers
  private let square: Numbers
  private let small: Numbers
  private let half: Numbers
  private let way: Numbers
  private let pull: Numbers
  /// For every coordinate how all others move when it does, once asked for.
  private let couplings: Numbers
  private var known: [Bool]

  init(_ mechanism: Mechanism) {
    self.mechanism = mechanism
    let n = mechanism.freedoms.count
    independents = (0..<n).filter { !mechanism.freedoms[$0].isFollower }
    equations = mechanism.bonds.reduce(0) { $0 + $1.count }
    let m = independents.count
    rates = .taken(n * m, 0)
    misses = .taken(equations, 0)
    slopes = .taken(equations * m, 0)
    raw = .taken(n, 0)
    wanted = .taken(m, 0)
    square = .taken(m * m, 0)
    small = .taken(equations * equations, 0)
    half = .taken(equations * m, 0)
    way = .taken(m, 0)
    pull = .taken(equations, 0)
    couplings = .taken(n * n, 0)
    known = [Bool](repeating: false, count: n)
  }

  deinit {
    for numbers in [rates, misses, slopes, raw, wanted, square, small, half, way, pull, couplings] {
      numbers.deallocate()
    }
  }

  private var m: Int { independents.count }

  /// A coordinate that neither is locked nor follows.
  private func isOpen(_ i: Int) -> Bool { !mechanism.freedoms[independents[i]].locked }

  /// How each coordinate changes with the independent ones; call when followers are in place.
  ///
  /// - Parameter asSpeeds: as their speeds have it, which spinning joints tell otherwise.
  func update(_ w: Workspace, asSpeeds: Bool = false) {
    for i in rates.indices { rates[i] = 0 }
    for (i, c) in independents.enumerated() { rates[c * m + i] = 1 }
    for c in mechanism.followers {
      if let blend = mechanism.freedoms[c].blend {
        for a in mechanism.asked(by: c) {
          add(asSpeeds ? blend.rate(w.q, by: a) : blend.slope(w.q, by: a), of: a, to: c)
        }
      } else {
        add(w.lead[c], of: mechanism.leaders[c], to: c)
      }
    }
    for c in known.indices { known[c] = false }
  }

  func rate(of c: Int, with independent: Int) -> Double { rates[c * m + independent] }

  private func add(_ factor: Double, of from: Int, to c: Int) {
    for i in 0..<m { rates[c * m + i] += factor * rates[from * m + i] }
  }

  /// Moves the independent coordinates as little as keeps every bond: least squares from where they
  /// are, locked ones staying, as OpenSim assembles a model. Coordinates that are free to satisfy
  /// bonds cost nothing. Followers and bodies are put in place.
  func assemble(_ w: Workspace) {
    for i in 0..<m { wanted[i] = w.q[independents[i]] }
    for round in 0..<100 {
      mechanism.follow(w)
      mechanism.place(w)
      update(w)
      if equations == 0 { return }
      gather(w, w.directions)
      if round == 0 && misses.allSatisfy({ abs($0) < 1e-11 }) { return }
      let longest = step(w)
      if longest < 1e-12 { break }
      // Where the least way swings to and fro, keeping the bonds is enough.
      if round == 60 { for i in 0..<m { wanted[i] = w.q[independents[i]] } }
    }
    mechanism.follow(w)
    mechanism.place(w)
    update(w)
  }

  /// How dear it is to move an independent coordinate.
  private func ease(_ i: Int) -> Double {
    guard isOpen(i) else { return 0 }
    return mechanism.freedoms[independents[i]].yields ? 1e6 : 1
  }

  private func step(_ w: Workspace) -> Double {
    let k = equations
    for e in 0..<k {
      var sum = misses[e]
      for i in 0..<m where isOpen(i) {
        sum += slopes[e * m + i] * (wanted[i] - w.q[independents[i]])
      }
      pull[e] = sum
      for f in 0...e {
        var product = 0.0
        for i in 0..<m { product += slopes[e * m + i] * slopes[f * m + i] * ease(i) }
        small[e * k + f] = product
        small[f * k + e] = product
      }
    }
    solveSmall()
    var longest = 0.0
    for i in 0..<m {
      way[i] = 0
      guard isOpen(i) else { continue }
      var sum = wanted[i] - w.q[independents[i]]
      for e in 0..<k { sum -= ease(i) * slopes[e * m + i] * pull[e] }
      way[i] = sum
      longest = max(longest, abs(sum))
    }
    let share = longest > 0.5 ? 0.5 / longest : 1
    for i in 0..<m { w.q[independents[i]] += way[i] * share }
    return longest
  }

  /// Equations that say the same twice are let share, and what no coordinate can change is let be: a
  /// little is added to the diagonal, so little that only rounding is as small.
  private func solveSmall() {
    let k = equations
    var greatest = 0.0
    for e in 0..<k { greatest = max(greatest, small[e * k + e]) }
    for e in 0..<k { small[e * k + e] += 1e-12 * greatest + 1e-16 }
    if Cholesky.factor(small, k) {
      Cholesky.solve(small, k, pull)
    } else {
      for e in 0..<k { pull[e] = 0 }
    }
  }

  /// The bonds' misses and slopes. `directions` are the axes' own, or as speeds see them.
  func gather(_ w: Workspace, _ directions: UnsafeMutableBufferPointer<Vector>) {
    var e = 0
    for bond in mechanism.bonds {
      mechanism.rows(of: bond, w) { row in
        for c in raw.indices { raw[c] = 0 }
        add(row, body: row.bodies.1, at: row.points.1, sign: 1, w, directions)
        add(row, body: row.bodies.0, at: row.points.0, sign: -1, w, directions)
        for i in 0..<m { slopes[e * m + i] = 0 }
        for c in raw.indices where raw[c] != 0 {
          for i in 0..<m { slopes[e * m + i] += raw[c] * rates[c * m + i] }
        }
        misses[e] = row.miss
        e += 1
      }
    }
  }

  private func add(
    _ row: BondRow, body: Int, at point: Vector, sign: Double, _ w: Workspace,
    _ directions: UnsafeMutableBufferPointer<Vector>
  ) {
    var b = body
    while b > 0 {
      for k in mechanism.links[b].axes {
        guard let c = mechanism.axes[k].coordinate else { continue }
        let turns = mechanism.axes[k].turns
        if row.turns && !turns { continue }
        let direction = directions[k]
        let moved =
          row.turns || !turns ? direction : cross(direction, point - w.centres[b])
        raw[c] += sign * dot(row.direction, moved) * w.jets[k].slope
      }
      b = mechanism.links[b].parent
    }
  }

  /// How coordinate `other` moves as `c` moves by one: of all movements that keep the bonds, the one
  /// nearest to moving `c` alone (OpenSim's moment arms are of it).
  func coupling(_ c: Int, _ other: Int, _ w: Workspace) -> Double {
    if !known[c] {
      if mechanism.ridesOnEllipsoids && !known.contains(true) { update(w, asSpeeds: true) }
      couple(c, w)
    }
    return couplings[c * raw.count + other]
  }

  private func couple(_ c: Int, _ w: Workspace) {
    known[c] = true
    let n = raw.count
    let head = mechanism.leaders[c]
    func counts(_ i: Int) -> Bool { isOpen(i) || independents[i] == head }
    // The length of a movement is that of all real coordinates.
    for i in 0..<m {
      for j in 0...i {
        var sum = 0.0
        if counts(i) && counts(j) {
          for d in 0..<n where !mechanism.freedoms[d].isHidden {
            sum += rates[d * m + i] * rates[d * m + j]
          }
        } else if i == j {
          sum = 1
        }
        square[i * m + j] = sum
        square[j * m + i] = sum
      }
      way[i] = counts(i) ? rates[c * m + i] : 0
    }
    guard Cholesky.factor(square, m) else { return }
    Cholesky.solve(square, m, way)
    if equations > 0 { keepBonds(w, counts) }
    var own = 0.0
    for i in 0..<m { own += rates[c * m + i] * way[i] }
    for d in 0..<n {
      var sum = 0.0
      for i in 0..<m { sum += rates[d * m + i] * way[i] }
      couplings[c * n + d] = abs(own) > 1e-12 ? sum / own : 0
    }
  }

  /// Takes out of `way` what would break the bonds.
  private func keepBonds(_ w: Workspace, _ counts: (Int) -> Bool) {
    let k = equations
    gather(w, w.drives)
    for e in 0..<k {
      for i in 0..<m { half[e * m + i] = counts(i) ? slopes[e * m + i] : 0 }
      Cholesky.solve(square, m, Numbers(rebasing: half[(e * m)..<((e + 1) * m)]))
      pull[e] = 0
      for i in 0..<m where counts(i) { pull[e] += slopes[e * m + i] * way[i] }
    }
    for e in 0..<k {
      for f in 0..<k {
        var sum = 0.0
        for i in 0..<m where counts(i) { sum += slopes[e * m + i] * half[f * m + i] }
        small[e * k + f] = sum
      }
    }
    solveSmall()
    for e in 0..<k { for i in 0..<m { way[i] -= half[e * m + i] * pull[e] } }
  }
}
