import NetworkMetrics
import Testing

@Suite struct SeededGeneratorTests {
  /// The first draws of xoshiro256** from the state that SplitMix64 gives for seed 0, computed with
  /// the authors' C code (prng.di.unimi.it): the state is e220a8397b1dcdaf, 6e789e6aa1b965f4,
  /// 06c45d188009454f, f88bb8a8724c81ec.
  @Test func drawsAreThoseOfTheAuthors() {
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0x99EC_5F36_CB75_F2B4)
    #expect(generator.next() == 0xBF6E_1F78_4956_452A)
    #expect(generator.next() == 0x1A5F_849D_4933_E6E0)
  }

  @Test func staysBelowItsBound() {
    var generator = SeededGenerator(seed: 3)
    var seen = [Int](repeating: 0, count: 6)
    for _ in 0..<6_000 { seen[generator.next(below: 6)] += 1 }
    #expect(seen.allSatisfy { $0 > 850 && $0 < 1_150 })
    for _ in 0..<1_000 {
      let unit = generator.nextUnit()
      #expect(unit >= 0 && unit < 1)
    }
  }

  /// Just above half of what a word can hold nearly every second draw is drawn again.
  @Test func greatBoundsAreEvenToo() {
    var generator = SeededGenerator(seed: 5)
    let bound = Int.max / 3 * 2
    var low = 0
    for _ in 0..<2_000 {
      let value = generator.next(below: bound)
      #expect(value >= 0 && value < bound)
      if value < bound / 2 { low += 1 }
    }
    #expect(low > 900 && low < 1_100)
  }

  @Test func shuffleKeepsAllValues() {
    var generator = SeededGenerator(seed: 4)
    var values = Array(0..<100)
    generator.shuffle(&values)
    #expect(values != Array(0..<100))
    #expect(values.sorted() == Array(0..<100))
  }
}
