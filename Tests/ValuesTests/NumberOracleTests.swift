import TestSupport
import Testing
import Values

/// Rounding and comparing against long division and whole numbers.
@Suite struct NumberOracleTests {
  /// The quotient with so many decimals, rounded half away from zero, digit by digit as on paper.
  private func longDivision(_ numerator: Int, _ denominator: Int, decimals: Int) -> String {
    let isNegative = (numerator < 0) != (denominator < 0)
    let (divisor, whole) = (abs(denominator), abs(numerator) / abs(denominator))
    var rest = abs(numerator) % divisor
    var digits = String(whole)
    for _ in 0..<decimals {
      rest *= 10
      digits += String(rest / divisor)
      rest %= divisor
    }
    var result = digits.compactMap(\.wholeNumberValue)
    if rest * 2 >= divisor {
      var place = result.count - 1
      while place >= 0, result[place] == 9 {
        result[place] = 0
        place -= 1
      }
      if place >= 0 { result[place] += 1 } else { result.insert(1, at: 0) }
    }
    let text = result.map(String.init).joined()
    let isZero = result.allSatisfy { $0 == 0 }
    let point = decimals == 0 ? text : "\(text.dropLast(decimals)).\(text.suffix(decimals))"
    return (isNegative && !isZero ? "-" : "") + point
  }

  @Test func smallQuotientsAreRoundedAsOnPaper() {
    var differing: [String] = []
    for numerator in -60...60 {
      for denominator in -24...24 where denominator != 0 {
        for decimals in 0...4 {
          let ratio = Ratio(Int64(numerator), Int64(denominator))
          let expected = longDivision(numerator, denominator, decimals: decimals)
          if ratio.rounded(toScale: decimals)?.plainText != expected {
            differing.append("\(numerator)/\(denominator) to \(decimals): \(expected)")
          }
          let percent = longDivision(numerator * 100, denominator, decimals: decimals)
          if ratio.rounded(toScale: decimals, shift: 2)?.plainText != percent {
            differing.append("\(numerator)/\(denominator) in percent to \(decimals): \(percent)")
          }
          let thousandth = longDivision(numerator, denominator * 1000, decimals: decimals)
          if ratio.rounded(toScale: decimals, shift: -3)?.plainText != thousandth {
            differing.append("\(numerator)/\(denominator) by a thousand to \(decimals): \(thousandth)")
          }
        }
      }
    }
    #expect(differing.prefix(5) == [])
  }

  /// numerator, denominator, decimals, shift, and the result without its point, by exact fractions.
  private static let greatQuotients: [(n: Int64, d: Int64, scale: Int, shift: Int, unscaled: Int64?)] = [
    (Int64.min, 1, 0, 0, Int64.min), (.max, 1, 1, 0, nil), (.min, -1, 0, 0, nil),
    (.min, 3, 0, 0, -3_074_457_345_618_258_603), (.max, .max - 1, 18, 0, 1_000_000_000_000_000_000),
    (.max - 1, .max, 18, 0, 1_000_000_000_000_000_000), (1, .max, 18, 0, 0), (.max, 7, 0, -18, 1),
    (.min, 2, 0, -3, -4_611_686_018_427_388), (.max, 2, 0, 0, 4_611_686_018_427_387_904),
    (-.max, 2, 0, 0, -4_611_686_018_427_387_904), (1, 3, 18, 0, 333_333_333_333_333_333),
    (2, 3, 18, 0, 666_666_666_666_666_667), (-2, 3, 18, 0, -666_666_666_666_666_667), (1, 1 << 62, 18, 2, 22),
    (3, .min, 18, 20, nil), (1, .max, 18, 20, nil), (.max, .max, 18, 0, 1_000_000_000_000_000_000),
    (.max, .max, 18, 2, nil), (5, 10, 0, -1, 0), (50, 10, 0, -1, 1), (49, 10, 0, -1, 0), (-50, 10, 0, -1, -1),
    (9, 1, 18, 0, 9_000_000_000_000_000_000), (10, 1, 18, 0, nil), (-.max, 10, 0, 0, -922_337_203_685_477_581),
    (999_999_999_999_999_999, 1_000_000_000_000_000_000, 17, 0, 100_000_000_000_000_000),
    (999_999_999_999_999_999, 1_000_000_000_000_000_000, 18, 0, 999_999_999_999_999_999),
  ]

