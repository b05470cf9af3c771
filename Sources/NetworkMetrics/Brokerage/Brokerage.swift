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
    var givers = [Double](repeating: 0, count: groupCount)
    var receivers = givers
    var present: [Int] = []
    for broker in 0..<graph.nodeCount where groups[broker] >= 0 {
      for node in graph.neighbors(of: broker) where groups[Int(node)] >= 0 {
        receivers[Int(groups[Int(node)])] += 1
      }
      for node in graph.sources(into: broker) where groups[Int(node)] >= 0 {
        let group = Int(groups[Int(node)])
        if givers[group] == 0 { present.append(group) }
        givers[group] += 1
      }
      addAll(broker, present, givers, receivers)
      takeMutual(broker)
      for group in present { givers[group] = 0 }
      present.removeAll(keepingCapacity: true)
      for node in graph.neighbors(of: broker) where groups[Int(node)] >= 0 {
        receivers[Int(groups[Int(node)])] = 0
      }
    }
  }

  private mutating func addAll(
    _ broker: Int, _ present: [Int], _ givers: [Double], _ receivers: [Double]
  ) {
    let own = Int(groups[broker])
    var (allGivers, allReceivers, sameGroup) = (0.0, 0.0, 0.0)
    for group in present {
      allGivers += givers[group]
      if group != own { sameGroup += givers[group] * receivers[group] }
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
    let (graph, groups) = (graph, groups)
    var brokers = [Double](repeating: 0, count: graph.nodeCount)
    var closedFor = groups.map { $0 < 0 ? Int32.max : -1 }
    scores.withUnsafeMutableBufferPointer { scores in
      brokers.withUnsafeMutableBufferPointer { brokers in
        closedFor.withUnsafeMutableBufferPointer { closedFor in
          graph.targets.withUnsafeBufferPointer { targets in
            groups.withUnsafeBufferPointer { groups in
              let triads = OpenTriads(
                offsets: graph.offsets, targets: targets, groups: groups, closedFor: closedFor,
                brokers: brokers, scores: scores)
              for giver in 0..<graph.nodeCount where groups[giver] >= 0 { triads.share(giver) }
            }
          }
        }
      }
    }
  }
}

/// The open triads of one giver after another.
private struct OpenTriads {
  let offsets: [Int]
  let targets: UnsafeBufferPointer<Int32>
  let groups: UnsafeBufferPointer<Int32>
  /// The last giver to whom each node is tied; the greatest number for who has no group.
  let closedFor: UnsafeMutableBufferPointer<Int32>
  /// How many brokers stand between the giver and each node.
  let brokers: UnsafeMutableBufferPointer<Double>
  let scores: UnsafeMutableBufferPointer<Double>

  func share(_ giver: Int) {
    let row = offsets[giver]..<offsets[giver + 1]
    if groups[giver] >= 0 { closedFor[giver] = Int32(giver) }
    for arc in row where groups[Int(targets[arc])] >= 0 {
      closedFor[Int(targets[arc])] = Int32(giver)
    }
    visit(giver, row) { _, receiver in brokers[receiver] += 1 }
    visit(giver, row) { broker, receiver in
      let role = Brokerage.Role(groups[giver], groups[broker], groups[receiver])
      scores[broker * Brokerage.Role.allCases.count + role.rawValue] += 1 / brokers[receiver]
    }
    visit(giver, row) { _, receiver in brokers[receiver] = 0 }
  }

  @inline(__always)
  private func visit(
    _ giver: Int, _ row: Range<Int>, _ body: (_ broker: Int, _ receiver: Int) -> Void
  ) {
    for arc in row where groups[Int(targets[arc])] >= 0 {
      let broker = Int(targets[arc])
      for second in offsets[broker]..<offsets[broker + 1] {
        let receiver = Int(targets[second])
        let closed = closedFor[receiver]
        if closed != Int32(giver), closed != .max { body(broker, receiver) }
      }
    }
  }
}
