// Finds the bytes that end cells and records in a stretch of delimited text, 64 at a time.
//
// In C because Swift has no function for the instructions that gather one bit of each byte (PMOVMSKB; on ARM, a sum of
// weighted bits), and cannot compile one function for several processors. RecordReading/Index/PlainSearch.swift is
// the same search in Swift; a test proves them equal on every level.
#ifndef CBYTESEARCH_H
#define CBYTESEARCH_H

#include <stdint.h>

/// The instructions that a search may use; each level has those below it.
enum {
  /// What every processor of the kind has: SSE2, or NEON on ARM; on others there is no search.
  CByteSearchBaseline = 0,
  CByteSearchAVX2 = 1,
  CByteSearchAVX512 = 2,
};

/// What is found, and where it is put: places are byte offsets from `bytes`.
struct CByteSearchIndex {
  /// Of separators and line feeds outside quotes. Room for one more than the bytes searched, and 64 behind.
  uint32_t *places;
  /// Of line feeds outside quotes; as much room.
  uint32_t *lines;
  /// Of line feeds inside quotes; as much room.
  uint32_t *innerLines;
  uint64_t placeCount, lineCount, innerLineCount;
  /// Whether any quote stands in the bytes; whether a quoted cell may hold a doubled quote; whether any line ends in a
  /// carriage return; whether any byte is 0x80 or above. The last may be said of bytes behind the end.
  uint8_t hasQuotes, hasEscapes, hasReturns, hasHigh;
};

/// The highest level that this processor has.
int CByteSearchBestLevel(void);

/// Searches whole blocks of 64 bytes from a record's start on, and sets all of the index but its pointers.
///
/// The bytes are readable for 64 beyond `end`, and `end` is below 2³². Quotes are understood by their parity; see
/// `RecordIndex`.
///
/// Returns the end; or the start of the first block with something that only the careful scanner understands: NUL, a
/// quote that neither begins nor ends a cell, a carriage return that ends no line.
uint64_t CByteSearchRecords(
    int level, const uint8_t *bytes, uint64_t start, uint64_t end, uint8_t separator,
    struct CByteSearchIndex *index);

#endif
