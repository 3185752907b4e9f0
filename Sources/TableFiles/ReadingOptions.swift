package import VietnameseText

/// What the user settled about files before they are read; everything else is found in the files themselves.
package struct ReadingOptions: Sendable {
  /// The encoding of text files as typed: see ``TextEncoding/init(name:)``; nil for UTF-8, or UTF-16 with a mark.
  package var encoding: String?
  /// How `1.234` is read where nothing in the file decides it; nil leaves such columns as text, with a warning.
  package var numbers: Language?
  /// The sheet of a workbook, by its name; nil for the first with data.
  package var sheet: String?
  /// Whether a single unreadable cell or row of uneven length refuses the file.
  package var isStrict: Bool
  /// Where snapshots of files are kept; nil for reading every file anew.
  package var snapshots: SnapshotFolder?

  package init(
    encoding: String? = nil, numbers: Language? = nil, sheet: String? = nil, isStrict: Bool = false,
    snapshots: SnapshotFolder? = nil
  ) {
    self.encoding = encoding
    self.numbers = numbers
    self.sheet = sheet
    self.isStrict = isStrict
    self.snapshots = snapshots
  }
}
