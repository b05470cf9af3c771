import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct MultiplexityTests {
  private let graph = Graph(nodeCount: 4, edges: [.init(0, 1), .init(1, 2)])
  private let forms = EdgeForms(formCount: 3, ofEdges: [[2, 0, 2], [2]])

  @Test func formsOfAnEdgeRiseWithoutRepeats() {
    #expect(Array(forms[0]) == [0, 2])
    #expect(forms.edgeCount == 2)
  }

  @Test func countsByPairNodeAndForm() {
    #expect(graph.meanForms(forms) == 1.5)
    #expect(graph.formCounts(forms) == [2, 2, 1, 0])
    #expect(graph.degreesByForm(forms) == [[1, 1, 0, 0], [0, 0, 0, 0], [1, 2, 1, 0]])
    #expect(graph.edgeCountsByForm(forms) == [1, 0, 2])
  }

  @Test func undefinedWithoutTies() {
    let empty = Graph(nodeCount: 2, edges: [])
    #expect(empty.meanForms(EdgeForms(formCount: 1, ofEdges: [])) == nil)
  }
}
