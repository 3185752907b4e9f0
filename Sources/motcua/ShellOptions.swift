import ArgumentParser
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
  var color = ColorChoice.auto
  var width: Int?
  var lang: Language?
  var quiet = false
  var noCache = false
  var strict = false
  var encoding: String?
  var numbers: Language?
}

/// The options that the shell, scripts and session runs share.
struct ShellOptions: ParsableArguments {
  @Option(help: "The form of results.")
  var format: OutputFormat = .table

  @Option(help: "Colours: auto, always or never; NO_COLOR is heeded.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("Width of tables in characters.", valueName: "cells"))
  var width: Int?

  @Option(help: "Language of messages, numbers and dates; else that of the system.")
  var lang: Language?

  @Flag(name: .shortAndLong, help: "Leave out accounts and notes; results and errors stay.")
  var quiet = false

  @Flag(help: "Read files anew, and keep no snapshots of them; as MOTCUA_NO_CACHE=1.")
  var noCache = false

  @Flag(help: "Refuse a file with any cell that cannot be read as its column's type.")
  var strict = false

  @Option(help: ArgumentHelp("Encoding of text files: utf-8, utf-16, windows-1258, tcvn3, vni.", valueName: "name"))
  var encoding: String?

  @Option(help: "How 1.234 is read where nothing in the file decides it: en or vi.")
  var numbers: Language?

  /// What was asked for.
  var asked: RunOptions {
    RunOptions(
      format: format, color: color, width: width, lang: lang, quiet: quiet, noCache: noCache, strict: strict,
      encoding: encoding, numbers: numbers)
  }

  func validate() throws {
    if let width, !(20...1000).contains(width) { throw ValidationError("--width takes a number from 20 to 1000.") }
  }
}
