/// What the pressure in the belly does to the back: it pushes the ribs off the pelvis in front of
/// the spine. It rises with the weight's moment; 4 kPa at 100 Nm lies between what models of
/// bending take and what is measured in lifting (from memory, see docs/body/postures.md).
struct Belly {
  /// Pascals for a newton metre.
  static let rise = 40.0
  /// Square metres of diaphragm, and metres from its middle forward of the discs.
  static let area = 0.02
  static let arm = 0.05

  /// Newtons along the spine, and newton metres that extend it.
  var force: Double
  var moment: Double { force * Self.arm }

  init(weightMoment: Double) { force = max(0, weightMoment) * Self.rise * Self.area }
}
