import Testing

@testable import NetworkGraph

@Suite struct ParticipationReaderTests {
  @Test func rolesInOneEventAreRowsOfTheirOwn() {
    let reading = readDataset([
      "events.csv": "id\ne\n",
      "participation.csv":
        "event,institution,role\ne,a,organiser\ne,a,prelegent\ne,a,organizator\n",
    ])
    #expect(reading.network?.participations.map(\.role) == [.organiser, .speaker])
    #expect(reading.balance("participation.csv") == "3=2+1+0")
  }
}
