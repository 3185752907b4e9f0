import Diagnostics
import Foundation
import QuerySyntax
import TestSupport
import Testing
import Values
import VietnameseText

@testable import JupyterKernel

/// What is installed, and the package for pip.
@Suite struct InstallTests {
  private func json(_ path: String) throws -> JSONValue {
    try JSONValue(parsing: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test func theKernelAndItsHighlightingLieWhereJupyterLooks() throws {
    let scratch = try ScratchFolder()
    let kernel = KernelDescription(name: "motcua-vi", program: "/opt/motcua", language: "vi")
    let folders = try KernelInstallation(prefix: scratch.path).install(kernel)
    #expect(folders.first == scratch.path("share/jupyter/kernels/motcua-vi"))
    let description = try json(folders[0] + "/kernel.json")
    #expect(description["argv"] == ["/opt/motcua", "kernel", "run", "-f", "{connection_file}", "--lang", "vi"])
    #expect(description["interrupt_mode"] == "message")
    #expect(description["kernel_protocol_version"] == nil, "the classic connection file is asked for")
    let build = try json(folders[1] + "/package.json")["jupyterlab"]?["_build"]
    let script = try String(contentsOfFile: folders[1] + "/" + (build?["load"]?.text ?? ""), encoding: .utf8)
    #expect(script.contains("\"tỷ lệ\"") == false && script.contains("\"ty le\"") && !script.contains("{{"))
  }

  @Test(arguments: [
    (["HOME": "/h"], "/h/.local/share/jupyter"), (["HOME": "/h", "XDG_DATA_HOME": "/d"], "/d/jupyter"),
    (["HOME": "/h", "JUPYTER_DATA_DIR": "/j", "XDG_DATA_HOME": ""], "/j"),
  ])
  func aUsersFolderIsThatOfJupyter(_ variables: [String: String], _ folder: String) throws {
    let scratch = try ScratchFolder()
    let there = variables.mapValues { $0.isEmpty ? "" : scratch.path + $0 }
    let folders = try KernelInstallation(userWith: there).install(KernelDescription(program: "motcua"))
    #expect(folders[0] == scratch.path + folder + "/kernels/motcua")
  }

  @Test func whatCannotBeWrittenIsTold() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "share")
    let installing = #expect(throws: DiagnosticError.self) {
      try KernelInstallation(prefix: scratch.path).install(KernelDescription(program: "motcua"))
    }
    #expect(installing?.diagnostic.id == .kernelNotInstalled)
    let writing = #expect(throws: DiagnosticError.self) { try WheelFile.write(to: scratch.path("share")) }
    #expect(writing?.diagnostic.id == .kernelNotInstalled)
  }

  @Test(arguments: [("motcua-vi", true), ("a.b_c", true), ("..", false), ("", false), ("a/b", false), ("ä", false)])
  func aNameIsOneThatJupyterTakes(_ name: String, _ isOne: Bool) {
    #expect(KernelDescription.isName(name) == isOne)
  }

  @Test func everyWordIsColoured() throws {
    let words = try #require(Highlighting.words.members)
    let all = Set(words.values.flatMap { $0.values?.compactMap(\.text) ?? [] })
    for keyword in Keyword.allCases {
      for language in Language.allCases {
        #expect(all.contains(TextFolding.folded(keyword.title(language))))
      }
    }
    #expect(words["function"]?.values?.contains("ratio") == true)
    #expect(all.allSatisfy { !$0.contains("\"") && !$0.contains("\\") }, "the words stand in a raw string of Python")
  }

  @Test func theWheelListsItsFilesWithTheirHashes() throws {
    let files = WheelFile.files(program: "motcua")
    let record = try #require(files.last)
    #expect(record.path == "motcua_jupyter-0.1.0.dist-info/RECORD")
    #expect(record.text.split(separator: "\n").count == files.count)
    // The hash of an empty text, as `openssl dgst -sha256 -binary | base64` writes it.
    #expect(record.text.contains("motcua_jupyter/__init__.py,sha256="))
    #expect(Set(files.map(\.path)).count == files.count)
    let scratch = try ScratchFolder()
    let first = try WheelFile.write(to: scratch.path("one"))
    let second = try WheelFile.write(to: scratch.path("two"))
    #expect(first.hasSuffix("motcua_jupyter-0.1.0-py3-none-any.whl"))
    let bytes = try [first, second].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    #expect(bytes[0] == bytes[1] && bytes[0].starts(with: Array("PK".utf8)))
    // Where the name is not on the PATH, the kernel starts the program where it lies.
    let described = WheelFile.files(program: "/opt/a b/motcua").filter { $0.path.hasSuffix("kernel.json") }.map(\.text)
    #expect(described.count == 1 && described[0].contains("/opt/a b/motcua"), "\(described)")
  }

  // MARK: Connection files

  @Test func aConnectionFileIsMadeForItsUserAlone() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path("connection.json")
    try ConnectionFile.make(at: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let connection = try ConnectionFile(path: path)
    #expect(Set(ConnectionFile.Channel.allCases.map(connection.address)).count == 5)
    #expect(connection.key.count > 30)
    #expect(throws: DiagnosticError.self) { try ConnectionFile.make(at: path) }
  }

  private static let whole = """
    "shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "key": ""
    """

  @Test(arguments: [
    ("\"ip\": \"127.0.0.1\", \"transport\": \"tcp\"", "tcp://127.0.0.1:1"), ("\"ip\": \"::1\"", "tcp://[::1]:1"),
    ("\"ip\": \"/tmp/k\", \"transport\": \"ipc\"", "ipc:///tmp/k-1"),
  ])
  func addressesAreThoseOfTheTransport(_ members: String, _ address: String) throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("{\(members), \(Self.whole)}", to: "c.json")
    #expect(try ConnectionFile(path: path).address(of: .shell) == address)
  }

  @Test(arguments: [
    "", "[]", "{}", "{\"ip\": \"127.0.0.1\"}", "{\"ip\": \"x\", \"transport\": \"udp\", \(whole)}",
    "{\"ip\": \"x\", \"signature_scheme\": \"hmac-md5\", \(whole)}",
    "{\"ip\": \"x\", \(whole.replacing("\"hb_port\": 5", with: "\"hb_port\": 70000"))}",
  ])
  func aConnectionFileThatLacksSomethingIsTold(_ text: String) throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write(text, to: "c.json")
    let fault = #expect(throws: DiagnosticError.self) { try ConnectionFile(path: path) }
    #expect(fault?.diagnostic.id == .connectionFileLacks)
  }

  @Test func aConnectionFileThatIsNotThereIsTold() {
    let fault = #expect(throws: DiagnosticError.self) { try ConnectionFile(path: "/nothing/c.json") }
    #expect(fault?.diagnostic.id == .connectionFileUnusable)
  }
}
