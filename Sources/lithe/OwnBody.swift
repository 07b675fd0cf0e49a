import Anatomy
import ArgumentParser
import OpenSim

extension BodyCommand {
  /// Makes `Models/lithe.osim`.
  struct Own: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write our own body as an .osim file.")

    @Option(help: "Metres.")
    var stature = Build.adult.stature

    @Option(help: "Kilograms.")
    var mass = Build.adult.mass

    @Flag(help: "Take the segment masses of women.")
    var female = false

    func validate() throws {
      guard (1.0...2.5).contains(stature), (25...300).contains(mass) else {
        throw ValidationError("Stature goes from 1.0 to 2.5 metres and mass from 25 to 300 kg.")
      }
    }

    func run() throws {
      let build = Build(stature: stature, mass: mass, sex: female ? .female : .male)
      guard let body = FullBody(build) else { throw ValidationError("No such body.") }
      BodyCommand.printOut(BodyText.text(of: body))
    }
  }
}
