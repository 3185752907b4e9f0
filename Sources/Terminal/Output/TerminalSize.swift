import Glibc

/// Rows and columns of a terminal.
package struct TerminalSize: Sendable, Hashable {
  /// At least 1.
  package let rows: Int
  /// Cells in a row, at least 1.
  package let columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The size of the terminal behind a descriptor; nil when it is no terminal, or does not report its size.
  package init?(of descriptor: Int32) {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    self.init(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }
}
