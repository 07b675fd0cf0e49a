/// A fact about the person that excludes or replaces exercises, such as `osteoporosis`,
/// `pregnancy` or `no-floor`. The screening pack declares every tag there is.
public enum TagKind {}
public typealias Tag = Slug<TagKind>

extension Tag {
  /// Nerve-type leg symptoms: sliders instead of hamstring stretches (care rules 3.2).
  public static let nerve: Tag = "nerve"
  public static let noFloor: Tag = "no-floor"
  public static let noKneeling: Tag = "no-kneeling"
  public static let chairOnly: Tag = "chair-only"
  public static let noStrap: Tag = "no-strap"
  public static let noStep: Tag = "no-step"
}
