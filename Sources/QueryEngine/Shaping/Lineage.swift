import ColumnarData
import QueryPlan

/// How the rows of a result came about, so that rows put together can be computed anew.
struct Lineage: Sendable {
  /// What was done to the measures, first to last.
  enum Step: Sendable {
    case derive([AddedColumn])
    case project([ColumnReference], TableSchema)
    /// With the period before, whose groups are the next source, or within the first source.
    case change(PlannedChange, source: Int?)
  }

  /// Groups, and for each row of the table those that it is about.
  struct Source: Sendable {
    let grouped: GroupedResult
    let listing: GroupListing
    var scopes: RowScopes
  }

  /// The result's own groups first, then those of each `change`.
  var sources: [Source]
  var steps: [Step] = []

  func gathered(_ rows: ColumnBuffer<Int32>) -> Lineage {
    var lineage = self
    for index in sources.indices { lineage.sources[index].scopes = sources[index].scopes.gathered(rows) }
    return lineage
  }

  func appending(_ other: Lineage) -> Lineage {
    var lineage = self
    for index in sources.indices {
      lineage.sources[index].scopes = sources[index].scopes.appending(other.sources[index].scopes)
    }
    return lineage
  }

  /// One row for each set of rows, about all their groups.
  func united(_ sets: [[Int]]) -> Lineage {
    var lineage = self
    for index in sources.indices {
      let scopes = sources[index].scopes
      lineage.sources[index].scopes = RowScopes(
        sets.map { rows in rows.flatMap { scopes[$0] } }, keyCount: scopes.keyCount)
    }
    return lineage
  }
}

/// For each row the codes of the keys of the groups that it is about, the key across left out.
struct RowScopes: Sendable {
  let keyCount: Int
  private(set) var count: Int
  /// Of rows with one member, ``keyCount`` codes each.
  private var codes: [Int32] = []
  /// Of the others all members.
  private var unions: [Int: [[Int]]] = [:]

  /// - Parameter rows: The members of each.
  init(_ rows: [[[Int]]], keyCount: Int) {
    self.keyCount = keyCount
    count = rows.count
    for (row, members) in rows.enumerated() {
      if members.count == 1 {
        codes += members[0].map { Int32($0) }
      } else {
        codes += [Int32](repeating: Int32(GroupScope.free), count: keyCount)
        unions[row] = members
      }
    }
  }

  /// The members of a row.
  subscript(row: Int) -> [[Int]] {
    unions[row] ?? [codes[row * keyCount..<(row + 1) * keyCount].map { Int($0) }]
  }

  func gathered(_ rows: ColumnBuffer<Int32>) -> RowScopes {
    RowScopes(rows.array.map { self[Int($0)] }, keyCount: keyCount)
  }

  func appending(_ other: RowScopes) -> RowScopes {
    RowScopes((0..<count).map { self[$0] } + (0..<other.count).map { other[$0] }, keyCount: keyCount)
  }
}
