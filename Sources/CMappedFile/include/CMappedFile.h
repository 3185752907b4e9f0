// Mapped files that may be cut short by others: written in C since a signal handler may run no Swift.
#ifndef CMAPPEDFILE_H
#define CMAPPEDFILE_H

#include <stdbool.h>
#include <stddef.h>

/// Watches the mapping of a file: where someone cuts the file short, pages that are gone read as zeros from then on, and
/// the loss is kept; otherwise the system would end the process (SIGBUS).
///
/// - Returns: A number by which to ask, or -1 where no more mappings can be watched.
int cmapped_watch(const void *_Nonnull start, size_t length);

/// Whether a page of the mapping was gone when it was read.
bool cmapped_is_lost(int watch);

/// Ends the watch, before the mapping is undone.
void cmapped_unwatch(int watch);

#endif
