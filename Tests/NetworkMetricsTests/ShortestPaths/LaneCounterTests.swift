import NetworkGraph
import Testing

@testable import NetworkMetrics

@Suite struct LaneCounterTests {
  /// As many lines as fill no, one and several groups of eight, with counts of one and many bits.
  @Test(arguments: [0, 1, 7, 8, 9, 64, 1_000])
  func countsLikeOneByOne(lines: Int) {
    var numbers = SeededNumbers(state: UInt64(lines) + 1)
    let masks = (0..<lines).map { _ in
      SIMD8<UInt64>((0..<8).map { _ in numbers.next() & numbers.next() })
    }
    let counts = (0..<lines).map { _ in UInt32.random(in: 1...1_000, using: &numbers) }
    var expected = [Int32](repeating: 5, count: 512)
    for (mask, count) in zip(masks, counts) {
      for lane in 0..<512 where mask[lane / 64] >> UInt64(lane % 64) & 1 == 1 {
        expected[lane] += Int32(count) + 1
      }
    }
    var counter = LaneCounter()
    defer { counter.deallocate() }
    // What is in the row stays in it; and a counter that was emptied begins again at 0.
    for _ in 0..<2 {
      var row = [Int32](repeating: 5, count: 512)
      masks.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        counter.add(0..<lines, of: base)
        for (line, count) in counts.enumerated() { counter.add(count, to: line, of: base) }
        row.withUnsafeMutableBufferPointer { counter.flush(to: $0.baseAddress!, base) }
      }
      #expect(row == expected)
    }
  }
}
