import QueryPlan
import Values

/// The groups whose rows one printed cell is about: for each member the codes of its keys, ``anyValue`` where any will
/// do.
///
/// A row of the result has one member with a value for every key, a total one whose keys take any value, `(other)` as
/// many as were put together.
struct GroupScope: Hashable, Sendable {
  static let anyValue = -1
  /// The code of a value that no row can have: nothing is in such a member.
  static let absent = -2
  let members: [[Int]]

  init(_ members: [[Int]]) {
    self.members = members
  }

  /// The key's code where all members have the same; ``anyValue`` otherwise.
  func code(ofKey key: Int) -> Int {
    guard let first = members.first else { return Self.anyValue }
    return members.allSatisfy { $0[key] == first[key] } ? first[key] : Self.anyValue
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
  /// The indices of the groups that have rows, ascending.
  let groupsWithRows: [Int]

  init(
    _ aggregation: Aggregation, _ space: GroupSpace, _ states: GroupStates, convention: CalendarConvention
  ) {
    self.aggregation = aggregation
    self.space = space
    self.states = states
    self.convention = convention
    groupsWithRows = (0..<states.rows.count).filter { states.rows[$0] > 0 }
  }

  var keys: [EncodedKey] { space.keys }

  /// Calls the closure with the index of each group that has rows, and the codes of its keys.
  ///
  /// - Parameter chosen: Only these groups; nil for all.
  func forEachGroup(of chosen: [Int]? = nil, _ body: (_ cell: Int, _ codes: [Int]) -> Void) {
    space.forEach(chosen ?? groupsWithRows, body)
  }

  /// The index of the group of these codes; nil where it has no rows.
  func group(ofCodes codes: [Int]) -> Int? {
    if codes.contains(GroupScope.absent) { return nil }
    return space.group(ofCodes: codes).flatMap { states.rows[$0] > 0 ? $0 : nil }
  }
}
