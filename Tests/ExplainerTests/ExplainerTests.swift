import Biomechanics
import Figure
import Testing

@testable import Explainer

/// What the explainer answers is what the studies and the geometry say it must.
struct ExplainerTests {
  private let explainer: Explainer

  init() throws { explainer = try #require(Explainer(.adult, stature: 1.70)) }

  private func answer(_ posed: Posed, leg degrees: Double) -> Answer {
    explainer.answer(posed, raise: degrees * .pi / 180, error: 4 * .pi / 180)
  }

  @Test func aLongerLegLetsThePelvisTipFurther() {
    let tips = stride(from: 45.0, through: 95, by: 10).map {
      answer(.bending, leg: $0).pelvis.best
    }
    for (less, more) in zip(tips, tips.dropFirst()) { #expect(less < more) }
  }

  @Test func atTheSamePlaceAStiffLegAsksMoreOfTheBack() {
    let (stiff, supple) = (answer(.reaching, leg: 50), answer(.reaching, leg: 90))
    #expect(stiff.hip.best < supple.hip.best)
    #expect(stiff.lumbar.best > supple.lumbar.best)
    #expect(abs(stiff.hands.best - supple.hands.best) < 0.002)
  }

  @Test(arguments: [Posed.standing, .sittingTall, .slumping])
  func hamstringsAreSlackStandingAndOnAChair(posed: Posed) {
    for leg in [55.0, 72, 88] {
      for head in answer(posed, leg: leg).strain { #expect(head.best < 0.1, "\(leg)°") }
    }
    let (stiff, supple) = (answer(posed, leg: 60), answer(posed, leg: 88))
    #expect(abs(stiff.pelvis.best - supple.pelvis.best) < 3 * .pi / 180)
  }

  @Test(arguments: Posed.allCases)
  func everyBandHoldsItsValue(posed: Posed) {
    for leg in [40.0, 72, 95] {
      let answer = answer(posed, leg: leg)
      let spans =
        [answer.pelvis, answer.hip, answer.lumbar, answer.thorax, answer.compression, answer.shear]
        + [answer.timesStanding, answer.hands] + answer.strain
      for span in spans {
        #expect(span.low <= span.best && span.best <= span.high, "\(leg)°")
        #expect(span.best.isFinite)
      }
    }
  }

  @Test(arguments: [Posed.sittingTall, .slumping, .onTheFloor])
  func handsOfThoseWhoSitLieOnTheirThighs(posed: Posed) {
    for leg in [40.0, 72, 95] {
      let posture = Posture(answer(posed, leg: leg).pose)
      let (hip, knee) = (posture[.thighR].origin, posture[.shankR].origin)
      let along = (knee - hip) / length(knee - hip)
      let arm = posture[.handR].origin - hip
      let beside = arm - along * dot(arm, along)
      #expect((beside.x * beside.x + beside.y * beside.y).squareRoot() < 0.2, "\(leg)°")
      #expect(dot(arm, along) > 0 && dot(arm, along) < length(knee - hip), "\(leg)°")
    }
  }

  @Test func whatIsDrawnGetsLongerAsWhatIsComputed() throws {
    let body = explainer.body
    for (drawn, name) in zip(Strand.hamstrings(of: body), ["bflh_r", "semimem_r", "semiten_r"]) {
      let muscle = try #require(body.muscle(name))
      #expect(drawn.points.map(\.place) == body.muscles[muscle].points.map(\.place))
    }
  }
}
