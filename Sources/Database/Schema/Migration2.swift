extension Schema {
  /// Frozen once shipped. Who shows the exercises: the id of a drawn person, or none for "vary".
  static let migration2 = """
    ALTER TABLE settings ADD COLUMN likeness TEXT CHECK (length(likeness) BETWEEN 1 AND 60);
    """
}
