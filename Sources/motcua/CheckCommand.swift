import ArgumentParser
import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import Terminal
import VietnameseText
import WorkProgress

/// `motcua check FILE…`: re-runs documents, writes nothing, and tells what is no longer as they say, and why.
struct CheckCommand: AsyncParsableCommand {
  /// How the findings are written.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, junit
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Re-run documents and compare their values, figures and expectations.",
    discussion: """
      Compared are the exact values of each cell, the figures in the prose that are links to them, and what the cells
      expect; for each difference both sides are shown, and why, as far as the document pins it. Ends with 3 when
      something differs, with 1 when a document cannot be run.
      """)

  @Argument(
    help: ArgumentHelp("Session documents.", valueName: "session.md"), completion: .file(extensions: ["md"]))
  var paths: [String]

  @Flag(help: "Write a document that differs anew, with what it gives now.")
  var accept = false

  @Option(help: "How the findings are written: text, json, or junit for JUnit's XML.")
  var format: Form = .text

  @Option(help: ArgumentHelp("Width of the lines in characters.", valueName: "cells"))
  var width: Int?

  @Option(help: "Language of the findings; else that of the system.")
  var lang: Language?

  @Flag(name: .shortAndLong, help: "Leave out documents that are as recorded.")
  var quiet = false

  @Flag(help: "Read files anew, and keep no snapshots of them; as MOTCUA_NO_CACHE=1.")
  var noCache = false

  @Flag(help: "Read no file outside the folder of each document.")
  var safe = false

  func validate() throws {
    if accept && safe { throw ValidationError("--safe writes no file, so --accept cannot be given.") }
    if let script = paths.first(where: RunFile.isScript) {
      throw ValidationError("'\(script)' is a script; check takes documents, which have recorded outputs.")
    }
    if let width, !(40...1000).contains(width) { throw ValidationError("--width takes a number from 40 to 1000.") }
  }

  func run() async throws {
    var options = RunOptions()
    (options.lang, options.quiet, options.noCache, options.safe) = (lang, quiet, noCache, safe)
    let run = ShellRun(options: options, environment: .current)
    let signals = SignalWatch()
    let flag = InterruptFlag()
    let columns = width ?? (run.environment.outputIsTerminal ? TerminalSize(of: 1)?.columns : nil) ?? 120
    let checks = await Self.check(paths, accepts: accept, run, flag) { check in
      if format == .text {
        let text = CheckReport([check], language: run.language).text(of: check, width: columns, isQuiet: quiet)
        StandardOutput.data.writeOrExit(text)
      }
    }
    let report = CheckReport(checks, language: run.language)
    switch format {
    case .text: if let summary = report.summary { StandardOutput.data.writeOrExit(summary + "\n") }
    case .json: StandardOutput.data.writeOrExit(report.json)
    case .junit: StandardOutput.data.writeOrExit(report.junit)
    }
    if let signal = signals.terminatingSignal { throw ExitCode(128 + signal) }
    let code = flag.isRaised ? 130 : report.exitCode
    if code != 0 { throw ExitCode(code) }
  }

  /// Checks documents, as many at a time as there are cores; data that several of them name are read once.
  ///
  /// - Parameter tell: Called with each in the order of the paths, as soon as those before it are told.
  private static func check(
    _ paths: [String], accepts: Bool, _ run: ShellRun, _ flag: InterruptFlag, tell: (DocumentCheck) -> Void
  ) async -> [DocumentCheck] {
    let data = SharedData()
    return await withTaskGroup(of: (place: Int, check: DocumentCheck).self) { group in
      var (found, checks): ([Int: DocumentCheck], [DocumentCheck]) = ([:], [])
      var next = 0
      while true {
        let isFull = next - checks.count - found.count >= ProcessInfo.processInfo.activeProcessorCount
        if next < paths.count, !isFull, !flag.isRaised {
          let (place, path) = (next, paths[next])
          group.addTask { (place, await check(path, accepts: accepts, run, data, flag)) }
          next += 1
        } else if let result = await group.next() {
          found[result.place] = result.check
          while let check = found.removeValue(forKey: checks.count) {
            checks.append(check)
            tell(check)
          }
        } else {
          return checks
        }
      }
    }
  }

  private static func check(
    _ path: String, accepts: Bool, _ run: ShellRun, _ data: SharedData, _ flag: InterruptFlag
  ) async -> DocumentCheck {
    do throws(DiagnosticError) {
      let url = URL(fileURLWithPath: path)
      let document = SessionDocument(parsing: try SessionFile.text(at: url.path))
      var configuration = run.configuration(reading: [path])
      configuration.sharedData = data
      let replay = await Session.replay(
        document, at: url, configuration: configuration,
        output: accepts ? ReplayOutput(path: path, isReplacing: true) : nil,
        monitor: WorkMonitor(isCancelled: { flag.isRaised }))
      let check = DocumentCheck(path: path, replay: replay)
      guard accepts, check.isAcceptable else { return check }
      return DocumentCheck(path: path, replay: replay, isAccepted: try replay.writeDocument())
    } catch {
      return DocumentCheck(path: path, fault: error.diagnostic)
    }
  }
}
