import Testing

@testable import Figure

@Suite(.enabled(if: BodyFiles.areMade, "bin/make-body has not run"))
struct BodyFileTests {
  @Test func everyPersonIsReadAndStandsOnTheFloor() throws {
    let shared = try BodyFiles.shared()
    #expect(BodyFiles.ids.count >= 6)
    for id in BodyFiles.ids {
      let person = try BodyFiles.person(id, shared)
      #expect(String(decoding: person.id, as: UTF8.self) == id)
      #expect(person.places.count == shared.vertexCount * 3)
      let heights = stride(from: 1, to: person.places.count, by: 3).map { person.places[$0] }
      #expect(abs(heights.min() ?? 1) < 0.002)
      #expect((1.5...2.0).contains(heights.max() ?? 0))
    }
  }

  @Test func everyVertexHangsWholly() throws {
    let shared = try BodyFiles.shared()
    for vertex in 0..<shared.vertexCount {
      let six = vertex * 6..<vertex * 6 + 6
      #expect(shared.weights[six].reduce(0) { $0 + Int($1) } == 255)
      #expect(shared.bones[six].allSatisfy { $0 < Bone.count })
    }
  }

  @Test func rightAndLeftAreReflections() throws {
    let shared = try BodyFiles.shared()
    for vertex in 0..<shared.vertexCount {
      let twin = Int(shared.mirror[vertex])
      #expect(Int(shared.mirror[twin]) == vertex)
      #expect(shared.layers[twin] == shared.layers[vertex])
      for mask in MuscleMask.allCases {
        #expect(shared.mask(mask, at: twin) == shared.mask(mask, at: vertex))
      }
    }
    for id in BodyFiles.ids {
      let places = try BodyFiles.person(id, shared).places
      for vertex in 0..<shared.vertexCount {
        let twin = Int(shared.mirror[vertex])
        #expect(places[twin * 3] == places[vertex * 3])
        #expect(places[twin * 3 + 1] == places[vertex * 3 + 1])
        #expect(places[twin * 3 + 2] == -places[vertex * 3 + 2])
      }
    }
  }

  @Test func cutFilesAreRefused() throws {
    let bytes = try BodyFiles.bytes("shared.body")
    for length in [0, 3, 11, 12, 100, bytes.count / 2, bytes.count - 1] {
      #expect(throws: BodyFileError.self) { try SharedBody(bytes: Array(bytes[..<length])) }
    }
  }

  @Test func changedFilesAreRefusedBySum() throws {
    var bytes = try BodyFiles.bytes("shared.body")
    bytes[bytes.count / 2] ^= 4
    #expect(throws: BodyFileError.damaged) { try SharedBody(bytes: bytes) }
    #expect(throws: BodyFileError.notABody) {
      try SharedBody(bytes: BodyFiles.bytes(BodyFiles.ids[0] + ".body"))
    }
  }

  @Test func wellSummedNonsenseNeverLeavesTheBody() throws {
    let shared = try BodyFiles.shared()
    var dice = Dice(seed: 7)
    for name in ["shared", BodyFiles.ids[0]] {
      let whole = try BodyFiles.bytes(name + ".body")
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0..<3 { bytes[dice.below(bytes.count - 12) + 12] = UInt8(dice.below(256)) }
        seal(&bytes)
        if name == "shared" {
          if let body = try? SharedBody(bytes: bytes) { expectBounded(body) }
        } else if let person = try? PersonBody(bytes: bytes, shared: shared) {
          #expect(person.places.count == shared.vertexCount * 3)
          #expect(person.places.allSatisfy { $0.isFinite })
          #expect(person.turnings.allSatisfy { $0.isFinite })
        }
      }
    }
  }

  @Test func aPersonOfAnotherPackingIsAStranger() throws {
    let shared = try BodyFiles.shared()
    var bytes = try BodyFiles.bytes(BodyFiles.ids[0] + ".body")
    bytes[12] ^= 1
    seal(&bytes)
    #expect(throws: BodyFileError.strangers) { try PersonBody(bytes: bytes, shared: shared) }
  }

  private func expectBounded(_ body: SharedBody) {
    #expect(body.triangles.allSatisfy { Int($0) < body.vertexCount })
    #expect(body.bones.allSatisfy { $0 < Bone.count })
    #expect(body.mirror.allSatisfy { Int($0) < body.vertexCount })
    for patch in body.patches {
      #expect(patch.right.allSatisfy { Int($0) < body.vertexCount })
    }
  }

  /// Writes the sum anew, as someone who damages on purpose would.
  private func seal(_ bytes: inout [UInt8]) {
    let sum = ByteReader.sum(of: bytes, from: 12)
    for index in 0..<4 { bytes[8 + index] = UInt8(truncatingIfNeeded: sum >> UInt32(8 * index)) }
  }
}

/// Repeatable chance (Knuth's linear congruence).
private struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
