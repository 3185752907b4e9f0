import CellParsing
import Diagnostics
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText
import WorkProgress

/// Files of text that are read as records and made tables, without what opening does beside.
final class AssemblyFixture {
  private let fixture: Fixture

  init() throws { fixture = try Fixture() }

  /// How the column `v` lies before it has a type.
  enum Form: CaseIterable, Sendable {
    /// Different cells, and which of them each row holds.
    case coded
    /// A cell a row.
    case plain
    /// Left in the file.
    case inFile
  }

  /// The records of a file in which a semicolon stands between cells.
  func records(
    _ text: String, named name: String = "a.csv", textHeadings: Set<String> = [], plan: ReadingPlan = ReadingPlan()
  ) throws -> RawTable {
    let path = try fixture.write(name, text)
    let format = try #require(FileFormat(of: path))
    return try format.read(
      RecordFile(path: path, separator: UInt8(ascii: ";"), textHeadings: textHeadings, plan: plan))
  }

  /// The columns `v` of the cells and `k` of a word, with `v` in such a form.
  func records(of cells: [String], as form: Form) throws -> RawTable {
    let text = "v;k\n" + cells.map { "\($0);k\n" }.joined()
    let table = try records(text, textHeadings: form == .coded ? [] : ["v"], plan: Self.plan(form))
    switch (form, table.columns[0]) {
    case (.coded, .coded), (.plain, .plain), (.inFile, .inFile): break
    default: Issue.record("\(form) is another form")
    }
    return table
  }

  static func plan(_ form: Form) -> ReadingPlan {
    var plan = ReadingPlan()
    plan.leastIndexed = form == .inFile ? 0 : .max
    plan.leastSource = 0
    (plan.partCount, plan.windowSize) = (2, 512)
    return plan
  }
}

extension RawTable {
  /// The table of the records, called `t`.
  func assembly(
    numbers: Language? = nil, mapping: [String] = [], plan: ReadingPlan = ReadingPlan()
  ) throws -> TableAssembly {
    TableAssembly(
      raw: self, tableName: "t", numbers: numbers,
      mapping: try mapping.map { try #require(ColumnMapping(writtenAs: $0)) },
      plan: plan, monitor: WorkMonitor())
  }
}

extension AssembledTable {
  /// `line column text: reason`, of each reject.
  var rejected: [String] {
    let columns = ["line", "column", "text", "reason"].map(rejects.table.words)
    return rejects.table.words("line").indices.map { row in columns.map { $0[row] }.joined(separator: " ") }
  }

  /// What is told, without the table, the path and what opens it again.
  var told: [Diagnostic] {
    diagnostics.map { Diagnostic($0.id, $0.arguments.filter { !["table", "path", "source"].contains($0.key) }) }
  }
}
