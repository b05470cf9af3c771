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
  private let linksOfEdges: LinkRows

  init(
    network: CooperationNetwork, options: GraphOptions, institutions: [Int], nodes: [Int32],
    links: [Link], graph: Graph, linksOfEdges: LinkRows, findings: [Finding]
  ) {
    self.network = network
    self.options = options
    self.institutions = institutions
    self.nodes = nodes
    self.links = links
    self.graph = graph
    self.linksOfEdges = linksOfEdges
    self.findings = findings
  }

  /// For each edge the links that it is the union of.
  struct LinkRows: Sendable {
    fileprivate let offsets: [Int]
    fileprivate let links: [Int32]

    /// - Parameters: pairs of an edge and a link, by rising link.
    init(edgeCount: Int, edges: [Int32], links: [Int32]) {
      var offsets = [Int](repeating: 0, count: edgeCount + 1)
      for edge in edges { offsets[Int(edge) + 1] += 1 }
      for edge in 0..<edgeCount { offsets[edge + 1] += offsets[edge] }
      var next = offsets
      var rows = [Int32](repeating: 0, count: links.count)
      for (edge, link) in zip(edges, links) {
        rows[next[Int(edge)]] = link
        next[Int(edge)] += 1
      }
      self.offsets = offsets
      self.links = rows
    }
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
    linksOfEdges.links[linksOfEdges.offsets[edge]..<linksOfEdges.offsets[edge + 1]]
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
}
