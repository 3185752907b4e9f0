/// The counters of every cell after a pass.
struct GroupStates: Sendable {
  /// Rows of each cell, or 1 where it has any.
  let rows: MutableBuffer<Int64>
  /// One an accumulator.
  let storages: [AccumulatorStorage]
}
