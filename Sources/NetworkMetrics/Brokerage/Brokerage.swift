import NetworkGraph

/// How often each node stands between two others that are not tied, by the groups of the three.
///
/// An *open triad* is a -> b -> c without a -> c; b is the broker. An undirected tie counts as two
/// arcs, so that each open triad of an undirected graph counts twice, once in each direction.
///
/// Gould & Fernandez 1989, "Structures of mediation: a formal approach to brokerage in transaction
/// networks".
public struct Brokerage: Sendable {
  /// What a broker is to the two it stands between, by who shares a group.
  public enum Role: Int, Sendable, CaseIterable {
    /// All three of one group.
    case coordinator
    /// The two others of one group, the broker of another.
    case itinerant
    /// The broker and the receiver of one group, the giver of another: it lets in.
    case gatekeeper
    /// The giver and the broker of one group, the receiver of another: it speaks for.
    case representative
    /// Three groups.
    case liaison

    init(_ giver: Int32, _ broker: Int32, _ receiver: Int32) {
      if giver == broker {
        self = broker == receiver ? .coordinator : .representative
      } else if broker == receiver {
        self = .gatekeeper
      } else {
        self = giver == receiver ? .itinerant : .liaison
      }
    }
  }

  /// For each role one value for each node: the number of open triads, or the sum of their shares.
  /// Nil for a node without a group, which has no part in any triad.
  public let scores: [[Double?]]

  public subscript(role: Role) -> [Double?] { scores[role.rawValue] }
}

extension Graph {
  /// The brokerage of every node between groups.
  ///
  ///     // 0 - 1 - 2; 0 and 1 of group 0, 2 of group 1.
  ///     let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
  ///     let brokerage = path.brokerage(groups: [0, 0, 1])
  ///     brokerage[.representative]  // [0, 1, 0]: 0 -> 1 -> 2
  ///     brokerage[.gatekeeper]      // [0, 1, 0]: 2 -> 1 -> 0
  ///
  /// - Parameters:
  ///   - groups: a number not below 0 for each node; nil leaves it out.
  ///   - partialCredit: where *k* nodes stand between the same two, each gets 1 / *k* of the triad
  ///     instead of 1.
  /// - Complexity: O(*m* √*m*), of a directed graph and with partial credit O(*m* *d*), *d* the
  ///   greatest degree.
  public func brokerage(groups: [Int?], partialCredit: Bool = false) -> Brokerage {
    let labels = groups.map { Int32($0 ?? -1) }
    var counter = BrokerageCounter(self, labels)
    if partialCredit {
      counter.shareOpenTriads()
    } else {
      counter.countAllTriads()
      if isDirected { counter.takeClosedTriads() } else { counter.takeTriangles() }
    }
    return counter.result()
  }
}

/// Five scores for each node, one after another.
private struct BrokerageCounter {
  private let graph: Graph
  private let groups: [Int32]
  private var scores: [Double]

  init(_ graph: Graph, _ groups: [Int32]) {
    self.graph = graph
    self.groups = groups
    scores = [Double](repeating: 0, count: graph.nodeCount * Brokerage.Role.allCases.count)
  }

  func result() -> Brokerage {
    let roles = Brokerage.Role.allCases.count
    return Brokerage(
      scores: (0..<roles).map { role in
        (0..<graph.nodeCount).map { groups[$0] < 0 ? nil : scores[$0 * roles + role] }
      })
  }

  private mutating func add(_ value: Double, _ giver: Int, _ broker: Int, _ receiver: Int) {
    let role = Brokerage.Role(groups[giver], groups[broker], groups[receiver])
    scores[broker * Brokerage.Role.allCases.count + role.rawValue] += value
  }

  /// Every giver with every other receiver of each broker, from the numbers of each group around it.
  mutating func countAllTriads() {
    let groupCount = Int(groups.max() ?? -1) + 1
    var givers = [Double](repeating: 0, count: max(0, groupCount))
    var receivers = givers
    for broker in 0..<graph.nodeCount where groups[broker] >= 0 {
      for node in graph.sources(into: broker) where groups[Int(node)] >= 0 {
        givers[Int(groups[Int(node)])] += 1
      }
      for node in graph.neighbors(of: broker) where groups[Int(node)] >= 0 {
        receivers[Int(groups[Int(node)])] += 1
      }
      addAll(broker, givers, receivers)
      takeMutual(broker)
      for node in graph.sources(into: broker) where groups[Int(node)] >= 0 {
        givers[Int(groups[Int(node)])] = 0
      }
      for node in graph.neighbors(of: broker) where groups[Int(node)] >= 0 {
        receivers[Int(groups[Int(node)])] = 0
      }
    }
  }

