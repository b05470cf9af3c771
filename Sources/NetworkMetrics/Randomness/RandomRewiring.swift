import NetworkGraph

/// Random graphs in which every node keeps its degree.
///
/// Two edges a-b and c-d become a-d and c-b, again and again, unless that makes a loop or an edge that
/// exists. Ten tries an edge mix well in practice (Milo et al. 2003).
///
/// Maslov & Sneppen 2002, "Specificity and stability in topology of protein networks".
struct RandomRewiring {
  private let nodeCount: Int
  private var sources: [Int32]
  private var targets: [Int32]
  private var present: PairSet

  /// - Precondition: the graph is undirected.
  init(_ graph: Graph) {
    precondition(!graph.isDirected, "rewires undirected graphs")
    nodeCount = graph.nodeCount
    sources = graph.edgeSources
    targets = graph.edgeTargets
    present = PairSet(capacity: graph.edgeCount)
    for edge in sources.indices { present.insert(Self.key(sources[edge], targets[edge])) }
  }

  /// Tries ten exchanges for each edge; what is there already is mixed further.
  ///
  /// - Complexity: O(*m*).
  mutating func mix(_ generator: inout SeededGenerator) {
    guard sources.count > 1 else { return }
    for _ in 0..<10 * sources.count {
      let first = generator.next(below: sources.count)
      let second = generator.next(below: sources.count)
      if generator.next(below: 2) == 0 { swap(&sources[second], &targets[second]) }
      exchange(first, second)
    }
  }

  private mutating func exchange(_ first: Int, _ second: Int) {
    let (a, b, c, d) = (sources[first], targets[first], sources[second], targets[second])
    guard a != d, c != b else { return }
    let (new, other) = (Self.key(a, d), Self.key(c, b))
    guard new != other, !present.contains(new), !present.contains(other) else { return }
    present.remove(Self.key(a, b))
    present.remove(Self.key(c, d))
    present.insert(new)
    present.insert(other)
    targets[first] = d
    targets[second] = b
  }

  /// The graph as mixed so far, unweighted.
  func graph() -> Graph {
    Graph(
      nodeCount: nodeCount,
      edges: sources.indices.map { Graph.Edge(Int(sources[$0]), Int(targets[$0])) })
  }

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }
}

/// A set of pairs as numbers, in one table with open addresses: many times faster than `Set`.
private struct PairSet {
  private static let empty = UInt64.max
  private var slots: [UInt64]
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity + 4 { size *= 2 }
    slots = [UInt64](repeating: Self.empty, count: size)
    mask = size - 1
  }

  private func start(_ key: UInt64) -> Int {
    let product = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 20) & mask
  }

  func contains(_ key: UInt64) -> Bool {
    var slot = start(key)
    while slots[slot] != Self.empty {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  mutating func insert(_ key: UInt64) {
    var slot = start(key)
    while slots[slot] != Self.empty { slot = (slot + 1) & mask }
    slots[slot] = key
  }

  /// What stands after the gap and belongs before it moves up, so that no search ends early.
  mutating func remove(_ key: UInt64) {
    var gap = start(key)
    while slots[gap] != key { gap = (gap + 1) & mask }
    var slot = (gap + 1) & mask
    while slots[slot] != Self.empty {
      let home = start(slots[slot])
      if (slot - home) & mask >= (slot - gap) & mask {
        slots[gap] = slots[slot]
        gap = slot
      }
      slot = (slot + 1) & mask
    }
    slots[gap] = Self.empty
  }
}
