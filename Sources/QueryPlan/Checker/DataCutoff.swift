import ColumnarData
package import Values

/// Where the data end: periods that begin later are not there, and one that ends later is not whole.
extension CheckingContext {
  /// The last day for which the data are complete: the date of the question (`set as_of`) or that of the data themselves
  /// (``Catalog/cutoff``), whichever is earlier; nil where neither is known.
  ///
  /// An as-of date beyond the data makes no period whole.
  package var cutoff: Day? { [asOf, catalog.cutoff].compactMap { $0 }.min() }
}
