import Testing

@testable import NetworkGraph

@Suite struct NameIndexTests {
  @Test func anInstitutionIsNamedByItsIdElseByANameThatOnlyOneBears() {
    let reading = readDataset([
      "institutions.csv": "id,name\na,Alfa\nb,Beta\nAlfa,c\nd,Delta\ne,Delta\nf,Fundacja „Ż”\n",
      "ties.csv": "from,to\nBeta,d\nAlfa,b\nb,Delta\nb,\"FUNDACJA \"\"z\"\"\"\nb,Bela\n",
    ])
    let ids = reading.network?.ties.map { [$0.from, $0.to].map { reading.ids![$0] } }
    #expect(ids == [["b", "d"], ["Alfa", "b"], ["b", "f"]])
    #expect(
      reading.faults == [
        "ambiguous-name@4:3(Delta|d, e)", "loose-name@5:3(FUNDACJA \"z\"|f)",
        "unknown-institution@6:3(to|Bela|b)",
      ])
  }
}
