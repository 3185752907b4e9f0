#include "CByteSearch.h"

/// One bit for each of 64 bytes, the first byte lowest.
struct Ends {
  /// Separators and line feeds.
  uint64_t ends;
  uint64_t lineFeeds;
  /// Whether any of the bytes is a quote, a carriage return or NUL.
  uint8_t hasSpecial;
  /// Whether any of the bytes is 0x80 or above.
  uint8_t hasHigh;
};

struct Marks {
  uint64_t quotes, returns, zeros;
};

/// What the bytes before a block say about it.
struct State {
  /// All ones inside quotes.
  uint64_t inside;
  /// One where the byte before ends a cell, or there is none.
  uint64_t isCellStart;
  /// One where the byte before is a closing quote.
  uint64_t isClosed;
  /// One where the byte before is a carriage return.
  uint64_t isReturned;
};

/// Each bit is added, without carry, to all above it.
static inline uint64_t shiftedParity(uint64_t mask) {
  for (int distance = 1; distance < 64; distance *= 2) mask ^= mask << distance;
  return mask;
}

/// Writes eight places at once, whether or not there are so many: a branch on their number is guessed wrongly too
/// often.
static inline uint64_t writePlaces(uint64_t mask, uint32_t position, uint32_t *places) {
  const uint64_t count = (uint64_t)__builtin_popcountll(mask);
  for (int index = 0; index < 8; index++) {
    places[index] = position + (mask ? (uint32_t)__builtin_ctzll(mask) : 64);
    mask &= mask - 1;
  }
  for (int index = 8; mask; index++, mask &= mask - 1) places[index] = position + (uint32_t)__builtin_ctzll(mask);
  return count;
}

#if defined(__x86_64__)
#include <immintrin.h>

// MARK: SSE2

#define FEATURES
#define LEVEL(name) name##SSE2

static inline struct Ends endsSSE2(const uint8_t *bytes, uint8_t separator) {
  struct Ends result = {0, 0, 0, 0};
  __m128i special = _mm_setzero_si128();
  __m128i high = _mm_setzero_si128();
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i lines = _mm_cmpeq_epi8(block, _mm_set1_epi8('\n'));
    const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8((char)separator)), lines);
    special = _mm_or_si128(special, _mm_cmpeq_epi8(block, _mm_set1_epi8('"')));
    special = _mm_or_si128(special, _mm_cmpeq_epi8(block, _mm_set1_epi8('\r')));
    special = _mm_or_si128(special, _mm_cmpeq_epi8(block, _mm_setzero_si128()));
    high = _mm_or_si128(high, block);
    result.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (16 * part);
    result.lineFeeds |= (uint64_t)(uint32_t)_mm_movemask_epi8(lines) << (16 * part);
  }
  result.hasSpecial = _mm_movemask_epi8(special) != 0;
  result.hasHigh = _mm_movemask_epi8(high) != 0;
  return result;
}

static inline struct Marks marksSSE2(const uint8_t *bytes) {
  struct Marks result = {0, 0, 0};
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
    const __m128i returns = _mm_cmpeq_epi8(block, _mm_set1_epi8('\r'));
    const __m128i zeros = _mm_cmpeq_epi8(block, _mm_setzero_si128());
    result.quotes |= (uint64_t)(uint32_t)_mm_movemask_epi8(quotes) << (16 * part);
    result.returns |= (uint64_t)(uint32_t)_mm_movemask_epi8(returns) << (16 * part);
    result.zeros |= (uint64_t)(uint32_t)_mm_movemask_epi8(zeros) << (16 * part);
  }
  return result;
}

static inline uint64_t paritySSE2(uint64_t mask) { return shiftedParity(mask); }

static inline uint64_t writeSSE2(uint64_t mask, uint32_t position, uint32_t *places) {
  return writePlaces(mask, position, places);
}

#include "SearchLoop.h"
#undef FEATURES
#undef LEVEL

// MARK: AVX2

