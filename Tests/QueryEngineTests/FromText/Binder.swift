import ColumnarData
import QueryPlan
import QuerySyntax
import TestSupport
import Values

/// What has no meaning, or more than one, for the binder of the reference interpreter.
struct BindingFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Gives the names, texts and periods of a syntax tree their meaning for the reference interpreter: written from the
/// description of the language and with none of the checker's code, so that a wrong binding there shows in the answers.
/// It reads well-formed queries over stored tables and words no messages.
struct Binder {
  let catalog: Catalog
  let calendar: ReferenceCalendar
  /// The day up to which the data are known; nil for all they hold.
  let asOf: Day?
  let innerQueries = InnerQueries()
  let definitions: [ColumnDefinitionSyntax]
  let metrics: [MetricDefinitionSyntax]
  private let source: [UInt8]

  /// - Throws: ``BindingFailure`` where the text is no query, or names what is not there.
  static func bound(
    _ text: String, to catalog: Catalog, _ convention: CalendarConvention, asOf: Day? = nil
  ) throws -> CheckedQuery {
    let statements = Parser.parse(text).program.statements
    guard case .query(let query)? = statements.last?.kind, let name = query.source,
      let table = catalog.table(named: name.text)
    else { throw BindingFailure("no query over a table: \(text)") }
    let binder = Binder(
      catalog: catalog, calendar: ReferenceCalendar(convention: convention), asOf: asOf,
      definitions: statements.compactMap { if case .columnDefinition(let column) = $0.kind { column } else { nil } },
      metrics: statements.compactMap { if case .metricDefinition(let metric) = $0.kind { metric } else { nil } },
      source: Array(text.utf8))
    let (bound, _) = try binder.bound(query, over: table)
    return CheckedQuery(
      source: table.name, stages: bound.stages, convention: convention, asOf: asOf,
      innerQueries: binder.innerQueries.all, output: bound.output)
  }

  /// The stages over a table, and what can be named after them.
  func bound(_ query: PipelineSyntax, over table: Table) throws -> (CheckedQuery, Frame) {
    var frame = Frame(table)
    var stages: [CheckedStage] = []
    let defined = try defined(&frame)
    if !defined.isEmpty {
      stages.append(
        CheckedStage(kind: .add(defined), text: "", output: TableSchema(name: table.name, fields: frame.fields)))
    }
    for stage in query.stages {
      let kind = try self.stage(stage.kind, &frame, after: &stages)
      let output = TableSchema(name: table.name, fields: frame.fields)
      stages.append(CheckedStage(kind: kind, text: text(of: stage.range), output: output))
    }
    let bound = CheckedQuery(
      source: table.name, stages: stages, convention: calendar.convention, asOf: asOf,
      output: TableSchema(name: table.name, fields: frame.fields))
    return (bound, frame)
  }

  /// The last day that the data tell of.
  var cutoff: Day? { [asOf, catalog.cutoff].compactMap { $0 }.min() }

  /// What a stage can name.
  struct Frame {
    /// The stored table whose rows stand there, from which foreign keys lead on; nil once rows are groups or are cut.
    var table: Table?
    var fields: [Field]
    /// The table at the root of the query.
    let source: Table
    /// The date of `in`, `month`, `year` and the like.
    var time: ColumnReference?
    /// The `in` that is in force.
    var period: (span: Span, date: ColumnReference)?
    /// The `where`s that the rows have passed.
    var filters: [Condition] = []
    var keyCount = 0
    /// After `across … total`: the first measure over all values of the key across.
    var total: ColumnReference?
    /// Columns of places, of which the first is the top.
    var ranks: [String] = []
    /// The stored texts behind the columns that a `show` or `list` made.
    var texts: [String: [String]] = [:]

    init(_ table: Table) {
      self.table = table
      source = table
      fields = table.schema.fields
      time = fields.firstIndex { $0.name == table.schema.timeField }.map {
        ColumnReference(fieldIndex: $0, field: table.schema.fields[$0])
      }
    }
  }

  private func stage(
    _ stage: StageSyntax.Kind, _ frame: inout Frame, after stages: inout [CheckedStage]
  ) throws -> CheckedStage.Kind {
    switch stage {
    case .filter(let syntax, let keepsMatches):
      let condition = try condition(syntax, frame)
      let kept = keepsMatches ? condition : .not(condition)
      frame.filters.append(kept)
      return .filter(kept)
    case .period(let period, let path): return try periodStage(period, by: path, &frame)
    case .add(let columns): return .add(try columns.map { try added($0.name.text, $0.expression, &frame) })
    case .show(let show): return .show(try self.show(show, &frame))
    case .list(let paths): return .list(try list(paths, &frame))
    case .sort(let keys):
      return .sort(
        try keys.map { SortKey(column: try sortColumn($0.measure, frame), isDescending: $0.isDescending) })
    case .limit(let limit):
      let by = try limit.by.map { try sortColumn($0, frame) } ?? firstMeasure(frame)
      return .limit(
        Limit(
          isTop: frame.ranks.contains(by.field.name) ? !limit.isTop : limit.isTop, count: limit.count, by: by,
          per: try limit.per.map { try column($0, frame) },
          hasOther: limit.hasOther))
    case .slice(let slice): return .slice(Slice(isFromStart: slice.isFromStart, count: slice.count))
    case .change(let base): return .change(try change(base, &frame, after: &stages))
    case .expect(let syntax): return .expect(try condition(syntax, frame))
    case .expectNone: return .expect(.constant(false))
    case .chart: return .filter(.constant(true))
    }
  }

