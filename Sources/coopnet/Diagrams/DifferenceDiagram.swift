import NetworkGraph

/// What has changed between two days or two datasets: ties that are new, ended, unchanged.
enum DifferenceDiagram {
  static func scene(_ input: DiagramInput) throws(DiagramRefusal) -> DiagramScene {
    guard let earlier = input.earlier else { throw DiagramRefusal(reason: .missingData) }
    var graph = merged(earlier, input.day, language: input.language)
    graph.leastType = input.page.leastType
    if graph.nodes.isEmpty { throw DiagramRefusal(reason: .nothingToShow) }
    if graph.nodes.count > Diagram.unitLimit {
      throw DiagramRefusal(
        reason: .tooLarge(count: graph.nodes.count, limit: Diagram.unitLimit))
    }
    var composer = DiagramComposer(.difference, input, graph)
    composer.showsStates = true
    composer.legend.showsStates = true
    composer.facts = facts(graph, earlier, input)
    composer.definitions = [DiagramText.differenceDefinition, DiagramText.undecided]
    let placed = graph
    return try composer.scene { rect in
      OverviewLayout(graph: placed, rect: rect, language: input.language).placement()
    }
  }

  /// Institutions of both, found by their ids; a pair is new, ended or kept as a whole.
  private static func merged(
    _ earlier: NetworkOnDay, _ later: NetworkOnDay, language: Language
  ) -> DiagramGraph {
    let old = DiagramGraph(earlier, language: language)
    let new = DiagramGraph(later, language: language)
    var result = new
    var place: [String: Int] = [:]
    for (index, node) in new.nodes.enumerated() { place[node.key] = index }
    for node in old.nodes where place[node.key] == nil {
      place[node.key] = result.nodes.count
      var gone = node
      gone.institution = nil
      gone.node = nil
      result.nodes.append(gone)
    }
    func pairs(_ graph: DiagramGraph) -> [DiagramGraph.PairKey: [String]] {
      var pairs: [DiagramGraph.PairKey: [String]] = [:]
      for edge in graph.edges where edge.isCounted {
        guard let first = place[graph.nodes[edge.from].key],
          let second = place[graph.nodes[edge.to].key]
        else { continue }
        pairs[DiagramGraph.PairKey(first, second)] =
          edge.strands.filter { $0.state == .recorded }.map(\.form)
      }
      return pairs
    }
    let before = pairs(old)
    let after = pairs(new)
    var strands: [DiagramGraph.PairKey: [DiagramGraph.Strand]] = [:]
    for key in Set(before.keys).union(after.keys) {
      let state: SceneEdge.State =
        before[key] == nil ? .new : after[key] == nil ? .ended : .kept
      let forms = after[key] ?? before[key] ?? []
      strands[key] = [
        DiagramGraph.Strand(
          form: forms.first ?? "", state: state, direction: 0, weight: 1, count: 1)
      ]
    }
    result.edges = DiagramGraph.sorted(strands)
    let rows = result.neighbors()
    for index in result.nodes.indices { result.nodes[index].degree = Set(rows[index]).count }
    return result
  }

  private static func facts(
    _ graph: DiagramGraph, _ earlier: NetworkOnDay, _ input: DiagramInput
  ) -> String {
    func count(_ state: SceneEdge.State) -> Int {
      graph.edges.count { $0.strands.contains { $0.state == state } }
    }
    let days = (earlier.day == input.day.day ? [input.day.day] : [earlier.day, input.day.day])
      .compactMap { $0 }.map { DiagramText.date($0, input.language) }.joined(separator: " → ")
    return DiagramText.changes(
      days: days, new: count(.new), ended: count(.ended), kept: count(.kept))(input.language)
  }
}
