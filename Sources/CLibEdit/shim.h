// What Swift cannot call in libedit, and what may run inside a signal handler.
//
// libedit's el_set, el_get and history take a variable number of arguments, which Swift cannot pass: each use gets one
// inline function with a fixed signature here. The signal handler and its flags are C because Swift promises nothing
// about code that interrupts it at any instruction.
#pragma once
#include <errno.h>
#include <histedit.h>
#include <signal.h>
#include <sys/types.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// MARK: Setting up an editor

typedef unsigned char (*motcua_command)(EditLine *, wint_t);
typedef char *(*motcua_prompt)(EditLine *);

static inline int motcua_set_client_data(EditLine *el, void *data) { return el_set(el, EL_CLIENTDATA, data); }

static inline void *motcua_client_data(EditLine *el) {
  void *data = NULL;
  el_get(el, EL_CLIENTDATA, &data);
  return data;
}

static inline int motcua_set_prompt(EditLine *el, motcua_prompt prompt) { return el_set(el, EL_PROMPT, prompt); }

static inline int motcua_set_right_prompt(EditLine *el, motcua_prompt prompt) {
  return el_set(el, EL_RPROMPT, prompt);
}

static inline int motcua_set_editor(EditLine *el, const char *name) { return el_set(el, EL_EDITOR, name); }

static inline int motcua_is_vi(EditLine *el) {
  const char *name = NULL;
  return el_get(el, EL_EDITOR, &name) == 0 && name != NULL && name[0] == 'v';
}

static inline int motcua_set_key_reader(EditLine *el, el_rfunc_t reader) { return el_wset(el, EL_GETCFN, reader); }

static inline int motcua_add_command(EditLine *el, const char *name, const char *help, motcua_command command) {
  return el_set(el, EL_ADDFN, name, help, command);
}

static inline int motcua_bind(EditLine *el, const char *key, const char *command) {
  return el_set(el, EL_BIND, key, command, NULL);
}

// Binds in vi's command mode, libedit's alternative key map.
static inline int motcua_bind_alternative(EditLine *el, const char *key, const char *command) {
  return el_set(el, EL_BIND, "-a", key, command, NULL);
}

// Lets Ctrl-C and Ctrl-Z come as keys while editing. As signals they would make the terminal drop what was typed before
// them and not yet read. Ctrl-S and Ctrl-Q come as keys too, or the first would freeze the terminal.
static inline int motcua_take_signal_keys(EditLine *el) {
  return el_set(el, EL_SETTY, "-d", "-isig", NULL) + el_set(el, EL_SETTY, "-d", "-ixon", NULL);
}

// The terminal's own key for VINTR or VSUSP; -1 when it has none.
static inline int motcua_control_key(int terminal, int which) {
  struct termios settings;
  if (tcgetattr(terminal, &settings) != 0 || settings.c_cc[which] == _POSIX_VDISABLE) return -1;
  return settings.c_cc[which];
}

static inline int motcua_set_signals(EditLine *el, int handled) { return el_set(el, EL_SIGNAL, handled); }

// MARK: While editing

static inline int motcua_redraw(EditLine *el) { return el_set(el, EL_REFRESH); }

static inline int motcua_set_raw(EditLine *el, int raw) { return el_set(el, EL_PREP_TERM, raw); }

static inline int motcua_set_editing(EditLine *el, int editing) { return el_set(el, EL_EDITMODE, editing); }

// The cells in which libedit draws a character, by the C library's table; glibc hides it from Swift.
extern int wcwidth(wchar_t);
static inline int motcua_cells(wchar_t character) { return wcwidth(character); }

// MARK: The history that libedit's own search commands look through

static inline int motcua_use_history(EditLine *el, History *list) { return el_set(el, EL_HIST, history, list); }

static inline int motcua_history_capacity(History *list, int count) {
  HistEvent event;
  return history(list, &event, H_SETSIZE, count);
}

static inline int motcua_history_enter(History *list, const char *text) {
  HistEvent event;
  return history(list, &event, H_ENTER, text);
}

static inline int motcua_history_clear(History *list) {
  HistEvent event;
  return history(list, &event, H_CLEAR);
}

// MARK: Signals

struct motcua_signal_state {
  // Written by the handler, read anywhere.
  volatile sig_atomic_t interrupts;
  volatile sig_atomic_t abandonments;
  volatile sig_atomic_t terminating;
  volatile sig_atomic_t resizes;
  volatile sig_atomic_t suspensions;
  volatile sig_atomic_t continuations;
  // The write end of a pipe that wakes whoever polls; -1 before there is one.
  volatile sig_atomic_t wakeup;
  // Of the last interrupt, in milliseconds of the monotonic clock. Touched by the handler alone.
  volatile long long last_interrupt;
};

// One state for the whole program: a weak definition, so that each object file that Swift emits this into shares it
// (a static one would give each its own).
__attribute__((weak)) struct motcua_signal_state *motcua_signals(void) {
  static struct motcua_signal_state state = {.wakeup = -1, .last_interrupt = -1000000};
  return &state;
}

// Async-signal-safe: counters, clock_gettime and write only, errno kept.
static inline void motcua_note_signal(int number) {
  int saved = errno;
  struct motcua_signal_state *state = motcua_signals();
  switch (number) {
    case SIGINT: {
      struct timespec now = {0, 0};
      clock_gettime(CLOCK_MONOTONIC, &now);
      long long milliseconds = now.tv_sec * 1000LL + now.tv_nsec / 1000000;
      if (milliseconds - state->last_interrupt < 2000) state->abandonments++;
      state->last_interrupt = milliseconds;
      state->interrupts++;
      break;
    }
    case SIGTERM:
    case SIGHUP:
    case SIGPIPE:
      // A second one ends the program at once: work that does not look at the first must not keep it alive.
      if (state->terminating) {
        struct sigaction action = {0};
        action.sa_handler = SIG_DFL;
        sigemptyset(&action.sa_mask);
        sigaction(number, &action, NULL);
        raise(number);
      }
      state->terminating = number;
      break;
    case SIGWINCH: state->resizes++; break;
    case SIGTSTP: state->suspensions++; break;
    case SIGCONT: state->continuations++; break;
    default: break;
  }
  if (state->wakeup >= 0) {
    ssize_t ignored = write((int)state->wakeup, "", 1);
    (void)ignored;
  }
  errno = saved;
}

// Without SA_RESTART, so that a blocking read or write ends with EINTR.
static inline int motcua_watch_signal(int number) {
  struct sigaction action = {0};
  action.sa_handler = motcua_note_signal;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, NULL);
}

static inline int motcua_leave_signal(int number) {
  struct sigaction action = {0};
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, NULL);
}

static inline int motcua_ignore_signal(int number) {
  struct sigaction action = {0};
  action.sa_handler = SIG_IGN;
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, NULL);
}

static inline void motcua_wake_by(int descriptor) { motcua_signals()->wakeup = descriptor; }
static inline int motcua_interrupts(void) { return motcua_signals()->interrupts; }
static inline int motcua_abandonments(void) { return motcua_signals()->abandonments; }
static inline int motcua_terminating(void) { return motcua_signals()->terminating; }
static inline int motcua_resizes(void) { return motcua_signals()->resizes; }
static inline int motcua_suspensions(void) { return motcua_signals()->suspensions; }
static inline int motcua_continuations(void) { return motcua_signals()->continuations; }