  private mutating func addAll(_ broker: Int, _ givers: [Double], _ receivers: [Double]) {
    let own = Int(groups[broker])
    var (allGivers, allReceivers, sameGroup) = (0.0, 0.0, 0.0)
    var last: Int32 = -1
    // Each group once: it is taken when its first giver or receiver comes.
    var seen = Set<Int32>()
    for node in graph.sources(into: broker) where groups[Int(node)] >= 0 {
      allGivers += 1
      let group = groups[Int(node)]
      if group != last, seen.insert(group).inserted, Int(group) != own {
        sameGroup += givers[Int(group)] * receivers[Int(group)]
      }
      last = group
    }
    for node in graph.neighbors(of: broker) where groups[Int(node)] >= 0 { allReceivers += 1 }
    let base = broker * Brokerage.Role.allCases.count
    let (inside, outside) = (givers[own], receivers[own])
    scores[base + Brokerage.Role.coordinator.rawValue] += inside * outside
    scores[base + Brokerage.Role.itinerant.rawValue] += sameGroup
    scores[base + Brokerage.Role.gatekeeper.rawValue] += (allGivers - inside) * outside
    scores[base + Brokerage.Role.representative.rawValue] += inside * (allReceivers - outside)
    scores[base + Brokerage.Role.liaison.rawValue] +=
      (allGivers - inside) * (allReceivers - outside) - sameGroup
  }

  /// One that both gives to and receives from the broker is not a pair with itself.
  private mutating func takeMutual(_ broker: Int) {
    guard graph.isDirected else {
      for node in graph.neighbors(of: broker) where groups[Int(node)] >= 0 {
        add(-1, Int(node), broker, Int(node))
      }
      return
    }
    let (givers, receivers) = (graph.sources(into: broker), graph.neighbors(of: broker))
    var (i, j) = (givers.startIndex, receivers.startIndex)
    while i < givers.endIndex, j < receivers.endIndex {
      let (giver, receiver) = (givers[i], receivers[j])
      if giver == receiver, groups[Int(giver)] >= 0 {
        add(-1, Int(giver), broker, Int(giver))
      }
      if giver <= receiver { i += 1 }
      if receiver <= giver { j += 1 }
    }
  }

  mutating func takeTriangles() {
    let search = TriangleSearch(graph)
    search.visit { triangle in
      let a = Int(search.nodes[triangle.low])
      let b = Int(search.nodes[triangle.middle])
      let c = Int(search.nodes[triangle.high])
      guard groups[a] >= 0, groups[b] >= 0, groups[c] >= 0 else { return }
      for (giver, broker, receiver) in [(a, b, c), (b, c, a), (c, a, b)] {
        add(-1, giver, broker, receiver)
        add(-1, receiver, broker, giver)
      }
    }
  }

  mutating func takeClosedTriads() {
    var marks = [Int](repeating: -1, count: graph.nodeCount)
    for giver in 0..<graph.nodeCount where groups[giver] >= 0 {
      for receiver in graph.neighbors(of: giver) { marks[Int(receiver)] = giver }
      for broker in graph.neighbors(of: giver) where groups[Int(broker)] >= 0 {
        for receiver in graph.neighbors(of: Int(broker))
        where marks[Int(receiver)] == giver && groups[Int(receiver)] >= 0 {
          add(-1, giver, Int(broker), Int(receiver))
        }
      }
    }
  }

  /// Goes through all triads twice: once to count the brokers of each pair, once to give shares.
  mutating func shareOpenTriads() {
    var brokers = [Double](repeating: 0, count: graph.nodeCount)
    var marks = [Int](repeating: -1, count: graph.nodeCount)
    for giver in 0..<graph.nodeCount where groups[giver] >= 0 {
      marks[giver] = giver
      for receiver in graph.neighbors(of: giver) { marks[Int(receiver)] = giver }
      forEachOpenTriad(giver, marks) { _, receiver in brokers[receiver] += 1 }
      forEachOpenTriad(giver, marks) { broker, receiver in
        add(1 / brokers[receiver], giver, broker, receiver)
      }
      forEachOpenTriad(giver, marks) { _, receiver in brokers[receiver] = 0 }
    }
  }

  private func forEachOpenTriad(
    _ giver: Int, _ marks: [Int], _ body: (_ broker: Int, _ receiver: Int) -> Void
  ) {
    for broker in graph.neighbors(of: giver) where groups[Int(broker)] >= 0 {
      for receiver in graph.neighbors(of: Int(broker))
      where marks[Int(receiver)] != giver && groups[Int(receiver)] >= 0 {
        body(Int(broker), Int(receiver))
      }
    }
  }
}
