import ColumnarData
import Values

extension CheckedQuery {
  /// The query as indented text, a node a line: columns by name and place, values and periods as they were resolved.
  ///
  /// A stage's line also has the text from which it was checked. Types stand where a column is made and in the output.
  package var dump: String {
    DumpNode(
      "query on \(source), \(convention.name) months" + DumpNode.asOf(asOf),
      innerQueries.enumerated().map { $1.dumpNode($0) } + stages.map(\.dumpNode) + [output.dumpNode]
    ).text
  }
}
