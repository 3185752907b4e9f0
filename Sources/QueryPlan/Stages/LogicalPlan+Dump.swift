import ColumnarData
import Values

extension LogicalPlan {
  /// The plan as indented text, a node a line: operators first to last, with the counters that measures are made of.
  ///
  /// An operator's line also has the text of its stage.
  package var dump: String { dumpNode.text }

  var dumpNode: DumpNode {
    DumpNode(
      "plan on \(source), \(convention.name) months" + DumpNode.asOf(asOf),
      innerQueries.enumerated().map { $1.dumpNode($0) } + steps.map { $0.operation.dumpNode($0.text) })
  }
}
