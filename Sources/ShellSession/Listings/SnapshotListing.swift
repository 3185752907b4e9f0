package import ColumnarData
package import DatasetFiles
import Foundation
package import VietnameseText

/// The listing of `motcua cache`.
package enum SnapshotListing {
  /// One row a snapshot: source, rows, bytes on disk, when it was made, whether the next opening would use it.
  package static func table(_ entries: [SnapshotFolder.Entry], _ language: Language) -> ResultTable {
    let unreadable = LocalizedText(english: "(unreadable)", vietnamese: "(không đọc được)")[language]
    let yes = LocalizedText(english: "yes", vietnamese: "có")[language]
    let no = LocalizedText(english: "no", vietnamese: "không")[language]
    return TableListing.listing(
      "snapshots",
      [
        .text("source", entries.map { $0.source ?? unreadable }),
        .number("rows", entries.map { Int64($0.rowCount) }),
        .number("bytes", entries.map { Int64($0.byteCount) }),
        .text("made", entries.map { $0.source == nil ? "" : time($0.made) }),
        .text("valid", entries.map { $0.isValid ? yes : no }),
      ])
  }

  /// `2 snapshots, 1,234 bytes of at most 4,294,967,296, in /home/an/.cache/motcua/snapshots`
  package static func summary(
    _ entries: [SnapshotFolder.Entry], of folder: SnapshotFolder, _ language: Language
  ) -> String {
    let limit = NumberText.grouped(Int64(folder.byteLimit), in: language)
    let (count, bytes) = counted(entries, language)
    return LocalizedText(
      english: "\(count), \(bytes) bytes of at most \(limit), in \(folder.path)",
      vietnamese: "\(count), \(bytes) byte trên tối đa \(limit), tại \(folder.path)")[language]
  }

  /// `2 snapshots removed, 1,234 bytes`
  package static func removal(_ entries: [SnapshotFolder.Entry], _ language: Language) -> String {
    let (count, bytes) = counted(entries, language)
    return LocalizedText(
      english: "\(count) removed, \(bytes) bytes", vietnamese: "đã xóa \(count), \(bytes) byte")[language]
  }

  private static func counted(
    _ entries: [SnapshotFolder.Entry], _ language: Language
  ) -> (snapshots: String, bytes: String) {
    let count = NumberText.grouped(Int64(entries.count), in: language)
    let bytes = entries.reduce(0) { $0 + $1.byteCount }
    let snapshots = LocalizedText(
      english: entries.count == 1 ? "1 snapshot" : "\(count) snapshots", vietnamese: "\(count) bản chụp")[language]
    return (snapshots, NumberText.grouped(Int64(bytes), in: language))
  }

  /// Local time to the minute: `2026-11-23 16:05`.
  private static func time(_ seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = unsafe "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return unsafe "\(day) \(two(parts.tm_hour)):\(two(parts.tm_min))"
  }
}
