import ColumnarData
import VietnameseText

/// The names of the columns that a machine format writes, no two alike.
enum MachineHeadings {
  /// One group a column of the result: the name alone, or for a ratio `NAME_n`, `NAME_d`, `NAME`.
  ///
  /// A name that is taken by an earlier column gets the first free number behind it, `NAME_2`.
  /// For Excel the parts of a ratio are called in words: `NAME (tử số)`.
  static func grouped(
    of schema: TableSchema, splittingRatios: Bool, _ options: RenderingOptions = RenderingOptions()
  ) -> [[String]] {
    let numerator = LocalizedText(english: " (numerator)", vietnamese: " (tử số)")[options.language]
    let denominator = LocalizedText(english: " (denominator)", vietnamese: " (mẫu số)")[options.language]
    let (first, second) = options.isForExcel ? (numerator, denominator) : ("_n", "_d")
    var taken: Set<String> = []
    return schema.fields.map { field in
      func headings(_ name: String) -> [String] {
        if case .ratio = field.type, splittingRatios { return [name + first, name + second, name] }
        return [name]
      }
      var candidate = headings(field.name)
      var number = 2
      while !taken.isDisjoint(with: candidate) {
        candidate = headings("\(field.name)_\(number)")
        number += 1
      }
      taken.formUnion(candidate)
      return candidate
    }
  }
}
