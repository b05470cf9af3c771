import Testing

@testable import NetworkGraph

@Suite struct DatasetReaderTests {
  @Test func tiesAloneMakeInstitutionsOfTheIdsUsed() throws {
    let reading = readDataset(["ties.csv": "from,to\nb,a\nc,a\n"])
    #expect(reading.ids == ["a", "b", "c"])
    let network = try #require(reading.network)
    #expect(network.ties.map { [$0.from, $0.to] } == [[1, 0], [2, 0]])
    #expect(reading.faults == ["institutions-from-use@0:0(3)"])
    #expect(reading.balance("ties.csv") == "2=2+0+0")
  }

  @Test func eventsWithParticipationSuffice() throws {
    let reading = readDataset([
      "events.csv": "id,name\ne1,Spotkanie\n",
      "participation.csv": "event,institution\ne1,x\ne1,y\n",
    ])
    #expect(reading.ids == ["x", "y"])
    #expect(reading.network?.participations.map(\.role) == [.participant, .participant])
  }

  @Test func institutionsAloneSuffice() {
    #expect(readDataset(["institutions.csv": "id\nx\n"]).ids == ["x"])
  }

  static let empty: [KeyValuePairs<String, String>] = [
    [:], ["institutions.csv": "id,name\n"], ["gminas.csv": "teryt\n26\n"],
    ["events.csv": "id\ne\n"], ["participation.csv": "event,institution\ne,x\n"],
  ]

  @Test(arguments: empty)
  func nothingToAnalyse(_ files: KeyValuePairs<String, String>) {
    let reading = readDataset(files)
    #expect(reading.network == nil)
    #expect(reading.findings.last { $0.severity == .error }?.code == .nothingToAnalyse)
  }

  @Test func tablesBesideTheDatasetAreNoted() {
    let reading = readDataset(
      ["ties.csv": "from,to\na,b\n"], others: ["b.csv", "README.md", "ties.csv"])
    #expect(reading.findings(.unknownFile).map(\.arguments) == [["b.csv"]])
  }

  @Test func wantedFilesFollowTheDescriptor() {
    let reader = DatasetReader()
    #expect(
      reader.wantedFiles() == [
        "datapackage.json", "institutions.csv", "ties.csv", "events.csv", "participation.csv",
        "gminas.csv",
      ])
    let descriptor = """
      {"resources": [{"name": "ties", "path": "data/edges.csv"}],
       "coopnet": {"rules": "rules.json", "terc": "TERC.csv"}}
      """
    #expect(
      reader.wantedFiles(
        descriptor: DatasetFile(name: "datapackage.json", bytes: Array(descriptor.utf8))) == [
          "datapackage.json", "institutions.csv", "data/edges.csv", "events.csv",
          "participation.csv", "gminas.csv", "TERC.csv", "rules.json",
        ])
  }

  /// A folder holds a dataset if one of its tables is there, under whichever name.
  @Test func gminasAloneAreNoDataset() {
    func holds(_ files: KeyValuePairs<String, String>) -> Bool {
      DatasetReader().holdsTables(
        files.map { DatasetFile(name: $0.key, bytes: Array($0.value.utf8)) })
    }
    #expect(holds(["ties.csv": "from,to\n"]) && !holds(["gminas.csv": "teryt\n"]) && !holds([:]))
    let descriptor =
      "{\"resources\": [{\"name\": \"institutions\", \"path\": \"jednostki.csv\"}]}"
    #expect(holds(["datapackage.json": descriptor, "jednostki.csv": "id\n"]))
    #expect(!holds(["datapackage.json": descriptor, "institutions.csv": "id\n"]))
  }
}
