import NetworkGraph

/// Betweenness estimated from random shortest paths, with an error that is promised beforehand.
///
/// With probability 1 - `delta` **all** estimates at once lie within `maximalError` of the exact
/// values.
public struct ApproximateBetweenness: Sendable, Equatable {
  /// Estimates in the unit of ``ShortestPathMeasures/betweenness``: unordered pairs of an undirected
  /// graph, ordered ones of a directed one.
  public let betweenness: [Double]
  /// The greatest error promised, as a share of all pairs: `epsilon` as asked.
  public let epsilon: Double
  /// The probability that some estimate is farther off.
  public let delta: Double
  /// How many pairs were drawn.
  public let samples: Int
  /// `epsilon` in the unit of `betweenness`: `epsilon` times the number of pairs.
  public let maximalError: Double
}

extension Graph {
  /// Betweenness of every node within a stated error, for graphs too large to be exact about.
  ///
  /// Draws ordered pairs of distinct nodes and for each a shortest path, each as likely; the estimate
  /// of a node is the share of the paths that pass through it, times the number of pairs. Pairs
  /// without a path count as passing through nobody. How many are needed is found on the way: after
  /// each round the empirical Bernstein bound (Maurer and Pontil 2009) says how far off any node may
  /// be, given how much its figure varied; most nodes are on few paths and are settled soon. The
  /// rounds share half of `delta`, the other half belongs to Hoeffding's bound, which ends the drawing
  /// in any case. Borassi and Natale 2016 ("KADABRA") draw in the same way.
  ///
  /// The same seed gives the same estimates, on any number of threads.
  ///
  /// - Parameters:
  ///   - epsilon: the greatest error, as a share of all pairs; between 0 and 1.
  ///   - delta: the probability that any node is farther off; between 0 and 1.
  ///   - seed: of the sample.
  ///   - threads: how many threads; the result is the same.
  ///   - progress: told from time to time.
  /// - Precondition: `epsilon` and `delta` lie between 0 and 1, exclusive.
  /// - Complexity: about ln(*n* / delta) / epsilon paths where no node is on a large share of all,
  ///   never more than ln(4 *n* / delta) / (2 epsilon^2); each path is found by two searches that
  ///   meet, often after a small part of the graph.
  public func approximateBetweenness(
    epsilon: Double, delta: Double = 0.1, seed: UInt64 = 1, threads: Int = 1,
    progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) -> ApproximateBetweenness {
    precondition(epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1, "shares between 0 and 1")
    let pairs = Double(nodeCount) * Double(nodeCount - 1) / (isDirected ? 1 : 2)
    guard nodeCount > 2 else {
      return ApproximateBetweenness(
        betweenness: [Double](repeating: 0, count: nodeCount), epsilon: epsilon, delta: delta,
        samples: 0, maximalError: epsilon * max(0, pairs))
    }
    var drawing = PathDrawing(self, epsilon: epsilon, delta: delta, seed: seed)
    while !drawing.isEnough {
      drawing.drawRound(threads: threads)
      progress?(drawing.samples, drawing.mostSamples)
    }
    let factor = pairs / Double(drawing.samples)
    return ApproximateBetweenness(
      betweenness: drawing.hits.map { Double($0) * factor }, epsilon: epsilon, delta: delta,
      samples: drawing.samples, maximalError: epsilon * pairs)
  }
}

/// Rounds of random paths, and when they suffice.
private struct PathDrawing {
  private let graph: Graph
  private let epsilon: Double
  private let delta: Double
  private let seed: UInt64
  private var round = 0
  private(set) var samples = 0
  private(set) var hits: [Int]
  /// Hoeffding's bound for all nodes at once, with half of `delta`.
  let mostSamples: Int

  /// Paths drawn by one item of work.
  private static let itemSize = 256
  private static let firstRound = 1_024

  init(_ graph: Graph, epsilon: Double, delta: Double, seed: UInt64) {
    self.graph = graph
    self.epsilon = epsilon
    self.delta = delta
    self.seed = seed
    hits = [Int](repeating: 0, count: graph.nodeCount)
    let needed =
      naturalLogarithm(4 * Double(graph.nodeCount) / delta) / (2 * epsilon * epsilon)
    mostSamples = Int(min(needed.rounded(.up) + 1, 0x1p50))
  }

  /// Draws half as many paths again as there are.
  mutating func drawRound(threads: Int) {
    let more = min(mostSamples - samples, max(Self.firstRound, samples / 2))
    let start = samples
    let (graph, seed) = (graph, seed)
    var hits = hits
    WorkerThreads.inOrder(
      items: (more + Self.itemSize - 1) / Self.itemSize, threads: threads,
      state: { MeetingSearch(graph) },
      work: { search, item -> [Int32] in
        let first = start + item * Self.itemSize
        let last = min(start + more, first + Self.itemSize)
        var nodes: [Int32] = []
        for number in first..<last {
          // Each path has random numbers of its own, whoever draws it.
          var generator = SeededGenerator(
            seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
          search.addPath(&generator, to: &nodes)
        }
        return nodes
      },
      deliver: { _, nodes in for node in nodes { hits[Int(node)] += 1 } })
    self.hits = hits
    samples += more
    round += 1
  }

  /// Whether every node is within the error.
  var isEnough: Bool {
    if samples >= mostSamples { return true }
    guard samples > 1 else { return false }
    let size = Double(samples)
    // Round k may fail with probability delta / 2 / (k (k + 1)), which sums to delta / 2; both
    // sides of the estimate and all nodes share it.
    let share = delta / 2 / Double(round * (round + 1)) / (2 * Double(hits.count))
    let logarithm = naturalLogarithm(2 / share)
    let most = Double(hits.max() ?? 0)
    // Of figures that are 0 or 1 the variance grows with the share up to one half.
    let part = min(most / size, 0.5)
    let variance = part * (1 - part) * size / (size - 1)
    let error = (2 * variance * logarithm / size).squareRoot() + 7 * logarithm / (3 * (size - 1))
    return error <= epsilon
  }
}

/// Draws shortest paths between random nodes by two searches that meet in the middle.
private final class MeetingSearch {
  private let graph: Graph
  private var ahead: Side
  private var back: Side

