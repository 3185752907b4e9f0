import Foundation
import ShellSession
import VietnameseText

/// The manual page, in the macros of man(7), made from what the argument parser knows of the commands.
struct ManualPage {
  /// A command as the parser describes it (`--experimental-dump-help`).
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
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
  }

  private struct Description: Decodable {
    let command: Command
  }

  private let command: Command
  private let version: String

  /// - Parameter description: The parser's description as JSON.
  /// - Returns: nil when it is none.
  init?(description: String, version: String) {
    guard let parsed = try? JSONDecoder().decode(Description.self, from: Data(description.utf8)) else { return nil }
    command = parsed.command
    self.version = version
  }

  /// The page; `man -l` shows it.
  var text: String {
    var lines = [".TH \(command.commandName.uppercased()) 1 \"\" \"\(Self.escaped(version))\" \"User Commands\""]
    lines += section("NAME", [Self.escaped("\(command.commandName) - \(command.abstract ?? "")")])
    lines += section("SYNOPSIS", synopsis)
    lines += section("DESCRIPTION", Self.paragraphs(command.discussion ?? ""))
    lines += section("OPTIONS", items(of: command))
    lines += section("COMMANDS", subcommands.flatMap { [".SS \(Self.escaped($0.commandName))"] + body(of: $0) })
    lines += section("LANGUAGE", language)
    for (title, items) in Self.constantSections {
      lines += section(title, items.flatMap { [".TP", ".B " + Self.escaped($0.0), Self.escaped($0.1)] })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words of queries and of the shell's commands, each with its Vietnamese one.
  private var language: [String] {
    let intro =
      "Every word can be typed in English or Vietnamese, with or without marks; 'help WORD' in the shell tells more."
    return [Self.escaped(intro)]
      + WordList.all(in: .english).flatMap { list in
        [".SS " + Self.escaped(list.title)]
          + list.words.flatMap { word in
            [".TP", "\\fB\(Self.escaped(word.name))\\fR (\(Self.escaped(word.otherName)))", Self.escaped(word.meaning)]
          }
      }
  }

  private var subcommands: [Command] {
    (command.subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay ?? true }
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [".SH " + title] + lines
  }

  private func body(of command: Command) -> [String] {
    Self.paragraphs(command.abstract ?? "") + [".PP"] + Self.paragraphs(command.discussion ?? "") + items(of: command)
  }

  private var synopsis: [String] {
    let uses = ["[dataset] [options]", "[dataset] -c query ... [options]", "script.motcua [options]"]
    return (uses + subcommands.map { $0.commandName + " ..." }).flatMap { use in
      [".B " + Self.escaped(command.commandName), Self.escaped(use), ".br"]
    }
  }

  private func items(of command: Command) -> [String] {
    (command.arguments ?? []).filter(\.shouldDisplay).flatMap { argument -> [String] in
      let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      let value = argument.kind == "flag" ? "" : "\\fI" + Self.escaped(argument.valueName ?? "value") + "\\fR"
      let head =
        names.isEmpty
        ? value
        : "\\fB" + names.map(Self.escaped).joined(separator: "\\fR, \\fB") + "\\fR" + (value.isEmpty ? "" : " " + value)
      let values = argument.allValues.map { " Values: " + $0.joined(separator: ", ") + "." } ?? ""
      let initial = argument.defaultValue.map { " Default: \($0)." } ?? ""
      return [".TP", head, Self.escaped((argument.abstract ?? "") + values + initial)]
    }
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").map { escaped(String($0)) }
  }

  /// Without what the formatter would take as a command.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static let constantSections: [(String, [(String, String)])] = [
    (
      "EXIT STATUS",
      [
        ("0", "Everything was answered."), ("1", "A query or input failed."), ("2", "Wrong usage."),
        ("3", "An expectation or a comparison failed."), ("130", "Interrupted."),
      ]
    ),
    (
      "ENVIRONMENT",
      [
        (
          "LC_ALL, LC_MESSAGES, LANG",
          "The language of messages, numbers and dates: Vietnamese where they begin with vi."
        ),
        ("NO_COLOR", "Set to anything, nothing is coloured."),
        ("PAGER", "Shows what is higher than the screen; empty for none. Default: less -RFX."),
        ("EDITRC", "The file of keys in place of ~/.editrc."),
        ("MOTCUA_DATASETS", "Where the example set is looked for first."),
        ("XDG_STATE_HOME, XDG_CACHE_HOME", "Where the history and the cache are kept; motcua paths tells."),
      ]
    ),
    (
      "FILES",
      [
        ("~/.local/state/motcua/history.jsonl", "The statements typed, one JSON object a line."),
        ("~/.cache/motcua", "What can be made again."), ("~/.editrc", "The keys of the line editor; see editrc(5)."),
      ]
    ),
  ]
}
