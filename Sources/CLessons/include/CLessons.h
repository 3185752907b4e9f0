#ifndef CLESSONS_H
#define CLESSONS_H

/// The files of `Sessions/lessons`, held in the program: it teaches from whatever folder it is started.
///
/// The name of the file at an index, `en/02-ratio.md`; NULL after the last.
const char *lessonFileName(int index);

/// The text of the file at an index, UTF-8, ended by a zero; NULL after the last.
const char *lessonFileText(int index);

#endif
