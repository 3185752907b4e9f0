package import Diagnostics
package import NotebookDocuments
import ReformMetrics
import VietnameseText

/// A figure in the prose of a document that was run again, and what its cell gives.
package struct FigureCheck: Sendable {
  /// Where the figure stands and what it says.
  package let link: InnerLink
  /// What it says once it is right; the present text where it is.
  package let found: String
  /// Why there is nothing to compare it with; nil where there is.
  package let fault: Diagnostic?

  /// Whether the text states something else than the cell gives.
  package var isDifferent: Bool { fault == nil && found != link.text }

  /// The message about it; nil where it is right.
  package var diagnostic: Diagnostic? {
    if let fault { return fault }
    if !isDifferent { return nil }
    return Diagnostic(
      .figureDiffers,
      [
        "line": .number(link.line), "text": .text(link.text), "address": .text(link.address), "found": .text(found),
      ])
  }

  /// Compares a link of the prose with what it leads to.
  ///
  /// - Returns: nil for a link to no cell: to a heading, or in a document that names no cell.
  init?(_ link: InnerLink, in answers: NamedAnswers, anchors: Set<String>, language: Language) {
    if answers.isEmpty { return nil }
    self.link = link
    guard let address = FigureAddress(link.address) else {
      if anchors.contains(link.address) { return nil }
      found = link.text
      fault = Diagnostic(
        .figureAddressUnreadable, ["line": .number(link.line), "address": .text(link.address)])
      return
    }
    if !answers.hasName(of: address), anchors.contains(address.name), address.parts.isEmpty { return nil }
    do throws(DiagnosticError) {
      let value = try answers.value(at: address, line: link.line)
      let context = FigureContext(language: language, before: link.before, after: link.after)
      found = value.text(like: link.text, in: context)
      fault = nil
    } catch {
      found = link.text
      fault = error.diagnostic
    }
  }
}

extension [FigureCheck] {
  /// One line: how many figures the prose has, and how many differ; nil where it has none.
  package var summary: Diagnostic? {
    if isEmpty { return nil }
    let all = LocalizedText.count(count, english: ("figure", "figures"), vietnamese: "số liệu")
    let different = self.count { $0.diagnostic != nil }
    if different == 0 { return Diagnostic(.figuresSame, ["figures": .phrase(all)]) }
    let wrong = LocalizedText.count(different, english: ("is", "are"), vietnamese: "số liệu")
    return Diagnostic(.figuresDifferent, ["figures": .phrase(all), "different": .phrase(wrong)])
  }
}
