import NetworkGraph
import Testing

@testable import NetworkMetrics

/// The lists between search and kernels, against single searches of the core.
@Suite struct LevelListsTests {
  typealias Bits = SIMD8<UInt64>

  private static func distances(_ plan: SearchPlan, from source: Int) -> [Int?] {
    var distances = [Int?](repeating: nil, count: plan.coreCount)
    distances[source] = 0
    var queue = [source]
    var next = 0
    while next < queue.count {
      let root = queue[next]
      next += 1
      for target in neighbors(plan, root) where distances[target] == nil {
        distances[target] = distances[root]! + 1
        queue.append(target)
      }
    }
    return distances
  }

  private static func neighbors(_ plan: SearchPlan, _ root: Int) -> [Int] {
    (plan.offsets[root]..<plan.offsets[root + 1]).map { Int(plan.targets[Int($0)]) }
  }

  /// For each lane of a part the level of each root, and its children where it leads on.
  private static func read(
    _ entries: LaneEntries
  ) -> [[Int: (level: Int, children: Set<Int>?)]] {
    var lanes = [[Int: (level: Int, children: Set<Int>?)]](repeating: [:], count: 8)
    for level in 1..<entries.levels + 1 {
      for index in entries.leadingEnds[level - 1]..<entries.leadingEnds[level] {
        var children: Set<Int> = []
        entries.forEachPair(at: index) {
          children.insert($0)
          children.insert($1)
        }
        let entry = entries.leading[index]
        for lane in 0..<8 where entry >> lane & 1 == 1 {
          #expect(lanes[lane].updateValue((level, children), forKey: Int(entry >> 8)) == nil)
        }
      }
      for index in entries.endingEnds[level - 1]..<entries.endingEnds[level] {
        let entry = entries.ending[index]
        for lane in 0..<8 where entry >> lane & 1 == 1 {
          #expect(lanes[lane].updateValue((level, nil), forKey: Int(entry >> 8)) == nil)
        }
      }
    }
    return lanes
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func everyPartHasWhatItsSourcesSee(seed: UInt64) {
    let plan = SearchPlan(ShortestPathMeasuresTests.projects(seed, nodes: 700))
    let search = BitParallelSearch(plan, need: .betweenness)
    let entries = LaneEntries()
    let targets = [Bool](repeating: true, count: plan.coreCount)
    var leading = 0
    for block in plan.blocks where block.method == .lanes {
      search.search(block, isTarget: targets)
      for first in stride(from: 0, to: block.sources.count, by: 8) {
        entries.take(search.lists, part: first / 8)
        let lanes = Self.read(entries)
        for lane in 0..<min(8, block.sources.count - first) {
          let source = Int(plan.sources[block.sources.lowerBound + first + lane])
          let distances = Self.distances(plan, from: source)
          let seen = lanes[lane]
          #expect(Set(seen.keys) == Set(distances.indices.filter { distances[$0] ?? 0 > 0 }))
          // A source may start some steps late, so that all its levels are moved.
          let delays = Set(seen.map { $1.level - (distances[$0] ?? -99) })
          #expect(delays.count <= 1 && delays.allSatisfy { $0 >= 0 })
          for (root, entry) in seen {
            let all = Set(Self.neighbors(plan, root))
            let behind = all.filter { distances[$0] == distances[root]! + 1 }
            #expect(behind.isSubset(of: entry.children ?? []))
            #expect((entry.children ?? []).isSubset(of: all.union([plan.noRoot])))
            if !behind.isEmpty { leading += 1 }
          }
        }
      }
    }
    #expect(leading > 10_000)
  }

  @Test func wordsTurnAboutTheirDiagonal() {
    var numbers = SeededNumbers(state: 64)
    let words = (0..<64).map { _ in UInt64.random(in: 0...UInt64.max, using: &numbers) }
    var turned = words
    turned.withUnsafeMutableBufferPointer { $0.baseAddress!.turnAbout() }
    for word in 0..<64 {
      for bit in 0..<64 { #expect(turned[bit] >> word & 1 == words[word] >> bit & 1) }
    }
  }

  @Test func bytesInUseAreThoseNotZero() {
    var numbers = SeededNumbers(state: 8)
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ in
        Bool.random(using: &numbers) ? 0 : UInt8.random(in: 0...255, using: &numbers)
      }
      var bits = Bits.zero
      for (place, byte) in bytes.enumerated() {
        bits[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
      }
      let expected = bytes.enumerated().reduce(UInt64(0)) {
        $0 | ($1.element == 0 ? 0 : 1 << UInt64($1.offset))
      }
      #expect(bits.bytesInUse == expected)
    }
  }

  /// Records come out by rising number of children, those with equally many as they went in.
  @Test func recordsAreOrderedByTheirChildren() {
    var numbers = SeededNumbers(state: 256)
    var order = RecordOrder()
    defer { order.deallocate() }
    for count in [0, 1, 17, RecordOrder.stretch] {
      let pairs = (0..<count).map { _ in Int.random(in: 0...40, using: &numbers) }
      for index in 0..<count {
        order.append(
          index: index + 5, (Bits(repeating: UInt64(index)), UInt32(index * 3), pairs[index]))
      }
      var out: [Int] = []
      order.empty { record, leading in
        let index = Int(record.index) - 5
        #expect(Int(record.place) == index * 3)
        #expect(leading == Bits(repeating: UInt64(index)))
        out.append(index)
      }
      // Long lists are not told apart.
      let keys = pairs.map { min($0, 31) }
      let expected = (0..<count).sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
      #expect(out == expected)
    }
  }
}
