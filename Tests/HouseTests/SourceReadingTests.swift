import Testing

/// The reader of Swift text on which ``RoomTests`` stand.
@Suite struct SourceReadingTests {
  private func file(_ text: String, path: String = "Room/Folder/File.swift") -> SourceFile {
    SourceFile(path: path, text: text)
  }

  @Test(arguments: [
    ("// Comment\nlet a = Word()", ["Word"]),
    ("/* One /* Two */ Three */ Word", ["Word"]),
    (#"let a = "Text \"Quoted\" \(Word.text) Text""#, ["Word"]),
    ("let a = \"\"\"\n  Text \"Quoted\"\n  \\(Word()) Text\n  \"\"\"", ["Word"]),
    (##"let a = #"Text \(Text) \#(Word())"#"##, ["Word"]),
    (#"let a = text.matches(of: /Text"{[A-Z]/) + [Word]"#, ["Word"]),
    ("let a = one / Word.two / 3", ["Word"]),
    ("let a: Word.Member = .Other", ["Word"]),
    ("import Module\nlet a: Module.Word", ["Module", "Word"]),
    ("extension Word: Protocol {}", ["Protocol", "Word"]),
  ])
  func findsTheNamesInCode(_ text: String, _ names: [String]) {
    #expect(file(text).named.sorted() == names)
  }

  @Test func tellsNestedAndPrivateTypesFromThoseOfTheRoom() {
    let text = """
      package import Other
      @MainActor package final class Outer { struct Nested {} ; typealias Short = Int }
      private enum Hidden { case some }
      func of<Element: Sendable, each Part>(_ element: Element) {}
      extension Outer { enum InExtension { case one } }
      """
    let file = file(text)
    #expect(file.types == ["Outer"])
    #expect(file.ownNames == ["Nested", "Short", "Hidden", "Element", "Part", "InExtension"])
    #expect(file.imports == ["Other"])
    #expect(file.room == "Room" && file.folder == "Folder")
  }

  @Test func drawsAnArrowToTheFileThatDeclaresAName() {
    let house = House(files: [
      file("struct A { let b: B; let own: Twice }", path: "One/X/A.swift"),
      file("struct B { struct A {} ; let a: A }", path: "One/Y/B.swift"),
      file("struct Twice {}", path: "One/Y/Twice.swift"),
      file("import One\nstruct C { let b: B; let twice: Twice }", path: "Two/C.swift"),
      file("struct Twice { let a: A }", path: "Two/Twice.swift"),
    ])
    #expect(house.arrows == [[1, 2], [], [], [1, 4], []])
    #expect(house.typesUsed == ["Two": ["One": ["B"]]])
    #expect(house.circlesOfFolders(in: "One") == [])
  }

  @Test func findsCircles() {
    let arrows: [String: Set<String>] = [
      "a": ["b"], "b": ["c", "d"], "c": ["a"], "d": ["e"], "e": ["f"], "f": ["e", "f"], "g": ["g"],
    ]
    #expect(circles(among: arrows) == [["a", "b", "c"], ["e", "f"]])
    let house = House(files: [
      file("struct A { let b: B }", path: "One/X/A.swift"), file("struct B { let c: C }", path: "One/Y/B.swift"),
      file("extension A { func of(_ c: C) {} }\nstruct C { let a: A }", path: "One/C.swift"),
    ])
    #expect(house.circlesOfFolders(in: "One") == [["(top)", "X", "Y"]])
    #expect(house.circlesOfFiles(in: "One") == [["One/C.swift", "One/X/A.swift", "One/Y/B.swift"]])
  }

  @Test func findsTheCasesOfAnEnum() {
    let text = """
      enum Kind: String {
        case one, two = "zwei"
        case three(Int, name: String = "", Other), `in`
        var text: String { switch self { case .one: "" ; default: "x" } }
        enum Inner { case deep }
      }
      """
    #expect(file(text).enums.map(\.name) == ["Kind", "Inner"])
    #expect(file(text).enums.map(\.cases) == [["one", "two", "three", "in"], ["deep"]])
  }

  @Test(arguments: [
    (
      "switch kind { case .one: 1 ; case .two(.three, let x) where x > 1, .four: 2 ; default: 3 }",
      ["four", "one", "two"]
    ),
    ("switch kind.first(where: { $0 > 1 }) { case .one?: 1 ; default: 2 }", ["one"]),
    ("switch kind { case .one: 1 ; case .two: switch other { case .x: 1 ; default: 2 } }", ["x"]),
    ("switch kind { case .one: 1 ; case .two: 2 }", nil),
    ("switch count { case 1, 2: .one ; case ..<5: .two ; default: .three }", nil),
    ("switch (a, b) { case (.one, .two): 1 ; default: 2 }", nil),
    ("switch kind { case Other.one: 1 ; default: 2 }", nil),
  ])
  func findsSwitchesWithADefault(_ text: String, _ cases: [String]?) {
    #expect(file("let a = " + text).openSwitches.map { $0.cases.sorted() } == [cases].compactMap { $0 })
  }
}
