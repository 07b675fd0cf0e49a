import Mechanics

/// Why a formula cannot be read.
public enum FormulaFault: Error, Hashable, Sendable {
  /// The byte at which it stops making sense.
  case damaged(at: Int)
  /// A function or variable we do not know.
  case unknown(String)
}

extension Formula {
  /// Reads a formula. `variables` are the names of its numbers, at most eight.
  public init(_ text: String, variables: [String]) throws(FormulaFault) {
    var parser = FormulaParser(text: Array(text.utf8), variables: variables)
    _ = try parser.sum(depth: 0)
    guard parser.isAtEnd, let formula = Formula(nodes: parser.nodes) else {
      throw .damaged(at: parser.at)
    }
    self = formula
  }
}

/// Reads from left to right, one rule for each rank of operators.
struct FormulaParser {
  let text: [UInt8]
  let variables: [String]
  var nodes: [Formula.Node] = []
  var at = 0

  /// Brackets inside brackets beyond this, and longer formulas, count as damage.
  private static let deepest = 50
  private static let longest = 5000

  init(text: [UInt8], variables: [String]) {
    self.text = text.filter { $0 > 32 }
    self.variables = variables
  }

  var isAtEnd: Bool { at == text.count }

  private mutating func took(_ sign: UInt8) -> Bool {
    guard at < text.count, text[at] == sign else { return false }
    at += 1
    return true
  }

  private mutating func add(_ node: Formula.Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  mutating func sum(depth: Int) throws(FormulaFault) -> Int {
    guard depth < Self.deepest, text.count < Self.longest else { throw .damaged(at: at) }
    var left = try product(depth: depth)
    while true {
      if took(UInt8(ascii: "+")) {
        left = add(.join(.add, left, try product(depth: depth)))
      } else if took(UInt8(ascii: "-")) {
        left = add(.join(.subtract, left, try product(depth: depth)))
      } else {
        return left
      }
    }
  }

  private mutating func product(depth: Int) throws(FormulaFault) -> Int {
    var left = try signed(depth: depth)
    while true {
      if took(UInt8(ascii: "*")) {
        left = add(.join(.multiply, left, try signed(depth: depth)))
      } else if took(UInt8(ascii: "/")) {
        left = add(.join(.divide, left, try signed(depth: depth)))
      } else {
        return left
      }
    }
  }

  /// A sign binds less than a power: −x^2 is −(x^2).
  private mutating func signed(depth: Int) throws(FormulaFault) -> Int {
    guard depth < Self.deepest else { throw .damaged(at: at) }
    if took(UInt8(ascii: "-")) { return add(.call(.negative, try signed(depth: depth + 1))) }
    if took(UInt8(ascii: "+")) { return try signed(depth: depth + 1) }
    let base = try atom(depth: depth)
    guard took(UInt8(ascii: "^")) else { return base }
    return add(.join(.power, base, try signed(depth: depth + 1)))
  }

  private mutating func atom(depth: Int) throws(FormulaFault) -> Int {
    guard at < text.count else { throw .damaged(at: at) }
    if took(UInt8(ascii: "(")) {
      let inner = try sum(depth: depth + 1)
      guard took(UInt8(ascii: ")")) else { throw .damaged(at: at) }
      return inner
    }
    return Self.isLetter(text[at]) ? try word(depth: depth) : try number()
  }

  private mutating func number() throws(FormulaFault) -> Int {
    let start = at
    while at < text.count {
      let byte = text[at]
      let isSignOfExponent =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && at > start
        && (text[at - 1] | 32) == UInt8(ascii: "e")
      guard
        (byte >= 48 && byte <= 57) || byte == UInt8(ascii: ".") || (byte | 32) == UInt8(ascii: "e")
          || isSignOfExponent
      else { break }
      at += 1
    }
    guard at - start < 40, let value = Double(String(decoding: text[start..<at], as: UTF8.self))
    else { throw .damaged(at: start) }
    return add(.number(value))
  }

  private static func isLetter(_ b: UInt8) -> Bool {
    (b | 32) >= UInt8(ascii: "a") && (b | 32) <= UInt8(ascii: "z") || b == UInt8(ascii: "_")
  }

  private mutating func word(depth: Int) throws(FormulaFault) -> Int {
    let start = at
    while at < text.count, Self.isLetter(text[at]) || (text[at] >= 48 && text[at] <= 57) { at += 1 }
    let name = String(decoding: text[start..<at], as: UTF8.self)
    if let i = variables.firstIndex(of: name) { return add(.variable(i)) }
    guard took(UInt8(ascii: "(")) else { throw .unknown(name) }
    let first = try sum(depth: depth + 1)
    let joined: Formula.Operation? = name == "min" ? .least : name == "max" ? .most : nil
    let node: Int
    if let joined {
      guard took(UInt8(ascii: ",")) else { throw .damaged(at: at) }
      node = add(.join(joined, first, try sum(depth: depth + 1)))
    } else {
      guard let function = Self.functions.first(where: { $0.name == name })?.function else {
        throw .unknown(name)
      }
      node = add(.call(function, first))
    }
    guard took(UInt8(ascii: ")")) else { throw .damaged(at: at) }
    return node
  }

  private static let functions: [(name: String, function: Formula.Function)] = [
    ("sqrt", .root), ("exp", .exponential), ("log", .logarithm), ("sin", .sine), ("cos", .cosine),
    ("tan", .tangent), ("asin", .arcSine), ("acos", .arcCosine), ("atan", .arcTangent),
    ("tanh", .hyperbolicTangent), ("abs", .absolute), ("square", .square), ("cube", .cube),
    ("recip", .reciprocal), ("step", .step),
  ]
}
