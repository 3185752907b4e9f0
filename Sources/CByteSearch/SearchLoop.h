// The search over blocks, once for each level. Before it is included, these are defined:
//
//   LEVEL(name)   the level's own name for a function
//   FEATURES      attributes that let a function use the level's instructions
//
// and these functions, of a block of 64 bytes:
//
//   LEVEL(ends)    separators, line feeds, whether there are quotes, carriage returns or NUL, and bytes above 0x7F
//   LEVEL(marks)   quotes, carriage returns and NUL
//   LEVEL(parity)  for each bit, whether an odd number of bits is set up to and with it
//   LEVEL(write)   writes the places of set bits

FEATURES static inline uint8_t LEVEL(parse)(
    const uint8_t *block, uint64_t position, uint64_t valid, uint64_t *cells, uint64_t *records, struct State *state,
    struct CByteSearchIndex *index) {
  struct Marks marks = LEVEL(marks)(block);
  marks.quotes &= valid;
  marks.returns &= valid;
  const uint64_t inside = LEVEL(parity)(marks.quotes) ^ state->inside;
  const uint64_t opening = marks.quotes & inside;
  const uint64_t closing = marks.quotes & ~inside;
  const uint64_t afterClosing = closing << 1 | state->isClosed;
  const uint64_t afterReturn = marks.returns << 1 | state->isReturned;
  const uint64_t allLines = *records;
  uint64_t innerLines = *records & inside;
  *cells &= ~inside;
  *records &= ~inside;
  const uint64_t cellStarts = *cells << 1 | state->isCellStart;
  const uint64_t wrong = (opening & ~(cellStarts | afterClosing)) |
                         (afterClosing & ~(*cells | marks.returns | opening)) | (afterReturn & ~allLines) | marks.zeros;
  if (wrong & valid) return 0;
  index->hasQuotes |= marks.quotes != 0;
  index->hasEscapes |= (afterClosing & opening) != 0;
  index->hasReturns |= marks.returns != 0;
  for (; innerLines; innerLines &= innerLines - 1)
    index->innerLines[index->innerLineCount++] = (uint32_t)position + (uint32_t)__builtin_ctzll(innerLines);
  state->inside = (uint64_t)((int64_t)inside >> 63);
  state->isCellStart = *cells >> 63;
  state->isClosed = closing >> 63;
  state->isReturned = marks.returns >> 63;
  return 1;
}

FEATURES static uint64_t LEVEL(search)(
    const uint8_t *bytes, uint64_t start, uint64_t end, uint8_t separator, struct CByteSearchIndex *index) {
  struct State state = {0, 1, 0, 0};
  uint32_t *const places = index->places;
  uint32_t *const lines = index->lines;
  uint64_t placeCount = 0, lineCount = 0, position = start;
  uint8_t high = 0;
  for (; position < end; position += 64) {
    const struct Ends found = LEVEL(ends)(bytes + position, separator);
    const uint64_t left = end - position;
    const uint64_t valid = left < 64 ? ((uint64_t)1 << left) - 1 : UINT64_MAX;
    uint64_t cells = found.ends & valid;
    uint64_t records = found.lineFeeds & valid;
    if (found.hasSpecial || (state.inside | state.isClosed | state.isReturned)) {
      if (!LEVEL(parse)(bytes + position, position, valid, &cells, &records, &state, index)) break;
    } else {
      state.isCellStart = cells >> 63;
    }
    high |= found.hasHigh;
    placeCount += LEVEL(write)(cells, (uint32_t)position, places + placeCount);
    // One at least, whether or not there is one: mostly there is, and where not it is written over.
    lines[lineCount] = (uint32_t)position + (records ? (uint32_t)__builtin_ctzll(records) : 0);
    lineCount += records != 0;
    for (records &= records - 1; records; records &= records - 1)
      lines[lineCount++] = (uint32_t)position + (uint32_t)__builtin_ctzll(records);
  }
  index->placeCount = placeCount;
  index->lineCount = lineCount;
  index->hasHigh = high;
  return position < end ? position : end;
}