#define FEATURES __attribute__((target("avx2,bmi,bmi2,popcnt,pclmul")))
#define LEVEL(name) name##AVX2

FEATURES static inline uint64_t maskAVX2(__m256i low, __m256i high) {
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

FEATURES static inline uint64_t equalAVX2(__m256i low, __m256i high, char byte) {
  const __m256i sought = _mm256_set1_epi8(byte);
  return maskAVX2(_mm256_cmpeq_epi8(low, sought), _mm256_cmpeq_epi8(high, sought));
}

FEATURES static inline struct Ends endsAVX2(const uint8_t *bytes, uint8_t separator) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  __m256i special = _mm256_setzero_si256();
  const char marks[3] = {'"', '\r', 0};
  for (int index = 0; index < 3; index++) {
    const __m256i sought = _mm256_set1_epi8(marks[index]);
    special = _mm256_or_si256(special, _mm256_cmpeq_epi8(low, sought));
    special = _mm256_or_si256(special, _mm256_cmpeq_epi8(high, sought));
  }
  struct Ends result;
  result.lineFeeds = equalAVX2(low, high, '\n');
  result.ends = equalAVX2(low, high, (char)separator) | result.lineFeeds;
  result.hasSpecial = _mm256_movemask_epi8(special) != 0;
  result.hasHigh = _mm256_movemask_epi8(_mm256_or_si256(low, high)) != 0;
  return result;
}

FEATURES static inline struct Marks marksAVX2(const uint8_t *bytes) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  const struct Marks result = {equalAVX2(low, high, '"'), equalAVX2(low, high, '\r'), equalAVX2(low, high, 0)};
  return result;
}

/// A multiplication without carry by a number that is all ones.
FEATURES static inline uint64_t parityAVX2(uint64_t mask) {
  const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)mask), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

FEATURES static inline uint64_t writeAVX2(uint64_t mask, uint32_t position, uint32_t *places) {
  return writePlaces(mask, position, places);
}

#include "SearchLoop.h"
#undef FEATURES
#undef LEVEL

// MARK: AVX-512

#define FEATURES __attribute__((target("avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt,pclmul")))
#define LEVEL(name) name##AVX512

FEATURES static inline uint64_t equalAVX512(__m512i block, char byte) {
  return _cvtmask64_u64(_mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8(byte)));
}

FEATURES static inline struct Ends endsAVX512(const uint8_t *bytes, uint8_t separator) {
  const __m512i block = _mm512_loadu_si512(bytes);
  struct Ends result;
  result.lineFeeds = equalAVX512(block, '\n');
  result.ends = equalAVX512(block, (char)separator) | result.lineFeeds;
  result.hasSpecial = (equalAVX512(block, '"') | equalAVX512(block, '\r') | equalAVX512(block, 0)) != 0;
  result.hasHigh = _cvtmask64_u64(_mm512_movepi8_mask(block)) != 0;
  return result;
}

FEATURES static inline struct Marks marksAVX512(const uint8_t *bytes) {
  const __m512i block = _mm512_loadu_si512(bytes);
  const struct Marks result = {equalAVX512(block, '"'), equalAVX512(block, '\r'), equalAVX512(block, 0)};
  return result;
}

FEATURES static inline uint64_t parityAVX512(uint64_t mask) {
  const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)mask), _mm_set1_epi8(-1), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

/// The numbers of the set bits are drawn together out of all numbers, and widened sixteen at a time.
FEATURES static inline uint64_t writeAVX512(uint64_t mask, uint32_t position, uint32_t *places) {
  static const uint8_t numbers[64] __attribute__((aligned(64))) = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
      32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  const uint64_t count = (uint64_t)__builtin_popcountll(mask);
  const __m512i first = _mm512_set1_epi32((int)position);
  __m512i set = _mm512_maskz_compress_epi8(_cvtu64_mask64(mask), _mm512_load_si512(numbers));
  for (uint64_t written = 0;;) {
    const __m512i wide = _mm512_add_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(set)), first);
    _mm512_storeu_si512(places + written, wide);
    written += 16;
    if (written >= count) return count;
    set = _mm512_permutexvar_epi8(_mm512_add_epi8(_mm512_load_si512(numbers), _mm512_set1_epi8(16)), set);
  }
}

