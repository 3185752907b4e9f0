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
  ///
  /// - Parameter ownKeys: The keys of which all rows of a set have the same value, which is the one of the new row.
  func united(_ sets: [[Int]], ownKeys: Set<Int>) -> Lineage {
    var lineage = self
    for index in sources.indices {
      lineage.sources[index].scopes = sources[index].scopes.united(sets, ownKeys: ownKeys)
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
  /// The other rows.
  private var unions: [Int: Union] = [:]

  private struct Union {
    let members: [[Int]]
    /// Keys in which the row stands for the value that all members have; in the others it stands for any.
    let ownKeys: Set<Int>
  }

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
      count += 1
    } else {
      append(Union(members: members, ownKeys: Set(0..<keyCount)))
    }
  }

  private mutating func append(_ union: Union) {
    codes.append([Int](repeating: GroupScope.anyValue, count: keyCount))
    unions[count] = union
    count += 1
  }

  private mutating func append(row: Int, of other: RowScopes) {
    if let union = other.unions[row] {
      append(union)
    } else {
      codes.append(other.codes[row])
      count += 1
    }
  }

  /// Whether a row is about the one group of its codes.
  func isGroup(_ row: Int) -> Bool {
    unions[row] == nil && (0..<keyCount).allSatisfy { codes.code(ofRow: row, key: $0) >= 0 }
  }

  /// The key's code for which a row stands; ``GroupScope/anyValue`` where it stands for any.
  func code(ofRow row: Int, key: Int) -> Int {
    guard let union = unions[row] else { return codes.code(ofRow: row, key: key) }
    return union.ownKeys.contains(key) ? GroupScope(union.members).code(ofKey: key) : GroupScope.anyValue
  }

  /// The members of a row.
  subscript(row: Int) -> [[Int]] {
    unions[row]?.members ?? [codes[row]]
  }

  func gathered(_ rows: ColumnBuffer<Int32>) -> RowScopes {
    var scopes = RowScopes(CodeRows(keyCount: keyCount))
    for row in rows.array { scopes.append(row: Int(row), of: self) }
    return scopes
  }

  fileprivate func united(_ sets: [[Int]], ownKeys: Set<Int>) -> RowScopes {
    var scopes = RowScopes(CodeRows(keyCount: keyCount))
    for rows in sets { scopes.append(Union(members: rows.flatMap { self[$0] }, ownKeys: ownKeys)) }
    return scopes
  }

  func appending(_ other: RowScopes) -> RowScopes {
    var scopes = self
    for row in 0..<other.count { scopes.append(row: row, of: other) }
    return scopes
  }
}
