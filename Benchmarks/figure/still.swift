import Biomechanics
import Figure
import Foundation

// Milliseconds for a still on a fresh canvas, one a line, for the width and samples asked for:
// still WIDTH SAMPLES shared.body person.body
let arguments = CommandLine.arguments
guard arguments.count == 5, let width = Int(arguments[1]), let samples = Int(arguments[2]) else {
  fatalError("usage: still WIDTH SAMPLES shared.body person.body")
}
let files = try arguments[3...4].map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
let shared = try SharedBody(bytes: files[0])
let person = Person(shared, try PersonBody(bytes: files[1], shared: shared))

var low = Pose()
low[.pelvisTilt] = .pi / 2
var high = low
high[.hipFlexionR] = 1.3
let figure = Figure(
  Demonstration(
    motion: Motion(keyframes: [Keyframe(pose: low, seconds: 0), Keyframe(pose: high, seconds: 2)]),
    contacts: [
      Contact(part: .back, on: .floor), Contact(part: .seat, on: .floor),
      Contact(part: .handR, on: .strap), Contact(part: .handL, on: .strap),
    ], props: [.mat, .strap], targets: [.hamstrings]), person: person)
for _ in 0..<30 {
  let began = ContinuousClock.now
  _ = figure.picture(at: 2, look: Look(width: width, samples: samples))
  let taken = (ContinuousClock.now - began).components
  print(Double(taken.seconds) * 1e3 + Double(taken.attoseconds) * 1e-15)
}
