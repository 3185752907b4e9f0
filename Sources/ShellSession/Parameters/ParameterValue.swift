import ColumnarData
import NotebookDocuments
import QuerySyntax
import ReformMetrics
import Values
import VietnameseText

/// The value of a parameter, in the forms in which a document uses it.
struct ParameterValue: Sendable {
  let name: String
  /// As the header and the command line write it.
  let text: String
  /// As it stands in a statement.
  let literal: String
  /// What a link of the prose to the parameter states.
  let bound: BoundValue

  /// A value of a type that needs no data; nil where the text is none.
  init?(_ parameter: SessionParameter, writtenAs text: String) {
    switch parameter.kind {
    case .period:
      guard let period = PeriodLiteral.period(from: text) else { return nil }
      self.init(parameter.name, text: period.label, literal: period.label, bound: .period(period))
    case .date:
      guard let day = Day(writtenAs: text) else { return nil }
      self.init(parameter.name, text: day.isoText, literal: day.isoText, bound: .day(day))
    case .number:
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
      let isNumber =
        parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
      guard isNumber, digits.utf8.count <= 18, let unscaled = Int64(text.replacing(".", with: "")) else { return nil }
      let number = FixedDecimal(unscaled: unscaled, scale: parts.count == 2 ? parts[1].count : 0)
      self.init(
        parameter.name, text: number.plainText, literal: number.plainText,
        bound: .amount(BoundValue.Amount(number)))
    case .text, .column, .choices:
      self.init(parameter.name, cell: .text(text))
    }
  }

  /// The defaults as they are written, without a look at the data; a parameter without one, or with one that is no value
  /// of its type, is left out.
  static func defaults(of parameters: [SessionParameter]) -> [ParameterValue] {
    parameters.compactMap { parameter in
      parameter.defaultValue.flatMap { ParameterValue(parameter, writtenAs: $0) }
    }
  }

  /// A value out of the data.
  init(_ name: String, cell: Cell) {
    let text = cell.plainText
    switch cell {
    case .number(let number):
      self.init(name, text: text, literal: text, bound: .amount(BoundValue.Amount(number)))
    case .date(let day): self.init(name, text: text, literal: text, bound: .day(day))
    case .period(let period): self.init(name, text: text, literal: text, bound: .period(period))
    case .missing, .text, .label, .boolean, .ratio:
      self.init(
        name, text: text, literal: QuotedText.quoted(text), bound: .words(text, LocalizedText(verbatim: text)))
    }
  }

  private init(_ name: String, text: String, literal: String, bound: BoundValue) {
    (self.name, self.text, self.literal, self.bound) = (name, text, literal, bound)
  }

  /// As a text in quotes and the prose have it.
  func words(in language: Language) -> String {
    bound.text(like: "", in: FigureContext(language: language))
  }
}
