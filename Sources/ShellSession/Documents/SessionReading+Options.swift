import DatasetFiles
import NotebookDocuments
import VietnameseText

extension SessionReading {
  /// What a document stores of the options with which its data were read: those that were asked for.
  init(pinning options: ReadingOptions) {
    self.init(
      encoding: options.encoding, numbers: options.numbers?.rawValue, isStrict: options.isStrict ? true : nil,
      sheet: options.sheet, heading: options.headingText, rows: options.rowsText, mapping: options.mappingText)
  }
}

extension ReadingOptions {
  /// The options with those in place that a document pins.
  func pinned(by reading: SessionReading) -> ReadingOptions {
    var options = self
    if let encoding = reading.encoding { options.encoding = encoding }
    if let numbers = reading.numbers.flatMap(Language.init) { options.numbers = numbers }
    if let isStrict = reading.isStrict { options.isStrict = isStrict }
    if let sheet = reading.sheet { options.sheet = sheet }
    // What a document says here was read when it was parsed.
    if let heading = reading.heading { _ = options.setHeading(heading) }
    if let rows = reading.rows { _ = options.setRows(rows) }
    if let mapping = reading.mapping {
      options.mapping = []
      _ = options.addMapping(mapping)
    }
    return options
  }
}
