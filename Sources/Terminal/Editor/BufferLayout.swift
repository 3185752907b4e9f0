import CLibEdit

/// Where libedit draws each scalar of the buffer, counted from the prompt's first cell.
///
/// It follows libedit's own rules: a line feed goes to the next row, a tab to the next multiple of eight, a character that
/// does not fit starts the next row, a full row continues in the next one, a combining mark takes no cell.
package struct BufferLayout: Equatable {
  /// A cell of the screen, as counted from the prompt.
  package struct Position: Equatable {
    /// From 0, the row of the prompt.
    package var row: Int
    /// From 0, the left edge.
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The place of each scalar, and after them that of the end: one more than there are scalars.
  package let positions: [Position]
  let columns: Int

  /// The place behind the last scalar.
  package var end: Position { positions[positions.count - 1] }

  /// - Parameters:
  ///   - promptCells: The width of the prompt, on one row.
  ///   - columns: The width of the screen.
  ///   - width: The cells of a scalar; negative when it cannot be printed.
  package init(
    promptCells: Int, scalars: [UInt32], columns: Int,
    width: (UInt32) -> Int = { Int(motcua_cells(wchar_t(bitPattern: $0))) }
  ) {
    let columns = max(1, columns)
    var positions: [Position] = []
    positions.reserveCapacity(scalars.count + 1)
    var place = Position(row: promptCells / columns, column: promptCells % columns)
    func advance(_ cells: Int) {
      place.column += cells
      if place.column >= columns { place = Position(row: place.row + 1, column: 0) }
    }
    for scalar in scalars {
      switch scalar {
      case 0x0A:
        positions.append(place)
        place = Position(row: place.row + 1, column: 0)
      case 0x09:
        positions.append(place)
        repeat { advance(1) } while place.column % 8 != 0
      default:
        let cells = max(0, width(scalar))
        if place.column + cells > columns { place = Position(row: place.row + 1, column: 0) }
        positions.append(place)
        advance(cells)
      }
    }
    positions.append(place)
    self.positions = positions
    self.columns = columns
  }
}
