/// The counters of every group after a pass.
struct GroupStates: Sendable {
  /// Rows of each group, or 1 where it has any.
  let rows: MutableBuffer<Int64>
  /// One an accumulator.
  let storages: [AccumulatorStorage]
}
