import Testing

@testable import NetworkGraph

@Suite struct ForeignReaderTests {
  @Test func readsGephisTablesUnderAnyName() {
    let reading = readForeign([
      ("węzły.csv", Array("Id,Label,timeset,Rola\n1,Dom,,x\n2,Klub,,y\n".utf8)),
      ("cokolwiek.csv", Array("Source;Target;Type;Id;Weight\n1;2;Directed;0;2.0\n".utf8)),
      ("inne.csv", Array("a,b\n1,2\n".utf8)),
    ])
    #expect(reading.ids == ["1", "2"])
    #expect(reading.tieTexts == ["1>2 - 2.0 - - d"])
    #expect(reading.institution("1")?.name == "Dom")
    #expect(reading.findings(.unknownFile).map(\.arguments) == [["inne.csv"]])
  }

  @Test func readsTheHeadersOfNeo4jAndGraphFrames() {
    let neo = readForeign([
      ("nodes.csv", Array("id:ID,name,:LABEL\na,Dom,Institution\nb,,Institution\n".utf8)),
      ("rel.csv", Array(":START_ID,:END_ID,:TYPE,weight:double\na,b,COOPERATES,1.5\n".utf8)),
    ])
    #expect(neo.tieTexts == ["a>b - 1.5 - - u"])
    let frames = readForeign([
      ("v.csv", Array("id,label\na,Dom\nb,B\n".utf8)),
      ("e.csv", Array("src,dst,weight\na,b,2\n".utf8)),
    ])
    #expect(frames.tieTexts == ["a>b - 2.0 - - u"])
  }

  @Test func anEdgeListAloneIsEnough() {
    #expect(readForeign("Source,Target\nx,y\n", "e.csv").ids == ["x", "y"])
  }

