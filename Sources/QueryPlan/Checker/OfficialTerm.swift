import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

/// A term of official reports that is a condition on the dates of dossiers, and no value of their status (rule 26).
struct OfficialTerm {
  private let names: [String]
  /// The conditions that it may mean, as they are typed.
  let conditions: [String]
  /// A column that the conditions need, or one of the same dates.
  let column: DerivedColumn

  /// The term of a name, marks and blanks aside.
  init?(named name: String) {
    guard let term = Self.all.first(where: { $0.names.contains { NameMatch.areEqual($0, name) } }) else { return nil }
    self = term
  }

  private init(
    _ names: [String], _ conditions: [String], needing column: DerivedColumn = .deadline
  ) {
    (self.names, self.conditions, self.column) = (names, conditions, column)
  }

  private static let all = [
    OfficialTerm(
      ["on time", "in time", "timely"], ["deadline in (early, on_time)", "deadline = on_time"]),
    OfficialTerm(
      ["đúng hạn", "đúng hẹn", "đúng và trước hạn"],
      ["tình trạng hạn trong (\"trước hạn\", \"đúng hạn\")", "tình trạng hạn = \"đúng hạn\""]),
    OfficialTerm(["early", "before due"], ["deadline = early"]),
    OfficialTerm(["trước hạn", "sớm hạn"], ["tình trạng hạn = \"trước hạn\""]),
    OfficialTerm(["late"], ["deadline in (late, overdue)", "deadline = late"]),
    OfficialTerm(["overdue"], ["deadline = overdue", "deadline in (late, overdue)"]),
    OfficialTerm(
      ["quá hạn", "trễ hạn", "chậm hạn", "trễ hẹn", "quá hẹn"],
      ["tình trạng hạn trong (\"quá hạn\", \"quá hạn chưa xong\")", "tình trạng hạn = \"quá hạn chưa xong\""]),
    OfficialTerm(["within", "within limit", "not yet due"], ["deadline = within"]),
    OfficialTerm(
      ["trong hạn", "chưa đến hạn", "còn hạn"], ["tình trạng hạn = \"trong hạn\""]),
    OfficialTerm(
      ["resolved", "done", "finished", "settled", "completed"], ["resolved is not missing"],
      needing: .isPending),
    OfficialTerm(
      ["đã giải quyết", "đã xử lý", "đã xong", "đã giải quyết xong"],
      ["ngày xử lý xong là không thiếu"], needing: .isPending),
    OfficialTerm(
      ["pending", "in progress", "outstanding", "unresolved", "open"], ["pending"],
      needing: .isPending),
    OfficialTerm(
      ["đang giải quyết", "chưa giải quyết", "tồn", "tồn đọng", "còn tồn", "đang xử lý", "chưa xong"],
      ["đang giải quyết"], needing: .isPending),
  ]
}

/// What official terms mean, for help.
package enum OfficialTerms {
  /// The conditions on the dates of dossiers that a term may mean, as they are typed; nil for a name that is none.
  package static func conditions(of name: String) -> [String]? { OfficialTerm(named: name)?.conditions }
}

extension Checker {
  /// Whether a name that is no column is an official term, which is told with the conditions that it may mean.
  mutating func reportsOfficialTerm(_ path: PathSyntax, in scope: Scope) -> Bool {
    reportsOfficialTerm(path.text, at: path.range, replacing: path.range, in: scope)
  }

  /// Whether a text that is no value of the status is an official term.
  ///
  /// - Parameter start: Where the comparison begins, all of which the condition replaces.
  mutating func reportsOfficialTerm(
    _ syntax: ExpressionSyntax, of column: ColumnReference, from start: Int, in scope: Scope
  ) -> Bool {
    let text = text(ofConstant: syntax)
    guard column.field.name == "status", categoryValues(matching: text, of: column, in: scope).isEmpty else {
      return false
    }
    return reportsOfficialTerm(text, at: syntax.range, replacing: start..<syntax.range.upperBound, in: scope)
  }

  private mutating func reportsOfficialTerm(
    _ name: String, at range: Range<Int>, replacing whole: Range<Int>, in scope: Scope
  ) -> Bool {
    guard let term = OfficialTerm(named: name), expression(of: term.column, in: scope) != nil else { return false }
    report(
      .officialTerm, at: range, ["name": .text(name), "choices": .choices(term.conditions.map { "'\($0)'" })],
      fixes: term.conditions.map { FixIt(replacing: whole, with: $0) })
    return true
  }
}
