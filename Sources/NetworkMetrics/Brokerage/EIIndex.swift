import NetworkGraph

extension Graph {
  /// Whether each node's ties go out of its group or stay in it.
  ///
  /// `(external - internal) / (external + internal)` over its ties to nodes that have a group: 1 if
  /// all lead out, -1 if all stay. Undefined for a node without a group or without such a tie. In a
  /// directed graph edges of both directions count.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
  ///     path.eiIndices(groups: [0, 0, 1])  // [-1, 0, 1]
  ///
  /// - Complexity: O(*n* + *m*).
  ///
  /// Krackhardt & Stern 1988, "Informal networks and organizational crises".
  public func eiIndices(groups: [Int?]) -> [Double?] {
    (0..<nodeCount).map { node in
      guard let own = groups[node] else { return nil }
      var (external, ties) = (0, 0)
      func count(_ ends: ArraySlice<Int32>) {
        for end in ends {
          guard let group = groups[Int(end)] else { continue }
          ties += 1
          if group != own { external += 1 }
        }
      }
      count(neighbors(of: node))
      if isDirected { count(sources(into: node)) }
      return ties == 0 ? nil : Double(2 * external - ties) / Double(ties)
    }
  }

  /// The E-I index of the network: the same over all its ties between nodes that have a group.
  ///
  /// Undefined without such a tie.
  public func eiIndex(groups: [Int?]) -> Double? {
    let ties = tiesAmongGroups(groups)
    guard !ties.isEmpty else { return nil }
    let external = ties.count { groups[$0.0] != groups[$0.1] }
    return Double(2 * external - ties.count) / Double(ties.count)
  }

  /// The E-I index of the network beside what it is when the same groups are dealt out at random.
  ///
  /// The expected value is exact: with *N* nodes in groups of sizes *s*, a tie stays inside with chance
  /// `sum of s(s-1) / (N(N-1))`.
  ///
  /// - Returns: nil without a tie between nodes that have a group.
  /// - Complexity: O(*p* (*n* + *m*)) for *p* permutations.
  public func eiTest(
    groups: [Int?], permutations: Int = 1_000, seed: UInt64 = 1
  ) -> PermutationTest? {
    guard let observed = eiIndex(groups: groups), permutations > 0 else { return nil }
    let members = groups.indices.filter { groups[$0] != nil }
    var place = [Int](repeating: 0, count: nodeCount)
    for (index, node) in members.enumerated() { place[node] = index }
    let ties = tiesAmongGroups(groups).map { (Int32(place[$0.0]), Int32(place[$0.1])) }
    var dealt = members.map { Int32(groups[$0] ?? 0) }
    var generator = SeededGenerator(seed: seed)
    let values = (0..<permutations).map { _ -> Double in
      generator.shuffle(&dealt)
      var external = 0
      for (a, b) in ties where dealt[Int(a)] != dealt[Int(b)] { external += 1 }
      return Double(2 * external - ties.count) / Double(ties.count)
    }
    return PermutationTest(
      observed: observed, values: values, expected: expectedEIIndex(groups))
  }

  private func expectedEIIndex(_ groups: [Int?]) -> Double {
    var sizes: [Int: Int] = [:]
    for group in groups.compactMap({ $0 }) { sizes[group, default: 0] += 1 }
    let nodes = sizes.values.reduce(0, +)
    // Whole numbers: the order of a dictionary cannot change their sum.
    let inside = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) }
    return 1 - 2 * Double(inside) / (Double(nodes) * Double(nodes - 1))
  }

  private func tiesAmongGroups(_ groups: [Int?]) -> [(Int, Int)] {
    (0..<edgeCount).compactMap { edge in
      let ends = (Int(edgeSources[edge]), Int(edgeTargets[edge]))
      return groups[ends.0] == nil || groups[ends.1] == nil ? nil : ends
    }
  }
}
