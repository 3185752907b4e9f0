import QueryPlan
import Values

/// The groups whose rows one printed cell is about: for each member the codes of its keys, ``free`` where any will do.
///
/// A row of the result has one member without a free key, a total one whose keys are free, `(other)` as many as were put
/// together.
struct GroupScope: Hashable, Sendable {
  static let free = -1
  /// The code of a value that no row can have: nothing is in such a member.
  static let nowhere = -2
  let members: [[Int]]

  init(_ members: [[Int]]) {
    self.members = members
  }

  /// The key's code where all members have the same; ``free`` otherwise.
  func code(ofKey key: Int) -> Int {
    guard let first = members.first else { return Self.free }
    return members.allSatisfy { $0[key] == first[key] } ? first[key] : Self.free
  }

  func replacing(key: Int, with codes: [Int]) -> GroupScope {
    var replaced: Set<[Int]> = []
    var result: [[Int]] = []
    for member in members {
      for code in codes {
        var codesOfMember = member
        codesOfMember[key] = code
        if replaced.insert(codesOfMember).inserted { result.append(codesOfMember) }
      }
    }
    return GroupScope(result)
  }
}

/// Groups, their counters, and the formulas over them.
struct GroupedResult: Sendable {
  let aggregation: Aggregation
  let space: GroupSpace
  let states: GroupStates
  let convention: CalendarConvention
  /// The cells of the groups, those that have rows, ascending.
  let groupCells: [Int]

  init(
    _ aggregation: Aggregation, _ space: GroupSpace, _ states: GroupStates, convention: CalendarConvention
  ) {
    self.aggregation = aggregation
    self.space = space
    self.states = states
    self.convention = convention
    groupCells = (0..<states.rows.count).filter { states.rows[$0] > 0 }
  }

  var keys: [EncodedKey] { space.keys }

  /// Calls the closure with each group's cell and the codes of its keys.
  func forEachGroup(_ body: (_ cell: Int, _ codes: [Int]) -> Void) {
    var codes = [Int](repeating: 0, count: keys.count)
    for cell in groupCells {
      space.setCodes(&codes, ofCell: cell)
      body(cell, codes)
    }
  }

  /// The cells of a scope's groups, each once.
  func cells(of scope: GroupScope) -> [Int] {
    if scope.members.count == 1, let member = scope.members.first, !member.contains(GroupScope.free) {
      return cell(ofCodes: member).map { [$0] } ?? []
    }
    var cells: Set<Int> = []
    for member in scope.members where !member.contains(GroupScope.nowhere) {
      if !member.contains(GroupScope.free) {
        if let cell = cell(ofCodes: member) { cells.insert(cell) }
      } else if let last = member.last, last == GroupScope.free, !member.dropLast().contains(GroupScope.free) {
        // Only the key across is free: its codes are few against the groups.
        for code in 0..<(keys.last?.cardinality ?? 0) {
          if let cell = cell(ofCodes: member.dropLast() + [code]) { cells.insert(cell) }
        }
      } else {
        forEachGroup { cell, codes in
          if zip(member, codes).allSatisfy({ $0 == GroupScope.free || $0 == $1 }) { cells.insert(cell) }
        }
      }
    }
    return cells.sorted()
  }

  /// The cell of a group that has rows.
  func cell(ofCodes codes: [Int]) -> Int? {
    if codes.contains(GroupScope.nowhere) { return nil }
    return space.cell(ofCodes: codes).flatMap { states.rows[$0] > 0 ? $0 : nil }
  }
}
