import ColumnarData
import Diagnostics
import QueryPlan
import Synchronization

/// What was counted of the tables that were described last, so that the same is not counted again.
final class ColumnProfiles: Sendable {
  /// Tables are kept with what was counted of them, so that no other column can get the identity of one of theirs.
  private let known = Mutex<[(table: Table, identities: [ObjectIdentifier], profiles: [ColumnProfile])]>([])
  private static let capacity = 8

  /// One a column of a table that is bound.
  ///
  /// - Complexity: O(cells) the first time for a table.
  /// - Throws: Where texts of the table are lost.
  func profiles(of table: Table) throws(DiagnosticError) -> [ColumnProfile] {
    let identities = table.columns.map(\.identity)
    if let kept = known.withLock({ $0.first { $0.identities == identities }?.profiles }) {
      for column in table.columns { try column.requireTexts() }
      return kept
    }
    let profiles = try table.columns.map(ColumnProfile.init)
    known.withLock { known in
      known.append((table, identities, profiles))
      if known.count > Self.capacity { known.removeFirst() }
    }
    return profiles
  }
}

extension ColumnValues {
  /// The same for columns that share one memory.
  fileprivate var identity: ObjectIdentifier {
    switch self {
    case .category(let column): column.codes.identity
    case .text(let column):
      switch column.storage {
      case .owned(let ends, _): ends.identity
      case .source(let texts): ObjectIdentifier(texts)
      case .packed(let texts): texts.low.identity
      }
    case .boolean(let column): column.codes.identity
    case .number(let column): column.values.identity
    case .date(let column): column.values.identity
    case .period(let column): column.ordinals.identity
    case .ratio(let column): column.numerators.identity
    }
  }

  /// Throws where texts that stay in their file are lost.
  fileprivate func requireTexts() throws(DiagnosticError) {
    guard case .text(let column) = self, case .source(let texts) = column.storage, texts.packed == nil else { return }
    do throws(TextsLost) { try texts.visit(0..<min(1, texts.count)) { _, _ in } } catch { throw DiagnosticError(error) }
  }
}

extension IntegerValues {
  fileprivate var identity: ObjectIdentifier {
    switch form {
    case .coded(let codes, _, _): codes.identity
    case .wide(let buffer): buffer.identity
    }
  }
}
