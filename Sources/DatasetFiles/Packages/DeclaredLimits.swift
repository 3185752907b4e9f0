import CellParsing
import TableTyping
import Values

/// The constraints of a package's field: those that its values are held against, and those that are told as not used.
struct DeclaredLimits {
  private(set) var limits: [DeclaredLimit] = []
  /// Each as `pattern: a+`.
  private(set) var unused: [String] = []
  /// As what the cells are read.
  let reading: ColumnReading
  /// Whether the cells have a time of day, which is not kept: then they are held against nothing.
  private let hasTime: Bool

  /// - Parameter reading: As what the cells of the field are read.
  init(of field: PackageDocument.Field, read reading: ColumnReading) {
    self.reading = reading
    hasTime = field.type == "datetime"
    addForm(of: field)
    if field.type == "year", let least = bound("1000"), let greatest = bound("9999") {
      limits.append(DeclaredLimit(rule: "type: year", demand: .atLeast(least, isOpen: false)))
      limits.append(DeclaredLimit(rule: "type: year", demand: .atMost(greatest, isOpen: false)))
    }
    guard let constraints = field.constraints else { return }
    add("minimum", constraints.minimum) { .atLeast($0, isOpen: false) }
    add("maximum", constraints.maximum) { .atMost($0, isOpen: false) }
    add("exclusiveMinimum", constraints.exclusiveMinimum) { .atLeast($0, isOpen: true) }
    add("exclusiveMaximum", constraints.exclusiveMaximum) { .atMost($0, isOpen: true) }
    if let length = constraints.minLength?.text {
      addText("minLength: \(length)", Int(length).map { .length(max(0, $0)...Int.max) })
    }
    if let length = constraints.maxLength?.text {
      addText("maxLength: \(length)", Int(length).map { .length(0...max(0, $0)) })
    }
    if constraints.unique == true {
      if hasTime { unused.append("unique") } else { limits.append(DeclaredLimit(rule: "unique", demand: .unique)) }
    }
    if let pattern = constraints.pattern { addText("pattern: \(pattern)", TextPattern(pattern).map { .pattern($0) }) }
    if let values = constraints.enum, reading != .category { add(values.map(\.text)) }
  }

  private mutating func addForm(of field: PackageDocument.Field) {
    let isPlain = field.format == nil || field.format == "default"
    guard let form = field.type.flatMap(DeclaredForm.init) else {
      if let format = field.format, field.type == "string", !isPlain { unused.append("format: \(format)") }
      return
    }
    if isPlain {
      limits.append(DeclaredLimit(rule: "type: \(form.rawValue)", demand: .form(form)))
    } else {
      unused.append("format: \(field.format ?? "")")
    }
  }

  private mutating func add(
    _ name: String, _ value: PackageDocument.Scalar?, _ demand: (DeclaredLimit.Bound) -> DeclaredLimit.Demand
  ) {
    guard let value else { return }
    let rule = "\(name): \(value.text)"
    if let bound = bound(value.text) {
      limits.append(DeclaredLimit(rule: rule, demand: demand(bound)))
    } else {
      unused.append(rule)
    }
  }

  /// The values that a column of numbers or days may have.
  private mutating func add(_ values: [String]) {
    let rule = "enum: \(values.joined(separator: ", "))"
    let bounds = values.compactMap(bound)
    if bounds.count == values.count {
      limits.append(DeclaredLimit(rule: rule, demand: .oneOf(bounds)))
    } else {
      unused.append(rule)
    }
  }

  /// - Parameter demand: nil where it cannot be followed.
  private mutating func addText(_ rule: String, _ demand: DeclaredLimit.Demand?) {
    if let demand, reading == .text || reading == .category {
      limits.append(DeclaredLimit(rule: rule, demand: demand))
    } else {
      unused.append(rule)
    }
  }

  /// nil for a text that is no value of the column.
  private func bound(_ text: String) -> DeclaredLimit.Bound? {
    let cell = Array(text.utf8)
    switch reading {
    case .declaredNumber, .number:
      return NumberCell.parseDeclared(cell.span, .plain, isWhole: false).map {
        .number(FixedDecimal(unscaled: $0.unscaled, scale: $0.scale))
      }
    case .date where hasTime: return nil
    case .date(let form):
      let parsed = DateCell.parse(cell.span, as: .iso) ?? DateCell.parse(cell.span, as: form)
      guard case .success(let date)? = parsed else { return nil }
      return .day(date.day)
    case .text, .category, .boolean: return nil
    }
  }
}
