import Biomechanics

/// A drawn person showing a demonstration.
///
/// Made once for a demonstration and a person (it chooses the camera, the crop and where the
/// furniture stands), then asked for as many moments as wanted. The same numbers come from the
/// server and from the browser, byte for byte.
public struct Figure: Sendable {
  let stage: Stage
  let person: Person
  let coat: Coat

  public init(_ demonstration: Demonstration, person: Person = .limbs) {
    self.person = person
    stage = Stage(demonstration, person)
    coat = Coat(person.surface, demonstration.tints)
  }

  /// The moment `seconds` after the start.
  public func picture(at seconds: Double, look: Look = Look()) -> Picture {
    let canvas = Canvas()
    draw(at: seconds, look: look, on: canvas)
    return canvas.picture
  }

  /// The most telling moment, with the clock where there is one.
  public func still(look: Look = Look()) -> Picture {
    let picture = picture(at: tellingMoment, look: look)
    guard let clock = stage.demonstration.clock else { return picture }
    return picture.with(clock, look.theme)
  }

  /// The same on a canvas that is used again and again, so that a moving figure asks for no memory.
  public func draw(at seconds: Double, look: Look = Look(), on canvas: Canvas) {
    canvas.paint(self, at: seconds, look)
  }

  /// True for lying poses, which are drawn twice as wide as high; the others are four to three.
  public var isWide: Bool { stage.isWide }

  /// Seconds to the demonstration's most telling moment, for stills.
  public var tellingMoment: Double { stage.demonstration.tellingMoment }
}
