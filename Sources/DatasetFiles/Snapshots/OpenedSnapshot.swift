import ColumnarData
import Foundation

/// A snapshot from which tables came.
package struct OpenedSnapshot: Sendable {
  let path: String
  /// The canonical path of the source, or of the package's own file.
  package let source: String
  let damage: DamageFlag

  /// Whether a column turned out damaged when it was read: what was computed since the opening may be wrong and must not be
  /// shown.
  package var isDamaged: Bool { damage.isRaised }

  /// Takes the file away, so that the next opening reads the source.
  package func remove() { unsafe unlink(path) }
}
