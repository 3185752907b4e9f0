#define _GNU_SOURCE
#include "CMappedFile.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// The handler reads this table at any moment. A row's start is set last and cleared first, so that a row with a start has
// the length that belongs to it.
enum { most_watches = 4096 };

static struct {
  _Atomic(uintptr_t) start;
  _Atomic(size_t) length;
  atomic_bool is_taken, is_lost;
} watches[most_watches];

static atomic_int watch_count;
static uintptr_t page_size;
static struct sigaction earlier;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void handle(int signal, siginfo_t *info, void *context) {
  int error = errno;
  uintptr_t address = (uintptr_t)info->si_addr;
  int count = atomic_load(&watch_count);
  for (int index = 0; index < count; index++) {
    uintptr_t start = atomic_load(&watches[index].start);
    size_t length = atomic_load(&watches[index].length);
    if (start == 0 || address < start || address - start >= length) continue;
    // Nothing behind the page is there either. A single page suffices: the next one ends here again.
    void *page = (void *)(address / page_size * page_size);
    void *zeros = mmap(page, page_size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (zeros == MAP_FAILED) break;
    atomic_store(&watches[index].is_lost, true);
    errno = error;
    return;
  }
  errno = error;
  // Not ours: whoever was there before; else the reading fails again, and ends the process as it would have.
  if (earlier.sa_flags & SA_SIGINFO) {
    earlier.sa_sigaction(signal, info, context);
  } else if (earlier.sa_handler != SIG_DFL && earlier.sa_handler != SIG_IGN) {
    earlier.sa_handler(signal);
  } else {
    sigaction(SIGBUS, &earlier, NULL);
  }
}

static void install(void) {
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, &earlier);
}

int cmapped_watch(const void *start, size_t length) {
  pthread_once(&once, install);
  for (int index = 0; index < most_watches; index++) {
    bool is_taken = false;
    if (!atomic_compare_exchange_strong(&watches[index].is_taken, &is_taken, true)) continue;
    atomic_store(&watches[index].is_lost, false);
    atomic_store(&watches[index].length, length);
    atomic_store(&watches[index].start, (uintptr_t)start);
    int count = atomic_load(&watch_count);
    while (count <= index && !atomic_compare_exchange_weak(&watch_count, &count, index + 1)) {
    }
    return index;
  }
  return -1;
}

bool cmapped_is_lost(int watch) { return atomic_load(&watches[watch].is_lost); }

void cmapped_unwatch(int watch) {
  atomic_store(&watches[watch].start, 0);
  atomic_store(&watches[watch].is_taken, false);
}
