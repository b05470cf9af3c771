import NetworkGraph
import Testing

@testable import coopnet

/// Frames of powiats: who stands in which, in which order, and how ties run between and inside them.
@Suite struct FrameLayoutTests {
  private static let page = DiagramRect(x: 30, y: 60, width: 760, height: 460)

  private static func graph(_ powiats: Int, ties: Int = 20) -> DiagramGraph {
    DiagramGraph(
      DiagramFixtures.network(powiats: powiats, ties: ties).onDay(GraphOptions()), language: .pl)
  }

  private static func placement(_ graph: DiagramGraph) -> DiagramPlacement? {
    FrameLayout(OverviewLayout(graph: graph, rect: page, language: .pl)).placement()
  }

  @Test("powiats by their code, those above them first or, of more than four frames, among them")
  func order() throws {
    for powiats in [2, 3, 4, 9] {
      let placement = try #require(Self.placement(Self.graph(powiats)))
      let labels = placement.clusters.map(\.label)
      let above = DiagramText.higherLevel(.pl)
      #expect(
        labels.filter { $0 != above } == (1...powiats).map { "powiatowski \($0)" })
      #expect(labels.firstIndex(of: above) == (powiats > 3 ? (powiats - 1) / 2 : 0))
      #expect(placement.clusters.map(\.id) == (1...(powiats + 1)).map { "powiat_\($0)" })
    }
  }

  @Test("each unit stands in one frame, below its title, five points from the sides")
  func inside() throws {
    for powiats in [4, 9, 40] {
      let graph = Self.graph(powiats)
      let placement = try #require(Self.placement(graph))
      #expect(placement.clusters.flatMap(\.members).sorted() == Array(graph.nodes.indices))
      for (number, cluster) in placement.clusters.enumerated() {
        let frame = try #require(cluster.frame)
        let title = placement.texts[number]
        #expect(title.text == cluster.label && title.bold && title.size >= 5 && title.size <= 8)
        #expect(abs(title.box.x - frame.x - 5) < 1e-9 && title.box.maxX <= frame.maxX - 5 + 1e-9)
        #expect(title.box.y >= frame.y)
        let boxes = cluster.members.map { placement.bodies[$0].box }
        #expect(abs(boxes.map(\.x).min()! - frame.x - 5) < 1e-9)
        #expect(abs(boxes.map(\.y).min()! - title.position.y - 4) < 1e-6)
        #expect(boxes.map(\.maxX).max()! <= frame.maxX - 5 + 1e-9)
        // What is widest, the title or a row, fills the frame.
        let widest = max(boxes.map(\.maxX).max()!, title.box.maxX)
        #expect(abs(frame.maxX - widest - 5) < 1e-6)
        #expect(!Separation.hasOverlap(boxes))
      }
      for (index, node) in graph.nodes.enumerated() {
        #expect((placement.bodies[index].emphasis == .muted) == (node.degree == 0))
      }
      #expect(!Separation.hasOverlap(placement.clusters.compactMap(\.frame)))
    }
  }

  @Test("where not all can bear labels, those with most partners do")
  func fewLabels() throws {
    let graph = Self.graph(40, ties: 60)
    let placement = try #require(Self.placement(graph))
    let labelled = graph.nodes.indices.filter { placement.bodies[$0].isLabelled }
    try #require(labelled.count < graph.nodes.count)
    #expect([60, 30, 0].contains(labelled.count))
    let least = labelled.map { graph.nodes[$0].degree }.min() ?? .max
    let bare = graph.nodes.indices.filter { !placement.bodies[$0].isLabelled }
    #expect(bare.allSatisfy { graph.nodes[$0].degree <= least })
  }

  @Test("a tie inside a frame is bowed by a ninth of its length, by 12 points at most")
  func bows() throws {
    let graph = Self.graph(5, ties: 120)
    let placement = try #require(Self.placement(graph))
    let frame = { (index: Int) in
      placement.clusters.firstIndex { $0.members.contains(index) }
    }
    var seen = (inside: 0, between: 0)
    for (edge, route) in zip(graph.edges, placement.routes) {
      let (start, end) = (placement.bodies[edge.from].center, placement.bodies[edge.to].center)
      #expect(route.first == start && (route.last! - end).length < 1e-9)
      let length = (end - start).length
      if frame(edge.from) == frame(edge.to) {
        seen.inside += 1
        let middle = Curve.point(route[0...3], at: 0.5)
        let bow = (middle - start.interpolated(to: end, 0.5)).length
        // The middle of a cubic is three quarters as far out as its two handles.
        #expect(route.count == 4 && abs(bow - 0.75 * min(16, 0.15 * length)) < 1e-6)
      } else {
        seen.between += 1
        #expect(route.count > 4)
      }
    }
    #expect(seen.inside > 3 && seen.between > 3)
  }

  @Test("a row ends where the next frame would not fit, and rows are evened out")
  func rows() throws {
    let placement = try #require(Self.placement(Self.graph(9)))
    let frames = placement.clusters.compactMap(\.frame)
    var rows: [[DiagramRect]] = [[]]
    for frame in frames {
      if let last = rows[rows.count - 1].last, frame.x < last.x { rows.append([]) }
      rows[rows.count - 1].append(frame)
    }
    let widths = rows.map { $0.reduce(-10) { $0 + $1.width + 10 } }
    #expect(widths.allSatisfy { $0 <= Self.page.width })
    // With the width of the widest row, packed one after another, there are no more rows than these.
    var (count, used) = (1, -10.0)
    for frame in frames {
      if used > 0, used + 10 + frame.width > Self.page.width {
        count += 1
        used = -10
      }
      used += 10 + frame.width
    }
    #expect(count == rows.count)
    // Evened: in steps of a twentieth of the page no narrower column holds as few rows.
    for step in 10..<20 {
      let width = Self.page.width * Double(step) / 20
      if width >= widths.max()! { continue }
      var (narrow, x) = (1, 0.0)
      for frame in frames {
        if x > 0, x + frame.width > width {
          narrow += 1
          x = 0
        }
        x += frame.width + 10
      }
      #expect(narrow > rows.count, "\(step)")
    }
  }
}
