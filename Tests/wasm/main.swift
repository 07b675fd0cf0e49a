import Biomechanics

for coordinate in Coordinate.allCases {
  print(coordinate.name, fingerprint(Int32(coordinate.rawValue)))
}
