import Mechanics
import OpenSim
import Testing

struct FormulaTests {
  @Test(arguments: [
    ("1+2*3", 7.0), ("-q^2", -4), ("2^3^2", 512), ("(1+q)*(1-q)", -3), ("6/3/2", 1),
    ("exp(log(q))", 2), ("1e-1*q", 0.2), ("sqrt(4)-abs(-v)", -1), ("min(q,v)+max(q,v)", 5),
    ("- - 3", 3), ("sin(0)+cos(0)", 1),
  ])
  func aFormulaMeansWhatItSays(_ text: String, _ value: Double) throws {
    let formula = try Formula(text, variables: ["q", "v"])
    #expect(abs(formula.value(2, 3) - value) < 1e-12)
  }

  @Test(arguments: ["", "1+", "(1", "1)", "f(1)", "x", "1..2", "q q", "sin", "2*^3", "min(1)"])
  func aBrokenFormulaIsRefused(_ text: String) {
    #expect(throws: FormulaFault.self) { try Formula(text, variables: ["q"]) }
  }

  @Test func aDeepFormulaIsRefused() {
    let deep = String(repeating: "(", count: 2000) + "1" + String(repeating: ")", count: 2000)
    #expect(throws: FormulaFault.self) { try Formula(deep, variables: []) }
    let signs = String(repeating: "-", count: 2000) + "1"
    #expect(throws: FormulaFault.self) { try Formula(signs, variables: []) }
  }
}
