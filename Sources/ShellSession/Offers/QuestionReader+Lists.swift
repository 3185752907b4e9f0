import ColumnarData
import Foundation
import QueryPlan
import QuerySyntax
import VietnameseText

/// What is asked to be seen of rows: some of their columns; and metrics by their names.
extension QuestionReader {
  private static let listWords = Pattern(
    #"^(.*?)(?:(?: with|,? including|,? showing|,? columns|,? gồm|,? bao gồm|,? gồm các cột|,? kèm|,? kèm theo|, cột|, các cột|"#
      + #", hiện|, hiển thị)|:) ([^|]+)$"#)

  /// Takes the columns of rows from the end of a question: procedures over 30 days: code, name; … gồm mã, đơn vị.
  mutating func takeList(from text: String) -> String {
    guard let (before, list) = Self.listWords.groups(in: text) else { return text }
    let names = list.replacing(" and ", with: ",").replacing(" và ", with: ",").split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let columns = names.compactMap { vocabulary.column($0) }
    guard columns.count > 1, columns.count == names.count else { return text }
    query.listed = columns.map { $0.name(in: language) }
    wantsRows = true
    return before
  }

  /// Whether columns are asked for: show id, unit, status of dossiers …
  var showsColumns: Bool {
    guard let first = tokens.first else { return false }
    let isShown = ["show", "display", "hien", "xem"].contains(first.folded)
    let start = isShown ? 1 : 0
    for count in (1...4).reversed() {
      guard let name = words(count, from: start), let column = vocabulary.column(name), tokens.count > count + start
      else { continue }
      let next = tokens[count + start].bare
      // Names of procedures; a number of something would be a figure.
      if !isShown {
        return [.text, .date].contains(column.field.type) && ["of", "cua"].contains(TextFolding.folded(next))
      }
      return ["of", "and", "cua", "va"].contains(TextFolding.folded(next)) || vocabulary.column(next) != nil
    }
    return false
  }

  /// A metric by its name.
  mutating func readMetric(_ count: Int) -> Bool {
    guard count == 1, let metric = lines.metricNames(in: tokens[index].bare).first else { return false }
    query.measures.append(metric.typedName(in: language))
    (isKeyNext, query.isUncertain) = (false, query.isUncertain || !query.rates.isEmpty)
    index += 1
    return true
  }
}
