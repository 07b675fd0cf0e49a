import Biomechanics

/// The bones that carry the skin: the body's segments first, by their own numbers, then twists
/// that spread a limb's rotation along it, then the fingers.
public enum Bone {
  public static let count = 62

  public static let thighTwistR = 26
  public static let thighTwistL = 27
  public static let upperArmTwistR = 28
  public static let upperArmTwistL = 29
  public static let forearmTwistR = 30
  public static let forearmTwistL = 31
  /// Thumb, index, middle, ring, little; each three bones from the palm outwards.
  public static let fingersR = 32..<47
  public static let fingersL = 47..<62

  /// The number of each bone's parent; the pelvis, which has none, names itself.
  public static let parents: [UInt8] = [
    0,
    0, 1, 2, 3,
    0, 5, 6, 7,
    0, 9, 10, 11, 12, 13, 14, 15, 16,
    15, 18, 19, 20,
    15, 22, 23, 24,
    1, 5, 19, 23, 20, 24,
    21, 32, 33, 21, 35, 36, 21, 38, 39, 21, 41, 42, 21, 44, 45,
    25, 47, 48, 25, 50, 51, 25, 53, 54, 25, 56, 57, 25, 59, 60,
  ]

  /// The same bone of the other side; a middle one is its own.
  public static func mirrored(_ bone: Int) -> Int {
    switch bone {
    case 1...4, 18...21: bone + 4
    case 5...8, 22...25: bone - 4
    case 26...31: bone ^ 1
    case 32..<47: bone + 15
    case 47..<62: bone - 15
    default: bone
    }
  }

  /// True for bones of the middle and of the right: those a body file spells out.
  static func isSpelled(_ bone: Int) -> Bool { mirrored(bone) >= bone }

  /// The segment that carries this bone: twists and fingers ride on theirs.
  public static func segment(_ bone: Int) -> Int {
    var bone = bone
    while bone >= thighTwistR { bone = Int(parents[bone]) }
    return bone
  }
}
