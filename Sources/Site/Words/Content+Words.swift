import Biomechanics
import Care

/// The words people read for the names files use.
extension Muscle {
  var words: String {
    switch self {
    case .hamstrings: "back of the thigh (hamstrings)"
    case .glutes: "seat (glutes)"
    case .hipFlexors: "front of the hip"
    case .adductors: "inner thigh"
    case .calves: "calf"
    case .quadriceps: "front of the thigh"
    case .abdominals: "tummy"
    case .obliques: "side of the waist"
    case .backExtensors: "along the spine"
    case .quadratus: "low side of the back"
    case .piriformis: "deep in the seat"
    case .shoulders: "shoulders"
    }
  }
}

extension Position {
  var words: String {
    switch self {
    case .floor: "on the floor"
    case .kneeling: "kneeling"
    case .bed: "on a bed"
    case .chair: "on a chair"
    case .wall: "at a wall"
    case .standing: "standing"
    }
  }
}

extension Prop {
  var words: String {
    switch self {
    case .mat: "a mat"
    case .strap: "a strap or towel"
    case .chair: "a firm chair"
    case .step: "a step"
    case .wall: "a wall"
    case .doorway: "a doorway"
    case .stick: "a stick"
    case .cushion: "a cushion"
    case .block: "a block or thick book"
    case .bed: "a bed"
    case .worktop: "a worktop"
    case .stairs: "stairs with a rail"
    case .weight: "a light weight"
    }
  }
}

extension Exercise.Kind {
  /// The heading of the kind in a list.
  var words: String {
    switch self {
    case .stretch: "Stretches"
    case .slider: "Gentle sliders"
    case .mobility: "Moving more freely"
    case .strength: "Getting stronger"
    case .control: "Steady and in control"
    case .walk: "Walking"
    case .breathing: "Breathing and rest"
    }
  }
}

extension Evidence.Grade {
  /// GRADE's four levels in plain words.
  var words: String {
    switch self {
    case .high: "High certainty"
    case .moderate: "Moderate certainty"
    case .low: "Low certainty"
    case .veryLow: "Very low certainty"
    }
  }
}

extension ClinicalReview? {
  /// Always said, whoever runs this Lithe.
  var words: String {
    guard let review = self else { return "Not yet reviewed by a clinician." }
    return "Reviewed by \(review.by), \(review.role), on \(review.on)."
  }
}
