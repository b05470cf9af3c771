/// Cliques that share no edge, found greedily, and the edges that lie in none of them.
///
/// Partners of one project are all tied to one another, so that much of such a network is cliques.
/// A search that asks every member for every other member reads *k* (*k* - 1) numbers in a clique of
/// *k*; with one sum kept for the clique it writes *k* and reads *k* (Feder and Motwani 1995 compress
/// graphs so). Each edge lies in one clique at most, so that nothing is counted twice.
///
/// The nodes are taken by rising degree; a node with those neighbors of higher degree whose edges are
/// still free gives the candidates, and the clique grows by the candidate with most free edges into
/// what is left. A clique of fewer than `least` members is not worth a sum: roots that lie in one
/// more or less end a loop where the processor did not expect it, which costs more than a few
/// additions. Ten was the best bound measured on networks of projects.
///
/// - Complexity: the sum over all edges of the lesser degree of their ends, O(*m*^1.5), and never
///   more than `effort` steps for each arc: then what is found stays, and the rest remains edges.
struct CliqueCover {
  static let least = 10
  static let effort = 64

  /// Members of all cliques; clique `c` is `memberStart[c]..<memberStart[c + 1]`, by rising number.
  private(set) var members: [UInt32] = []
  private(set) var memberStart: [UInt32] = [0]
  /// For each arc of the rows given, whether its edge lies in a clique.
  private(set) var isCovered: [Bool]

  var count: Int { memberStart.count - 1 }

  /// - Parameters:
  ///   - offsets, targets: an undirected graph; rows by rising number.
  ///   - least: how many members a clique has at least.
  init(offsets: [UInt32], targets: [UInt32], least: Int = CliqueCover.least) {
    isCovered = [Bool](repeating: false, count: targets.count)
    guard targets.count >= least * (least - 1) else { return }
    var finder = CliqueFinder(offsets: offsets, targets: targets, least: least)
    finder.find()
    (members, memberStart) = finder.sortedCliques()
    cover(offsets, targets)
  }

  /// Marks both arcs of each edge between two members of a clique.
  private mutating func cover(_ offsets: [UInt32], _ targets: [UInt32]) {
    var mark = [UInt32](repeating: 0, count: offsets.count - 1)
    for clique in 0..<count {
      let range = Int(memberStart[clique])..<Int(memberStart[clique + 1])
      for position in range { mark[Int(members[position])] = UInt32(clique + 1) }
      for position in range {
        let node = Int(members[position])
        for arc in Int(offsets[node])..<Int(offsets[node + 1])
        where mark[Int(targets[arc])] == clique + 1 { isCovered[arc] = true }
      }
    }
  }
}

/// The greedy search for cliques; arcs lead to nodes of higher rank only.
private struct CliqueFinder {
  private let least: Int
  private let nodes: [UInt32]
  private var start: [UInt32]
  private var heads: [UInt32] = []
  private var isFree: [Bool]
  private var steps: Int
  private var place: [UInt32]
  private var rows: [UInt64] = []
  private var candidates: [UInt32] = []
  private var cliques: [[UInt32]] = []

  /// More candidates than this are not looked at together.
  private static let mostCandidates = 1_024

  init(offsets: [UInt32], targets: [UInt32], least: Int) {
    self.least = least
    let n = offsets.count - 1
    nodes = Self.byDegree(offsets)
    var rank = [UInt32](repeating: 0, count: n)
    for (position, node) in nodes.enumerated() { rank[Int(node)] = UInt32(position) }
    start = [UInt32](repeating: 0, count: n + 1)
    heads.reserveCapacity(targets.count / 2)
    for node in 0..<n {
      for arc in Int(offsets[node])..<Int(offsets[node + 1])
      where rank[Int(targets[arc])] > rank[node] { heads.append(targets[arc]) }
      start[node + 1] = UInt32(heads.count)
    }
    isFree = [Bool](repeating: true, count: heads.count)
    place = [UInt32](repeating: 0, count: n)
    steps = CliqueCover.effort * targets.count
  }