  @Test func ofSeveralNetworksNoneIsGuessed() {
    let reading = readForeign([
      ("a.net", Array("*Vertices 1\n".utf8)), ("b.net", Array("*Vertices 1\n".utf8)),
    ])
    #expect(reading.findings(.severalSources).first?.arguments == ["a.net, b.net"])
    let twice = readForeign([
      ("a.csv", Array("from,to\n".utf8)), ("b.csv", Array("from,to\n".utf8)),
    ])
    #expect(twice.findings(.severalSources).count == 1)
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 8, 0], "gzip"), ([0xD0, 0xCF, 0x11, 0xE0], "xls"),
      (Array("%PDF-1.4".utf8), "PDF"), (Array("<html></html>".utf8), "<html>"),
    ] as [([UInt8], String)]) func namesWhatItCannotRead(bytes: [UInt8], name: String)
  {
    let reading = readForeign([("a.x", bytes)])
    #expect(reading.findings(.unknownFormat).first?.arguments == [name])
  }

  @Test func tellsATableThatNoHeaderNames() {
    let reading = readForeign("imię,wiek\nAla,5\n", "a.csv")
    #expect(reading.findings(.unrecognisedTables).count == 1 && reading.network == nil)
  }

  @Test func readsEncodingsThatXMLDeclares() {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><graphml><graph><node id=\"\""
    var bytes = Array(head.utf8)
    bytes.removeLast()
    bytes += [0xA3, 0xF3, 0x64, 0xBC] + Array("\"/></graph></graphml>".utf8)
    #expect(readForeign([("a.graphml", bytes)]).ids == ["Łódź"])
  }

  @Test func dropsPersonalDataUnlessAskedFor() {
    let text =
      "<graphml><key id=\"k\" for=\"node\" attr.name=\"E-mail kontaktowy\"/><graph>"
      + "<node id=\"a\"><data key=\"k\">a@b.pl</data></node></graph></graphml>"
    #expect(readForeign(text).findings(.personalDataDropped).count == 1)
    #expect(readForeign(text).attributes("a") == [])
    var reader = DatasetReader()
    reader.keepsPersonalData = true
    let kept = reader.read(
      [], folderName: "", foreign: [DatasetFile(name: "a", bytes: Array(text.utf8))])
    #expect(kept.attributes("a") == ["E-mail kontaktowy=a@b.pl"])
    #expect(kept.findings(.personalDataKept).count == 1)
  }

  @Test func composesLettersAndRefusesZeroBytes() {
    let reading = readForeign("{\"nodes\": [{\"id\": \"Ło\\u0301dz\\u0301\"}], \"links\": []}")
    #expect(reading.ids?.first?.unicodeScalars.count == 4)
    #expect(readForeign("{\"nodes\": [{\"id\": \"a\\u0000\"}], \"links\": []}").network == nil)
  }

  /// Every file cut off, and with bytes changed, gives findings and never a trap.
  @Test func mangledFilesAreAnswered() {
    let sources = [
      "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph edgedefault=\"directed\">"
        + "<node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"><data key=\"w\">1</data>"
        + "</edge></graph></graphml>",
      "<gexf><graph><nodes><node id=\"a\" label=\"A\"/><node id=\"b\"/></nodes><edges><edge "
        + "source=\"a\" target=\"b\" weight=\"2\"><spells><spell start=\"2010\"/></spells></edge>"
        + "</edges></graph></gexf>",
      "*Vertices 3 2\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Arcs\n1 2 1\n*Matrix\n1\n0\n",
      "{\"nodes\": [{\"id\": 1}, {\"id\": 2}], \"links\": [{\"source\": 1, \"target\": 2}]}",
      "{\"format\": \"coopnet-dataset\", \"version\": 1, \"package\": {}, \"tables\": "
        + "{\"ties\": [{\"from\": \"a\", \"to\": \"b\"}]}}",
      ",a,b\na,0,1\nb,1,0\n", "Source,Target,Weight\na,b,1\n",
    ]
    var random = SplitMix(seed: 11)
    for source in sources {
      let bytes = Array(source.utf8)
      for cut in stride(from: 0, to: bytes.count, by: 5) { check(Array(bytes[..<cut])) }
      for _ in 0..<60 {
        var copy = bytes
        for _ in 0...random.below(4) {
          let place = random.below(copy.count)
          switch random.below(3) {
          case 0: copy[place] = UInt8(random.below(256))
          case 1: copy.remove(at: place)
          default: copy.insert(contentsOf: copy[place...].prefix(random.below(12)), at: place)
          }
        }
        check(copy)
      }
    }
  }

  private func check(_ bytes: [UInt8]) {
    let reading = readForeign([("m", bytes)])
    let hasError = reading.findings.contains { $0.severity == .error }
    #expect((reading.network == nil) == hasError)
    #expect(reading.balance.allSatisfy { $0.addsUp })
  }

  /// Beside a network, what is none is noted and left alone; alone it is named.
  @Test func aNetworkMayLieBesideOtherFiles() {
    let reading = readForeign([
      ("a.net", Array("*Vertices 1\n1 \"a\"\n".utf8)), ("b.gz", [0x1F, 0x8B, 8, 0]),
      ("c.csv", Array("x,y\n1,2\n".utf8)),
    ])
    #expect(reading.ids == ["a"])
    #expect(reading.findings(.unknownFile).map(\.arguments) == [["b.gz"], ["c.csv"]])
    let zip = readForeign([("e.zip", [0x50, 0x4B, 5, 6, 0, 0])])
    #expect(zip.findings(.unknownFormat).map(\.arguments) == [["ZIP"]])
    let seven = readForeign([("s.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])])
    #expect(seven.findings(.unknownFormat).map(\.arguments) == [["7z"]])
  }

  @Test func ofSeveralFilesNoneMayBeATable() {
    let reading = readForeign([
      ("a.csv", Array("imię,wiek\nAla,5\n".utf8)), ("b.csv", Array("kolor\nbiały\n".utf8)),
    ])
    #expect(reading.network == nil)
    #expect(reading.findings(.unrecognisedTables).map(\.arguments) == [["a.csv, b.csv"]])
    #expect(reading.findings(.unknownFile).map(\.arguments) == [["a.csv"], ["b.csv"]])
  }

  @Test func networksInUTF16AndWithADamagedByteAreRead() {
    let text = "<graphml><graph><node id=\"Łódź\"/></graph></graphml>"
    let units = [0xFEFF] + Array(text.utf16)
    let reading = readForeign([("a", units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })])
    #expect(reading.ids == ["Łódź"])
    let damaged =
      Array("{\"links\": [], \"nodes\": [\"ąćęłńóśźż\",\n\"x".utf8) + [0xB3] + Array("\"]}".utf8)
    let mended = readForeign([("b", damaged)])
    #expect(mended.ids == ["xł", "ąćęłńóśźż"])
    #expect(mended.findings(.damagedText).map { "\($0.line):\($0.column)" } == ["2:3"])
  }
}
