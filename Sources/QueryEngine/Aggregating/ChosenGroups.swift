/// The groups with rows of a scope, each once.
enum ChosenGroups {
  case cells([Int])
  /// Stretches of an order, none of which overlap.
  case stretches(GroupOrder, [Range<Int>])

  /// Indices of groups.
  var cells: [Int] {
    switch self {
    case .cells(let cells): cells
    case .stretches(let order, let stretches): stretches.flatMap { order.cells[$0] }
    }
  }
}

/// Finds the groups of scopes, and keeps the orders of groups that this takes.
///
/// Used by one evaluation alone.
final class GroupFinder {
  private struct OrderKey: Hashable {
    let keys: [Int]
    let followed: Int?
  }

  private let grouped: GroupedResult
  private var orders: [OrderKey: GroupOrder] = [:]

  init(_ grouped: GroupedResult) {
    self.grouped = grouped
  }

  /// - Complexity: O(groups) for the first scope that names values of the same keys, O(members) for others.
  func groups(of scope: GroupScope) -> ChosenGroups {
    let members = scope.members.filter { !$0.contains(GroupScope.absent) }
    guard let first = members.first else { return .cells([]) }
    let keys = Self.namedKeys(of: first)
    if members.contains(where: { Self.namedKeys(of: $0) != keys }) { return .cells(union(of: members)) }
    if keys.count < first.count {
      let order = order(by: keys)
      return .stretches(order, Self.distinct(members.map { order.stretch(of: $0) }))
    }
    if members.count == 1 { return .cells(grouped.group(ofCodes: first).map { [$0] } ?? []) }
    return .cells(Set(members.compactMap { grouped.group(ofCodes: $0) }).sorted())
  }

  /// The groups of a scope whose members have any of some codes in one key, instead of their own.
  func groups(of scope: GroupScope, replacing key: Int, with codes: ClosedRange<Int>) -> ChosenGroups {
    let members = scope.members.map { member in
      var open = member
      open[key] = GroupScope.anyValue
      return open
    }.filter { !$0.contains(GroupScope.absent) }
    guard let first = members.first else { return .cells([]) }
    let keys = Self.namedKeys(of: first)
    if members.contains(where: { Self.namedKeys(of: $0) != keys }) {
      return groups(of: scope.replacing(key: key, with: Array(codes)))
    }
    let order = order(by: keys, then: key)
    return .stretches(order, Self.distinct(members.map { order.stretch(of: $0, following: codes) }))
  }

  /// Members that name values of different keys may share groups.
  private func union(of members: [[Int]]) -> [Int] {
    var cells: Set<Int> = []
    for (keys, members) in Dictionary(grouping: members, by: Self.namedKeys(of:)) {
      let order = order(by: keys)
      for member in members { cells.formUnion(order.cells[order.stretch(of: member)]) }
    }
    return cells.sorted()
  }

  private func order(by keys: [Int], then followed: Int? = nil) -> GroupOrder {
    let key = OrderKey(keys: keys, followed: followed)
    if let order = orders[key] { return order }
    let order = GroupOrder(grouped, by: keys, then: followed)
    orders[key] = order
    return order
  }

  private static func namedKeys(of member: [Int]) -> [Int] { member.indices.filter { member[$0] >= 0 } }

  /// Stretches of one order are the same or apart.
  private static func distinct(_ stretches: [Range<Int>]) -> [Range<Int>] {
    if stretches.count == 1 { return stretches }
    return Set(stretches.filter { !$0.isEmpty }).sorted { $0.lowerBound < $1.lowerBound }
  }
}
