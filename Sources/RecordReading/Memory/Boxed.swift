/// A value that cannot be copied, in a place that can be shared: arrays hold no such values.
///
/// The unsafe part: that it may be sent. Proof: one owner has the box and hands it from thread to thread, as it would the
/// value.
final class Boxed<Value: ~Copyable & Sendable>: @unchecked Sendable {
  var value: Value

  init(_ value: consuming Value) { self.value = value }

  /// Takes the value out and leaves another.
  func exchange(for other: consuming Value) -> Value {
    var taken = other
    swap(&taken, &value)
    return taken
  }
}
