import NetworkGraph

/// How many sets of three nodes there are of each of the sixteen kinds.
///
/// A kind is named by its numbers of mutual, asymmetric and null pairs, and a letter: *D*own, *U*p,
/// *C*yclic or *T*ransitive. 021D is A <- B -> C; 021U A -> B <- C; 111D A <-> B <- C; 111U
/// A <-> B -> C; 120D A <- B -> C, A <-> C; 120U A -> B <- C, A <-> C.
public struct TriadCensus: Sendable, Equatable {
  /// The kinds in their usual order.
  public static let names = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D",
    "120U", "120C", "210", "300",
  ]
  /// One count for each of `names`.
  public let counts: [Int]

  public subscript(name: String) -> Int? {
    Self.names.firstIndex(of: name).map { counts[$0] }
  }
}

extension Graph {
  /// The triads of the graph by kind. An undirected tie is mutual, so that of an undirected graph only
  /// 003, 102, 201 and 300 occur.
  ///
  ///     Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)]).triadCensus()["201"]  // 1
  ///
  /// - Complexity: O(*m* √*m*), of a directed graph O(*m* *d*), *d* the greatest degree.
  ///
  /// Holland & Leinhardt 1970; Batagelj & Mrvar 2001, "A subquadratic triad census algorithm for large
  /// sparse networks with small maximum degree".
  public func triadCensus() -> TriadCensus {
    var counts = isDirected ? directedTriads() : undirectedTriads()
    let n = nodeCount
    // Multiplied in parts: n(n-1)(n-2) of a million nodes still fits.
    let all = n < 3 ? 0 : (n * (n - 1) / 2 * (n - 2)) / 3
    counts[0] = all - counts.reduce(0, +)
    return TriadCensus(counts: counts)
  }

  private func undirectedTriads() -> [Int] {
    var counts = [Int](repeating: 0, count: TriadCensus.names.count)
    let closed = triangleCounts().reduce(0, +) / 3
    let wedges = degrees().reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let open = wedges - 3 * closed
    counts[15] = closed
    counts[10] = open
    counts[2] = edgeCount * (nodeCount - 2) - 2 * open - 3 * closed
    if nodeCount < 3 { counts[2] = 0 }
    return counts
  }

  /// For every tied pair v < u, the third nodes tied to one of them are taken one by one, each triad
  /// at one of its pairs only; all the others make a triad with one tied pair.
  private func directedTriads() -> [Int] {
    let pairs = TiedPairs(self)
    let kinds = (0..<64).map { TriadCensus.kind(ofCode: $0) }
    var counts = [Int](repeating: 0, count: TriadCensus.names.count)
    for v in 0..<nodeCount {
      for place in pairs.row(v) where pairs.others[place] > v {
        let u = pairs.others[place]
        let code = pairs.codes[place]
        var united = 0
        pairs.forEachThird(v, Int(u)) { third, toFirst, toSecond in
          united += 1
          if third > u || (third > v && third < u && toFirst == 0) {
            counts[kinds[code + 4 * toFirst + 16 * toSecond]] += 1
          }
        }
        counts[code == 3 ? 2 : 1] += nodeCount - united - 2
      }
    }
    return counts
  }
}

/// Who is tied to whom in any direction: 1 outward, 2 inward, 3 both ways.
private struct TiedPairs {
  private(set) var offsets: [Int] = [0]
  private(set) var others: [Int32] = []
  private(set) var codes: [Int] = []

  init(_ graph: Graph) {
    for node in 0..<graph.nodeCount {
      let (out, into) = (graph.neighbors(of: node), graph.sources(into: node))
      var (i, j) = (out.startIndex, into.startIndex)
      while i < out.endIndex || j < into.endIndex {
        let next = min(
          i < out.endIndex ? out[i] : .max, j < into.endIndex ? into[j] : .max)
        var code = 0
        if i < out.endIndex, out[i] == next {
          code += 1
          i += 1
        }
        if j < into.endIndex, into[j] == next {
          code += 2
          j += 1
        }
        others.append(next)
        codes.append(code)
      }
      offsets.append(others.count)
    }
  }

  func row(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// Every node tied to one of two, with its tie to either (0 if none), by rising number.
  func forEachThird(_ v: Int, _ u: Int, _ body: (Int32, Int, Int) -> Void) {
    var (i, j) = (offsets[v], offsets[u])
    let (iEnd, jEnd) = (offsets[v + 1], offsets[u + 1])
    while i < iEnd || j < jEnd {
      let first = i < iEnd ? others[i] : .max
      let second = j < jEnd ? others[j] : .max
      let next = min(first, second)
      if Int(next) != v, Int(next) != u {
        body(next, first == next ? codes[i] : 0, second == next ? codes[j] : 0)
      }
      if first == next { i += 1 }
      if second == next { j += 1 }
    }
  }
}

extension TriadCensus {
  /// The kind (a position in `names`) of three nodes v, u, w, by the ties v-u, v-w and u-w, each 0 none,
  /// 1 from the first named, 2 to it, 3 both, as digits of a number to base 4.
  static func kind(ofCode code: Int) -> Int {
    let ties = [code & 3, code >> 2 & 3, code >> 4]
    let mutual = ties.count { $0 == 3 }
    let asymmetric = ties.count { $0 == 1 || $0 == 2 }
    let base = "\(mutual)\(asymmetric)\(3 - mutual - asymmetric)"
    let name = base + letter(base, ties)
    return names.firstIndex(of: name) ?? 0
  }

  private static func letter(_ base: String, _ ties: [Int]) -> String {
    let ends = [(0, 1), (0, 2), (1, 2)]
    var sent = [0, 0, 0]
    var received = [0, 0, 0]
    var isMutual = [false, false, false]
    for (tie, (first, second)) in zip(ties, ends) {
      if tie == 3 {
        isMutual[first] = true
        isMutual[second] = true
      } else if tie != 0 {
        sent[tie == 1 ? first : second] += 1
        received[tie == 1 ? second : first] += 1
      }
    }
    switch base {
    case "021", "120": return sent.contains(2) ? "D" : received.contains(2) ? "U" : "C"
    case "111": return (0..<3).contains { isMutual[$0] && sent[$0] == 1 } ? "U" : "D"
    case "030": return sent.contains(2) ? "T" : "C"
    default: return ""
    }
  }
}
