import Foundation
package import NotebookDocuments
import ResultRendering
package import VietnameseText

/// A document as a Jupyter notebook of format 4.5: prose as Markdown cells, statements as code cells with what they gave as
/// text, HTML and SVG.
package struct NotebookPage {
  private let document: SessionDocument
  private let answers: [Int: [PublishedPart]]
  private let language: Language

  /// - Parameter answers: What cells gave anew, by their place among the cells from 0; the others have what stands in the
  ///   document.
  package init(_ document: SessionDocument, answers: [Int: [PublishedPart]] = [:], language: Language) {
    self.document = document
    self.answers = answers
    self.language = language
  }

  /// The notebook as JSON, its keys in order.
  package var json: String {
    var cells: [[String: Any]] = document.header.isEmpty ? [] : [header]
    var (cell, number) = (-1, 0)
    for block in document.blocks {
      number += 1
      switch block {
      case .prose(let text):
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty { continue }
        cells.append(["cell_type": "markdown", "id": "prose-\(number)", "metadata": [String: Any](), "source": text])
      case .cell(let source):
        cell += 1
        cells.append(code(source, number: cell))
      case .output(let output):
        guard answers[cell] == nil, var last = cells.popLast() else { continue }
        let outputs = last["outputs"] as? [[String: Any]] ?? []
        let parts = document.parts(of: output, cell: cell, language)
        let html = OutputFragment.html(of: parts, language: language)
        last["outputs"] = outputs + [Self.output(["text/plain": output.text], html)]
        cells.append(last)
      }
    }
    return Self.text(of: [
      "cells": cells, "nbformat": 4, "nbformat_minor": 5,
      "metadata": [
        "kernelspec": ["display_name": "motcua", "language": "motcua", "name": "motcua"],
        "language_info": [
          "file_extension": ".motcua", "mimetype": "text/x-motcua", "name": "motcua", "pygments_lexer": "motcua",
        ],
        "title": document.header.title ?? "",
      ] as [String: Any],
    ])
  }

  /// The header as the first cell: the kernel begins the session anew with the data and settings that it names.
  private var header: [String: Any] {
    Self.code(document.header.text.trimmingCharacters(in: .newlines), id: "header", [:], outputs: [])
  }

  private func code(_ cell: SessionCell, number: Int) -> [String: Any] {
    let parts = answers[number] ?? []
    let outputs =
      parts.isEmpty
      ? []
      : [
        Self.output(["text/plain": Self.plainText(of: parts)], OutputFragment.html(of: parts, language: language))
      ]
    var metadata: [String: Any] = [:]
    if let name = cell.name { metadata["name"] = name }
    let tags = (cell.expectsError ? ["raises-exception"] : []) + (cell.isSkipped ? ["skip-execution"] : [])
    if !tags.isEmpty { metadata["tags"] = tags }
    return Self.code(cell.notebookSource, id: "cell-\(number + 1)", metadata, outputs: outputs)
  }

  private static func code(
    _ source: String, id: String, _ metadata: [String: Any], outputs: [[String: Any]]
  ) -> [String: Any] {
    [
      "cell_type": "code", "execution_count": NSNull(), "id": id, "metadata": metadata, "outputs": outputs,
      "source": source,
    ]
  }

  private static func output(_ data: [String: String], _ html: String) -> [String: Any] {
    ["output_type": "display_data", "metadata": [String: Any](), "data": data.merging(["text/html": html]) { $1 }]
  }

  private static func plainText(of parts: [PublishedPart]) -> String {
    parts.map { part in
      switch part {
      case .table(let table):
        ([table.headings.map { $0.joined(separator: " ") }] + table.rows.map(\.cells))
          .map { $0.joined(separator: "\t") }.joined(separator: "\n")
      case .charts(let pictures): pictures.map(\.sentence).joined(separator: "\n")
      case .lines(let lines): lines.joined(separator: "\n")
      }
    }.joined(separator: "\n\n")
  }

  private static func text(of notebook: [String: Any]) -> String {
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: notebook, options: options) else {
      preconditionFailure("texts, numbers, lists and maps can be written as JSON")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
