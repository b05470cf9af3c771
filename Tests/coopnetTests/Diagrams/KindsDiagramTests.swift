import NetworkGraph
import Testing

@testable import coopnet

/// The table of kinds against the ties one by one, and where picture and tables stand.
@Suite struct KindsDiagramTests {
  private static let kinds = [
    "ROPS", "UM", "PCPR", "PUP", "OPS", "NGO", "OWES", "CIS", "KIS", "ZAZ", "WTZ", "WUP", "CUS",
    "DPS", "PFRON", "ministry", "parish", "LGD",
  ]

  private static func table(_ kinds: [String], _ pairs: [(Int, Int)]) -> MixingTable {
    MixingTable(
      DiagramGraph(DiagramFixtures.day(kinds, pairs), language: .pl), language: .pl)
  }

  private static func cells(_ placement: DiagramPlacement) -> [DiagramRect] {
    placement.background.map { outline in
      let (first, last) = (outline.rings[0][0], outline.rings[0][2])
      return DiagramRect(x: first.x, y: first.y, width: last.x - first.x, height: last.y - first.y)
    }
  }

  @Test("every tied pair is counted once in each table, the tables are their own mirror images")
  func totals() {
    for seed in 1...4 {
      let network = DiagramFixtures.network(powiats: 4, ties: 30 * seed, seed: UInt64(seed))
      let full = DiagramGraph(network.onDay(GraphOptions()), language: .pl)
      let table = MixingTable(full, language: .pl)
      let counted = full.edges.count { $0.isCounted }
      for rows in [table.pairs, table.levelPairs] {
        var total = 0
        for a in rows.indices {
          for b in rows.indices {
            #expect(rows[a][b] == rows[b][a])
            if a <= b { total += rows[a][b] }
          }
        }
        #expect(total == counted)
      }
      for (row, node) in table.graph.nodes.enumerated() {
        let members = full.nodes.filter { $0.kind == node.kind }
        #expect(node.members == members.count && node.name.hasSuffix("(\(members.count))"))
        // Each partner once, those of the same kind seen from both sides.
        let partners = table.pairs[row].reduce(0, +) + table.pairs[row][row]
        #expect(partners == members.reduce(0) { $0 + $1.degree })
        #expect(node.degree == table.pairs[row].filter { $0 > 0 }.count)
      }
      let levels = table.graph.nodes.map(\.level)
      #expect(levels == levels.sorted(by: >))
      for edge in table.graph.edges {
        #expect(edge.weight == Double(table.pairs[edge.from][edge.to]) && edge.from < edge.to)
      }
    }
  }

  @Test(
    "kinds are named by their abbreviation, by their name where they have none, or by a question mark"
  )
  func names() {
    var nodes = ["OPS", "parish", ""].map { DiagramFixtures.node("k" + $0, kind: $0) }
    nodes[1].kindName = "parafia"
    let table = MixingTable(DiagramFixtures.graph(nodes), language: .pl)
    #expect(table.names == ["?", "OPS", "parafia"])
    #expect(table.pairs == [[0, 0, 0], [0, 0, 0], [0, 0, 0]] && table.levelPairs == [[0]])
  }

  @Test("up to 14 kinds stand on one ellipse; up to 16 it has nearly half of the width")
  func ellipse() throws {
    let wide = DiagramRect(x: 10, y: 20, width: 1_800, height: 1_000)
    for count in [14, 15, 16, 17] {
      let table = Self.table(Array(Self.kinds.prefix(count)), [])
      let placement = KindsLayout(table: table, rect: wide, language: .pl).placement()
      let width = wide.width * (count <= 16 ? 0.46 : 0.38)
      let middle = DiagramPoint(wide.x + width / 2, wide.center.y)
      let halves = DiagramPoint(
        (width - placement.bodies.map(\.width).max()!) / 2,
        (wide.height - placement.bodies.map(\.height).max()!) / 2)
      let reaches = placement.bodies.map { body in
        DiagramPoint(
          (body.center.x - middle.x) / halves.x, (body.center.y - middle.y) / halves.y
        ).length
      }
      for (index, reach) in reaches.enumerated() {
        let isInner = count > 14 && index % 2 == 1
        #expect(abs(reach - (isInner ? 0.74 : 1)) < 1e-6, "\(index) of \(count)")
      }
      #expect(placement.bodies.allSatisfy { $0.emphasis == .muted })
    }
  }

  @Test("one kind stands in the middle; its table has one cell, and levels have none")
  func alone() throws {
    let rect = DiagramRect(x: 0, y: 0, width: 500, height: 300)
    let table = Self.table(["OPS", "OPS", "OPS"], [(0, 1), (1, 2)])
    let placement = KindsLayout(table: table, rect: rect, language: .pl).placement()
    #expect(placement.bodies[0].center == DiagramPoint(500 * 0.46 / 2, 150))
    #expect(placement.bodies[0].emphasis == .normal && placement.routes.isEmpty)
    #expect(placement.background.count == 1 && placement.background[0].fill == .shade(3))
    #expect(placement.texts.contains { $0.text == "2" && $0.anchor == .middle })
  }

