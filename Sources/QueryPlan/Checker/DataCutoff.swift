import ColumnarData
package import Values

/// Where the data end: periods that begin later are not there, and one that ends later is not whole.
extension CheckingContext {
  /// The last day for which the data are complete: the date of the question (`set as_of`) or that of the data themselves
  /// (``Catalog/end(ofTable:)``), whichever is earlier; nil where neither is known.
  ///
  /// An as-of date beyond the data makes no period whole.
  ///
  /// - Parameter name: Of the table that the question is about: each dataset has its own cut-off date.
  package func cutoff(ofTable name: String) -> Day? { [asOf, catalog.end(ofTable: name)?.day].compactMap { $0 }.min() }

  /// The same of the dataset opened last, for what is about no table.
  package var cutoff: Day? { [asOf, catalog.cutoff].compactMap { $0 }.min() }
}
