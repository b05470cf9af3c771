import NetworkGraph

/// How far two forms of ties join the same pairs.
public struct FormOverlap: Sendable {
  /// The lesser form.
  public let first: Int
  public let second: Int
  /// Pairs tied by both.
  public let both: Int
  /// Pairs tied by one or both.
  public let either: Int
  /// The overlap `both / either` (Jaccard), beside what it is when the nodes of one form's network
  /// change places at random.
  public let test: PermutationTest
}

extension Graph {
  /// The overlap of every two forms that occur, with the quadratic assignment procedure: the nodes of
  /// one network change places at random, its shape stays, and the overlap is taken anew. A small
  /// `pValue` says that the two forms seek (or shun) the same pairs beyond what their shapes bring
  /// about. The expected value is the mean of the random cases, which all pairs of forms share.
  ///
  /// - Returns: by first, then second form; forms without an edge are left out.
  /// - Complexity: O(*p* *m* (log *d* + *f*^2)) for *p* permutations, *d* the greatest degree, *f* the
  ///   forms of a pair.
  ///
  /// Krackhardt 1988, "Predicting with networks: nonparametric multiple regression analysis of dyadic
  /// data".
  public func formOverlaps(
    _ forms: EdgeForms, permutations: Int = 1_000, seed: UInt64 = 1
  ) -> [FormOverlap] {
    let counts = edgeCountsByForm(forms)
    let observed = sharedCounts(forms, Array(0..<Int32(nodeCount)))
    var generator = SeededGenerator(seed: seed)
    var places = Array(0..<Int32(nodeCount))
    var cases: [[Int]] = []
    for _ in 0..<max(1, permutations) {
      generator.shuffle(&places)
      cases.append(sharedCounts(forms, places))
    }
    var result: [FormOverlap] = []
    for first in counts.indices where counts[first] > 0 {
      for second in first + 1..<max(first + 1, counts.count) where counts[second] > 0 {
        let sum = counts[first] + counts[second]
        let place = first * forms.formCount + second
        let share = { (both: Int) in Double(both) / Double(sum - both) }
        result.append(
          FormOverlap(
            first: first, second: second, both: observed[place], either: sum - observed[place],
            test: PermutationTest(
              observed: share(observed[place]), values: cases.map { share($0[place]) })))
      }
    }
    return result
  }

  /// For every two forms: the edges of the first whose ends, moved to their places, are tied by the
  /// second.
  private func sharedCounts(_ forms: EdgeForms, _ places: [Int32]) -> [Int] {
    var counts = [Int](repeating: 0, count: forms.formCount * forms.formCount)
    for edge in 0..<edgeCount where !forms[edge].isEmpty {
      let source = Int(places[Int(edgeSources[edge])])
      let target = Int(places[Int(edgeTargets[edge])])
      guard let other = self.edge(from: source, to: target) else { continue }
      for first in forms[edge] {
        for second in forms[other] { counts[Int(first) * forms.formCount + Int(second)] += 1 }
      }
    }
    return counts
  }
}
