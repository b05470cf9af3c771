import Testing

@testable import NetworkMetrics

@Suite struct WorkerThreadsTests {
  @Test(arguments: [0, 1, 2, 3, 16, 1_000])
  func resultsComeInOrderWhateverTheNumberOfThreads(threads: Int) {
    var order: [Int] = []
    var squares: [Int] = []
    WorkerThreads.inOrder(
      items: 100, threads: threads, state: { 0 },
      work: { (calls: inout Int, item: Int) -> Int in
        calls += 1
        // Early items take longest, so that later ones are ready before them.
        var spin = 0
        for step in 0..<(100 - item) * 200 { spin &+= step }
        return spin == -1 ? 0 : item * item
      },
      deliver: { item, square in
        order.append(item)
        squares.append(square)
      })
    #expect(order == Array(0..<100))
    #expect(squares == (0..<100).map { $0 * $0 })
  }

  @Test func nothingToDoIsDone() {
    WorkerThreads.inOrder(
      items: 0, threads: 4, state: { 0 }, work: { _, _ in 0 },
      deliver: { _, _ in Issue.record("no item was asked for") })
  }
}
