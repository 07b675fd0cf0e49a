import Biomechanics
import Foundation

// Plain limbs first, then everyone whose file is named after the shared one.
func fingerprints(of name: String) {
  for coordinate in Coordinate.allCases {
    print(name, coordinate.name, fingerprint(Int32(coordinate.rawValue)))
  }
}

fingerprints(of: "limbs")
for path in CommandLine.arguments.dropFirst() {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  let start = room(bytes.count)
  start.update(from: bytes, count: bytes.count)
  guard take(start, bytes.count) == 1 else { fatalError("\(path) is damaged") }
  if !path.hasSuffix("shared.body") { fingerprints(of: path) }
}
