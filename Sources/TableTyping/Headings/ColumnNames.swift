import VietnameseText

/// The name of each column of a file, each once, made from its headings.
struct ColumnNames: Sendable {
  struct Column: Hashable, Sendable {
    let name: String
    let heading: String
    /// The column of the program's own tables that the heading means, nil where it means none.
    let known: KnownColumn?

    /// Whether its values are codes, by its heading.
    var isCode: Bool {
      known?.isCode ?? TextFolding.identifier(heading).hasPrefix("ma_")
    }
  }

  let columns: [Column]
  /// Headings that occur more than once.
  let duplicates: [String]
  /// Pairs of different headings that mean one column; the second keeps its own name.
  let clashes: [(column: String, kept: String, other: String)]

  /// - Parameters:
  ///   - counts: Headings of columns whose values are counts, where the heading may mean ids too.
  ///   - mapping: The columns that the user named, by the places of their headings.
  init(headings: [String], counts: Set<String> = [], mapping: [Int: String] = [:]) {
    let isDossierFile =
      headings.contains {
        !counts.contains($0) && HeadingAliases.column(for: $0, isDossierFile: false)?.isOfDossiersOnly == true
      } || mapping.values.contains { HeadingAliases.column(named: $0)?.isOfDossiersOnly == true }
    let named = Set(mapping.values.map { HeadingAliases.column(named: $0)?.name ?? $0 })
    var columns: [Column] = []
    var owners: [String: String] = [:]
    var duplicates: [String] = []
    var repeated: Set<String> = []
    // The last number that was tried behind a name, so that of like names none is tried twice.
    var numbers: [String: Int] = [:]
    var clashes: [(column: String, kept: String, other: String)] = []
    for (index, heading) in headings.enumerated() {
      var known =
        counts.contains(heading) ? nil : HeadingAliases.column(for: heading, isDossierFile: isDossierFile)
      if let name = mapping[index] {
        known = HeadingAliases.column(named: name)
        let column = known?.name ?? name
        owners[column] = heading
        columns.append(Column(name: column, heading: heading, known: known))
        continue
      }
      if let name = known?.name, named.contains(name) { known = nil }
      if let name = known?.name, let owner = owners[name], owner != heading {
        clashes.append((name, owner, heading))
        known = nil
      }
      let wanted = known?.name ?? Self.typeable(heading, fallback: "column_\(index + 1)", prefix: "c_")
      if owners[wanted] == heading, !heading.isEmpty, repeated.insert(heading).inserted { duplicates.append(heading) }
      var name = wanted
      while owners[name] != nil || named.contains(name) {
        let number = numbers[wanted, default: 1] + 1
        numbers[wanted] = number
        name = "\(wanted)_\(number)"
      }
      owners[name] = heading
      columns.append(Column(name: name, heading: heading, known: known))
    }
    self.columns = columns
    self.duplicates = duplicates
    self.clashes = clashes
  }

  /// The places of the headings that the user gave columns.
  ///
  /// - Returns: With the first mapping of which no heading is there, or whose column or heading another one has too.
  static func places(
    _ mapping: [ColumnMapping], in headings: [String]
  ) -> (places: [Int: String], unusable: ColumnMapping?) {
    let names = ColumnNames(headings: headings).columns.map(\.name)
    var places: [Int: String] = [:]
    for entry in mapping {
      let place =
        headings.firstIndex { identifier($0) == entry.heading } ?? names.firstIndex(of: entry.heading)
      guard let place, places[place] == nil, !places.values.contains(entry.column) else { return (places, entry) }
      places[place] = entry.column
    }
    return (places, nil)
  }

  /// A heading folded, in which a percent sign counts as its word: shares stand beside counts under the same words.
  static func identifier(_ heading: String) -> String {
    TextFolding.identifier(heading.replacing("%", with: " phần trăm "))
  }

  /// A text as a name that can be typed: letters, digits and `_`, a letter first.
  static func typeable(_ text: String, fallback: String, prefix: String) -> String {
    let name = identifier(text)
    guard let first = name.first else { return fallback }
    return first.isLetter ? name : prefix + name
  }
}
