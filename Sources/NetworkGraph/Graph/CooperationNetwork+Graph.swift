extension CooperationNetwork {
  /// The network on the day of the options.
  ///
  /// - Complexity: O(*i* + *l* log *l*) for *i* institutions and *l* links; an event of *k*
  ///   participants makes *k*(*k*-1)/2 links, or at most leaders × *k* above `maxEvent`.
  public func onDay(_ options: GraphOptions) -> NetworkOnDay {
    var builder = LinkBuilder(network: self, options: options)
    builder.addTies()
    builder.addEvents()
    builder.addFounders()

    let shown = institutions.indices.filter {
      builder.exists[$0] && (!options.areaOnly || isShown($0, in: options.area))
    }
    var nodes = [Int32](repeating: -1, count: institutions.count)
    for (node, institution) in shown.enumerated() { nodes[institution] = Int32(node) }

    let (graph, rows) = Self.graph(
      of: builder.links, nodes: nodes, count: shown.count, options: options)
    return NetworkOnDay(
      network: self, options: options, institutions: shown, nodes: nodes, links: builder.links,
      graph: graph, linksOfEdges: rows, findings: builder.findings)
  }

  /// Whether the service area of an institution meets one of the units; no units mean everywhere.
  public func isShown(_ institution: Int, in area: [TerritoryCode]) -> Bool {
    if area.isEmpty { return true }
    let served = serviceArea(of: institution)
    return area.contains { served.meets($0) }
  }

  /// The union of the links that count, and for each edge the links that it is the union of.
  private static func graph(
    of links: [Link], nodes: [Int32], count: Int, options: GraphOptions
  ) -> (Graph, NetworkOnDay.LinkRows) {
    var edges: [Graph.Edge] = []
    /// The link of each edge given.
    var origins: [Int32] = []
    edges.reserveCapacity(links.count)
    origins.reserveCapacity(links.count)
    for position in links.indices where links[position].isCounted(options) {
      let (from, to) = (
        Int(nodes[Int(links[position].from)]), Int(nodes[Int(links[position].to)])
      )
      guard from >= 0, to >= 0 else { continue }
      let weight = links[position].weight
      edges.append(Graph.Edge(from, to, weight: weight))
      origins.append(Int32(position))
      if options.isDirected, !links[position].isDirected {
        edges.append(Graph.Edge(to, from, weight: weight))
        origins.append(Int32(position))
      }
    }
    var numbers: [Int32] = []
    let graph = Graph(
      nodeCount: count, edges: edges, isDirected: options.isDirected, numbers: &numbers)
    return (
      graph, NetworkOnDay.LinkRows(edgeCount: graph.edgeCount, edges: numbers, links: origins)
    )
  }
}
