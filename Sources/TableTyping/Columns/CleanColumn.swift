import CellParsing
import RecordReading

/// A column's cells in the form in which they are compared and kept; see ``CellCleaning``.
struct CleanColumn: Sendable {
  private(set) var raw: RawColumn
  /// Numbered as the raw cells.
  private(set) var cells: CellArena
  /// How many rows hold each cell; nil for one each.
  let weights: [Int]?
  let counts: CleaningCounts
  /// Whether each cell says that the value is missing, or is absent.
  private(set) var isMissing: [Bool]
  /// Rows whose number or day was written in another way than the plain one, and the first such cell in both.
  private(set) var rewritten: (rows: Int, text: String, plain: String)?
  /// Whether each cell is a word of a program that has no number; empty where none is.
  private(set) var failures: [Bool] = []

  init(_ raw: RawColumn, missing: MissingValues) {
    self.raw = raw
    weights = raw.weights
    switch raw {
    case .coded(let cells, _), .plain(let cells):
      (self.cells, counts) = cells.texts.cleaned(weights: raw.weights)
      isMissing = Self.isMissing(self.cells, missing)
    case .inFile(let source):
      (cells, isMissing, counts) = (CellArena(), [], source.facts.cleaning)
    }
  }

  /// Whether each cell is missing. `NA` among codes of two letters is one of them.
  private static func isMissing(_ cells: CellArena, _ missing: MissingValues) -> [Bool] {
    var marks = missing.marks(in: cells)
    let code = Array("NA".utf8)
    let found = marks.indices.filter { marks[$0] && cells.bytes[cells.range(of: $0)].elementsEqual(code) }
    if !found.isEmpty, isCode(na: cells, marks) {
      for cell in found { marks[cell] = false }
    }
    return marks
  }

  /// The column with every cell in plain writing.
  func rewriting() -> CleanColumn {
    var result = self
    var plain = CellArena()
    plain.reserve(cells: cells.count, bytes: cells.bytes.count)
    result.failures = Array(repeating: false, count: cells.count)
    var rows = 0
    var first: (text: String, plain: String)?
    for cell in 0..<cells.count {
      let text = cells.text(of: cell)
      switch isMissing[cell] ? .unchanged : LooseCell(text) {
      case .plain(let written):
        rows += weight(of: cell)
        first = first ?? (text, written)
        plain.append(Array(written.utf8))
        continue
      case .failure: result.failures[cell] = true
      case .unchanged: break
      }
      plain.append(cells.bytes[cells.range(of: cell)])
    }
    result.cells = plain
    result.rewritten = first.map { (rows, $0.text, $0.plain) }
    return result
  }

  /// Hands the raw column out and forgets it; what is known of its cells stays.
  mutating func takeRaw() -> RawColumn {
    let taken = raw
    raw = .plain(RawCells())
    return taken
  }

  /// Whether no row has a value.
  var isBlank: Bool {
    switch raw {
    case .coded, .plain: !isMissing.contains(false)
    case .inFile(let source): source.facts.missing == source.facts.rowCount
    }
  }

  /// Rows without a value.
  var missingRows: Int {
    switch raw {
    case .coded, .plain: isMissing.indices.reduce(0) { $0 + (isMissing[$1] ? weight(of: $1) : 0) }
    case .inFile(let source): source.facts.missing
    }
  }

  /// The words that were taken for missing, and their rows.
  var missingWords: WordCounts {
    if case .inFile(let source) = raw { return source.facts.missingWords }
    var words = WordCounts()
    for cell in isMissing.indices where isMissing[cell] && !cells.isEmpty(cell) && !cells.isAbsent(cell) {
      words.add(cells.text(of: cell), weight(of: cell))
    }
    return words
  }

  func weight(of cell: Int) -> Int { weights?[cell] ?? 1 }
}
