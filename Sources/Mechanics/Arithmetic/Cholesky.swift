/// Symmetric positive definite equations, solved in place in the caller's memory.
enum Cholesky {
  /// Factors the lower triangle of an n by n matrix, row by row, into L with A = L·Lᵀ.
  /// False when the matrix is not positive definite.
  static func factor(_ a: Numbers, _ n: Int) -> Bool {
    for j in 0..<n {
      let row = j * n
      var diagonal = a[row + j]
      for k in 0..<j { diagonal -= a[row + k] * a[row + k] }
      guard diagonal > 0 else { return false }
      let root = diagonal.squareRoot()
      a[row + j] = root
      let over = 1 / root
      for i in (j + 1)..<max(j + 1, n) {
        let other = i * n
        var sum = a[other + j]
        for k in 0..<j { sum -= a[other + k] * a[row + k] }
        a[other + j] = sum * over
      }
    }
    return true
  }

  /// Solves L·Lᵀ·x = b, x in b's place.
  static func solve(_ l: Numbers, _ n: Int, _ b: Numbers) {
    for i in 0..<n {
      var sum = b[i]
      for k in 0..<i { sum -= l[i * n + k] * b[k] }
      b[i] = sum / l[i * n + i]
    }
    for i in stride(from: n - 1, through: 0, by: -1) {
      var sum = b[i]
      for k in (i + 1)..<max(i + 1, n) { sum -= l[k * n + i] * b[k] }
      b[i] = sum / l[i * n + i]
    }
  }
}