#include "SearchLoop.h"

int CByteSearchBestLevel(void) {
  __builtin_cpu_init();
  const int hasAVX2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                      __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") &&
                      __builtin_cpu_supports("pclmul");
  if (!hasAVX2) return CByteSearchBaseline;
  const int hasAVX512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                        __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2");
  return hasAVX512 ? CByteSearchAVX512 : CByteSearchAVX2;
}

uint64_t CByteSearchRecords(
    int level, const uint8_t *bytes, uint64_t start, uint64_t end, uint8_t separator, struct CByteSearchIndex *index) {
  index->innerLineCount = 0;
  index->hasQuotes = index->hasEscapes = index->hasReturns = 0;
  switch (level) {
  case CByteSearchAVX512: return searchAVX512(bytes, start, end, separator, index);
  case CByteSearchAVX2: return searchAVX2(bytes, start, end, separator, index);
  default: return searchSSE2(bytes, start, end, separator, index);
  }
}

#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>

#define FEATURES
#define LEVEL(name) name##NEON

// Four masks of 0x00 or 0xFF bytes as 64 bits: each byte keeps the bit of its place, neighbours are added up.
static inline uint64_t gatherNEON(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t first = vpaddq_u8(vandq_u8(a, bits), vandq_u8(b, bits));
  const uint8x16_t second = vpaddq_u8(vandq_u8(c, bits), vandq_u8(d, bits));
  const uint8x16_t both = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
}

static inline uint64_t equalNEON(const uint8_t *bytes, uint8_t byte) {
  const uint8x16_t sought = vdupq_n_u8(byte);
  return gatherNEON(
      vceqq_u8(vld1q_u8(bytes), sought), vceqq_u8(vld1q_u8(bytes + 16), sought),
      vceqq_u8(vld1q_u8(bytes + 32), sought), vceqq_u8(vld1q_u8(bytes + 48), sought));
}

static inline struct Ends endsNEON(const uint8_t *bytes, uint8_t separator) {
  struct Ends result;
  uint8x16_t special = vdupq_n_u8(0);
  uint8x16_t high = vdupq_n_u8(0);
  for (int part = 0; part < 4; part++) {
    const uint8x16_t block = vld1q_u8(bytes + 16 * part);
    special = vorrq_u8(special, vceqq_u8(block, vdupq_n_u8('"')));
    special = vorrq_u8(special, vceqq_u8(block, vdupq_n_u8('\r')));
    special = vorrq_u8(special, vceqzq_u8(block));
    high = vorrq_u8(high, block);
  }
  result.lineFeeds = equalNEON(bytes, '\n');
  result.ends = equalNEON(bytes, separator) | result.lineFeeds;
  result.hasSpecial = vmaxvq_u8(special) != 0;
  result.hasHigh = vmaxvq_u8(high) >= 0x80;
  return result;
}

static inline struct Marks marksNEON(const uint8_t *bytes) {
  const struct Marks result = {equalNEON(bytes, '"'), equalNEON(bytes, '\r'), equalNEON(bytes, 0)};
  return result;
}

static inline uint64_t parityNEON(uint64_t mask) { return shiftedParity(mask); }

static inline uint64_t writeNEON(uint64_t mask, uint32_t position, uint32_t *places) {
  return writePlaces(mask, position, places);
}

#include "SearchLoop.h"

int CByteSearchBestLevel(void) { return CByteSearchBaseline; }

uint64_t CByteSearchRecords(
    int level, const uint8_t *bytes, uint64_t start, uint64_t end, uint8_t separator, struct CByteSearchIndex *index) {
  (void)level;
  index->innerLineCount = 0;
  index->hasQuotes = index->hasEscapes = index->hasReturns = 0;
  return searchNEON(bytes, start, end, separator, index);
}

#endif
