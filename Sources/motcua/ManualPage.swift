import ShellSession
import VietnameseText

/// The manual page, in the macros of man(7), made from what the argument parser knows of the commands.
struct ManualPage {
  private let command: CommandDescription
  private let version: String
  private let language: Language

  init(_ command: CommandDescription, version: String, in language: Language) {
    self.command = command
    self.version = version
    self.language = language
  }

  /// The page; `man -l` shows it.
  var text: String {
    let volume = said("User Commands", "Lệnh của người dùng")
    var lines = [".TH \(command.commandName.uppercased()) 1 \"\" \"\(Self.escaped(version))\" \"\(volume)\""]
    lines += section(said("NAME", "TÊN"), [Self.escaped("\(command.commandName) - \(text(command.abstract))")])
    lines += section(said("SYNOPSIS", "CÁCH GÕ"), synopsis)
    lines += section(said("DESCRIPTION", "MÔ TẢ"), paragraphs(command.discussion))
    lines += section(said("OPTIONS", "TÙY CHỌN"), items(of: command))
    lines += section(
      said("COMMANDS", "LỆNH CON"),
      command.shownSubcommands.flatMap { [".SS \(Self.escaped($0.commandName))"] + body(of: $0) })
    lines += section(said("LANGUAGE", "NGÔN NGỮ TRUY VẤN"), words)
    for part in Self.constantSections {
      lines += section(
        part.title[language],
        part.items.flatMap { [".TP", ".B " + Self.escaped($0.head), Self.escaped($0.text[language])] })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func said(_ english: String, _ vietnamese: String) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  /// A text of the parser, which is English, in the page's language.
  private func text(_ english: String?) -> String { said(english ?? "", CommandText.vietnamese(english ?? "")) }

  /// The words of queries and of the shell's commands, each with that of the other language.
  private var words: [String] {
    let intro = said(
      "Every word can be typed in English or Vietnamese, with or without marks; 'help WORD' in the shell tells more.",
      "Từ nào cũng gõ được bằng tiếng Việt hoặc tiếng Anh, có dấu hay không dấu; trong chương trình gõ 'trợ giúp TỪ'.")
    return [Self.escaped(intro)]
      + WordList.all(in: language).flatMap { list in
        [".SS " + Self.escaped(list.title)]
          + list.words.flatMap { word in
            [".TP", "\\fB\(Self.escaped(word.name))\\fR (\(Self.escaped(word.otherName)))", Self.escaped(word.meaning)]
          }
      }
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [".SH " + title] + lines
  }

  private func body(of command: CommandDescription) -> [String] {
    paragraphs(command.abstract) + [".PP"] + paragraphs(command.discussion) + items(of: command)
      + command.shownSubcommands.flatMap { subcommand in
        [".PP", ".B " + Self.escaped("\(command.commandName) \(subcommand.commandName)"), ".br"] + body(of: subcommand)
      }
  }

  private var synopsis: [String] {
    let uses = [
      said("[dataset] [options]", "[tệp] [tùy chọn]"),
      said("[dataset] -c query ... [options]", "[tệp] -c câu-hỏi ... [tùy chọn]"),
      said("script.motcua [options]", "tệp-câu-lệnh.motcua [tùy chọn]"),
    ]
    return (uses + command.shownSubcommands.map { $0.commandName + " ..." }).flatMap { use in
      [".B " + Self.escaped(command.commandName), Self.escaped(use), ".br"]
    }
  }

  private func items(of command: CommandDescription) -> [String] {
    command.shownArguments.flatMap { argument -> [String] in
      let names = (argument.names ?? []).map(\.typed)
      let name = said(argument.valueName ?? "value", CommandText.valueName(argument.valueName))
      let value = argument.isFlag ? "" : "\\fI" + Self.escaped(name) + "\\fR"
      let head =
        names.isEmpty
        ? value
        : "\\fB" + names.map(Self.escaped).joined(separator: "\\fR, \\fB") + "\\fR" + (value.isEmpty ? "" : " " + value)
      let values = argument.allValues.map { said(" Values: ", " Các giá trị: ") + $0.joined(separator: ", ") + "." }
      let initial = argument.defaultValue.map { said(" Default: ", " Mặc định: ") + $0 + "." }
      return [".TP", head, Self.escaped(text(argument.abstract) + (values ?? "") + (initial ?? ""))]
    }
  }

  private func paragraphs(_ english: String?) -> [String] {
    text(english).split(separator: "\n").map { Self.escaped(String($0)) }
  }

  /// Without what the formatter would take as a command.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static let constantSections: [(title: LocalizedText, items: [(head: String, text: LocalizedText)])] = [
    (
      LocalizedText(english: "EXIT STATUS", vietnamese: "MÃ KẾT THÚC"),
      [
        ("0", LocalizedText(english: "Everything was answered.", vietnamese: "Mọi câu đều đã được trả lời.")),
        ("1", LocalizedText(english: "A query or input failed.", vietnamese: "Câu hỏi hoặc dữ liệu có lỗi.")),
        ("2", LocalizedText(english: "Wrong usage.", vietnamese: "Gõ sai cách dùng.")),
        (
          "3",
          LocalizedText(
            english: "An expectation or a comparison failed.", vietnamese: "Có kỳ vọng hoặc kết quả không khớp.")
        ),
        ("130", LocalizedText(english: "Interrupted.", vietnamese: "Bị ngắt.")),
      ]
    ),
    (
      LocalizedText(english: "ENVIRONMENT", vietnamese: "BIẾN MÔI TRƯỜNG"),
      [
        (
          "LC_ALL, LC_MESSAGES, LANG",
          LocalizedText(
            english: "The language of messages, numbers and dates: Vietnamese where they begin with vi.",
            vietnamese: "Ngôn ngữ của thông báo, số và ngày: tiếng Việt nếu bắt đầu bằng vi.")
        ),
        (
          "NO_COLOR",
          LocalizedText(
            english: "Set to anything, nothing is coloured.", vietnamese: "Có giá trị bất kỳ thì không dùng màu.")
        ),
        (
          "PAGER",
          LocalizedText(
            english: "Shows what is higher than the screen; empty for none. Default: less -RFX.",
            vietnamese: "Chương trình hiện phần dài hơn màn hình; để trống thì không dùng. Mặc định: less -RFX.")
        ),
        (
          "EDITRC",
          LocalizedText(
            english: "The file of keys in place of ~/.editrc.", vietnamese: "Tệp phím tắt dùng thay ~/.editrc.")
        ),
        (
          "MOTCUA_DATASETS",
          LocalizedText(
            english: "Where the example set is looked for first.", vietnamese: "Nơi tìm bộ dữ liệu mẫu trước tiên.")
        ),
        (
          "XDG_STATE_HOME, XDG_CACHE_HOME",
          LocalizedText(
            english: "Where the history and the cache are kept; motcua paths tells.",
            vietnamese: "Nơi lưu lịch sử và bộ nhớ đệm; xem bằng motcua paths.")
        ),
      ]
    ),
    (
      LocalizedText(english: "FILES", vietnamese: "TỆP"),
      [
        (
          "~/.local/state/motcua/history.jsonl",
          LocalizedText(
            english: "The statements typed, one JSON object a line.",
            vietnamese: "Các câu lệnh đã gõ, mỗi dòng một đối tượng JSON.")
        ),
        (
          "~/.cache/motcua",
          LocalizedText(english: "What can be made again.", vietnamese: "Những gì có thể tạo lại được.")
        ),
        (
          "~/.editrc",
          LocalizedText(
            english: "The keys of the line editor; see editrc(5).",
            vietnamese: "Phím tắt của dòng lệnh; xem editrc(5).")
        ),
      ]
    ),
  ]
}
