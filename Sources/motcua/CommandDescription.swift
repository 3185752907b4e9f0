import Foundation

/// A command as the argument parser describes it (`--experimental-dump-help`): what the manual page and the help in
/// another language than the parser's are made from.
struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let arguments: [Argument]?
  let subcommands: [CommandDescription]?
  let defaultSubcommand: String?

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed: `--width`, `-q`.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    /// The values it takes, where they are few.
    let allValues: [String]?

    var isFlag: Bool { kind == "flag" }
  }

  private struct Whole: Decodable {
    let command: CommandDescription
  }

  /// - Parameter text: The parser's description of the whole program, as JSON.
  /// - Returns: nil where it is none.
  init?(parsing text: String) {
    guard let whole = try? JSONDecoder().decode(Whole.self, from: Data(text.utf8)) else { return nil }
    self = whole.command
  }

  /// The arguments that help shows, in its order: what has no name first.
  var shownArguments: [Argument] {
    let shown = (arguments ?? []).filter(\.shouldDisplay)
    return shown.filter { $0.names?.isEmpty != false } + shown.filter { $0.names?.isEmpty == false }
  }

  /// The subcommands that help shows; the one that shows help is none of them.
  var shownSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay ?? true }
  }
}
