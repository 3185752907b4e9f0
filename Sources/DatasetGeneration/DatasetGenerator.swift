package import Diagnostics
package import Foundation

/// Writes the synthetic set: Hà Nội's procedures and dossiers to the third quarter of 2020, as one data package.
///
/// The procedures and all other tables but the dossiers are the same in every set and give every published figure
/// exactly; the number of dossiers and the seed decide the dossiers. The same number and seed give the same bytes on
/// every machine. Dossiers are written as they are drawn, in constant memory.
package struct DatasetGenerator: Sendable {
  /// From one dossier, for a look at the form, up to a billion, some 200 GB. Rates near those of the committed set
  /// need some thousands; the published figures do not depend on the dossiers.
  package static let dossierCounts = 1...1_000_000_000

  /// The parameters of the committed example set.
  package static let exampleDossiers = 50_000
  /// The seed of the committed example set: the date of the report.
  package static let exampleSeed: UInt64 = 20_200_911
  /// SHA-256 of the example set's `datapackage.json`, which has the hashes of all its files: tells the set that this
  /// program makes from one of another version.
  package static let exampleDigest = "62b7a4bdb683cc1fb2f8072b0a4c90db3eefb82bf3aad63ae776d12318d4388a"

  /// How many dossiers are written; must lie in ``dossierCounts``.
  package let dossiers: Int
  /// What the dossiers are drawn from.
  package let seed: UInt64

  package init(dossiers: Int, seed: UInt64) {
    self.dossiers = dossiers
    self.seed = seed
  }

  /// Writes the set into a folder, which is made where it is not there.
  ///
  /// The files are written into a folder beside it, which takes its place when all are there; an error or cancellation
  /// leaves the folder as it was. A synthetic set that is there already is replaced, other files in its folder are kept.
  ///
  /// - Parameters:
  ///   - progress: Called after every batch with the number of dossiers written so far.
  ///   - isCancelled: Asked before every batch.
  /// - Throws: ``DiagnosticError``: the number of dossiers out of range, a folder that holds something else, a file that
  ///   cannot be written, or cancellation.
  package func write(
    to folder: URL, progress: @Sendable (Int) -> Void = { _ in }, isCancelled: @Sendable () -> Bool = { false }
  ) throws(DiagnosticError) {
    guard Self.dossierCounts.contains(dossiers) else {
      throw DiagnosticError(
        .dossierCountOutOfRange,
        [
          "count": .number(dossiers), "least": .number(Self.dossierCounts.lowerBound),
          "most": .number(Self.dossierCounts.upperBound),
        ])
    }
    let target = try OutputFolder(for: folder)
    do {
      try writeFiles(into: target.workingFolder, progress: progress, isCancelled: isCancelled)
      try target.takePlace()
    } catch {
      target.discard()
      throw error
    }
  }

  private func writeFiles(
    into folder: URL, progress: @Sendable (Int) -> Void, isCancelled: @Sendable () -> Bool
  ) throws(DiagnosticError) {
    let catalogue = ProcedureCatalogue()
    var files: [(table: TableDescription, file: WrittenFile)] = []
    for content in TableContent.referenceTables(of: catalogue) {
      var text = content.text
      let file = try Self.write(&text, as: content.table.fileName, into: folder)
      files.append((table: content.table, file: file))
    }
    let dossierFile = try writeDossiers(of: catalogue, into: folder, progress: progress, isCancelled: isCancelled)
    files.insert((table: .dossiers, file: dossierFile), at: 1)
    let package = DataPackageDocument(dossiers: dossiers, seed: seed, files: files)
    var description = ByteText()
    do {
      description.append(try package.encoded())
    } catch {
      throw DiagnosticError(notWritten: folder.path, cause: error)
    }
    _ = try Self.write(&description, as: OutputFolder.packageFileName, into: folder)
  }

  private static func write(
    _ text: inout ByteText, as name: String, into folder: URL
  ) throws(DiagnosticError) -> WrittenFile {
    var file = try OutputFile(creating: folder.appendingPathComponent(name))
    try file.take(&text)
    return try file.finish()
  }

  private static let batchSize = 8192

  private func writeDossiers(
    of catalogue: ProcedureCatalogue, into folder: URL, progress: @Sendable (Int) -> Void,
    isCancelled: @Sendable () -> Bool
  ) throws(DiagnosticError) -> WrittenFile {
    let calendar = DossierCalendar()
    let sources = DossierSources(catalogue: catalogue)
    let record = DossierRecord(calendar: calendar, sources: sources)
    var draw = DossierDraw(calendar: calendar, sources: sources, seed: seed)
    var numbering = DossierNumbering()
    var file = try OutputFile(creating: folder.appendingPathComponent(TableDescription.dossiers.fileName))
    var text = ByteText(capacity: Self.batchSize * 256)
    text.append(Array(TableDescription.dossiers.header.utf8))
    var written = 0
    for day in 0..<DossierCalendar.receiptDays {
      let quarter = DossierCalendar.quarter(ofDay: day)
      let month = DossierCalendar.month(ofDay: day)
      let goal = calendar.received(throughDay: day, of: dossiers)
      numbering.begin(day: day)
      while written < goal {
        if isCancelled() { throw DiagnosticError(.cancelled) }
        let batchEnd = min(goal, written + Self.batchSize)
        while written < batchEnd {
          let dossier = draw.next(onDay: day, in: quarter, month: month)
          numbering.appendNext(ofUnit: dossier.unit, to: &text)
          record.append(dossier, to: &text)
          written += 1
        }
        try file.take(&text)
        progress(written)
      }
    }
    try file.take(&text)
    return try file.finish()
  }
}
