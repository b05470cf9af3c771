import Testing

@testable import NetworkMetrics

@Suite struct PlanHeapTests {
  @Test(arguments: 0..<20) func order(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let entries = (0..<60).map {
      PlanHeap.Entry(gain: Double(generator.next(below: 8)) / 7, candidate: Int32($0), stamp: 0)
    }
    var heap = PlanHeap(Array(entries.prefix(40)))
    for entry in entries.suffix(20) { heap.insert(entry) }
    var found: [Int32] = []
    while let entry = heap.removeFirst() { found.append(entry.candidate) }
    let expected = entries.sorted {
      $0.gain != $1.gain ? $0.gain > $1.gain : $0.candidate < $1.candidate
    }
    #expect(found == expected.map(\.candidate))
    #expect(heap.isEmpty)
  }

  @Test func roundingDoesNotChoose() {
    var heap = PlanHeap([
      .init(gain: 0.3, candidate: 1, stamp: 0), .init(gain: 0.1 + 0.2, candidate: 2, stamp: 0),
    ])
    #expect(heap.removeFirst()?.candidate == 1)
  }
}
