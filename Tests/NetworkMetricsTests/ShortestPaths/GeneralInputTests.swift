import NetworkGraph
import Testing

@testable import NetworkMetrics

/// Graphs of every shape: long, wide, deep, scattered.
@Suite struct GeneralInputTests {
  private static func graph(_ nodeCount: Int, _ pairs: [(Int, Int)]) -> Graph {
    ShortestPathMeasuresTests.graph(nodeCount, pairs)
  }

  private static func clique(_ nodes: Range<Int>) -> [(Int, Int)] {
    nodes.flatMap { first in (first + 1..<nodes.upperBound).map { (first, $0) } }
  }

  /// The inner nodes of all shortest paths: a pair at distance *d* has *d* - 1 of them.
  private static func expectLawOfSums(_ measures: ShortestPathMeasures) {
    var inner = 0.0
    for (distance, pairs) in measures.distanceDistribution.enumerated().dropFirst() {
      inner += Double(distance - 1) * Double(pairs) / 2
    }
    let sum = measures.betweenness.reduce(0, +)
    #expect(abs(sum - inner) <= 1e-10 * max(1, inner))
  }

  @Test func aPathOfFiveThousand() {
    let n = 5_000
    let measures = Self.graph(n, (1..<n).map { ($0 - 1, $0) }).shortestPathMeasures(threads: 2)
    for node in 0..<n {
      let (before, after) = (node, n - 1 - node)
      #expect(measures.betweenness[node] == Double(before * after))
      #expect(
        Int(measures.distanceSum[node]) == (before * (before + 1) + after * (after + 1)) / 2)
      #expect(Int(measures.eccentricity[node]) == max(before, after))
    }
    #expect(measures.distanceDistribution.count == n && measures.pathCountsAreExact)
    Self.expectLawOfSums(measures)
  }

  @Test func aRingOfTwoThousand() {
    let n = 2_000
    let measures = Self.graph(n, (0..<n).map { ($0, ($0 + 1) % n) }).shortestPathMeasures()
    // To each side 999 nodes nearer than the opposite one: sum over d of (d - 1), the opposite halved.
    let betweenness = Double((0..<999).reduce(0, +)) + 999.0 / 2
    for node in 0..<n {
      #expect(abs(measures.betweenness[node] - betweenness) <= 1e-9 * betweenness)
      #expect(Int(measures.distanceSum[node]) == 999 * 1_000 + 1_000)
    }
    Self.expectLawOfSums(measures)
  }

  /// Between opposite corners lie C(78, 39) = 2.7e22 paths, more than 2^53.
  @Test func aGridOfFortyByForty() {
    let side = 40
    var pairs: [(Int, Int)] = []
    for row in 0..<side {
      for column in 0..<side {
        let node = row * side + column
        if column + 1 < side { pairs.append((node, node + 1)) }
        if row + 1 < side { pairs.append((node, node + side)) }
      }
    }
    let measures = Self.graph(side * side, pairs).shortestPathMeasures(threads: 2)
    #expect(!measures.pathCountsAreExact)
    for row in 0..<side {
      for column in 0..<side {
        let node = row * side + column
        let near = (0..<side).reduce(0) { $0 + abs($1 - row) + abs($1 - column) } * side
        #expect(Int(measures.distanceSum[node]) == near)
        // Turned and mirrored it is the same grid.
        for same in [column * side + row, node / side * side + side - 1 - column] {
          let (a, b) = (measures.betweenness[node], measures.betweenness[same])
          #expect(abs(a - b) <= 1e-10 * max(1, a))
        }
      }
    }
    Self.expectLawOfSums(measures)
  }

  @Test func deepTreesOnACore() {
    var pairs = Self.clique(0..<5)
    var next = 5
    for root in 0..<5 {
      // A chain of 120 with a branch of 30 at every fortieth node.
      var last = root
      for step in 1...120 {
        pairs.append((last, next))
        last = next
        next += 1
        if step % 40 == 0 {
          var end = last
          for _ in 0..<30 {
            pairs.append((end, next))
            end = next
            next += 1
          }
        }
      }
    }
    let graph = Self.graph(next, pairs)
    ShortestPathMeasuresTests.expectAgreement(graph)
    Self.expectLawOfSums(graph.shortestPathMeasures())
  }

  @Test func twoCliquesAndABridge() {
    let graph = Self.graph(60, Self.clique(0..<30) + Self.clique(30..<60) + [(29, 30)])
    let measures = graph.shortestPathMeasures()
    for node in 0..<60 {
      // 29 behind the gate to the 30 beyond it.
      #expect(measures.betweenness[node] == (node == 29 || node == 30 ? 29 * 30 : 0))
    }
    #expect(measures.distanceDistribution == [0, 1_742, 116, 1_682])
    Self.expectLawOfSums(measures)
  }

  @Test func manyComponents() {
    // 300 triangles, 200 pairs, 100 stars of four, 50 isolated nodes.
    var pairs: [(Int, Int)] = []
    var next = 0
    for _ in 0..<300 {
      pairs += Self.clique(next..<next + 3)
      next += 3
    }
    for _ in 0..<200 {
      pairs.append((next, next + 1))
      next += 2
    }
    let stars = next
    for _ in 0..<100 {
      pairs += (1...3).map { (next, next + $0) }
      next += 4
    }
    let measures = Self.graph(next + 50, pairs).shortestPathMeasures(threads: 3)
    for node in 0..<stars { #expect(measures.betweenness[node] == 0) }
    for node in stars..<next {
      #expect(measures.betweenness[node] == ((node - stars) % 4 == 0 ? 3 : 0))
    }
    for node in next..<next + 50 { #expect(measures.reached[node] == 0) }
    #expect(measures.distanceDistribution == [0, 1_800 + 400 + 600, 600])
    Self.expectLawOfSums(measures)
  }

  @Test func layersOfFortyPassTwoToThe53() {
    // Layers of forty, each wholly tied to the next: 40^8 paths through ten of them, and 40^11, which
    // is more than 2^53, through thirteen.
    func layers(_ count: Int) -> Graph {
      var pairs: [(Int, Int)] = []
      for layer in 1..<count {
        for a in 0..<40 {
          for b in 0..<40 { pairs.append(((layer - 1) * 40 + a, layer * 40 + b)) }
        }
      }
      return Self.graph(count * 40, pairs)
    }
    #expect(layers(10).shortestPathMeasures().pathCountsAreExact)
    let many = layers(13).shortestPathMeasures()
    #expect(!many.pathCountsAreExact)
    Self.expectLawOfSums(many)
    // By symmetry the forty of a layer are alike.
    for node in 0..<13 * 40 {
      let (a, b) = (many.betweenness[node], many.betweenness[node / 40 * 40])
      #expect(abs(a - b) <= 1e-10 * max(1, b))
    }
  }
}
