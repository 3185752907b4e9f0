import Foundation

/// Every file of `Sources` and which types it uses of which other, as far as the names in the text show. Calls of
/// members that an extension adds are not seen.
struct House {
  let files: [SourceFile]
  /// By file, the files that declare types which it names.
  private(set) var arrows: [[Int]] = []
  /// By room, the types that it names of each other room.
  private(set) var typesUsed: [String: [String: Set<String>]] = [:]

  init() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    self.init(
      files: try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
        SourceFile(path: path, text: try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8))
      })
  }

  init(files: [SourceFile]) {
    self.files = files
    var homes: [String: [Int]] = [:]
    for (index, file) in files.enumerated() {
      for type in file.types { homes[type, default: []].append(index) }
    }
    for file in files {
      var used: Set<Int> = []
      for name in file.named.subtracting(file.ownNames).subtracting(file.types) {
        let known = homes[name] ?? []
        // A room's own type stands before one of the same name elsewhere.
        let near = known.filter { files[$0].room == file.room }
        for home in near.isEmpty ? known.filter({ file.imports.contains(files[$0].room) }) : near {
          used.insert(home)
          if near.isEmpty { typesUsed[file.room, default: [:]][files[home].room, default: []].insert(name) }
        }
      }
      arrows.append(used.sorted())
    }
  }

  var rooms: [String] { Set(files.map(\.room)).sorted() }

  /// Folders of a room that use each other in a circle, each circle sorted.
  func circlesOfFolders(in room: String) -> [[String]] {
    var used: [String: Set<String>] = [:]
    for (file, targets) in zip(files, arrows) where file.room == room {
      used[file.folder, default: []].formUnion(
        targets.filter { files[$0].room == room }.map { files[$0].folder })
    }
    return circles(among: used)
  }

  /// Files of a room that use each other in a circle, each circle sorted.
  func circlesOfFiles(in room: String) -> [[String]] {
    var used: [String: Set<String>] = [:]
    for (file, targets) in zip(files, arrows) where file.room == room {
      used[file.path] = Set(targets.filter { files[$0].room == room }.map { files[$0].path })
    }
    return circles(among: used)
  }
}

/// The groups of nodes of which each reaches every other, of two nodes or more. By Tarjan's algorithm.
func circles(among arrows: [String: Set<String>]) -> [[String]] {
  var order: [String: Int] = [:]
  var lowest: [String: Int] = [:]
  var stack: [String] = []
  var isOpen: Set<String> = []
  var found: [[String]] = []

  func visit(_ node: String) -> Int {
    let place = order.count
    order[node] = place
    lowest[node] = place
    stack.append(node)
    isOpen.insert(node)
    for next in arrows[node] ?? [] {
      if order[next] == nil {
        lowest[node] = min(lowest[node] ?? place, visit(next))
      } else if isOpen.contains(next) {
        lowest[node] = min(lowest[node] ?? place, order[next] ?? place)
      }
    }
    let low = lowest[node] ?? place
    if low == place, let start = stack.lastIndex(of: node) {
      let group = stack[start...]
      isOpen.subtract(group)
      if group.count > 1 { found.append(group.sorted()) }
      stack.removeSubrange(start...)
    }
    return low
  }

  for node in arrows.keys.sorted() where order[node] == nil { _ = visit(node) }
  return found.sorted { ($0.count, $1[0]) > ($1.count, $0[0]) }
}
