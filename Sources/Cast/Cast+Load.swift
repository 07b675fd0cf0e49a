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
}
