/// How large records may be.
package enum RecordLimits {
  /// Bytes of the greatest record; a longer one most likely misses a closing quote.
  package static let byteCount = 1 << 23
  /// As many columns as a sheet of a workbook may have.
  package static let columnCount = 16_384
}
