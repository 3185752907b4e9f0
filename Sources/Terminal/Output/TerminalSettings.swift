import CLibEdit
import Glibc

/// The modes of a terminal, to be put back after a program that may leave others behind, as one that was killed.
struct TerminalSettings {
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
  func restore() {
    guard tcgetpgrp(descriptor) == getpgrp() else { return }
    var settings = settings
    _ = unsafe tcsetattr(descriptor, TCSADRAIN, &settings)
  }
}
