import Biomechanics
import Care
import Testing

private func measured(
  _ degrees: Double, _ test: Measurement.Test = .straightLegRaise, side: Side = .right,
  by method: Measurement.Method = .phone
) -> Measurement {
  Measurement(
    id: "m", at: Diary.moment(0), test: test, side: side,
    trials: [degrees - 1, degrees, degrees + 1], method: method)
}

@Test func theValueIsTheMeanOfTheTrials() {
  var measurement = measured(60)
  measurement.trials = [58, 61, 64]
  #expect(measurement.value == 61)
}

@Test func aStraightLegRaiseByPhoneIsRealFromThePublishedBandOn() {
  // PMID 39593664: MDC95 3.3° within one rater.
  #expect(measured(60).difference(to: measured(63.2))?.kind == .unclear)
  #expect(measured(60).difference(to: measured(63.3))?.kind == .real)
  #expect(measured(60).difference(to: measured(56.7))?.kind == .real)
}

@Test func aChangeOfMethodNeedsTheBandBetweenRaters() {
  // PMID 39593664: MDC95 10.2° between raters.
  let later = measured(69, by: .phone)
  let band = Measurement.band(from: measured(60, .activeKneeExtension), to: later)
  #expect(band.degrees < 10.2, "one method: its own band")
  #expect(measured(60, by: .inclinometer).difference(to: later)?.kind == .unclear)
}

@Test func theBandNeverShrinksWhenTheMethodChanges() {
  for test in Measurement.Test.allCases {
    for first in Measurement.Method.allCases {
      for second in Measurement.Method.allCases {
        let band = Measurement.band(
          from: measured(60, test, by: first), to: measured(60, test, by: second))
        let own = [first, second].map { Measurement.band(test, $0).degrees }
        #expect(band.degrees >= own.max()!)
        if first != second { #expect(band.degrees >= 10.2) }
        #expect(!band.source.isEmpty)
      }
    }
  }
}

@Test func byEyeOnlyABigChangeCounts() {
  for test in Measurement.Test.allCases {
    let eye = Measurement.band(test, .eye).degrees
    for method in Measurement.Method.allCases where method != .eye {
      #expect(Measurement.band(test, method).degrees < eye)
    }
  }
}

@Test func reachingFurtherIsMoreInTheRaiseAndLessInTheKneeTest() {
  let raise = measured(60).difference(to: measured(70))
  #expect(raise?.gain == 10)
  #expect(
    raise?.sentence
      == "Your right leg reaches 10° further, more than the 3.3° that can be chance.")
  let knee = measured(30, .activeKneeExtension).difference(to: measured(20, .activeKneeExtension))
  #expect(knee?.gain == 10 && knee?.kind == .real)
}

@Test func aSmallChangeIsSaidNotToBeOne() {
  #expect(
    measured(60, by: .eye).difference(to: measured(64, by: .eye))?.sentence
      == "Your right leg reaches 4° further. Up to 20° can be chance, so we do not call it a change."
  )
  #expect(
    measured(60).difference(to: measured(60))?.sentence
      == "Your right leg reaches as far as before.")
}

@Test func differentLegsAndTestsAreNotCompared() {
  #expect(measured(60).difference(to: measured(70, side: .left)) == nil)
  #expect(measured(60).difference(to: measured(70, .activeKneeExtension)) == nil)
}

@Test func whatIsWrongWithTrialsIsNamedByField() {
  func fields(_ trials: [Double?], _ test: Measurement.Test = .straightLegRaise) -> [String] {
    Measurement.faults(test, trials: trials).map(\.field)
  }
  #expect(fields([60, 61, 62]).isEmpty)
  #expect(fields([60, nil, 62]) == ["trial-2"])
  #expect(fields([60]) == ["trial-2", "trial-3"])
  #expect(fields([-1, 141, .nan]) == ["trial-1", "trial-2", "trial-3"])
  #expect(fields([0, 140, 70]).isEmpty)
  #expect(fields([1, 2, 121], .activeKneeExtension) == ["trial-3"])
  #expect(fields([1, 2, 3, 4]) == ["trial-4"])
}

@Test func trialsFarApartAreWorthASecondLook() {
  var measurement = measured(60)
  #expect(!measurement.isScattered)
  measurement.trials = [60, 61, 16]
  #expect(measurement.isScattered)
}
