import ResultRendering
import VietnameseText

/// What `--help` prints where the parser, which knows English alone, does not: in the layout of its own page.
struct HelpPage {
  let command: CommandDescription
  /// The words typed before the options: `motcua run`.
  let typedName: String
  /// Lines of usage; nil for the one that follows from the arguments.
  let usage: [String]?
  /// Cells of a line.
  let width: Int

  private static let headWidth = 26

  var text: String {
    var lines = paragraphs(CommandText.vietnamese(command.abstract ?? ""))
    if let discussion = command.discussion { lines += [""] + paragraphs(CommandText.vietnamese(discussion)) }
    lines += ["", "CÁCH GÕ:"] + (usage ?? [ownUsage]).map { "  " + $0 }
    let arguments = command.shownArguments
    lines += section("THAM SỐ:", arguments.filter { $0.names?.isEmpty != false }.map(item))
    lines += section(
      "TÙY CHỌN:", arguments.filter { $0.names?.isEmpty == false && !isVersionOfSubcommand($0) }.map(item))
    let subcommands = command.shownSubcommands
    lines += section(
      "LỆNH CON:",
      subcommands.map { subcommand in
        let isDefault = subcommand.commandName == command.defaultSubcommand
        return (
          subcommand.commandName + (isDefault ? " (mặc định)" : ""), CommandText.vietnamese(subcommand.abstract ?? "")
        )
      })
    if !subcommands.isEmpty {
      let name = (["motcua", "help"] + typedName.split(separator: " ").dropFirst().map(String.init)).joined(
        separator: " ")
      lines += ["", "  Gõ '\(name) <lệnh con>' để xem chi tiết."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The parser tells the version by the program alone.
  private func isVersionOfSubcommand(_ argument: CommandDescription.Argument) -> Bool {
    argument.names?.first?.name == "version" && typedName.contains(" ")
  }

  private var ownUsage: String {
    let subcommands = command.shownSubcommands
    if !subcommands.isEmpty { return typedName + " <lệnh con>" }
    let words = command.shownArguments.filter { $0.names?.isEmpty != false }.map { argument in
      let value = "<\(CommandText.valueName(argument.valueName))>"
      return argument.isOptional ? "[\(value)]" : value
    }
    return ([typedName, "[<tùy chọn>]"] + words).joined(separator: " ")
  }

  private func item(_ argument: CommandDescription.Argument) -> (String, String) {
    let value = "<\(CommandText.valueName(argument.valueName))>"
    let names = (argument.names ?? []).sorted { $0.typed.count < $1.typed.count }.map(\.typed)
    let head = names.isEmpty ? value : names.joined(separator: ", ") + (argument.isFlag ? "" : " " + value)
    let values = argument.allValues.map { "các giá trị: " + $0.joined(separator: ", ") }
    let initial = argument.defaultValue.map { "mặc định: " + $0 }
    let more = [values, initial].compactMap(\.self).joined(separator: "; ")
    return (head, CommandText.vietnamese(argument.abstract ?? "") + (more.isEmpty ? "" : " (\(more))"))
  }

  private func section(_ title: String, _ items: [(head: String, text: String)]) -> [String] {
    items.isEmpty ? [] : ["", title] + items.flatMap { lines(of: $0.head, $0.text) }
  }

  /// A head at the left, and its text beside it where the head leaves room, else below.
  private func lines(of head: String, _ text: String) -> [String] {
    let blank = String(repeating: " ", count: Self.headWidth)
    let texts = LineWrapping.lines(of: text, width: max(width - Self.headWidth, 20))
    let start = "  " + head
    let cells = DisplayWidth.cells(in: start)
    if cells > Self.headWidth - 2 { return [start] + texts.map { blank + $0 } }
    let first = start + String(repeating: " ", count: Self.headWidth - cells) + (texts.first ?? "")
    return [first] + texts.dropFirst().map { blank + $0 }
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { LineWrapping.lines(of: String($0), width: width) }
  }
}