  @Test("tables stand beside the picture, on a high page below it; no cell leaves the page")
  func sides() throws {
    for count in [2, 4, 9, 14, 18] {
      let table = Self.table(
        Array(Self.kinds.prefix(count)), (1..<count).map { (0, $0) })
      for (width, height) in [(760.0, 460.0), (760, 300), (520, 740), (500, 500)] {
        let rect = DiagramRect(x: 30, y: 60, width: width, height: height)
        let placement = KindsLayout(table: table, rect: rect, language: .pl).placement()
        let cells = Self.cells(placement)
        let picture = placement.bodies.map(\.box)
        let levels = table.levels.count
        let kinds = cells.prefix(count * count)
        #expect([count * count, count * count + levels * levels].contains(cells.count))
        if height > 400, count < 9, levels > 1 {
          #expect(cells.count > kinds.count, "\(count) on \(width) x \(height)")
        }
        #expect(cells.allSatisfy { rect.contains($0) && $0.width <= 22 + 1e-9 && $0.width > 2 })
        #expect(picture.allSatisfy { rect.contains($0) })
        if width > height {
          let right = rect.x + width * (count > 16 ? 0.38 : 0.46)
          #expect(picture.allSatisfy { $0.maxX <= right + 1e-6 })
          #expect(cells.allSatisfy { $0.x >= right + 12 })
        } else {
          let foot = rect.y + height * 0.45
          #expect(picture.allSatisfy { $0.maxY <= foot + 1e-6 })
          #expect(cells.allSatisfy { $0.y >= foot + 12 })
        }
        let later = cells.dropFirst(count * count)
        if let next = later.first { #expect(next.y > kinds.last!.maxY + 18) }
        let headings = placement.texts.filter { $0.role == .heading }
        #expect(headings.count == (later.isEmpty ? 1 : 2))
        for heading in headings {
          #expect(heading.position.x >= rect.x && rect.contains(heading.box))
        }
      }
    }
  }

  @Test("names of rows are no higher than their rows", arguments: [9, 14, 18])
  func namesOfRows(count: Int) {
    let table = Self.table(Array(Self.kinds.prefix(count)), (1..<count).map { (0, $0) })
    for height in [190.0, 220, 300, 460] {
      let rect = DiagramRect(x: 0, y: 0, width: 760, height: height)
      let placement = KindsLayout(table: table, rect: rect, language: .pl).placement()
      let row = Self.cells(placement)[0].height
      let names = placement.texts.filter { $0.role == .label && $0.anchor == .end }.prefix(count)
      #expect(names.count == count)
      for name in names { #expect(name.size <= max(3.2, row * 1.02), "\(height)") }
    }
  }

  @Test(
    "four steps of grey, by the root of the share of the greatest: they end at 1/16, 1/4 and 9/16")
  func shades() {
    let values = [0, 1, 15, 16, 17, 63, 64, 65, 143, 144, 145, 255, 256]
    var table = Self.table(["OPS", "NGO", "PUP", "PCPR"], [])
    var rows = [[Int]](repeating: [0, 0, 0, 0], count: 4)
    for (place, value) in values.enumerated() { rows[place / 4][place % 4] = value }
    table.pairs = rows
    let rect = DiagramRect(x: 0, y: 0, width: 900, height: 600)
    let placement = KindsLayout(table: table, rect: rect, language: .pl).placement()
    let expected: [DiagramPaint] =
      [.paper, .shade(0), .shade(0)] + Array(repeating: .shade(1), count: 3)
      + Array(repeating: .shade(2), count: 3) + Array(repeating: .shade(3), count: 4)
    #expect(placement.background.prefix(values.count).map(\.fill) == expected)
    let tooltip = placement.background[3].tooltip
    #expect(tooltip == "\(table.names[0]) – \(table.names[3]): 16")
  }

  @Test("ties bend towards the middle of the picture and end at their kinds")
  func bends() throws {
    let table = Self.table(["ROPS", "UM", "PCPR", "PUP", "OPS", "NGO"], [(0, 1), (2, 3), (0, 4)])
    let rect = DiagramRect(x: 0, y: 0, width: 1_000, height: 500)
    let placement = KindsLayout(table: table, rect: rect, language: .pl).placement()
    let middle = DiagramPoint(230, 250)
    #expect(placement.routes.count == 3)
    for (edge, route) in zip(table.graph.edges, placement.routes) {
      let (start, end) = (placement.bodies[edge.from].center, placement.bodies[edge.to].center)
      #expect(route.first == start && route.last == end)
      let chord = (start.interpolated(to: end, 0.5) - middle).length
      let curve = (route[route.count / 2] - middle).length
      #expect(curve <= chord + 1e-9 && curve >= chord * 0.65 - 1e-9)
    }
  }
}
