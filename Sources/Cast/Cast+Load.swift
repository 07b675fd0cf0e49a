import Biomechanics
import Care
import Figure
import Foundation

extension Cast {
  /// Where movements settled beforehand are kept, in the folder of the people.
  public static let fileName = "settled.motions"

  /// The people of a folder (`Web/built/people`), as `bin/make-body` makes them; the plain limbs
  /// where there are none.
  public static func load(_ folder: String) -> Cast {
    let file = FileManager.default.contents(atPath: folder + "/" + fileName)
    return Cast(
      (try? members(of: folder)) ?? [],
      settlements: file.map { Settlements(bytes: [UInt8]($0)) } ?? Settlements())
  }

  /// In the order of their names. A file that is damaged leaves its person out.
  static func members(of folder: String) throws(BodyFileError) -> [Member] {
    func bytes(_ name: String) -> [UInt8]? {
      FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) }
    }
    guard let file = bytes("shared.body") else { return [] }
    let shared = try SharedBody(bytes: file)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".body") && $0 != "shared.body" }.compactMap {
      bytes($0).flatMap { try? PersonBody(bytes: $0, shared: shared) }.map { Member(shared, $0) }
    }
  }

  /// Settles every rung for every member and writes them into the folder; `tell` is called with
  /// how many are done of how many. What was settled before from the same is kept.
  public func settle(
    _ exercises: some Collection<Exercise>, into folder: String, tell: (Int, Int) -> Void
  ) throws(CastError) {
    let rungs = exercises.flatMap(\.ladder).map(Performance.init)
    let all = members.flatMap { member in rungs.map { (member, $0) } }
    for (index, (member, performance)) in all.enumerated() {
      _ = motion(performance, for: member)
      tell(index + 1, all.count)
    }
    let bytes = kept.bytes(of: all.map { $1.key(for: $0) })
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + Self.fileName))
    } catch {
      throw .notWritten(folder, "\(error)")
    }
  }
}
