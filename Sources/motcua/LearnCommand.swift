import ArgumentParser

/// `motcua learn`: the lessons, or one of them in the shell or through a pipe.
struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Learn the reform metrics in lessons, or list them.",
    discussion: """
      Without a lesson the lessons are listed at the head of a shell. A lesson goes on where it ended; answers may come \
      through a pipe as well.
      """)

  @Argument(help: ArgumentHelp("A lesson, by name or number; or review, report, placement.", valueName: "lesson"))
  var lesson: [String] = []

  @Flag(help: "List the lessons and what is done of them, and end.")
  var list = false

  @Option(
    help: ArgumentHelp("Learn on other data: a set of 'motcua generate'.", valueName: "dataset"), completion: .file())
  var data: String?

  @OptionGroup var options: ShellOptions

  func run() async throws {
    var asked = options.asked
    let statement = (["learn"] + lesson).joined(separator: " ")
    let isListing = list || lesson == ["report"]
    if !isListing { asked.firstStatement = statement }
    let code = await ShellRun(options: asked, environment: .current).run(
      input: data, queries: isListing ? [list ? "learn" : statement] : [])
    if code != 0 { throw ExitCode(code) }
  }
}
