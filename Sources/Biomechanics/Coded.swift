// Embedded Swift has no Codable; everywhere else these names are data.
#if !hasFeature(Embedded)
  extension BodyPart: Codable {}
  extension Contact.Surface: Codable {}
  extension Prop: Codable {}
  extension Muscle: Codable {}
  extension Side: Codable {}
#endif