  /// Counting sort by degree; equal degrees by number.
  private static func byDegree(_ offsets: [UInt32]) -> [UInt32] {
    let n = offsets.count - 1
    var most = 0
    for node in 0..<n { most = max(most, Int(offsets[node + 1] - offsets[node])) }
    var next = [UInt32](repeating: 0, count: most + 2)
    for node in 0..<n { next[Int(offsets[node + 1] - offsets[node]) + 1] += 1 }
    for degree in 1..<next.count { next[degree] += next[degree - 1] }
    var order = [UInt32](repeating: 0, count: n)
    for node in 0..<n {
      let degree = Int(offsets[node + 1] - offsets[node])
      order[Int(next[degree])] = UInt32(node)
      next[degree] += 1
    }
    return order
  }

  mutating func find() {
    for node in nodes {
      gatherCandidates(of: Int(node))
      guard candidates.count >= least - 1 else { continue }
      let words = (candidates.count + 63) / 64
      fillRows(words)
      takeCliques(with: Int(node), words)
      for candidate in candidates { place[Int(candidate)] = 0 }
      if steps < 0 { return }
    }
  }

  private mutating func gatherCandidates(of node: Int) {
    candidates.removeAll(keepingCapacity: true)
    for arc in Int(start[node])..<Int(start[node + 1])
    where isFree[arc] && candidates.count < Self.mostCandidates { candidates.append(heads[arc]) }
  }

  /// Row *i* has a bit for each candidate that shares a free edge with candidate *i*.
  private mutating func fillRows(_ words: Int) {
    let size = candidates.count * words
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(0, count: size))
    for (index, candidate) in candidates.enumerated() {
      place[Int(candidate)] = UInt32(index + 1)
    }
    for (index, candidate) in candidates.enumerated() {
      let arcs = Int(start[Int(candidate)])..<Int(start[Int(candidate) + 1])
      steps -= arcs.count
      for arc in arcs where isFree[arc] {
        let other = Int(place[Int(heads[arc])]) - 1
        guard other >= 0 else { continue }
        rows[index * words + other >> 6] |= 1 << UInt64(other & 63)
        rows[other * words + index >> 6] |= 1 << UInt64(index & 63)
      }
    }
  }

  private mutating func takeCliques(with node: Int, _ words: Int) {
    var free = [UInt64](repeating: ~0, count: words)
    if candidates.count % 64 > 0 { free[words - 1] = (1 << UInt64(candidates.count % 64)) - 1 }
    while steps >= 0 {
      var left = free
      var clique = [UInt32(node)]
      while let best = mostTied(in: left, words) {
        clique.append(candidates[best])
        for word in 0..<words { left[word] &= rows[best * words + word] }
      }
      guard clique.count >= least else { return }
      for member in clique.dropFirst() {
        let index = Int(place[Int(member)]) - 1
        free[index >> 6] &= ~(1 << UInt64(index & 63))
      }
      take(clique)
    }
  }

  /// The candidate of a set with most ties into it; of equal ones the first.
  private mutating func mostTied(in set: [UInt64], _ words: Int) -> Int? {
    var best: Int?
    var most = -1
    for word in 0..<words {
      var bits = set[word]
      while bits != 0 {
        let index = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        var ties = 0
        for other in 0..<words {
          ties += (rows[index * words + other] & set[other]).nonzeroBitCount
        }
        steps -= words
        if ties > most { (best, most) = (index, ties) }
      }
    }
    return best
  }

  /// Keeps a clique and takes its edges out of the free ones.
  private mutating func take(_ clique: [UInt32]) {
    for member in clique.dropFirst() { place[Int(member)] |= 1 << 31 }
    for member in clique {
      let arcs = Int(start[Int(member)])..<Int(start[Int(member) + 1])
      for arc in arcs where place[Int(heads[arc])] >> 31 == 1 { isFree[arc] = false }
    }
    for member in clique.dropFirst() { place[Int(member)] &= ~(1 << 31) }
    cliques.append(clique.sorted())
  }

  /// Cliques by their first members, so that neighbors in the numbering lie together.
  func sortedCliques() -> ([UInt32], [UInt32]) {
    let order = cliques.indices.sorted {
      cliques[$0][0] != cliques[$1][0] ? cliques[$0][0] < cliques[$1][0] : $0 < $1
    }
    var members: [UInt32] = []
    var start: [UInt32] = [0]
    for clique in order {
      members.append(contentsOf: cliques[clique])
      start.append(UInt32(members.count))
    }
    return (members, start)
  }
}
