import NetworkGraph

extension Graph {
  /// Whether ties stay within groups more than the groups' numbers of ties would make them.
  ///
  /// With *e(g,h)* the share of tie ends from group *g* to *h*, *a* and *b* its row and column sums:
  /// `(sum of e(g,g) - sum of a(g) b(g)) / (1 - sum of a(g) b(g))`. 1: all ties within groups; 0: as by
  /// chance; below 0: across groups.
  ///
  /// Nodes without a group are left out with their ties. Undefined without ties, and where all ends
  /// are of one group.
  ///
  ///     let path = Graph(nodeCount: 3, edges: [.init(0, 1), .init(1, 2)])
  ///     path.assortativity(groups: [0, 0, 1])  // -1/3
  ///
  /// - Complexity: O(*n* + *m* + *g*^2) for *g* groups.
  ///
  /// Newman 2003, "Mixing patterns in networks".
  public func assortativity(groups: [Int?]) -> Double? {
    let mixing = mixingMatrix(groups: groups)
    let ends = { (from: Int, to: Int) in
      mixing.ties(from, to) * (from == to && !self.isDirected ? 2 : 1)
    }
    let range = 0..<mixing.groupCount
    let all = range.reduce(0) { sum, from in sum + range.reduce(0) { $0 + ends(from, $1) } }
    guard all > 0 else { return nil }
    // Whole numbers up to the division, so that "all of one group" is seen exactly.
    var (inside, chance) = (0, 0.0)
    for group in range {
      inside += ends(group, group)
      let row = range.reduce(0) { $0 + ends(group, $1) }
      let column = range.reduce(0) { $0 + ends($1, group) }
      if row == all, column == all { return nil }
      chance += Double(row) / Double(all) * (Double(column) / Double(all))
    }
    return (Double(inside) / Double(all) - chance) / (1 - chance)
  }
}
