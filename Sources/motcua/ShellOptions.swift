import ArgumentParser
import DatasetFiles
import ResultRendering
import VietnameseText

extension OutputFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// When output has colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal that has them, unless `NO_COLOR` is set.
  case auto
  case always
  case never
}

/// How a run goes that asks for nothing else.
struct RunOptions {
  var format = OutputFormat.table
  /// Whether the form was asked for: then every row is written.
  var isFormatGiven = false
  var color = ColorChoice.auto
  var width: Int?
  /// Charts of ASCII characters alone.
  var ascii = false
  var lang: Language?
  var quiet = false
  var noCache = false
  /// No file is written, and none read outside the folder of the data or the document.
  var safe = false
  /// How files are read where they leave it open.
  var reading = ReadingOptions()
  /// Whether a session that was not saved is gone on with, or such sessions are listed.
  var recovers = false
  /// What is run before anything that is asked, as `learn ratio`; nil: nothing.
  var firstStatement: String?
}

/// The options that the shell, scripts and session runs share.
struct ShellOptions: ParsableArguments {
  @Option(help: "The form of results, with every row; else a table, shortened on a terminal.")
  var format: OutputFormat?

  @Option(help: "Colours: auto, always or never; NO_COLOR is heeded.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("Width of tables in characters.", valueName: "cells"))
  var width: Int?

  @Flag(help: "Draw charts of ASCII characters alone.")
  var ascii = false

  @Option(help: "Language of messages, numbers and dates; else that of the system.")
  var lang: Language?

  @Flag(name: .shortAndLong, help: "Leave out accounts and notes; results and errors stay.")
  var quiet = false

  @Flag(help: "Read files anew, and keep no snapshots of them; as MOTCUA_NO_CACHE=1.")
  var noCache = false

  @Flag(
    help: ArgumentHelp(
      "Write no file (save, export, history, cache), and read none outside the folder of the data, script or document.")
  )
  var safe = false

  @Flag(help: "Refuse a file with any cell that cannot be read as its column's type.")
  var strict = false

  @Option(help: ArgumentHelp("Encoding of text files: utf-8, utf-16, windows-1258, tcvn3, vni.", valueName: "name"))
  var encoding: String?

  @Option(help: "How 1.234 is read where nothing in the file decides it: en or vi.")
  var numbers: Language?

  @Option(help: ArgumentHelp("Sheet of a workbook, by its name.", valueName: "name"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "Lines of the heading: 2, 2..3, or none where a file has no heading.", valueName: "lines"))
  var heading: String?

  @Option(help: "all: totals, repeated headings and what stands below a table stay rows.")
  var rows: String?

  @Option(
    help: ArgumentHelp("Which heading is which column, as id=so_ho_so; may be repeated.", valueName: "column=heading"))
  var mapping: [String] = []

  /// What was asked for.
  var asked: RunOptions {
    RunOptions(
      format: format ?? .table, isFormatGiven: format != nil, color: color, width: width, ascii: ascii, lang: lang,
      quiet: quiet,
      noCache: noCache, safe: safe,
      reading: (try? reading) ?? ReadingOptions())
  }

  /// How files are read where they leave it open.
  private var reading: ReadingOptions {
    get throws {
      var options = ReadingOptions(encoding: encoding, numbers: numbers, sheet: sheet, isStrict: strict)
      if let heading, !options.setHeading(heading) {
        throw ValidationError("--heading takes the lines of the heading, such as 2 or 2..3, or none.")
      }
      if let rows, !options.setRows(rows) { throw ValidationError("--rows takes all.") }
      for entry in mapping where !options.addMapping(entry.replacing(" ", with: "_")) {
        throw ValidationError("--mapping takes a column and its heading, such as id=so_ho_so.")
      }
      return options
    }
  }

  func validate() throws {
    _ = try reading
    if let width, !(20...1000).contains(width) { throw ValidationError("--width takes a number from 20 to 1000.") }
  }
}
