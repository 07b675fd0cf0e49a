/// One person as physics sees them: where the joints lie and where the flesh round them ends.
public struct Body: Hashable, Sendable {
  public var skeleton: Skeleton
  public var flesh: Flesh

  public init(skeleton: Skeleton, flesh: Flesh) {
    self.skeleton = skeleton
    self.flesh = flesh
  }

  /// A lean adult 1.70 m tall, who stands in where no body file exists.
  public static let adult = Body(skeleton: .adult, flesh: .adult)
}