  @Test func greatQuotientsAreRoundedExactly() {
    for (n, d, scale, shift, unscaled) in Self.greatQuotients {
      let rounded = Ratio(n, d).rounded(toScale: scale, shift: shift)
      #expect(rounded == unscaled.map { FixedDecimal(unscaled: $0, scale: scale) }, "\(n) / \(d)")
    }
  }

  /// The ratios with a denominator that divides 60, as sixtieths.
  private static let sixtieths: [(ratio: Ratio, sixtieths: Int)] = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6].flatMap {
    denominator in (-7...7).map { (Ratio(Int64($0), Int64(denominator)), $0 * 60 / denominator) }
  }

  @Test func smallRatiosAreComparedAndSubtractedAsSixtieths() throws {
    var differing: [String] = []
    for (one, first) in Self.sixtieths {
      for (other, second) in Self.sixtieths {
        if one.compared(to: other) != (first == second ? 0 : first < second ? -1 : 1) {
          differing.append("\(one) beside \(other)")
        }
        let difference = try #require(one.subtracting(other))
        let isExact = difference.numerator * 60 == Int64(first - second) * difference.denominator
        if !isExact || difference.denominator <= 0 || !isReduced(difference) {
          differing.append("\(one) minus \(other)")
        }
      }
    }
    #expect(differing.prefix(5) == [])
  }

  @Test func smallRatiosAreReducedToTheirLowestTerms() {
    for (ratio, sixtieths) in Self.sixtieths {
      let reduced = ratio.reduced
      #expect(reduced.numerator * 60 == Int64(sixtieths) * reduced.denominator)
      #expect(reduced.denominator > 0 && isReduced(reduced), "\(ratio)")
    }
  }

  /// Whether no number from 2 on divides both.
  private func isReduced(_ ratio: Ratio) -> Bool {
    if ratio.numerator == 0 { return ratio.denominator == 1 }
    let least = min(ratio.numerator.magnitude, ratio.denominator.magnitude)
    if least < 2 { return true }
    return (2...least).allSatisfy {
      !ratio.numerator.magnitude.isMultiple(of: $0) || !ratio.denominator.magnitude.isMultiple(of: $0)
    }
  }

  /// Every text of counts from 0 to 4 for one to four parts, to 7 units: each part within a unit of its due, the units
  /// left over to the greatest remainders, of equal ones to the first.
  @Test func unitsAreSharedByTheGreatestRemainders() {
    var texts: [[Int64]] = [[]]
    for _ in 0..<4 {
      texts = texts.flatMap { text in (0...4).map { text + [Int64($0)] } }
      for counts in texts where counts.contains(where: { $0 > 0 }) { expectFairShares(counts, units: 7) }
    }
  }

  private func expectFairShares(_ counts: [Int64], units: Int64) {
    let shares = LargestRemainder.apportion(counts, units: units)
    let total = counts.reduce(0, +)
    #expect(shares.count == counts.count && shares.reduce(0, +) == units, "\(counts)")
    // What a part is due beyond its whole units, in parts of a unit's total.
    let rests = counts.map { $0 * units % total }
    for place in counts.indices {
      let extra = shares[place] - counts[place] * units / total
      #expect(extra == 0 || extra == 1, "\(counts)")
      for later in counts.indices where extra == 0 && shares[later] > counts[later] * units / total {
        #expect(rests[later] > rests[place] || (rests[later] == rests[place] && later < place), "\(counts)")
      }
    }
  }

  @Test func theGreatestCountsAreShared() {
    #expect(LargestRemainder.apportion([.max, .max, .max]) == [3334, 3333, 3333])
    #expect(LargestRemainder.apportion([.max, 1]) == [10_000, 0])
    #expect(LargestRemainder.apportion([0, .max, 0]) == [0, 10_000, 0])
    #expect(LargestRemainder.apportion([1, 1], units: 1) == [1, 0])
    #expect(LargestRemainder.apportion([3, 2], units: 0) == [0, 0])
  }
}

