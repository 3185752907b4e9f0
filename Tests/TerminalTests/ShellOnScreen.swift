import TestSupport
import Testing

/// The tests that drive the real program in a terminal, a few at once: each has a terminal and a shell of its own.
@Suite(WaitingThreads(), .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct ShellOnScreen {}
