import Mechanics
import OpenSim

/// What libFuzzer throws at the readers of the field's files. The first byte chooses the reader;
/// whatever comes, there is a value or an `OpenSimError`, soon.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
  switch data[0] % 7 {
  case 1: if let table = try? TimeTable.read(bytes, file: "f") { _ = table.text }
  case 2: _ = try? PoseTable.read(bytes, file: "f")
  case 3: if let track = try? MarkerTrack.read(bytes, file: "f") { _ = track.text(rate: 1) }
  case 4: if let setup = try? InverseKinematicsSetup.read(bytes, file: "f") { _ = setup.text }
  case 5: if let loads = try? ExternalLoads.read(bytes, file: "f") { _ = loads.text }
  case 6: if let setup = try? InverseDynamicsSetup.read(bytes, file: "f") { _ = setup.text }
  default: computeWith(bytes)
  }
  return 0
}

/// A model that reads also assembles or says why, computes, and comes back from its own text.
private func computeWith(_ bytes: [UInt8]) {
  guard let (model, _) = try? Model.read(bytes, file: "f") else { return }
  guard (try? Model.read(Array(model.osim.utf8), file: "g")) != nil else {
    preconditionFailure("what was written does not read")
  }
  guard let assembly = try? Assembly(model, file: "f") else { return }
  let (mechanism, w) = (assembly.mechanism, Workspace(for: assembly.mechanism))
  mechanism.move(w)
  mechanism.measurePaths(w)
  for (i, muscle) in mechanism.muscles.enumerated() {
    guard let muscle else { continue }
    _ = mechanism.equilibrium(muscle, length: w.lengths[i], activation: 0)
  }
  InverseDynamics(mechanism).solve(w, springs: SpringLoads(mechanism))
}
