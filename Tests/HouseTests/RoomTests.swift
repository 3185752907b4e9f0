import Testing

/// What must hold of the rooms in `Sources`, as far as the names in their texts show.
@Suite struct RoomTests {
  private static let house = Result { try House() }

  @Test func foldersOfARoomFormNoCircle() throws {
    let house = try Self.house.get()
    for room in house.rooms {
      #expect(house.circlesOfFolders(in: room) == [], "\(room)")
    }
  }

  @Test func filesOfARoomFormNoCircleOfMoreThanFive() throws {
    let house = try Self.house.get()
    for room in house.rooms {
      #expect(house.circlesOfFiles(in: room).filter { $0.count > 5 } == [], "\(room)")
    }
  }

  /// Types for which alone a room may be imported, with the reason.
  private static let typesWorthARoom = [
    "WorkMonitor": "progress and cancellation, which whatever works long is given",
    "DiagnosticError": "the one error for faults of the world",
    "LocalizedText": "a text in both languages",
    "ContentHash": "what tells whether a file is still the same",
    "Day": "the dates of cells, of workbooks and of generated data",
    "ResultTable": "what a statement gives",
    "DatasetGenerator": "the door of its room",
  ]

  @Test func noRoomIsImportedForASingleType() throws {
    let house = try Self.house.get()
    for (room, used) in house.typesUsed {
      for (other, types) in used where types.count == 1 {
        for type in types where Self.typesWorthARoom[type] == nil {
          Issue.record("\(room) → \(other): \(type)")
        }
      }
    }
  }

  /// A new case has to be looked at wherever cases are told apart, so that a `default` would hide it. The words of the
  /// language are left out: who picks a few of a hundred means the others alike.
  @Test func switchesOverOwnEnumsHaveNoDefault() throws {
    let house = try Self.house.get()
    let enums = house.files.flatMap(\.enums)
    let found = house.files.flatMap { file in
      file.openSwitches.filter { open in
        let owners = Set(enums.filter { open.cases.isSubset(of: $0.cases) }.map(\.name))
        return !owners.isSubset(of: ["Keyword", "Word"])
      }
      .map { "\(file.path): \($0.cases.sorted().joined(separator: ", "))" }
    }
    #expect(found == [])
  }
}
