/// A network as it stands on a day: its nodes, every link with its state, and the graph of those that
/// count.
///
/// Here, and nowhere else, an institution becomes a node: nodes are the institutions that exist on the
/// day, in the order of their ids.
public struct NetworkOnDay: Sendable {
  public let network: CooperationNetwork
  public let options: GraphOptions
  /// The institution of each node: positions in `network.institutions`, rising.
  public let institutions: [Int]
  /// The node of each institution; -1 where it is none.
  public let nodes: [Int32]
  /// Ties in the order of the files, then events by id, then founders. Both ends are institutions of
  /// the day; with `areaOnly` too they may be no nodes.
  public let links: [Link]
  /// The union of the counted links.
  public let graph: Graph
  /// Found on the way: contradictions with the day, undated ties, events too large.
  public let findings: [Finding]
  private let edgeLinkOffsets: [Int]
  private let edgeLinks: [Int32]

  init(
    network: CooperationNetwork, options: GraphOptions, institutions: [Int], nodes: [Int32],
    links: [Link], graph: Graph, findings: [Finding]
  ) {
    self.network = network
    self.options = options
    self.institutions = institutions
    self.nodes = nodes
    self.links = links
    self.graph = graph
    self.findings = findings
    (edgeLinkOffsets, edgeLinks) = Self.rows(of: links, options: options, nodes: nodes, in: graph)
  }
}

extension NetworkOnDay {
  public var day: Day? { options.asOf }
  public var nodeCount: Int { graph.nodeCount }

  public func institution(ofNode node: Int) -> Institution {
    network.institutions[institutions[node]]
  }

  /// The node of an institution, or nil where it is none on the day.
  public func node(ofInstitution institution: Int) -> Int? {
    nodes[institution] < 0 ? nil : Int(nodes[institution])
  }

  /// The links that an edge is the union of: positions in `links`, rising.
  public func links(ofEdge edge: Int) -> ArraySlice<Int32> {
    edgeLinks[edgeLinkOffsets[edge]..<edgeLinkOffsets[edge + 1]]
  }

  /// The distinct forms of an edge, sorted.
  public func forms(ofEdge edge: Int) -> [String] {
    var forms: [String] = []
    for link in links(ofEdge: edge) where !forms.contains(links[Int(link)].form) {
      forms.append(links[Int(link)].form)
    }
    return forms.sorted { $0.precedesByCodePoints($1) }
  }

  /// A value for each node.
  public func perNode<Value>(_ value: (Institution) -> Value) -> [Value] {
    institutions.map { value(network.institutions[$0]) }
  }

  private static func rows(
    of links: [Link], options: GraphOptions, nodes: [Int32], in graph: Graph
  ) -> (offsets: [Int], links: [Int32]) {
    var pairs: [(edge: Int, link: Int32)] = []
    pairs.reserveCapacity(links.count)
    for (position, link) in links.enumerated() where link.isCounted(options) {
      let (from, to) = (Int(nodes[Int(link.from)]), Int(nodes[Int(link.to)]))
      guard from >= 0, to >= 0 else { continue }
      if let edge = graph.edge(from: from, to: to) { pairs.append((edge, Int32(position))) }
      if graph.isDirected, !link.isDirected, let edge = graph.edge(from: to, to: from) {
        pairs.append((edge, Int32(position)))
      }
    }
    var offsets = [Int](repeating: 0, count: graph.edgeCount + 1)
    for pair in pairs { offsets[pair.edge + 1] += 1 }
    for edge in 0..<graph.edgeCount { offsets[edge + 1] += offsets[edge] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      rows[next[pair.edge]] = pair.link
      next[pair.edge] += 1
    }
    return (offsets, rows)
  }
}
