import Testing

@testable import NetworkGraph

@Suite("Bound on the links of a network")
struct LinkBoundTests {
  private func network(_ events: String, _ participation: String) -> CooperationNetwork {
    .make([
      "institutions.csv": "id,kind,seat,founder\na,OPS,260101,\nb,PUP,2601,\nc,OPS,260102,a\n"
        + "d,NGO,260101,\ne,NGO,260101,\n",
      "ties.csv": "from,to\na,b\nb,c\n",
      "events.csv": "id,form,addressees\n" + events,
      "participation.csv": "event,institution,role\n" + participation,
    ])
  }

  private let four = "x,a,leader\nx,b,participant\nx,c,participant\nx,d,participant\n"

  @Test("Ties, founder, pairs of an event, by hand")
  func counted() {
    // 2 ties, 1 founder, 4 x 3 / 2 pairs.
    #expect(network("x,meeting,\n", four).linkBound(GraphOptions()) == 9)
    var options = GraphOptions()
    options.maxEvent = 3
    // Above the bound of an event its one leader is tied to the 4, itself counted.
    #expect(network("x,meeting,\n", four).linkBound(options) == 7)
    // Two OPS are addressed, by one leader.
    #expect(network("x,meeting,kind:OPS@26\n", four).linkBound(GraphOptions()) == 11)
    // One more is an addressee by its row.
    #expect(
      network("x,meeting,kind:OPS@26\n", four + "x,e,addressee\n").linkBound(GraphOptions()) == 12)
    // Without a leader they are held all the same.
    #expect(network("x,meeting,kind:OPS@26\n", "x,d,participant\n").linkBound(GraphOptions()) == 5)
  }

  @Test("No network has more links than its bound")
  func holds() {
    for (events, people) in [
      ("x,meeting,\n", four), ("x,team,kind:OPS@26 kind:PUP@2601\n", four),
      ("x,training,kind:NGO@26\ny,project,\n", four + "y,e,organiser\ny,a,member\ny,b,invited\n"),
    ] {
      let network = network(events, people)
      for most in [1, 3, 50] {
        var options = GraphOptions()
        options.maxEvent = most
        #expect(network.onDay(options).links.count <= network.linkBound(options))
      }
    }
  }
}
