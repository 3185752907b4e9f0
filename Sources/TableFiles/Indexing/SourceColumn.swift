/// A column of long text that stays in its file: where its cells can be read again, and what was learned about them.
struct SourceColumn: Sendable {
  let records: RecordSource
  /// The place of the cell in its record.
  let column: Int
  let facts: LongFacts
}
