import ArgumentParser
import Foundation
import Site

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Answer people in their browsers.")

  @OptionGroup var options: SettingOptions

  func run() async throws {
    let settings = try options.settings()
    try FileManager.default.createDirectory(
      atPath: settings.data, withIntermediateDirectories: true)
    try await serve(settings) { settings in
      print("Lithe is ready at \(settings.baseURL)")
      for line in missing(settings) { print(line) }
      print("Data is kept in \(settings.data). Stop with Ctrl-C.")
      fflush(nil)
    }
  }
}
