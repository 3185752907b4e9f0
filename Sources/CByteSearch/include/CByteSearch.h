// Finds the bytes that end cells and records, 64 at a time.
//
// In C because Swift has no function for the instruction that gathers one bit of each byte (PMOVMSKB; on ARM, a sum of
// weighted bits), and because `static inline` code is inlined into Swift. TableFiles/Indexing/ByteMasks.swift has the
// same searches in Swift; a test proves them equal.
#ifndef CBYTESEARCH_H
#define CBYTESEARCH_H

#include <stdint.h>

/// One bit for each of 64 bytes, the first byte lowest.
struct CByteSearchEnds {
  /// Separators and line feeds.
  uint64_t ends;
  uint64_t lineFeeds;
  /// Not 0 where any of the bytes is a quote, a carriage return or NUL.
  uint32_t special;
  /// Not 0 where any of the bytes is 0x80 or above.
  uint32_t high;
};

struct CByteSearchMarks {
  uint64_t quotes;
  uint64_t returns;
  uint64_t zeros;
};

/// The number itself, of which the compiler must not assume anything.
static inline uint64_t CByteSearchOpaque(uint64_t number) {
  __asm__("" : "+r"(number));
  return number;
}

#if defined(__SSE2__)
#include <emmintrin.h>

static inline struct CByteSearchEnds CByteSearchFindEnds(const uint8_t *bytes, uint8_t separator) {
  const __m128i sought = _mm_set1_epi8((char)separator);
  const __m128i lineFeed = _mm_set1_epi8('\n');
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i carriageReturn = _mm_set1_epi8('\r');
  struct CByteSearchEnds result = {0, 0, 0, 0};
  __m128i special = _mm_setzero_si128();
  __m128i high = _mm_setzero_si128();
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    const __m128i lines = _mm_cmpeq_epi8(block, lineFeed);
    const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(block, sought), lines);
    const __m128i quotes = _mm_cmpeq_epi8(block, quote);
    const __m128i returns = _mm_cmpeq_epi8(block, carriageReturn);
    const __m128i zeros = _mm_cmpeq_epi8(block, _mm_setzero_si128());
    special = _mm_or_si128(special, _mm_or_si128(quotes, _mm_or_si128(returns, zeros)));
    high = _mm_or_si128(high, block);
    result.ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << (16 * part);
    result.lineFeeds |= (uint64_t)(uint32_t)_mm_movemask_epi8(lines) << (16 * part);
  }
  result.special = (uint32_t)_mm_movemask_epi8(special);
  result.high = (uint32_t)_mm_movemask_epi8(high);
  return result;
}

static inline struct CByteSearchMarks CByteSearchFindMarks(const uint8_t *bytes) {
  struct CByteSearchMarks result = {0, 0, 0};
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

#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>

// Four masks of 0x00 or 0xFF bytes as 64 bits: each byte keeps the bit of its place, neighbours are added up.
static inline uint64_t CByteSearchGather(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t first = vpaddq_u8(vandq_u8(a, bits), vandq_u8(b, bits));
  const uint8x16_t second = vpaddq_u8(vandq_u8(c, bits), vandq_u8(d, bits));
  const uint8x16_t both = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(both, both)), 0);
}

static inline uint64_t CByteSearchEqual(const uint8_t *bytes, uint8_t byte) {
  const uint8x16_t sought = vdupq_n_u8(byte);
  return CByteSearchGather(
      vceqq_u8(vld1q_u8(bytes), sought), vceqq_u8(vld1q_u8(bytes + 16), sought),
      vceqq_u8(vld1q_u8(bytes + 32), sought), vceqq_u8(vld1q_u8(bytes + 48), sought));
}

static inline struct CByteSearchEnds CByteSearchFindEnds(const uint8_t *bytes, uint8_t separator) {
  struct CByteSearchEnds result = {0, 0, 0, 0};
  uint8x16_t special = vdupq_n_u8(0);
  uint8x16_t high = vdupq_n_u8(0);
  for (int part = 0; part < 4; part++) {
    const uint8x16_t block = vld1q_u8(bytes + 16 * part);
    special = vorrq_u8(special, vceqq_u8(block, vdupq_n_u8('"')));
    special = vorrq_u8(special, vceqq_u8(block, vdupq_n_u8('\r')));
    special = vorrq_u8(special, vceqzq_u8(block));
    high = vorrq_u8(high, block);
  }
  result.lineFeeds = CByteSearchEqual(bytes, '\n');
  result.ends = CByteSearchEqual(bytes, separator) | result.lineFeeds;
  result.special = vmaxvq_u8(special);
  result.high = vmaxvq_u8(high) & 0x80;
  return result;
}

static inline struct CByteSearchMarks CByteSearchFindMarks(const uint8_t *bytes) {
  struct CByteSearchMarks result = {
      CByteSearchEqual(bytes, '"'), CByteSearchEqual(bytes, '\r'), CByteSearchEqual(bytes, 0)};
  return result;
}

#endif

#endif
