import ArgumentParser

@main
struct Lithe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lithe",
    abstract: "A back-care studio that people run themselves.",
    subcommands: [
      Serve.self, Check.self, FigureCommand.self, PeopleCommand.self, RungsCommand.self,
      PoseCommand.self,
      VoiceCommand.self, BodyCommand.self,
    ])
}
