import Testing

@testable import NetworkMetrics

@Suite struct BackboneTests {
  /// Chances fitted by maximum likelihood with scipy 1.17.1 (BFGS, to a residual of 3e-8), tails by
  /// convolution with numpy 2.4.6: the Southern Women.
  @Test func southernWomenAreKnown() throws {
    let graph = KnownGraphs.davisTwoMode
    let model = BipartiteConfigurationModel(graph)
    #expect(agree(model.chance(actor: 0, event: 0), 0.34232890580414993, within: 1e-6))
    #expect(agree(model.chance(actor: 17, event: 13), 0.03859673986381581, within: 1e-6))
    #expect(agree(model.chance(actor: 4, event: 7), 0.7591978289226528, within: 1e-6))
    let backbone = graph.backbone()
    let expected: [(Int, Int, Int, Double, Double)] = [
      (0, 1, 6, 4.608656650767357, 0.2682000532353392),
      (0, 2, 7, 5.147181981981998, 0.1866880681837694),
      (11, 12, 6, 3.6578202676750777, 0.09351301406554378),
      (16, 17, 2, 0.553928332541508, 0.08837234514377675),
      (0, 9, 2, 2.838569004851637, 0.8545254115845129),
    ]
    for (first, second, shared, mean, tail) in expected {
      let pair = try #require(backbone.first { $0.first == first && $0.second == second })
      #expect(pair.shared == shared)
      #expect(agree(pair.expected, mean, within: 1e-6))
      #expect(agree(pair.pValue, tail, within: 1e-6))
    }
  }

  /// In the mean everybody has as many events, and every event as many guests, as in the data.
  @Test func degreesAreKeptInTheMean() {
    for seed in 0..<200 {
      let graph = randomAttendance(seed)
      let model = BipartiteConfigurationModel(graph)
      for actor in 0..<graph.actorCount {
        let sum = (0..<graph.eventCount).reduce(0.0) { $0 + model.chance(actor: actor, event: $1) }
        #expect(agree(sum, Double(graph.events(of: actor).count), within: 1e-3), "seed \(seed)")
      }
      for event in 0..<graph.eventCount {
        let sum = (0..<graph.actorCount).reduce(0.0) { $0 + model.chance(actor: $1, event: event) }
        #expect(agree(sum, Double(graph.actors(of: event).count), within: 1e-3), "seed \(seed)")
      }
    }
  }

  /// The tail over all ways to share or not, for few events.
  @Test func tailsAreExact() {
    for seed in 0..<100 {
      let graph = randomAttendance(seed)
      let model = BipartiteConfigurationModel(graph)
      for pair in graph.backbone() {
        let chances = (0..<graph.eventCount).map {
          model.chance(actor: pair.first, event: $0) * model.chance(actor: pair.second, event: $0)
        }
        var tail = 0.0
        for bits in 0..<1 << chances.count where bits.nonzeroBitCount >= pair.shared {
          tail += chances.indices.reduce(1.0) {
            $0 * (bits >> $1 & 1 == 1 ? chances[$1] : 1 - chances[$1])
          }
        }
        #expect(agree(pair.pValue, tail), "seed \(seed)")
        #expect(agree(pair.expected, chances.reduce(0, +)))
      }
    }
  }

  @Test func whoGoesEverywhereMeetsEverybodyByChance() {
    // Actor 0 goes to all three events, actor 3 to none.
    let graph = TwoModeGraph(
      actors: 4, events: 3, pairs: [(0, 0), (0, 1), (0, 2), (1, 0), (2, 1)])
    let backbone = graph.backbone()
    #expect(backbone.map { [$0.first, $0.second, $0.shared] } == [[0, 1, 1], [0, 2, 1]])
    // The third event has no place left but for 0; of 1 and 2 each goes to one of the first two.
    #expect(agree(backbone.map(\.expected), [1, 1]))
    #expect(agree(backbone.map(\.pValue), [0.75, 0.75]))
  }

  private func randomAttendance(_ seed: Int) -> TwoModeGraph {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (actors, events) = (1 + generator.next(below: 12), 1 + generator.next(below: 7))
    let pairs = (0..<generator.next(below: actors * events + 1)).map { _ in
      (generator.next(below: actors), generator.next(below: events))
    }
    return TwoModeGraph(actors: actors, events: events, pairs: pairs)
  }
}