  /// The columns that are defined on the table of a frame, in the order in which they were.
  func defined(_ frame: inout Frame) throws -> [AddedColumn] {
    var columns: [AddedColumn] = []
    for definition in definitions where isSame(definition.table.text, frame.source.name) {
      columns.append(try added(definition.name.text, definition.expression, &frame))
    }
    return columns
  }

  private func added(_ name: String, _ syntax: ExpressionSyntax, _ frame: inout Frame) throws -> AddedColumn {
    let expression = try expression(syntax, frame)
    let field = Field(
      name: name, type: QueryGenerator.fieldType(of: expression),
      values: writtenTexts(syntax, frame).map(Self.declared))
    if case .column(let reference) = expression { frame.texts[field.name] = texts(of: reference, frame) }
    frame.fields.append(field)
    return AddedColumn(field: field, expression: expression)
  }

  /// The texts that an added column may have where it is made by cases, in their order.
  private func writtenTexts(_ syntax: ExpressionSyntax, _ frame: Frame) -> [String]? {
    switch syntax {
    case .choice(_, .string(let first, _), .string(let second, _), _):
      return first == second ? [first] : [first, second]
    case .path(let path): return derived(path.text, frame).map(\.values).flatMap { $0.isEmpty ? nil : $0 }
    case .call(let name, _, _) where name.text == "band":
      guard let bands = try? expression(syntax, frame), case .cases(let cases, let lowest) = bands else { return nil }
      let texts = ([lowest] + cases.reversed().map(\.value)).compactMap { value -> String? in
        if case .text(let text)? = value { text } else { nil }
      }
      return texts
    case .choice, .number, .string, .point, .negation, .arithmetic, .call: return nil
    }
  }

  /// A second column of a name is called by the key that leads to it and its name.
  private func list(_ paths: [PathSyntax], _ frame: inout Frame) throws -> [ColumnReference] {
    let references =
      paths.isEmpty
      ? frame.fields.enumerated().map { ColumnReference(fieldIndex: $0.offset, field: $0.element) }
      : try paths.map { try column($0, frame) }
    if paths.isEmpty { return references }
    var fields: [Field] = []
    var texts: [String: [String]] = [:]
    for reference in references {
      var name = reference.field.name
      if fields.contains(where: { $0.name == name }), let step = reference.steps.first {
        name = "\(frame.fields[step.fieldIndex].name).\(name)"
      }
      texts[name] = self.texts(of: reference, frame)
      fields.append(reference.field.called(name))
    }
    // The date goes on being the time where it is among the listed columns.
    let place = frame.time.flatMap { references.firstIndex(of: $0) }
    frame.time = place.map { ColumnReference(fieldIndex: $0, field: fields[$0]) }
    (frame.table, frame.fields, frame.texts, frame.filters, frame.keyCount) = (nil, fields, texts, [], 0)
    frame.total = nil
    return references.enumerated().map {
      ColumnReference(steps: $1.steps, fieldIndex: $1.fieldIndex, field: fields[$0])
    }
  }

  /// A column by its name, or the one that a measure made: by its text, else by its word.
  private func sortColumn(_ measure: MeasureSyntax, _ frame: Frame) throws -> ColumnReference {
    if case .path(let path) = measure { return try column(path, frame) }
    for name in [text(of: measure.range), measure.typedWord] {
      if let index = frame.fields.firstIndex(where: { $0.name == name }) {
        return ColumnReference(fieldIndex: index, field: frame.fields[index])
      }
    }
    throw BindingFailure("no column of the measure \(text(of: measure.range))")
  }

  private func firstMeasure(_ frame: Frame) throws -> ColumnReference {
    if let total = frame.total { return total }
    guard frame.keyCount < frame.fields.count else { throw BindingFailure("no measure") }
    return ColumnReference(fieldIndex: frame.keyCount, field: frame.fields[frame.keyCount])
  }

  /// The source between two places.
  func text(of range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}

extension Field {
  func called(_ name: String) -> Field { Field(name: name, type: type, values: values, target: target) }
}
