import ArgumentParser

@main
struct Motcua: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "motcua")
}
