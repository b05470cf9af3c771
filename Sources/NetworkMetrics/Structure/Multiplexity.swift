import NetworkGraph

extension Graph {
  /// The mean number of forms of a tied pair: 1 where everybody cooperates in one way only.
  ///
  /// Undefined without a tie.
  public func meanForms(_ forms: EdgeForms) -> Double? {
    guard edgeCount > 0 else { return nil }
    return Double((0..<edgeCount).reduce(0) { $0 + forms[$1].count }) / Double(edgeCount)
  }

  /// How many distinct forms each node's ties have; of both directions in a directed graph.
  ///
  /// - Complexity: O(*n* *f* + *m*) for *f* forms.
  public func formCounts(_ forms: EdgeForms) -> [Int] {
    let degrees = degreesByForm(forms)
    return (0..<nodeCount).map { node in degrees.count { $0[node] > 0 } }
  }

  /// The number of ties of each form at each node: `result[form][node]`.
  ///
  /// In a directed graph edges of both directions count.
  public func degreesByForm(_ forms: EdgeForms) -> [[Int]] {
    var result = [[Int]](
      repeating: [Int](repeating: 0, count: nodeCount), count: forms.formCount)
    for edge in 0..<edgeCount {
      for form in forms[edge] {
        result[Int(form)][Int(edgeSources[edge])] += 1
        result[Int(form)][Int(edgeTargets[edge])] += 1
      }
    }
    return result
  }

  /// The number of edges of each form.
  public func edgeCountsByForm(_ forms: EdgeForms) -> [Int] {
    var counts = [Int](repeating: 0, count: forms.formCount)
    for edge in 0..<edgeCount {
      for form in forms[edge] { counts[Int(form)] += 1 }
    }
    return counts
  }
}
