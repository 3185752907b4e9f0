import Diagnostics

/// Whether the bytes of a cell are text.
enum TextCheck {
  /// Throws where the cell is not UTF-8 or holds NUL, which no text has.
  ///
  /// - Parameter offset: The place of the cell in the file.
  static func check(_ cell: Span<UInt8>, path: String, offset: Int) throws(DiagnosticError) {
    for index in cell.indices where cell[index] == 0 {
      throw DiagnosticError(.binaryFile, ["path": .text(path), "offset": .number(offset + index)])
    }
    do {
      _ = try UTF8Span(validating: cell)
    } catch {
      throw DiagnosticError(
        .invalidUTF8, ["path": .text(path), "offset": .number(offset + error.byteOffsets.lowerBound)])
    }
  }

  /// Whether the cell is UTF-8 without NUL.
  static func isText(_ cell: Span<UInt8>) -> Bool {
    !holdsNUL(cell) && (try? UTF8Span(validating: cell)) != nil
  }

  static func holdsNUL(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == 0 { return true }
    return false
  }
}
