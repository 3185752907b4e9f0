import Foundation
import VietnameseText

/// What the argument parser says of wrong usage, which is English, in the language of the person.
enum UsageFault {
  /// - Parameter message: The parser's whole text: error, help on the argument, usage, and where to read more.
  static func text(_ message: String, in language: Language) -> String {
    switch language {
    case .english: message
    case .vietnamese:
      message.split(separator: "\n", omittingEmptySubsequences: false)
        .map { vietnamese(line: String($0)) }.joined(separator: "\n")
    }
  }

  private static func vietnamese(line: String) -> String {
    if let fault = line.after("Error: ") { return "Lỗi: " + vietnamese(fault: fault) }
    if let help = line.after("Help:  ") { return "Trợ giúp:  " + vietnamese(help: help) }
    if let usage = line.after("Usage: ") { return "Cách gõ: " + vietnamese(usage: usage) }
    if line.hasPrefix("       motcua ") { return "         " + vietnamese(usage: String(line.dropFirst(7))) }
    if let match = line.wholeMatch(of: #/  See '(.*)' for more information\./#) {
      return "  Gõ '\(match.1)' để xem thêm."
    }
    return line
  }

  /// The parser's faults, as they stand in its sources (1.8), and ours.
  private static func vietnamese(fault: String) -> String {
    if let own = ownFaults[fault] { return own }
    if let match = fault.wholeMatch(of: /(.*)\. Did you mean (.*)\?/) {
      let offered = String(match.2).replacing(" or ", with: " hoặc ")
      return "\(vietnamese(fault: String(match.1))). Ý bạn là \(offered)?"
    }
    if let match = fault.wholeMatch(of: /'(.*)' is a script; check takes documents, which have recorded outputs\./) {
      return "'\(match.1)' là tệp câu lệnh; check nhận tài liệu, là tệp có ghi kết quả."
    }
    if let match = fault.wholeMatch(
      of: /--each (.*) needs an --output with .* in its name, so that each has its own file\./)
    {
      return "--each \(match.1) cần --output có {\(match.1)} trong tên để mỗi giá trị có tệp riêng."
    }
    if let match = fault.wholeMatch(of: /no file or subcommand '(.*)'/) {
      return "không có tệp hay lệnh con '\(match.1)'"
    }
    if let match = fault.wholeMatch(of: /Unknown option '(.*)'/) { return "không có tùy chọn '\(match.1)'" }
    if let match = fault.wholeMatch(of: /Missing value for '(.*)'/) { return "thiếu giá trị của '\(named(match.1))'" }
    if let match = fault.wholeMatch(of: /Missing expected argument '(.*)'/) { return "thiếu '\(named(match.1))'" }
    if let match = fault.wholeMatch(of: /The option '(.*)' does not take any value, but '(.*)' was specified\./) {
      return "tùy chọn '\(match.1)' không nhận giá trị, nhưng đã gõ '\(match.2)'"
    }
    if let match = fault.wholeMatch(of: /Unexpected argument '(.*)'/) { return "thừa '\(match.1)'" }
    if let match = fault.wholeMatch(of: /([0-9]+) unexpected arguments: (.*)/) {
      return "thừa \(match.1) chữ: \(match.2)"
    }
    if let match = fault.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'(\. Please provide one of (.*?)[.:]?)?/)
    {
      let known = match.4.map {
        $0 == "the following" ? ". Chọn một trong các giá trị:" : ". Chọn một trong: \(values($0))."
      }
      return "giá trị '\(match.1)' không dùng được cho '\(named(match.2))'" + (known ?? "")
    }
    return fault
  }

  private static func values(_ text: Substring) -> String { String(text).replacing(" or ", with: " hoặc ") }

  /// An option with the name of its value, as `--width <cells>`.
  private static func named(_ text: Substring) -> String {
    String(text).replacing(/<([^<>]*)>/) { "<\(CommandText.valueName(String($0.1)))>" }
  }

  /// `--width <cells>  Width of tables in characters.`
  private static func vietnamese(help: String) -> String {
    guard let gap = help.firstRange(of: "  ") else { return help }
    return named(help[..<gap.lowerBound]) + "  " + CommandText.vietnamese(String(help[gap.upperBound...]))
  }

  private static func vietnamese(usage: String) -> String {
    named(Substring(usage)).replacing("<options>", with: "<tùy chọn>").replacing("<subcommand>", with: "<lệnh con>")
      .replacing("<script.motcua>", with: "<tệp câu lệnh.motcua>")
  }

  private static let ownFaults = [
    "--heading takes the lines of the heading, such as 2 or 2..3, or none.":
      "--heading nhận các dòng tiêu đề, như 2 hoặc 2..3, hoặc none.",
    "--name takes letters, digits, '.', '_' and '-'.": "--name nhận chữ cái không dấu, chữ số, '.', '_' và '-'.",
    "--user and --prefix exclude each other.": "--user và --prefix không dùng cùng nhau.",
    "--rows takes all.": "--rows chỉ nhận all.",
    "--mapping takes a column and its heading, such as id=so_ho_so.":
      "--mapping nhận tên cột và tiêu đề, như id=so_ho_so.",
    "--width takes a number from 20 to 1000.": "--width nhận một số từ 20 đến 1000.",
    "--safe writes no file, so --output cannot be given.": "--safe không ghi tệp nào nên không dùng cùng --output.",
    "--output, --set and --each go with a document, not a script.":
      "--output, --set và --each dùng với tài liệu, không dùng với tệp câu lệnh.",
    "--set takes a name and a value, such as quarter=2020Q4.": "--set nhận tên và giá trị, như quarter=2020Q4.",
    "--safe writes no file, so --accept cannot be given.": "--safe không ghi tệp nào nên không dùng cùng --accept.",
    "--width takes a number from 40 to 1000.": "--width nhận một số từ 40 đến 1000.",
    "--dossiers takes a number from 0.": "--dossiers nhận một số từ 0 trở lên.",
  ]
}

extension String {
  /// What follows a beginning; nil where the text begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
