/// A muscle group a programme trains and the figure tints.
public enum Muscle: String, Sendable, CaseIterable {
  case hamstrings, glutes
  case hipFlexors = "hip-flexors"
  case adductors, calves, quadriceps, abdominals, obliques
  case backExtensors = "back-extensors"
  case quadratus, piriformis, shoulders
}
