import NetworkGraph
import Testing

@testable import coopnet

/// The tree around its root where columns are too narrow, and the strip of those without a tie.
@Suite struct TreeLayoutTests {
  /// Four legs of four from unit 0 and, apart from them, a star of four from unit 17.
  private static let legs: [(Int, Int)] = {
    var pairs: [(Int, Int)] = []
    for leg in 0..<4 {
      for step in 0..<4 {
        pairs.append((step == 0 ? 0 : 1 + leg * 4 + step - 1, 1 + leg * 4 + step))
      }
    }
    return pairs + (18...21).map { (17, $0) }
  }()

  private static func tree(_ pairs: [(Int, Int)], units: Int, isolates: Int = 0) -> BlockTree {
    let day = DiagramFixtures.day(
      (0..<units + isolates).map { $0 < units ? "OPS" : $0 % 2 == 0 ? "NGO" : "CIS" }, pairs,
      name: "Ośrodek wsparcia rodzin numer")
    return BlockTree(DiagramGraph(day, language: .pl), day: day, hangerLimit: 9, language: .pl)
  }

  @Test(
    "around the root: shares of the turn by what hangs on a unit, steps by the root of the depth")
  func around() throws {
    let page = DiagramRect(x: 10, y: 20, width: 400, height: 1_400)
    let tree = Self.tree(Self.legs, units: 22)
    let placement = try #require(
      TreeLayout(tree: tree, rect: page, language: .pl).placement())
    #expect(placement.routes.isEmpty)
    let number = { (unit: Int) in tree.graph.nodes.firstIndex { $0.node == unit } }
    // Eight ends in all: a leg has an eighth of the turn, from the top on, the star the other half.
    var expected: [Int: (turn: Double, depth: Int)] = [0: (0, 0), 17: (0.75, 1)]
    for leg in 0..<4 {
      for step in 0..<4 { expected[1 + leg * 4 + step] = ((Double(leg) + 0.5) / 8, step + 1) }
    }
    for leaf in 0..<4 { expected[18 + leaf] = (0.5 + (Double(leaf) + 0.5) / 8, 2) }
    for (unit, place) in expected {
      let body = placement.bodies[try #require(number(unit))]
      let across = (body.center.x - page.center.x) / ((page.width - body.width) / 2)
      let along = (body.center.y - page.center.y) / ((page.height - body.height) / 2)
      let reach = (Double(place.depth) / 4).squareRoot()
      let direction = Angle.direction(place.turn * 2 * Angle.pi - Angle.pi / 2)
      #expect(abs(across - direction.x * reach) < 1e-6, "\(unit)")
      #expect(abs(along - direction.y * reach) < 1e-6, "\(unit)")
      // Inner ones and hubs are those whose loss splits the network.
      let isEnd = Self.legs.count { $0.0 == unit || $0.1 == unit } == 1
      #expect(body.emphasis == (isEnd ? .normal : .strong))
      #expect(page.contains(body.box) && !body.lines.isEmpty && body.lines.count <= 2)
    }
    #expect(placement.bodies.allSatisfy { $0.fontSize == 7.5 })
  }

  @Test(
    "the smaller the page, the smaller the type, by quarters of a point, before the tree gives way")
  func shrinks() {
    let tree = Self.tree(Self.legs, units: 22)
    var sizes: [Double] = []
    for step in 0..<60 {
      let page = DiagramRect(
        x: 0, y: 0, width: 400 * pow(step), height: 900 * pow(step))
      guard let placed = TreeLayout(tree: tree, rect: page, language: .pl).placement() else {
        break
      }
      sizes.append(placed.bodies[0].fontSize)
    }
    #expect(sizes.first == 7.5 && sizes.count < 60)
    #expect(sizes.allSatisfy { (4.25...7.5).contains($0) && $0 * 4 == ($0 * 4).rounded() })
    #expect(Set(sizes).count >= 4 && zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 - 0.5 })
  }

  private func pow(_ step: Int) -> Double { (0..<step).reduce(1.0) { value, _ in value * 0.96 } }

