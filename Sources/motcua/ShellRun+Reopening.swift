import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import Terminal
import VietnameseText
import WorkProgress

/// How the program goes on with a document, or with a session that was not saved.
extension ShellRun {
  /// Opens what the input names where that is a document or, with `--recover`, a kept session.
  ///
  /// - Returns: nil for an input of another kind.
  func reopened(
    _ input: String?, _ configuration: SessionConfiguration
  ) async throws(DiagnosticError) -> (session: Session, outcome: StatementOutcome)? {
    guard let input else { return nil }
    if options.recovers {
      let sessions = try UserFolders.autosaves.sessions()
      guard let number = Int(input), sessions.indices.contains(number - 1) else {
        throw DiagnosticError(.noSuchAutosave, ["name": .text(input), "count": .number(sessions.count)])
      }
      guard let kept = sessions[number - 1].claim() else {
        throw DiagnosticError(.autosaveTaken, ["name": .text(input)])
      }
      let opened = await reopening(kept.document, at: kept.path, isOwnFile: false, configuration)
      // The new session has it all in its own file by now.
      if let opened, opened.outcome.status == .answered, await opened.session.isKept { kept.remove() }
      return opened
    }
    guard input.lowercased().hasSuffix(".md"), FileKind(atPath: input) == .file else { return nil }
    let document = SessionDocument(parsing: try SessionFile.text(at: input))
    return await reopening(document, at: input, isOwnFile: true, configuration)
  }

  /// - Returns: nil when a second Ctrl-C left it to itself.
  private func reopening(
    _ document: SessionDocument, at path: String, isOwnFile: Bool, _ configuration: SessionConfiguration
  ) async -> (session: Session, outcome: StatementOutcome)? {
    await watched(InterruptFlag(), in: language) { monitor in
      await Session.reopening(
        document, at: URL(fileURLWithPath: path), isOwnFile: isOwnFile, configuration: configuration, monitor: monitor)
    }
  }

  /// Lists the sessions that can be restored, the newest first: number, time, cells, data and the last statement.
  ///
  /// - Returns: The exit code.
  func listKept() -> Int32 {
    do {
      let sessions = try UserFolders.autosaves.sessions()
      if sessions.isEmpty {
        let none = LocalizedText(english: "no session to restore", vietnamese: "không có phiên nào để khôi phục")
        StandardOutput.data.writeOrExit(none[language] + "\n")
      }
      for (index, session) in sessions.enumerated() {
        StandardOutput.data.writeOrExit("\(index + 1)  \(line(of: session))\n")
      }
      return 0
    } catch {
      let text = DiagnosticText(error.diagnostic, source: nil, language: language).text
      StandardOutput.error.writeAll(text + "\n")
      return 1
    }
  }

  /// A path with the home folder as `~`.
  private static func short(_ path: String) -> String {
    let home = NSHomeDirectory() + "/"
    return path.hasPrefix(home) ? "~/" + path.dropFirst(home.count) : path
  }

  private func line(of session: AutosavedSession) -> String {
    let time = session.time.formatted(
      .verbatim(
        """
        \(day: .twoDigits)/\(month: .twoDigits)/\(year: .padded(4)) \
        \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)
        """, timeZone: .current, calendar: Calendar(identifier: .gregorian)))
    let entries = session.document.entries
    let cells =
      language == .english ? "\(entries.count) \(entries.count == 1 ? "cell" : "cells")" : "\(entries.count) ô"
    let data = Session.dataPaths(of: session.document, in: URL(fileURLWithPath: session.path)).map(Self.short)
      .joined(separator: ", ")
    let last = entries.last?.cell.source.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    return [time, cells, VisibleText.symbols(in: data), VisibleText.symbols(in: last)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }
}
