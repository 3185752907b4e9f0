import RecordReading
import Testing

/// Records that stand in a package's own file.
@Suite struct InlineRecordsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let package: String
    var hasHeading = true
    /// The text of each resource, with the ending; nil for a resource without records.
    let texts: [String?]
    var endings: [String?] = ["json"]

    var testDescription: String { package }
  }

  static let examples: [Example] = [
    Example(package: #"{"resources": [{"data": [{"x": 1}, {"x": "ô"}]}]}"#, texts: [#"[{"x": 1}, {"x": "ô"}]"#]),
    Example(package: #"{"resources": [{"name": "a", "data": [ ], "path": "x"}]}"#, texts: ["[ ]"]),
    // On the lines that they have in the package.
    Example(
      package: "{\n\"resources\": [\n{\"data\":\n[{\"x\": 1},\n{\"x\": 2}]}]}",
      texts: ["\n\n\n[{\"x\": 1},\n{\"x\": 2}]"]),
    // Arrays: the first has the names.
    Example(
      package: #"{"resources": [{"data": [["k", "số"], ["A", 1], ["B", null]]}]}"#,
      texts: [#"[{"k":"A","số":1},{"k":"B","số":null}]"#]),
    Example(
      package: "{\"resources\": [{\"data\": [\n[\"k\"],\n[1],\n\n[2], [3]]}]}",
      texts: ["[\n\n{\"k\":1}\n\n,{\"k\":2},{\"k\":3}]"]),
    Example(
      package: #"{"resources": [{"data": [["A", 1], ["B", 2, true]]}]}"#, hasHeading: false,
      texts: [#"[{"c_1":"A","c_2":1},{"c_1":"B","c_2":2,"c_3":true}]"#]),
    // A name twice, a name that is no text, and more cells than names.
    Example(
      package: #"{"resources": [{"data": [["k", "k", 2020], [1, 2, 3, 4], [5]]}]}"#,
      texts: [#"[{"k":1,"k_2":2,"2020":3,"c_4":4},{"k":5}]"#]),
    Example(package: #"{"resources": [{"data": [["k"]]}]}"#, texts: ["[]"]),
    Example(
      package: #"{"resources": [{"data": [["a\"b"], [[1, 2]], [{"x": "]"}]]}]}"#,
      texts: [#"[{"a\"b":[1, 2]},{"a\"b":{"x": "]"}}]"#]),
    // A text is the content of a file, of which the package says the form.
    Example(package: #"{"resources": [{"data": "k;n\nA;1\n"}]}"#, texts: ["k;n\nA;1\n"], endings: [nil]),
    // What holds no records; and several resources.
    Example(
      package: #"{"resources": [{"data": 7}, {"path": "a.csv"}, 3, {"data": null}]}"#, texts: [nil, nil, nil, nil]),
    Example(
      package:
        #"{"x": [{"data": [1]}], "resources": [{"path": "a"}, {"data": [{}]}, {"data": "k"}], "y": {"data": []}}"#,
      texts: [nil, "[{}]", "k"], endings: ["json", nil]),
    Example(package: #"{"resources": {"data": [{"x": 1}]}}"#, texts: []),
    Example(package: "[]", texts: []), Example(package: "", texts: []),
    // As far as the text is JSON.
    Example(package: #"{"resources": [{"data": [{"x": 1}]}, {"data": [{"x": tru}]}]}"#, texts: ["[{\"x\": 1}]", nil]),
  ]

  @Test(arguments: examples) func recordsAreTakenOutOfThePackage(_ example: Example) {
    let found = InlineRecords.all(in: Array(example.package.utf8)) { _ in example.hasHeading }
    #expect(found.map { $0.map { String(decoding: $0.bytes, as: UTF8.self) } } == example.texts)
    #expect(found.compactMap(\.self).map(\.ending) == (example.texts.contains { $0 != nil } ? example.endings : []))
  }

  /// Each resource says for itself whether its first array has names.
  @Test func eachResourceSaysWhetherItHasAHeading() {
    let package = #"{"resources": [{"data": [["a"], ["b"]]}, {"data": [["a"], ["b"]]}]}"#
    let found = InlineRecords.all(in: Array(package.utf8)) { $0 == 1 }
    let texts = found.map { $0.map { String(decoding: $0.bytes, as: UTF8.self) } }
    #expect(texts == [#"[{"c_1":"a"},{"c_1":"b"}]"#, #"[{"a":"b"}]"#])
  }
}
