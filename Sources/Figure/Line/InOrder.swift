extension Array {
  /// Puts a few elements in order by a key, equal ones as they were. The library's sort is made
  /// for many and would be a twentieth of the browser's module.
  mutating func putInOrder(by key: (Element) -> Double) {
    for end in indices.dropFirst() {
      var place = end
      while place > 0, key(self[place - 1]) > key(self[place]) {
        swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}
