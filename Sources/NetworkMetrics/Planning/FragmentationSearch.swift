import NetworkGraph

/// Searches the set of nodes whose loss leaves the most fragmented graph.
struct FragmentationSearch {
  private let graph: Graph
  private let size: Int
  private let threads: Int
  private let isExact: Bool
  /// Nodes that may be members, rising.
  private let candidates: [Int]
  /// Where distances are measured from while searching; nil: from everywhere.
  private let sample: [Int32]?
  private let isEstimate: Bool
  private let everywhere: [Int32]

  /// Two values nearer than this are equal: then the lesser node number decides.
  static let tolerance = 1e-12
  /// As many levels as a search is taken to have.
  private static let levels = 8
  private static let fewestCandidates = 32
  private static let fewestSources = 256
  /// How often the candidates are gone through: once a member, and about so often for its swaps.
  private static let passes = 4
  private static let mostPasses = 100

  init(_ graph: Graph, _ size: Int, _ limits: KeyPlayerLimits, seed: UInt64, threads: Int) {
    self.graph = graph
    self.size = size
    self.threads = threads
    let nodes = graph.nodeCount
    everywhere = Array(0..<Int32(nodes))
    let perBatch = Self.levels * (nodes + 2 * graph.edgeCount)
    let batches = (nodes + 63) / 64
    let budget = max(1, limits.operations) / max(1, perBatch)
    isExact = Subsets.count(of: size, below: nodes) <= budget / max(1, batches)
    isEstimate = batches > budget
    let rounds = Self.passes * size
    var pool = budget / (rounds * max(1, batches))
    if isExact || pool >= nodes {
      candidates = Array(0..<nodes)
      sample = nil
      return
    }
    if pool >= Self.fewestCandidates {
      sample = nil
    } else {
      pool = min(Self.fewestCandidates, nodes)
      let most = 64 * (budget / (rounds * pool))
      let count = min(nodes, max(Self.fewestSources, most))
      var generator = SeededGenerator(seed: seed)
      var drawn = everywhere
      generator.shuffle(&drawn)
      sample = drawn[..<count].sorted()
    }
    candidates = Self.mostCentral(pool, of: graph, budget: limits.operations, threads)
  }

  /// Nodes on most shortest ways; where that is too much work, nodes with most neighbors.
  private static func mostCentral(
    _ count: Int, of graph: Graph, budget: Int, _ threads: Int
  ) -> [Int] {
    let work = graph.nodeCount.multipliedReportingOverflow(
      by: graph.nodeCount + 2 * graph.edgeCount)
    let scores =
      work.overflow || work.partialValue > budget
      ? (0..<graph.nodeCount).map { Double(graph.degree(of: $0)) }
      : graph.shortestPathMeasures(threads: threads).betweenness
    let order = scores.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    return order.prefix(count).sorted()
  }
}

extension FragmentationSearch {
  func run() -> KeyPlayerSet {
    var meter = Meter(graph, from: everywhere)
    let members = isExact ? exhaustive(&meter) : swapped(greedy())
    var reported = Meter(graph, from: isEstimate ? sample ?? everywhere : everywhere)
    return KeyPlayerSet(
      goal: .negative, members: ranked(members, &reported), value: reported.value(of: members),
      before: reported.value(of: []),
      method: isExact ? .exact : .greedy(candidates: candidates.count, sources: sample?.count),
      isEstimate: isEstimate)
  }

  private func exhaustive(_ meter: inout Meter) -> [Int] {
    var best: (set: [Int], value: Double)?
    for set in Subsets(of: size, below: graph.nodeCount) {
      let value = meter.value(of: set)
      if value > (best?.value ?? -1) + Self.tolerance { best = (set, value) }
    }
    return best?.set ?? []
  }

  private func greedy() -> [Int] {
    var members: [Int] = []
    while members.count < size {
      guard let next = best(instead: nil, in: members) else { break }
      members.append(next.node)
    }
    return members
  }

  /// Takes the best of all swaps of a member for a candidate, until none helps.
  private func swapped(_ found: [Int]) -> [Int] {
    var members = found
    var meter = Meter(graph, from: sample ?? everywhere)
    var value = meter.value(of: members)
    for _ in 0..<Self.mostPasses {
      var swap: (place: Int, node: Int, value: Double)?
      for place in members.indices {
        guard let other = best(instead: place, in: members) else { continue }
        if other.value > (swap?.value ?? value) + Self.tolerance {
          swap = (place, other.node, other.value)
        }
      }
      guard let swap else { break }
      members[swap.place] = swap.node
      value = swap.value
    }
    return members
  }

  /// The candidate that does most beside the members, or in the place of one of them.
  private func best(instead place: Int?, in members: [Int]) -> (node: Int, value: Double)? {
    var base = members
    if let place { base.remove(at: place) }
    let open = candidates.filter { !members.contains($0) }
    var best: (node: Int, value: Double)?
    let chunk = max(1, (open.count + 31) / 32)
    WorkerThreads.inOrder(
      items: (open.count + chunk - 1) / chunk, threads: threads,
      state: { Meter(graph, from: sample ?? everywhere) },
      work: { meter, item in
        open[(item * chunk)..<min(open.count, (item + 1) * chunk)].map {
          (node: $0, value: meter.value(of: base + [$0]))
        }
      },
      deliver: { _, values in
        for other in values where other.value > (best?.value ?? -1) + Self.tolerance {
          best = other
        }
      })
    return best
  }

  private func ranked(_ set: [Int], _ meter: inout Meter) -> [KeyPlayerSet.Member] {
    var rest = set.sorted()
    var members: [KeyPlayerSet.Member] = []
    while !rest.isEmpty {
      var best: (place: Int, value: Double)?
      for place in rest.indices {
        let value = meter.value(of: members.map(\.node) + [rest[place]])
        if value > (best?.value ?? -1) + Self.tolerance { best = (place, value) }
      }
      guard let best else { break }
      members.append(KeyPlayerSet.Member(node: rest.remove(at: best.place), value: best.value))
    }
    return members
  }
}

/// Measures what is left without a set.
private struct Meter {
  private let sources: [Int32]
  private var distances: ReciprocalDistances
  private var isRemoved: [Bool]

  init(_ graph: Graph, from sources: [Int32]) {
    self.sources = sources
    distances = ReciprocalDistances(graph)
    isRemoved = [Bool](repeating: false, count: graph.nodeCount)
  }

  /// The fragmentation without a set; from a sample of sources its estimate.
  mutating func value(of set: [Int]) -> Double {
    for node in set { isRemoved[node] = true }
    defer { for node in set { isRemoved[node] = false } }
    let nodes = isRemoved.count - set.count
    let left = sources.count { !isRemoved[Int($0)] }
    guard left > 0 else { return 1 }
    let sum = distances.sum(from: sources, without: isRemoved) * Double(nodes) / Double(left)
    return Graph.fragmentation(sum: sum, nodes: nodes) ?? 1
  }
}
