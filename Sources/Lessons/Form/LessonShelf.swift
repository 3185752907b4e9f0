import CLessons
import NotebookDocuments
package import VietnameseText

/// The lessons that come with the program, in both languages.
package struct LessonShelf: Sendable {
  /// One file of the folder `Sessions/lessons`.
  package struct File: Sendable {
    /// `en/02-ratio.md`
    package let name: String
    package let text: String
  }

  /// In the order of the course, of one language.
  package let lessons: [Lesson]

  /// The lessons of a language; every form was found good by the tests.
  package init(_ language: Language) {
    lessons =
      switch language {
      case .english: Self.english
      case .vietnamese: Self.vietnamese
      }
  }

  private static let english = read(.english)
  private static let vietnamese = read(.vietnamese)

  private static func read(_ language: Language) -> [Lesson] {
    files.filter { $0.name.hasPrefix("\(language.rawValue)/") }.map { file in
      let (number, name) = place(of: file.name)
      return LessonReader.lesson(of: SessionDocument(parsing: file.text), name: name, number: number).lesson
    }
  }

  /// The lesson that a text names: by its number, its name, or its title, with or without marks.
  package func lesson(named text: String) -> Lesson? {
    let wanted = TextFolding.identifier(text)
    return lessons.first { $0.number == Int(text) || $0.name == wanted || TextFolding.identifier($0.title) == wanted }
  }

  /// The exercise of a name, and its lesson.
  package func exercise(named name: String) -> (lesson: Lesson, exercise: Exercise)? {
    for lesson in lessons {
      if let exercise = lesson.exercises.first(where: { $0.name == name }) { return (lesson, exercise) }
    }
    return nil
  }

  /// The number and the name in the path of a lesson: 2 and `ratio` of `en/02-ratio.md`.
  package static func place(of path: String) -> (number: Int?, name: String) {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.hasSuffix(".md") ? file.dropLast(3) : file
    let number = stem.prefix { $0.isNumber }
    let name = stem.dropFirst(number.count).drop { $0 == "-" }
    return (Int(number), TextFolding.identifier(String(name)))
  }

  /// The text of the file of data that a lesson of the course names; nil where the program holds none.
  package static func data(named path: String) -> File? {
    let name = "data/\(path.split(separator: "/").last ?? "")"
    return files.first { $0.name == name }
  }

  /// Every file that the program holds, those of the course in its order.
  package static let files: [File] = {
    var files: [File] = []
    while let name = unsafe lessonFileName(Int32(files.count)), let text = unsafe lessonFileText(Int32(files.count)) {
      files.append(File(name: unsafe String(cString: name), text: unsafe String(cString: text)))
    }
    return files
  }()
}
