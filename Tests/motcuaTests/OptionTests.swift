import Foundation
import TestSupport
import Testing

/// The options and variables of the program, one by one and together.
@Suite(WaitingThreads()) struct OptionTests {
  private let program: Program
  private let data: String

  init() throws {
    program = try Program()
    data = try program.write("Lĩnh vực;Số\nĐất đai;1.234\nHộ tịch;5\n", to: "a.csv").path
  }

  private func output(_ arguments: [String], environment: [String: String] = [:]) throws -> ProgramRun {
    try program.run([data] + arguments, environment: environment)
  }

  // MARK: Language

  /// The option, else the first of the system's variables that says something.
  @Test(
    arguments: [
      ([], [:], false), (["--lang", "vi"], [:], true), (["--lang", "en"], ["LANG": "vi_VN.UTF-8"], false),
      ([], ["LANG": "vi_VN.UTF-8"], true), ([], ["LANG": "vi_VN.UTF-8", "LC_ALL": "C.UTF-8"], false),
      ([], ["LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN"], true), ([], ["LANG": "vi_VN", "LC_ALL": ""], true),
      ([], ["LANG": "fr_FR.UTF-8"], false), ([], ["LANG": ""], false),
    ] as [([String], [String: String], Bool)])
  func theLanguageOfMessages(_ options: [String], _ environment: [String: String], _ isVietnamese: Bool) throws {
    let run = try output(options + ["-c", "a | show nope"], environment: environment)
    #expect(run.code == 1)
    #expect(run.remarks.contains("lỗi MC") == isVietnamese && run.remarks.contains("error MC") != isVietnamese)
  }

  @Test(arguments: [["--lang", "fr"], ["--lang"], ["--lang", ""]])
  func aLanguageThatIsNoneIsWrongUsage(_ options: [String]) throws {
    let run = try program.run(options)
    #expect(run.code == 2 && run.output == "" && run.remarks.contains("--lang"))
  }

  // MARK: Colours

  /// The output is a file here, so that nothing is coloured unless it is asked for.
  @Test(
    arguments: [
      ([], [:], false), (["--color", "auto"], [:], false), (["--color", "never"], [:], false),
      (["--color", "always"], [:], true), (["--color", "always"], ["NO_COLOR": "1"], true),
    ] as [([String], [String: String], Bool)])
  func colours(_ options: [String], _ environment: [String: String], _ hasColours: Bool) throws {
    let run = try output(options + ["-q", "-c", "a"], environment: environment)
    #expect(run.code == 0)
    #expect(run.output.contains("\u{1B}[") == hasColours)
  }

  // MARK: Reading

  @Test(arguments: [
    (["--numbers", "vi"], "sum\n1239\n"), (["--numbers", "en"], "sum\n6.234\n"),
  ])
  func howNumbersAreRead(_ options: [String], _ output: String) throws {
    let run = try self.output(options + ["-q", "--format", "csv", "-c", "a | show sum(so)"])
    #expect(run.output == output)
    #expect(run.code == 0)
  }

  @Test func aColumnThatNobodyDecidesIsAskedFor() throws {
    let run = try output(["-c", "a | show count"])
    #expect(run.remarks.contains("1.234"))
    #expect(run.code == 0)
  }

  @Test func anOldEncodingIsReadWhereItIsNamed() throws {
    let path = program.folder.appendingPathComponent("b.csv")
    try Data(Array("k;so\n".utf8) + [0xA7, 0xCA, 0x74, 0x3B, 0x31, 0x0A]).write(to: path)
    let read = try program.run([path.path, "--encoding", "tcvn3", "-q", "--format", "csv", "-c", "b"])
    #expect(read.output == "k,so\nĐất,1\n")
    let refused = try program.run([path.path, "-c", "b"])
    #expect(refused.code == 1 && refused.output == "")
    let unknown = try program.run([path.path, "--encoding", "latin1", "-c", "b"])
    #expect(unknown.code != 0 && unknown.output == "" && unknown.remarks.contains("latin1"))
  }

  @Test func strictRefusesWhatIsElseARejectWithARow() throws {
    let rows = (1...20).map { "k\($0);\($0)\n" }.joined()
    let path = try program.write("k;so\n\(rows)z;??\n", to: "c.csv").path
    let loose = try program.run([path, "-q", "--format", "csv", "-c", "rejects | list line, text"])
    #expect(loose.output == "line,text\n22,??\n" && loose.code == 0)
    let strict = try program.run([path, "--strict", "-c", "c"])
    #expect(strict.code == 1 && strict.output == "" && !strict.remarks.isEmpty)
  }

  /// Which rows are heading and data, and which heading is which column.
  @Test(arguments: [
    ([], "k,so\nA,1\nB,2\n"), (["--rows", "all"], "k,so\nA,1\nB,2\nTổng,3\n"),
    (["--mapping", "id=k"], "id,so\nA,1\nB,2\n"), (["--mapping", "id=so", "--mapping", "x=K"], "x,id\nA,1\nB,2\n"),
    (["--heading", "1..2"], "k_a,so_1\nB,2\n"),
    (["--heading", "none", "--rows", "all"], "c_1,c_2\nk,so\nA,1\nB,2\nTổng,3\n"),
  ])
  func whichRowsAreRead(_ options: [String], _ output: String) throws {
    let path = try program.write("k;so\nA;1\nB;2\nTổng;3\n", to: "e.csv").path
    let run = try program.run([path] + options + ["-q", "--format", "csv", "-c", "e"])
    #expect(run.output == output && run.code == 0)
  }

  @Test(arguments: [
    ["--heading", "x"], ["--heading", "3..2"], ["--heading", "1..99"], ["--rows", "some"], ["--mapping", "id"],
    ["--mapping", "=k"], ["--numbers", "fr"],
  ])
  func whatNoFileCanBeReadByIsWrongUsage(_ options: [String]) throws {
    let run = try output(options + ["-c", "a"])
    #expect(run.code == 2 && run.output == "" && run.remarks.contains(options[0]))
  }

  /// Where a mapping fits no heading, the headings that are there are told.
  @Test func aMappingOfNoHeadingEndsWith1() throws {
    let run = try output(["--mapping", "id=ten", "-c", "a"])
    #expect(run.code == 1 && run.output == "" && run.remarks.contains("linh_vuc, so"))
  }

  // MARK: What is told

  @Test func quietLeavesAccountsOutAndKeepsErrors() throws {
    let loud = try output(["--numbers", "vi", "-c", "a | show count"])
    let quiet = try output(["--numbers", "vi", "--quiet", "-c", "a | show count"])
    #expect(loud.output == quiet.output && !loud.remarks.isEmpty && quiet.remarks.isEmpty)
    let fault = try output(["--quiet", "-c", "a | show nope"])
    #expect(fault.remarks.contains("MC1") && fault.code == 1)
  }

  /// Tables are as wide as asked, whatever the terminal is.
  @Test(arguments: [20, 40, 80]) func tablesKeepTheWidth(_ width: Int) throws {
    let long = String(repeating: "Đất đai và nhà ở ", count: 10)
    let path = try program.write("k;l\n\(long);\(long)\n\(long)x;y\n", to: "d.csv").path
    let run = try program.run([path, "-q", "--width", "\(width)", "-c", "d"], environment: ["COLUMNS": "200"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count >= 3)
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test(arguments: [
    ["--width", "19"], ["--width", "1001"], ["--width", "x"], ["--width", "-5"], ["--format", ""], ["--color", "blue"],
  ])
  func wrongValuesOfOptionsAreWrongUsage(_ options: [String]) throws {
    let run = try program.run(options + ["-c", "tables"])
    #expect(run.code == 2 && run.output == "")
    #expect(run.remarks.contains(options[0]))
  }

  // MARK: Folders

  @Test func aRelativeCacheFolderIsNoFolder() throws {
    let run = try program.run(["paths"], environment: ["XDG_CACHE_HOME": "cache", "EDITRC": "/x/editrc"])
    #expect(run.output.contains(program.folder.path + "/.cache/motcua"))
    #expect(run.output.contains("/x/editrc"))
    #expect(try program.run(["paths", "extra"]).code == 2)
  }

  // MARK: Scripts

  @Test(
    arguments: [
      ("a | show count\nquit\nnope\n", "count\n2\n", 0), ("", "", 0), ("# only a comment\n\n", "", 0),
      ("a | show count\r\na | show count\r\n", "count\n2\ncount\n2\n", 0), ("a | show count", "count\n2\n", 0),
      ("a |\n  show count\n", "count\n2\n", 0), ("a | show (", "", 1),
    ] as [(String, String, Int32)])
  func inputsEndAsTheirStatementsDo(_ input: String, _ output: String, _ code: Int32) throws {
    let run = try program.run([data, "-q", "--format", "csv"], input: input)
    #expect(run.output == output)
    #expect(run.code == code)
    let script = try program.write("open \"\(data)\"\n" + input, to: "s.motcua").path
    let scripted = try program.run([script, "-q", "--format", "csv"])
    #expect(scripted.output == output && scripted.code == code)
  }

  @Test(arguments: [
    ["generate"], ["run"], ["completions", "tcsh"], ["cache", "drop"], ["generate", "--seed", "x", "/tmp/y"],
  ])
  func incompleteCommandsAreWrongUsage(_ arguments: [String]) throws {
    let run = try program.run(arguments)
    #expect(run.code == 2 && run.output == "" && !run.remarks.isEmpty)
  }
}
