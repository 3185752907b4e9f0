import DatasetFiles
import Foundation
import TestSupport

extension FuzzTarget {
  /// A package of which properties are put in place of others, one for every three bytes: refused, or opened as tables of
  /// which every name and period can be asked for.
  static let descriptor = FuzzTarget(
    "descriptor", seeds: (0..<UInt8(DescriptorCheck.properties.count)).map { [$0, 0, 0] }, roundsInTests: 20,
    text: { DescriptorCheck.text($0) }, check: { try await DescriptorCheck.check($0) })
}

private enum DescriptorCheck {
  /// A package with every kind of property.
  static let package = """
    {"name":"p","title":"P","titles":{"vi":"Gói"},"motcua":{"synthetic":true,"cutoff":"2020-08-31"},"resources":[
    {"name":"a","path":"a.csv","title":"A","aliases":["x"],"timeField":"d","encoding":"utf-8",
    "dialect":{"delimiter":",","header":true},"schema":{"primaryKey":"a","missingValues":["","-"],"fields":[
    {"name":"a","type":"string","titles":{"vi":"mã"},"constraints":{"required":true,"unique":true}},
    {"name":"b","type":"integer"},{"name":"c","type":"string","categorical":true,
    "categories":[{"value":"x","label":"X","labels":{"vi":"ích"},"aliases":["ix"]},"y"]},
    {"name":"d","type":"date","format":"any"}],
    "foreignKeys":[{"fields":"c","reference":{"resource":"b","fields":"k"}}]}},
    {"name":"b","path":["b.csv"],"dialect":{"delimiter":";"},"schema":{"primaryKey":["k"],"fields":[
    {"name":"k","type":"string","constraints":{"enum":["x","y"]}},
    {"name":"v","type":"number","decimalChar":",","groupChar":"."}]}},
    {"name":"e","format":"csv","data":[["k","n"],["x",1],["y",null]]},{"name":"f","path":"a.csv.gz","compression":"gz"},
    {"name":"g","data":[{"k":"x","n":1}],"schema":{"fields":[{"name":"n","type":"integer"}]}},
    {"name":"h","path":"h.csv","dialect":{"csv":{"delimiter":";","quoteChar":"'","escapeChar":"q","doubleQuote":false,
    "skipInitialSpace":true},"headerRows":[1,2],"headerJoin":"_","headerCase":false,"commentChar":"#","commentRows":[5]},
    "schema":{"fields":[{"name":"k_a","type":"any"},{"name":"n_b","type":"number"}]}},
    {"name":"i","path":"i.json","dialect":{"json":{"property":"a.b"}}}]}
    """

  /// What takes a property's place, as JSON; the last for its removal.
  static let values = [
    "null", "true", "0", "-1", "1e308", "\"\"", "\"a\"", "\"b\"", "\"c\"", "\"d\"", "\"k\"", "\"string\"",
    "\"integer\"",
    "\"number\"", "\"boolean\"", "\"date\"", "\"year\"", "\"any\"", "\"%d/%m/%Y\"", "\"a.csv\"", "\"b.csv\"",
    "\"../a.csv\"",
    "\"schema.json\"", "\"2020-13-45\"", "\";\"", "\"\\\"\"", "\"\\n\"", "\"é\"", "\"utf-16\"", "[]", "{}",
    "[\"a\",\"b\"]",
    "[\"b.csv\",\"b.csv\"]", "[[]]", "[null]", "{\"a\":1}", "{\"fields\":[]}", "{\"header\":false}", "\"k,n\\nx,1\"",
    "[[1,2],[3]]", "[[\"k\",\"k\"],[[],{}]]", "[{\"n\":{}},{\"n\":\"2\"}]", "\"a.csv.gz\"", "\"zip\"", "\"json\"",
    "[2]", "[0,-3]", "[3,1,1]", "\"a\"", "\"'\"", "\"a.c\"",
    "",
  ]

  /// The ways to the properties.
  static let properties: [[Step]] = {
    var found: [[Step]] = []
    func visit(_ value: Any, _ way: [Step]) {
      if !way.isEmpty { found.append(way) }
      if let object = value as? [String: Any] {
        for name in object.keys.sorted() { if let inner = object[name] { visit(inner, way + [.name(name)]) } }
      } else if let list = value as? [Any] {
        for (index, inner) in list.enumerated() { visit(inner, way + [.index(index)]) }
      }
    }
    visit(parsed(package), [])
    return found
  }()

  enum Step {
    case name(String)
    case index(Int)
  }

  private static func parsed(_ text: String) -> Any {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) ?? NSNull()
  }

  /// The package after the changes: of every three bytes the property, the value, and no more.
  static func text(_ bytes: [UInt8]) -> String {
    var document = parsed(package)
    for start in stride(from: 0, to: min(bytes.count, 12) - 1, by: 3) {
      let property = properties[Int(bytes[start]) % properties.count]
      let value = values[Int(bytes[start + 1]) % values.count]
      document = replaced(document, property[...], value.isEmpty ? nil : parsed(value)) ?? NSNull()
    }
    let data = try? JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// nil where the value is to be gone.
  private static func replaced(_ value: Any, _ way: ArraySlice<Step>, _ new: Any?) -> Any? {
    guard let step = way.first else { return new }
    switch step {
    case .name(let name):
      guard var object = value as? [String: Any], let inner = object[name] else { return value }
      object[name] = replaced(inner, way.dropFirst(), new)
      return object
    case .index(let index):
      guard var list = value as? [Any], list.indices.contains(index) else { return value }
      if let inner = replaced(list[index], way.dropFirst(), new) { list[index] = inner } else { list.remove(at: index) }
      return list
    }
  }

  static func check(_ bytes: [UInt8]) async throws {
    let folder = try ScratchFolder()
    try folder.write("a,b,c,d\n1,2,x,31/8/2020\n2,3,y,\n2,z,w,30/2/2020\n".utf8, to: "a.csv")
    try folder.write("k;v\nx;1.234,5\ny;\n".utf8, to: "b.csv")
    try folder.write(#"{"fields":[{"name":"k"},{"name":"a"}],"primaryKey":"d"}"#.utf8, to: "schema.json")
    try folder.write("k;n\na; b\n'x;q'';1e3\n#;\n;\n'y\n';'2'\n".utf8, to: "h.csv")
    try folder.write(#"{"a":{"c":[["k","n"],["x",1]],"b":[{"k":"x","n":1e20,"k":2}]}}"#.utf8, to: "i.json")
    try folder.write(Gzip.packed(Array("k,n\nx,1\n".utf8)), to: "a.csv.gz")
    let path = try folder.write(Array(text(bytes).utf8), to: "datapackage.json")
    guard let opened = try? DatasetReader().open(path: path) else { return }
    try await PackageCheck.checkNames(opened.dataset)
  }
}
