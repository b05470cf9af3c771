import NetworkGraph
import NetworkMetrics
import Testing

@Suite struct DyadCensusTests {
  @Test func valuesAreKnown() {
    // R sna 2.7.1, dyad.census.
    let arrows = KnownGraphs.arrows.dyadCensus()
    #expect([arrows.mutual, arrows.asymmetric, arrows.null] == [4, 12, 50])
    let karate = KnownGraphs.karate.dyadCensus()
    #expect([karate.mutual, karate.asymmetric, karate.null] == [78, 0, 35 * 34 / 2 - 78])
  }
}
