extension Canvas {
  /// Lists the triangles of the person to paint. Edges whose middle, on the rounded surface that the
  /// normals tell of (Boubekeur and Alexa 2008), would be seen beside the straight edge are split, so
  /// that outlines are round at any size and nothing is spent where it cannot be seen.
  func list(_ surface: Surface, _ view: View) {
    split(surface, view)
    let (corners, edges) = (surface.corners, surface.edges)
    let (triangles, isSplit) = (triangles.start, isSplit.start)
    let middles = Int32(surface.cornerCount)
    var count = 0
    for index in 0..<surface.triangleCount {
      let row = index * 3
      let (a, b, c) = (corners[row], corners[row + 1], corners[row + 2])
      let material = Material(rawValue: surface.materials[index]) ?? .skin
      func add(_ a: Int32, _ b: Int32, _ c: Int32) {
        triangles[count] = Triangle(
          a: a, b: b, c: c, material: material, lot: material.lot, line: surface.lines[index])
        count += 1
      }
      let (ab, bc, ca) = (edges[row], edges[row + 1], edges[row + 2])
      let (p, q, r) = (middles + ab, middles + bc, middles + ca)
      switch (isSplit[Int(ab)], isSplit[Int(bc)], isSplit[Int(ca)]) {
      case (false, false, false): add(a, b, c)
      case (true, false, false):
        add(a, p, c)
        add(p, b, c)
      case (false, true, false):
        add(b, q, a)
        add(q, c, a)
      case (false, false, true):
        add(c, r, b)
        add(r, a, b)
      case (true, true, false):
        add(p, b, q)
        add(a, p, q)
        add(a, q, c)
      case (false, true, true):
        add(q, c, r)
        add(b, q, r)
        add(b, r, a)
      case (true, false, true):
        add(r, a, p)
        add(c, r, p)
        add(c, p, b)
      case (true, true, true):
        add(a, p, r)
        add(p, b, q)
        add(r, q, c)
        add(p, q, r)
      }
    }
    triangleCount = count
  }

  /// Decides which edges are split and puts their middles after the corners.
  private func split(_ surface: Surface, _ view: View) {
    let (places, normals, seen, isSplit) = (
      places.start, normals.start, seen.start, isSplit.start
    )
    // How far, in samples, an outline may stray from the rounded surface.
    let tolerance: Float = 0.3
    // A point of the surface facing the viewer is not on an outline.
    let facing: Float = 0.7
    for edge in 0..<surface.edgeCount {
      let (a, b) = (Int(surface.ends[edge * 2]), Int(surface.ends[edge * 2 + 1]))
      isSplit[edge] = false
      let (na, nb) = (normals[a], normals[b])
      if dot(na, view.ahead) < -facing && dot(nb, view.ahead) < -facing { continue }
      let (pa, pb) = (places[a], places[b])
      let along = (pb - pa) * 0.5
      let bulge = (na * dot(along, na) - nb * dot(along, nb)) * -0.35
      let wide = (pa + pb) * 0.5 + bulge
      let out = bulge * view.focal * seen[a].z
      let across = dot(out, view.right)
      let upward = dot(out, view.up)
      if across * across + upward * upward < tolerance * tolerance { continue }
      isSplit[edge] = true
      let corner = surface.cornerCount + edge
      places[corner] = wide
      normals[corner] = unit(na + nb)
      seen[corner] = view.seen(wide)
    }
  }

  /// Puts things built into the scene, after the corners already there; returns how many corners
  /// there are now.
  func place(_ things: Joinery, after corners: Int, _ view: View) -> Int {
    let (places, normals, coats, triangles) = (
      places.start, normals.start, coats.start, triangles.start
    )
    for index in things.places.indices {
      places[corners + index] = things.places[index]
      normals[corners + index] = things.normals[index]
      coats[corners + index] = .zero
    }
    for triangle in things.triangles {
      triangles[triangleCount] = triangle.moved(by: Int32(corners))
      triangleCount += 1
    }
    project(corners..<corners + things.places.count, view)
    return corners + things.places.count
  }
}
