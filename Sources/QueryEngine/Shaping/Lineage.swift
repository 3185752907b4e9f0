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
  /// Of rows with one member, their codes.
  private var codes: CodeRows
  /// Of the others all members.
  private var unions: [Int: [[Int]]] = [:]

  /// - Parameter rows: The members of each.
  init(_ rows: [[[Int]]], keyCount: Int) {
    self.init(CodeRows(keyCount: keyCount))
    for members in rows { append(members) }
  }

  /// One member a row.
  init(_ rows: CodeRows) {
    keyCount = rows.keyCount
    codes = rows
    count = rows.count
  }

  mutating func append(_ members: [[Int]]) {
    if members.count == 1 {
      codes.append(members[0])
    } else {
      codes.append([Int](repeating: GroupScope.anyValue, count: keyCount))
      unions[count] = members
    }
    count += 1
  }

  /// Whether a row is about the one group of its codes.
  func isGroup(_ row: Int) -> Bool {
    unions[row] == nil && (0..<keyCount).allSatisfy { codes.code(ofRow: row, key: $0) >= 0 }
  }

  /// The key's code where all members of a row have the same; ``GroupScope/anyValue`` otherwise.
  func code(ofRow row: Int, key: Int) -> Int {
    if let members = unions[row] { return GroupScope(members).code(ofKey: key) }
    return codes.code(ofRow: row, key: key)
  }

  /// The members of a row.
  subscript(row: Int) -> [[Int]] {
    unions[row] ?? [codes[row]]
  }

  func gathered(_ rows: ColumnBuffer<Int32>) -> RowScopes {
    RowScopes(rows.array.map { self[Int($0)] }, keyCount: keyCount)
  }

  func appending(_ other: RowScopes) -> RowScopes {
    RowScopes((0..<count).map { self[$0] } + (0..<other.count).map { other[$0] }, keyCount: keyCount)
  }
}
