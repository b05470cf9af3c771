@testable import NetworkGraph

extension CooperationNetwork {
  /// A network read from texts; every id that is used exists.
  static func make(
    _ files: KeyValuePairs<String, String>
  ) -> CooperationNetwork {
    let reading = readDataset(files)
    guard let network = reading.network else { fatalError("\(reading.findings)") }
    return network
  }

  func onDay(_ day: String?, _ change: (inout GraphOptions) -> Void = { _ in }) -> NetworkOnDay {
    var options = GraphOptions()
    options.asOf = day.flatMap { Day($0) }
    change(&options)
    return onDay(options)
  }
}

extension NetworkOnDay {
  /// The edges as `a-b weight`, by ids; `a>b` where directed.
  var edges: [String] {
    (0..<graph.edgeCount).map { edge in
      let from = institution(ofNode: Int(graph.edgeSources[edge])).id
      let to = institution(ofNode: Int(graph.edgeTargets[edge])).id
      return "\(from)\(graph.isDirected ? ">" : "-")\(to) \(graph.edgeWeights[edge])"
    }
  }

  /// The states of the links, by ids.
  var states: [String] {
    links.map { link in
      let ids = [link.from, link.to].map { network.institutions[Int($0)].id }
      return "\(ids[0])-\(ids[1]) \(link.form) \(link.state.rawValue)"
    }
  }

  var ids: [String] { institutions.map { network.institutions[$0].id } }

  func strength(_ id: String) -> Double {
    let node = node(ofInstitution: network.institution(withID: id)!)!
    return (0..<graph.edgeCount).filter {
      Int(graph.edgeSources[$0]) == node || Int(graph.edgeTargets[$0]) == node
    }.map { graph.edgeWeights[$0] }.reduce(0, +)
  }
}
