import RecordReading
import Testing

/// Records that stand in a package's own file.
@Suite struct InlineRecordsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let package: String
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
    Example(
      package: "{\"resources\": [{\"data\": [\n[\"k\"],\n[{\"x\": \"]\"}]]}]}",
      texts: ["[\n[\"k\"],\n[{\"x\": \"]\"}]]"]),
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
    let found = InlineRecords.all(in: Array(example.package.utf8))
    #expect(found.map { $0.map { String(decoding: $0.bytes, as: UTF8.self) } } == example.texts)
    #expect(found.compactMap(\.self).map(\.ending) == (example.texts.contains { $0 != nil } ? example.endings : []))
  }
}
