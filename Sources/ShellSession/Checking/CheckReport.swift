import Diagnostics
import ResultRendering
package import VietnameseText

/// What checking some documents found, for people.
package struct CheckReport: Sendable {
  let checks: [DocumentCheck]
  let language: Language

  package init(_ checks: [DocumentCheck], language: Language) {
    self.checks = checks
    self.language = language
  }

  /// 130 where the check was stopped, else 1 where a document failed, else 3 where one differs, else 0.
  package var exitCode: Int32 {
    let codes = checks.map { $0.isAccepted ? 0 : $0.verdict.exitCode }
    return codes.contains(130) ? 130 : codes.contains(1) ? 1 : codes.max() ?? 0
  }

  /// What was found of a document: its verdict, then each difference, with both sides of it.
  ///
  /// - Parameters:
  ///   - width: Of the lines, in terminal cells.
  ///   - isQuiet: Leaves out a document that is as recorded.
  package func text(of check: DocumentCheck, width: Int, isQuiet: Bool) -> String {
    if isQuiet && check.verdict == .same { return "" }
    var lines = [verdictLine(check)]
    lines += check.messages.map(line)
    for difference in check.differences {
      lines.append(line(difference.diagnostic))
      let headings = LocalizedText(english: "recorded", vietnamese: "đã ghi")
      let now = LocalizedText(english: "now", vietnamese: "nay")
      lines += SideBySide.lines(
        difference.recorded, difference.found, headings: (headings[language], now[language]), width: width - 2)
    }
    lines += check.figures.filter(\.isDifferent).compactMap(\.diagnostic).map(line)
    if !check.causes.isEmpty {
      let causes = check.causes.map { $0.text[language] }.joined(separator: "; ")
      lines.append(line(Diagnostic(.causeOfDifference, ["causes": .text(causes)])))
    }
    let rest = lines.dropFirst().flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    return ([lines[0]] + rest.map { $0.isEmpty ? "" : "  \($0)" }).map { VisibleText.symbols(in: $0) + "\n" }.joined()
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    DiagnosticText(diagnostic, source: nil, language: language).text
  }

  /// `report.md: differs (2 of 12 cells, 1 of 5 figures)`
  private func verdictLine(_ check: DocumentCheck) -> String {
    let cells = check.replay?.cells.count ?? 0
    let ran = LocalizedText.count(cells, english: ("cell", "cells"), vietnamese: "ô")
    let all = LocalizedText.count(check.figures.count, english: ("figure", "figures"), vietnamese: "số liệu")
    let hasFigures = !check.figures.isEmpty
    func counted(_ cells: String, _ figures: String) -> String { hasFigures ? "\(cells), \(figures)" : cells }
    let verdict: LocalizedText
    switch check.verdict {
    case .same:
      verdict = LocalizedText(
        english: "as recorded (\(counted(ran.english, all.english)))",
        vietnamese: "đúng như đã ghi (\(counted(ran.vietnamese, all.vietnamese)))")
    case .different:
      let (changed, wrong) = (check.differences.count, check.figures.count(where: \.isDifferent))
      verdict = LocalizedText(
        english: "differs (\(counted("\(changed) of \(ran.english)", "\(wrong) of \(all.english)")))",
        vietnamese: "có khác biệt (\(counted("\(changed)/\(ran.vietnamese)", "\(wrong)/\(all.vietnamese)")))")
    case .failed: verdict = LocalizedText(english: "failed", vietnamese: "không chạy được")
    case .cancelled: verdict = LocalizedText(english: "stopped", vietnamese: "đã dừng")
    }
    let accepted = LocalizedText(english: "; written anew", vietnamese: "; đã ghi lại")
    return "\(check.path): \(verdict[language])\(check.isAccepted ? accepted[language] : "")"
  }

  /// One line for several documents; nil for one.
  package var summary: String? {
    if checks.count < 2 { return nil }
    func count(_ verdict: DocumentCheck.Verdict) -> Int { checks.count { $0.verdict == verdict } }
    let parts = [
      (count(.same), LocalizedText(english: "as recorded", vietnamese: "đúng như đã ghi")),
      (count(.different), LocalizedText(english: "different", vietnamese: "có khác biệt")),
      (count(.failed), LocalizedText(english: "failed", vietnamese: "không chạy được")),
      (count(.cancelled), LocalizedText(english: "stopped", vietnamese: "đã dừng")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1[language])" }
    let all = LocalizedText.count(checks.count, english: ("document", "documents"), vietnamese: "tài liệu")
    return "\(all[language]): \(parts.joined(separator: ", "))"
  }
}
