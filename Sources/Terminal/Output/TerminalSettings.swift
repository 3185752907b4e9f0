import CLibEdit
import Glibc

/// The modes of a terminal, to be put back after a program that may leave others behind, as one that was killed.
struct TerminalSettings: Sendable {
  private let descriptor: Int32
  private let settings: termios

  /// - Returns: nil where the descriptor is no terminal.
  init?(of descriptor: Int32) {
    var settings = termios()
    guard unsafe tcgetattr(descriptor, &settings) == 0 else { return nil }
    self.descriptor = descriptor
    self.settings = settings
  }

  /// Does nothing in the background, where it would stop the process.
  func restore() { apply(settings) }

  /// Lets keys wait as they are pressed: not shown, not cut into lines, and not thrown away by Ctrl-C, which still is a
  /// signal.
  func holdKeys() {
    var holding = settings
    holding.c_lflag &= ~tcflag_t(ICANON | ECHO)
    holding.c_lflag |= tcflag_t(NOFLSH)
    apply(holding)
  }

  private func apply(_ settings: termios) {
    guard tcgetpgrp(descriptor) == getpgrp() else { return }
    var settings = settings
    _ = unsafe tcsetattr(descriptor, TCSADRAIN, &settings)
  }
}
