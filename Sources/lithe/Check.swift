import ArgumentParser
import Site

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print every setting with its source, and check all content.")

  @OptionGroup var options: SettingOptions

  func run() async throws {
    let settings = try options.settings()
    for line in settings.report {
      print("\(line.name) = \(line.value)  (from \(line.source))")
    }
    for line in missing(settings) { print("Not made yet: \(line)") }
    let problems = check(settings)
    for problem in problems { print(problem) }
    guard problems.isEmpty else {
      print("\(problems.count) to mend.")
      throw ExitCode.failure
    }
    print("All content is in order.")
  }
}