@Suite struct ComparisonOperatorTests {
  /// Each operator with the orders of which it holds.
  @Test(arguments: [
    (ComparisonOperator.equal, "=", [0]), (.notEqual, "!=", [-1, 1]), (.less, "<", [-1]),
    (.lessOrEqual, "<=", [-1, 0]),
    (.greater, ">", [1]), (.greaterOrEqual, ">=", [0, 1]),
  ])
  func holdsOfItsOrders(_ comparison: ComparisonOperator, _ sign: String, _ orders: [Int]) {
    #expect(ComparisonOperator(rawValue: sign) == comparison)
    #expect([-1, 0, 1].filter { comparison.holds(inOrder: $0) } == orders)
    #expect(comparison.holds(inOrder: -9) == orders.contains(-1) && comparison.holds(inOrder: 9) == orders.contains(1))
    #expect([-1, 0, 1].filter { comparison.mirrored.holds(inOrder: -$0) } == orders)
    #expect(comparison.mirrored.mirrored == comparison)
  }
}

@Suite struct DecimalTextTests {
  /// The text without sign and point is the number, and has as many decimals as its scale.
  @Test func everyScaleKeepsItsDigits() throws {
    for scale in 0...18 {
      for unscaled in [0, 1, -1, 9, 10, -10, 12_345, -100_000, .max, .min, .max - 7] as [Int64] {
        let text = FixedDecimal(unscaled: unscaled, scale: scale).plainText
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        #expect(parts.count == (scale == 0 ? 1 : 2) && !parts[0].drop { $0 == "-" }.isEmpty)
        #expect(scale == 0 || parts[1].count == scale)
        #expect(Int64(text.filter { $0 != "." }) == unscaled, "\(text)")
        #expect(parts[0].drop { $0 == "-" } == "0" || !parts[0].drop { $0 == "-" }.hasPrefix("0"), "\(text)")
      }
    }
  }

  @Test func powersOfTenAreAOneWithZeros() {
    for exponent in 0...18 {
      #expect(String(FixedDecimal.powerOfTen(exponent)) == "1" + String(repeating: "0", count: exponent))
    }
  }

  @Test func numbersOfDifferentScalesAreDifferentTexts() {
    #expect(FixedDecimal(unscaled: 150, scale: 2) != FixedDecimal(unscaled: 15, scale: 1))
    #expect(FixedDecimal(unscaled: 15) == FixedDecimal(unscaled: 15, scale: 0))
  }
}

@Suite struct ContentHashTests {
  /// The examples of FIPS 180-4, and the lengths around the padding of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
    ("đất", "5eb93309f0f0571126e3b35e8d30f6aef3fb796890985074440d79cc6a2a83f8"),
    (String(repeating: "x", count: 64), "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c"),
  ])
  func isThatOfTheStandard(_ text: String, _ digits: String) {
    #expect(ContentHash.sha256(of: text) == digits)
  }

  /// `abc`, by FIPS 180-4 and RFC 1321.
  @Test(
    arguments: zip(
      ContentHash.Algorithm.allCases,
      [
        "900150983cd24fb0d6963f7d28e17f72", "a9993e364706816aba3e25717850c26c9cd0d89d",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
          + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
      ]))
  func everyAlgorithmIsThatOfItsStandard(_ algorithm: ContentHash.Algorithm, _ digits: String) {
    guard var hash = ContentHash(algorithm) else {
      Issue.record("libcrypto has no \(algorithm)")
      return
    }
    hash.update("abc".utf8)
    let found = hash.finish()
    #expect(found == digits && found.count == algorithm.digitCount)
  }

  @Test func piecesMakeTheSameHashAsTheWhole() {
    let bytes = (0..<200).map { UInt8($0 * 7 & 0xFF) }
    var whole = ContentHash()
    whole.update(bytes)
    let expected = whole.finish()
    for cut in [0, 1, 55, 56, 63, 64, 65, 128, 199, 200] {
      var hash = ContentHash()
      hash.update(bytes[..<cut])
      hash.update(EmptyCollection())
      // A sequence that has no memory in one piece.
      hash.update(bytes[cut...].lazy.map { $0 })
      let digits = hash.finish()
      #expect(digits == expected, "cut at \(cut)")
    }
  }
}
