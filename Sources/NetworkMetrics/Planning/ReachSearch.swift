import NetworkGraph

/// Searches the set of nodes from which most of a graph is near.
struct ReachSearch {
  private let graph: Graph
  private let size: Int
  private let isExact: Bool
  /// Nodes that may be members, rising.
  private let candidates: [Int]

  /// Of rows of distances, in numbers of two bytes.
  private static let mostMemory = 32_000_000
  private static let passes = 4
  private static let mostPasses = 100

  init(_ graph: Graph, _ size: Int, _ limits: KeyPlayerLimits) {
    self.graph = graph
    self.size = size
    let nodes = graph.nodeCount
    let perCandidate = nodes + 2 * graph.edgeCount + Self.passes * size * nodes
    let pool = min(limits.operations / perCandidate, Self.mostMemory / nodes)
    let sets = Subsets.count(of: size, below: nodes)
    isExact = pool >= nodes && sets <= limits.operations / (nodes * size)
    if pool >= nodes {
      candidates = Array(0..<nodes)
    } else {
      let order = (0..<nodes).sorted {
        let (a, b) = (graph.degree(of: $0), graph.degree(of: $1))
        return a != b ? a > b : $0 < $1
      }
      candidates = order.prefix(max(size, pool)).sorted()
    }
  }

  func run() -> KeyPlayerSet {
    let table = ReachTable(graph, from: candidates)
    let places = isExact ? exhaustive(table) : swapped(greedy(table), table)
    let members = ranked(places, table)
    return KeyPlayerSet(
      goal: .positive, members: members, value: members.last?.value ?? 0, before: 0,
      method: isExact ? .exact : .greedy(candidates: candidates.count, sources: nil),
      isEstimate: false)
  }
}

// MARK: - Searching; nodes are named by their places among the candidates

extension ReachSearch {
  private var tolerance: Double { FragmentationSearch.tolerance }

  private func exhaustive(_ table: ReachTable) -> [Int] {
    var best: (set: [Int], value: Double)?
    for set in Subsets(of: size, below: candidates.count) {
      let value = table.value(of: table.nearest(to: set))
      if value > (best?.value ?? -1) + tolerance { best = (set, value) }
    }
    return best?.set ?? []
  }

  private func greedy(_ table: ReachTable) -> [Int] {
    var members: [Int] = []
    while members.count < size {
      guard let next = best(beside: members, table) else { break }
      members.append(next.place)
    }
    return members
  }

  private func swapped(_ found: [Int], _ table: ReachTable) -> [Int] {
    var members = found
    var value = table.value(of: table.nearest(to: members))
    for _ in 0..<Self.mostPasses {
      var swap: (place: Int, other: Int, value: Double)?
      for place in members.indices {
        var rest = members
        let lost = rest.remove(at: place)
        guard let other = best(beside: rest, table, but: lost) else { continue }
        if other.value > (swap?.value ?? value) + tolerance {
          swap = (place, other.place, other.value)
        }
      }
      guard let swap else { break }
      members[swap.place] = swap.other
      value = swap.value
    }
    return members
  }

  private func best(
    beside members: [Int], _ table: ReachTable, but lost: Int? = nil
  ) -> (place: Int, value: Double)? {
    let nearest = table.nearest(to: members)
    var best: (place: Int, value: Double)?
    for place in candidates.indices where place != lost && !members.contains(place) {
      let value = table.value(of: nearest, and: place)
      if value > (best?.value ?? -1) + tolerance { best = (place, value) }
    }
    return best
  }

  private func ranked(_ set: [Int], _ table: ReachTable) -> [KeyPlayerSet.Member] {
    var rest = set.sorted()
    var taken: [Int] = []
    var members: [KeyPlayerSet.Member] = []
    while !rest.isEmpty {
      var best: (place: Int, value: Double)?
      for place in rest.indices {
        let value = table.value(of: table.nearest(to: taken), and: rest[place])
        if value > (best?.value ?? -1) + tolerance { best = (place, value) }
      }
      guard let best else { break }
      taken.append(rest.remove(at: best.place))
      members.append(
        KeyPlayerSet.Member(node: candidates[taken[taken.count - 1]], value: best.value))
    }
    return members
  }
}

/// The distances from each candidate to every node.
private struct ReachTable {
  private let nodes: Int
  private let rows: [UInt16]
  /// What a node at each distance adds: 1 for the set itself, else 1 / d; 0 where there is no path.
  private let shares: [Double]

  private static let far = UInt16.max

  init(_ graph: Graph, from candidates: [Int]) {
    nodes = graph.nodeCount
    var rows = [UInt16](repeating: Self.far, count: candidates.count * nodes)
    var search = ShortestPathSearch(graph, weighted: false)
    var farthest = 0
    for (place, source) in candidates.enumerated() {
      search.run(from: source)
      for node in search.order {
        // Ways longer than the table can hold add less than 1/65000 each, and count as none.
        let distance = min(Int(search.distances[Int(node)]), Int(Self.far))
        if distance < Int(Self.far) { farthest = max(farthest, distance) }
        rows[place * nodes + Int(node)] = UInt16(distance)
      }
    }
    self.rows = rows
    shares = (0...farthest).map { $0 == 0 ? 1 : 1 / Double($0) }
  }

  /// The distance of every node from the nearest of a set.
  func nearest(to set: [Int]) -> [UInt16] {
    var nearest = [UInt16](repeating: Self.far, count: nodes)
    for place in set {
      for node in 0..<nodes { nearest[node] = min(nearest[node], rows[place * nodes + node]) }
    }
    return nearest
  }

  func value(of nearest: [UInt16]) -> Double {
    sum { nearest[$0] } / Double(nodes)
  }

  func value(of nearest: [UInt16], and place: Int) -> Double {
    sum { min(nearest[$0], rows[place * nodes + $0]) } / Double(nodes)
  }

  private func sum(_ distance: (Int) -> UInt16) -> Double {
    var sum = 0.0
    for node in 0..<nodes {
      let steps = Int(distance(node))
      if steps < shares.count { sum += shares[steps] }
    }
    return sum
  }
}