  /// One of the two searches.
  private struct Side {
    /// For each node its distance plus 1, or 0.
    var level: [Int32]
    var paths: [Double]
    var found: [Int32] = []
    /// Where the outermost level begins in `found`, and how many arcs leave it.
    var rim = 0
    var arcs = 0
    let offsets: [Int]
    let ends: [Int32]
    let backOffsets: [Int]
    let backEnds: [Int32]

    init(_ graph: Graph, isAhead: Bool) {
      level = [Int32](repeating: 0, count: graph.nodeCount)
      paths = [Double](repeating: 0, count: graph.nodeCount)
      offsets = isAhead ? graph.offsets : graph.incomingOffsets
      ends = isAhead ? graph.targets : graph.incomingSources
      backOffsets = isAhead ? graph.incomingOffsets : graph.offsets
      backEnds = isAhead ? graph.incomingSources : graph.targets
    }

    mutating func start(_ node: Int) {
      level[node] = 1
      paths[node] = 1
      found.append(Int32(node))
      rim = 0
      arcs = offsets[node + 1] - offsets[node]
    }

    mutating func forget() {
      for node in found {
        level[Int(node)] = 0
        paths[Int(node)] = 0
      }
      found.removeAll(keepingCapacity: true)
    }
  }

  init(_ graph: Graph) {
    self.graph = graph
    ahead = Side(graph, isAhead: true)
    back = Side(graph, isAhead: false)
  }

  /// Adds the inner nodes of a random shortest path between two random nodes, if there is one.
  func addPath(_ generator: inout SeededGenerator, to nodes: inout [Int32]) {
    let source = generator.next(below: graph.nodeCount)
    var target = generator.next(below: graph.nodeCount - 1)
    if target >= source { target += 1 }
    ahead.start(source)
    back.start(target)
    var links: [(inner: Int32, outer: Int32, paths: Double)] = []
    var fromAhead = true
    while links.isEmpty && ahead.rim < ahead.found.count && back.rim < back.found.count {
      fromAhead = ahead.arcs <= back.arcs
      if fromAhead {
        Self.grow(&ahead, toward: back, &links)
      } else {
        Self.grow(&back, toward: ahead, &links)
      }
    }
    if let link = Self.choose(links, &generator) {
      Self.walk(fromAhead ? ahead : back, from: link.inner, &generator, &nodes)
      Self.walk(fromAhead ? back : ahead, from: link.outer, &generator, &nodes)
    }
    ahead.forget()
    back.forget()
  }

  /// Takes one side one level on; edges that reach the other side are links. All links of that level
  /// are on paths of one length, which no shorter one beats, as both sides hold whole levels.
  private static func grow(
    _ side: inout Side, toward other: Side,
    _ links: inout [(inner: Int32, outer: Int32, paths: Double)]
  ) {
    let rim = side.rim..<side.found.count
    var arcs = 0
    for position in rim {
      let node = Int(side.found[position])
      let next = side.level[node] + 1
      for arc in side.offsets[node]..<side.offsets[node + 1] {
        let end = Int(side.ends[arc])
        if other.level[end] != 0 {
          links.append((Int32(node), Int32(end), side.paths[node] * other.paths[end]))
          continue
        }
        if side.level[end] == 0 {
          side.level[end] = next
          side.found.append(Int32(end))
          arcs += side.offsets[end + 1] - side.offsets[end]
        }
        if side.level[end] == next { side.paths[end] += side.paths[node] }
      }
    }
    side.rim = rim.upperBound
    side.arcs = arcs
  }

  /// One link, each as likely as it has paths.
  private static func choose(
    _ links: [(inner: Int32, outer: Int32, paths: Double)], _ generator: inout SeededGenerator
  ) -> (inner: Int32, outer: Int32, paths: Double)? {
    guard let last = links.last else { return nil }
    var left = generator.nextUnit() * links.reduce(0) { $0 + $1.paths }
    for link in links {
      left -= link.paths
      if left < 0 { return link }
    }
    return last
  }

  /// Walks back to the start of a side; every step is as likely as it has paths.
  private static func walk(
    _ side: Side, from node: Int32, _ generator: inout SeededGenerator, _ nodes: inout [Int32]
  ) {
    var node = Int(node)
    while side.level[node] > 1 {
      nodes.append(Int32(node))
      var left = generator.nextUnit() * side.paths[node]
      var chosen = -1
      for arc in side.backOffsets[node]..<side.backOffsets[node + 1] {
        let end = Int(side.backEnds[arc])
        guard side.level[end] == side.level[node] - 1 else { continue }
        chosen = end
        left -= side.paths[end]
        if left < 0 { break }
      }
      node = chosen
    }
  }
}
