/// A change of the cells of a session, which are then gone through anew.
enum CellChange: Sendable {
  /// Gives the cell of a number or name another text, and runs it.
  case edit(Int, String)
  case delete(Int)
  /// Puts a cell behind another one; nil for the front.
  case move(Int, behind: Int?)
  /// Runs the cells that may give something else by now.
  case rerunStale
}
