import NetworkGraph

/// The forms of each edge of a graph: positions in a list of forms, beside the graph.
///
///     // Edge 0 has forms 0 and 2, edge 1 has form 2.
///     let forms = EdgeForms(formCount: 3, ofEdges: [[0, 2], [2]])
///     forms[0]  // 0, 2
public struct EdgeForms: Sendable {
  public let formCount: Int
  private let offsets: [Int]
  private let forms: [Int32]

  /// - Parameters:
  ///   - edges: for each edge, in the order of the edge numbers, its forms; what repeats
  ///     counts once.
  ///   - formCount: how many forms there are.
  /// - Precondition: every form lies in `0..<formCount`.
  public init(formCount: Int, ofEdges edges: [[Int]]) {
    var offsets = [0]
    var forms: [Int32] = []
    for edge in edges {
      var last: Int?
      for form in edge.sorted() where form != last {
        precondition(form >= 0 && form < formCount, "no such form")
        forms.append(Int32(form))
        last = form
      }
      offsets.append(forms.count)
    }
    self.formCount = formCount
    self.offsets = offsets
    self.forms = forms
  }

  public var edgeCount: Int { offsets.count - 1 }

  /// Rising.
  public subscript(edge: Int) -> ArraySlice<Int32> { forms[offsets[edge]..<offsets[edge + 1]] }
}

extension NetworkOnDay {
  /// The forms of every edge, and their names, sorted by code points.
  ///
  /// - Complexity: O(*m* + *f* log *f*) for *f* forms.
  public func edgeForms() -> (names: [String], edges: EdgeForms) {
    let ofEdges = (0..<graph.edgeCount).map { forms(ofEdge: $0) }
    let names = Set(ofEdges.joined()).sorted { $0.precedesByCodePoints($1) }
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (
      names,
      EdgeForms(formCount: names.count, ofEdges: ofEdges.map { $0.compactMap { number[$0] } })
    )
  }
}
