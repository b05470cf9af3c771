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

    let graph = Self.graph(of: builder.links, nodes: nodes, count: shown.count, options: options)
    return NetworkOnDay(
      network: self, options: options, institutions: shown, nodes: nodes, links: builder.links,
      graph: graph, findings: builder.findings)
  }

  /// Whether the service area of an institution meets one of the units; no units mean everywhere.
  public func isShown(_ institution: Int, in area: [TerritoryCode]) -> Bool {
    if area.isEmpty { return true }
    let served = serviceArea(of: institution)
    return area.contains { served.meets($0) }
  }

  private static func graph(
    of links: [Link], nodes: [Int32], count: Int, options: GraphOptions
  ) -> Graph {
    var edges: [Graph.Edge] = []
    edges.reserveCapacity(links.count)
    for link in links where link.isCounted(options) {
      let (from, to) = (Int(nodes[Int(link.from)]), Int(nodes[Int(link.to)]))
      guard from >= 0, to >= 0 else { continue }
      edges.append(Graph.Edge(from, to, weight: link.weight))
      if options.isDirected, !link.isDirected {
        edges.append(Graph.Edge(to, from, weight: link.weight))
      }
    }
    return Graph(nodeCount: count, edges: edges, isDirected: options.isDirected)
  }
}
