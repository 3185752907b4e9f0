import ColumnarData
import DatasetFiles
import QueryEngine
import QueryPlan
import QuerySyntax
import TestSupport

extension FuzzTarget {
  /// Any bytes as a `datapackage.json` beside two tables: refused, or opened as tables of which every name can be used.
  static let package = FuzzTarget(
    "package", seeds: seeds(PackageCheck.seeds), words: PackageCheck.words, roundsInTests: 20,
    check: { try await PackageCheck.check($0) })
}

enum PackageCheck {
  static let words =
    [
      "name", "title", "titles", "vi", "en", "resources", "path", "aliases", "timeField", "encoding", "dialect",
      "delimiter",
      "header", "schema", "fields", "primaryKey", "foreignKeys", "reference", "resource", "motcua:references",
      "missingValues", "type", "format", "constraints", "enum", "required", "unique", "categories", "categorical",
      "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern", "yearmonth",
      "time", "duration", "geopoint", "^[a-y]+(x|\\\\d{2})*$", "2020-08-31",
      "decimalChar", "groupChar", "motcua", "cutoff", "synthetic", "value", "label", "string", "integer", "number",
      "boolean", "date", "year", "a", "b", "c", "d", "a.csv", "any", "default", "%d/%m/%Y", "",
    ].map { "\"\($0)\"" } + ["null", "true", "1", "1e400", "-0.5", "[]", "{}", "\\u0000", "\\ud800", "\"a`b\""]

  static let seeds = [
    #"""
    {"name":"p","title":"P","titles":{"vi":"Gói"},"motcua":{"synthetic":true,"cutoff":"2020-08-31"},"resources":[
    {"name":"a","path":"a.csv","aliases":["x"],"timeField":"d","schema":{"primaryKey":"a","missingValues":["","-"],"fields":[
    {"name":"a","type":"string","titles":{"vi":"mã"}},{"name":"b","type":"integer","constraints":{"required":true}},
    {"name":"c","type":"string","categories":[{"value":"x","label":"X","labels":{"vi":"ích"},"aliases":["ix"]},"y"]},
    {"name":"d","type":"date","format":"any"}],"foreignKeys":[{"fields":"c","reference":{"resource":"b","fields":"k"}}]}},
    {"name":"b","path":"b.csv","dialect":{"delimiter":";"},"schema":{"primaryKey":["k"],"fields":[
    {"name":"k","type":"string","categorical":true},{"name":"v","type":"number","decimalChar":",","groupChar":"."}]}}]}
    """#,
    #"{"resources":[{"name":"a","path":"a.csv"},{"name":"b","path":["b.csv"],"encoding":"utf-8"}]}"#,
    #"""
    {"resources":[{"name":"a","path":"a.csv","schema":{"fields":[{"name":"a","type":"integer","constraints":{"minimum":2,
    "exclusiveMaximum":"2.5","enum":[1,3]}},{"name":"b","constraints":{"pattern":"(z|[0-9]{1,2})+","minLength":1}},
    {"name":"c","type":"time","constraints":{"maxLength":3}},{"name":"d","type":"date","constraints":{"maximum":"2020-08-30",
    "unique":true}}]}}]}
    """#,
    #"""
    {"resources":[{"name":"a b","path":"a.csv","schema":{"fields":[{"name":"a","constraints":{"enum":["1","2"],"unique":true}},
    {"name":"b","type":"boolean"},{"name":"c","type":"year"},{"name":"d","type":"date","format":"%d/%m/%Y"}],
    "motcua:references":[{"fields":"a","reference":{"resource":"a b","fields":"b"}}]}}]}
    """#,
  ]

  static func check(_ bytes: [UInt8]) async throws {
    let folder = try ScratchFolder()
    try folder.write("a,b,c,d\n1,2,x,31/8/2020\n2,3,y,\n2,z,w,30/2/2020\n".utf8, to: "a.csv")
    try folder.write("k;v\nx;1.234,5\ny;\n".utf8, to: "b.csv")
    let path = try folder.write(bytes, to: "datapackage.json")
    let expected = Told(path: path)
    if let found = Told(path: folder.path).difference(from: expected) { throw Fault(text: "as a folder: \(found)") }
    guard let opened = try? DatasetReader().open(path: path) else { return }
    let snapshots = SnapshotFolder(
      path: "\(folder.path)/snapshots", checking: .content, leastSourceSize: 1, settlingTime: 0)
    for pending in try DatasetReader(snapshots: snapshots).open(path: path).pendingSnapshots { _ = pending.write() }
    let again = Told(path: path, snapshots: snapshots)
    if let found = again.difference(from: expected) { throw Fault(text: "from a snapshot: \(found)") }
    try await checkNames(opened.dataset)
  }

  /// Asks for every table and column by its name in backquotes, and for periods of every table, whatever it says of its
  /// time.
  static func checkNames(_ dataset: Dataset) async throws {
    let context = CheckingContext(catalog: Catalog(dataset))
    for table in dataset.tables {
      let time =
        "`\(table.name)` | in 2020Q3 | show count by month\n`\(table.name)` | show count | change from last year"
      try await ask(time, context)
      for field in table.schema.fields {
        let names = [table.name, field.name].map { "`\($0)`" }
        let source = "\(names[0]) | show count by \(names[1])\n\(names[0]) | sort \(names[1]) desc | list \(names[1])"
        try await ask(source, context)
      }
    }
  }

  private static func ask(_ source: String, _ context: CheckingContext) async throws {
    for statement in Parser.parse(source).program.statements {
      guard case .query(let query) = statement.kind else { continue }
      let result = Checker.check(query, source: source, in: context)
      guard let checked = result.query else { continue }
      let answer = try await QueryEngine().run(LogicalPlan(lowering: checked), on: context.catalog)
      try RenderingCheck.check(answer.result)
    }
  }
}
