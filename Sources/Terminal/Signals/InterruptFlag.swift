import CLibEdit

/// Whether Ctrl-C was pressed since this value was made: running work polls it once per batch.
package struct InterruptFlag: Sendable {
  private let interrupts = motcua_interrupts()
  private let abandonments = motcua_abandonments()

  /// A flag that nothing has raised: earlier interrupts do not count.
  package init() {}

  /// Whether Ctrl-C was pressed since, or a signal asks the program to end.
  package var isRaised: Bool { motcua_interrupts() != interrupts || motcua_terminating() != 0 }

  /// Whether a second Ctrl-C came within two seconds of the first: the work is not waited for any longer.
  package var isAbandoned: Bool {
    motcua_interrupts() - interrupts >= 2 && motcua_abandonments() != abandonments
  }
}