  @Test("a tree that has no room in either form has no picture")
  func noRoom() {
    let page = DiagramRect(x: 0, y: 0, width: 60, height: 20)
    let tree = Self.tree((1...6).map { (0, $0) }, units: 7)
    #expect(TreeLayout(tree: tree, rect: page, language: .pl).placement() == nil)
  }

  @Test("units of a column keep three quarters of the type apart, marked ones six points more")
  func columns() throws {
    let page = DiagramRect(x: 10, y: 20, width: 760, height: 460)
    for bushes in [3, 7, 12] {
      // On unit 0 hang hubs of one to three ends.
      var pairs: [(Int, Int)] = []
      var count = 1
      for bush in 0..<bushes {
        let hub = count
        pairs.append((0, hub))
        count += 1
        for _ in 0...(bush % 3) {
          pairs.append((hub, count))
          count += 1
        }
      }
      let tree = Self.tree(pairs, units: count)
      let placement = try #require(
        TreeLayout(tree: tree, rect: page, language: .pl).placement())
      var columns: [Double: [Int]] = [:]
      for index in placement.bodies.indices {
        columns[placement.bodies[index].center.x, default: []].append(index)
      }
      #expect(columns.count >= 3)
      for column in columns.values {
        let order = column.sorted { placement.bodies[$0].center.y < placement.bodies[$1].center.y }
        for (above, below) in zip(order, order.dropFirst()) {
          let gap = placement.bodies[below].box.y - placement.bodies[above].box.maxY
          let more = [above, below].reduce(0.0) { $0 + (tree.isCut[$1] ? 3 : 0) }
          #expect(gap >= placement.bodies[above].fontSize * 0.75 + more - 1e-9)
        }
        // Siblings keep the order of their parents.
        let parents = order.compactMap { tree.parents[$0].map { placement.bodies[$0].center.y } }
        #expect(parents == parents.sorted())
      }
      // The picture stands in the middle of the page, with four points to spare at least.
      let top = placement.bodies.map(\.box.y).min()! - page.y
      let bottom = page.maxY - placement.bodies.map(\.box.maxY).max()!
      #expect(top >= 4 - 1e-9 && bottom >= 4 - 1e-9 && abs(top - bottom) < 8)
    }
  }

  @Test("two units alone: the first column and the last, 150 points apart")
  func pair() throws {
    let page = DiagramRect(x: 10, y: 20, width: 760, height: 460)
    let placement = try #require(
      TreeLayout(tree: Self.tree([(0, 1)], units: 2), rect: page, language: .pl).placement())
    let (first, second) = (placement.bodies[0].box, placement.bodies[1].box)
    #expect(abs(first.x - 14) < 1e-9 && abs(second.x - first.maxX - 150) < 1e-9)
    #expect(abs(first.center.y - page.center.y) < 1e-9 && first.center.y == second.center.y)
    #expect(placement.bodies[0].fontSize == 9)
  }

  @Test("those without a tie stand pale in a strip at the foot, counted", arguments: [1, 7, 30])
  func strip(isolates: Int) throws {
    let page = DiagramRect(x: 10, y: 20, width: 760, height: 460)
    let tree = Self.tree([(0, 1), (1, 2)], units: 3, isolates: isolates)
    let placement = try #require(
      TreeLayout(tree: tree, rect: page, language: .pl).placement())
    let strip = try #require(placement.background.last).rings[0]
    #expect(strip[0].x == page.x && strip[2].x == page.maxX && abs(strip[2].y - page.maxY) < 1e-9)
    let heading = try #require(placement.texts.last)
    #expect(heading.text.contains("(\(isolates))"))
    #expect(abs(heading.position.x - page.x - 6) < 1e-9)
    #expect(heading.position.y > strip[0].y && heading.position.y < strip[2].y)
    for index in tree.graph.nodes.indices {
      let box = placement.bodies[index].box
      if tree.isolates.contains(index) {
        #expect(box.y >= strip[0].y + 5 - 1e-9 && box.maxY <= strip[2].y && box.x >= page.x + 6)
        #expect(placement.bodies[index].emphasis == .muted)
      } else {
        // Eight points are left above the strip at least.
        #expect(box.maxY <= strip[0].y - 6 + 1e-9)
      }
    }
  }
}
