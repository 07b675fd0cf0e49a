import Biomechanics
import Care
import Foundation
import Testing

@testable import Site

@Suite struct PlanDocumentTests {
  @Test func aPlanSurvivesTheWayThroughJSON() throws {
    let document = PlanDocument(MockPlan.plan, session: MockPlan.session, person: "ama")
    let read = try JSONDecoder().decode(PlanDocument.self, from: JSON.data(document))
    #expect(read.plan == MockPlan.plan)
    #expect(read.session == MockPlan.session)
  }

  @Test func anglesAreNamedAsTheFieldNamesThemAndZerosAreLeftOut() throws {
    let document = PlanDocument(MockPlan.plan, session: MockPlan.session, person: "ama")
    #expect(
      document.items[0].rungs[0].motion[0].angles == ["hip_flexion_r": 1.0, "pelvis_ty": 0.1])
  }

  @Test func theSecondsOfAPlanAreThoseOfItsSteps() {
    #expect(PlanDocument(MockPlan.plan, session: "", person: nil).seconds == 56)
  }
}

enum MockPlan {
  static let session = "0f8fad5b-d9cb-469f-a165-70867728950e"

  static var plan: SessionPlan {
    SessionPlan(
      programme: "ten-stretches", session: "first", week: 1, date: LocalDate(day: 20_000),
      name: "A calm start", items: [item],
      steps: [
        Step(kind: .announce, seconds: 20, item: 0),
        Step(
          kind: .hold, seconds: 15, item: 0, side: .right, set: .init(1, of: 2),
          rep: .init(1, of: 1), tail: 15),
        Step(kind: .halfWay, seconds: 15, item: 0, side: .right, set: .init(1, of: 2)),
        Step(kind: .done, seconds: 6),
      ],
      notes: ["Today has no kneeling."],
      painRules: [PainRule(from: 0, action: .goOn, say: "Carry on.")])
  }

  static var item: PlannedItem {
    var pose = Pose()
    pose[.hipFlexionR] = 1
    pose[.pelvisTy] = 0.1
    let motion = Motion(keyframes: [Keyframe(pose: pose, seconds: 0)])
    return PlannedItem(
      exercise: "strap-leg-raise", name: "Strap leg raise", kind: .stretch, block: "Stretch",
      sides: .each, targets: [.hamstrings], breathing: "Slow.", feel: "Back of the thigh.",
      stop: ["It tingles."],
      rungs: [
        PlannedRung(
          id: "bent-knee", name: "Knee a little bent", position: .floor, props: [.mat, .strap],
          setUp: ["Lie down."], cues: ["Straighten."], motion: motion,
          contacts: [Contact(part: .back, on: .floor)])
      ], rung: 0, dose: Dose(reps: [1, 1], work: .hold(30), rest: 10),
      reason: "You said 4, so this one is easier today.")
  }
}
