/// How a kernel is told to stop what runs: once to cancel it, twice to leave it to itself.
package struct Interrupts: Sendable {
  /// Whether an interrupt came since this was made.
  package struct Flag: Sendable {
    let isRaised: @Sendable () -> Bool
    /// Whether a second one came soon after.
    let isAbandoned: @Sendable () -> Bool

    package init(isRaised: @escaping @Sendable () -> Bool, isAbandoned: @escaping @Sendable () -> Bool) {
      self.isRaised = isRaised
      self.isAbandoned = isAbandoned
    }
  }

  /// Interrupts what runs.
  package let raise: @Sendable () -> Void
  /// A flag that no earlier interrupt has raised.
  let flag: @Sendable () -> Flag

  package init(raise: @escaping @Sendable () -> Void, flag: @escaping @Sendable () -> Flag) {
    self.raise = raise
    self.flag = flag
  }
}
