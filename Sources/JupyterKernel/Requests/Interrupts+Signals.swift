import Glibc
import Terminal

extension Interrupts {
  /// Those of the program: an interrupt is that of Ctrl-C, whichever of the two comes. The signal is to be watched.
  package static var ofProgram: Interrupts {
    Interrupts {
      _ = kill(getpid(), SIGINT)
    } flag: {
      let flag = InterruptFlag()
      return Flag(isRaised: { flag.isRaised }, isAbandoned: { flag.isAbandoned })
    }
  }
}
