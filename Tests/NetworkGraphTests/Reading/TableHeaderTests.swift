import Testing

@testable import NetworkGraph

@Suite struct TableHeaderTests {
  static let polish: KeyValuePairs<String, String> = [
    "institutions.csv": """
    Identyfikator;Nazwa;Typ;Siedziba;Obszar;Organ prowadzący;Sektor;Szerokość;Długość;nr regon;\
    nr nip;nr krs;Strona;Od;Do;Dowód;Uwagi
    a;Ośrodek;GOPS;2601011;260101 260102;b;publiczny;50,5;20,9;123456785;526-000-12-46;28860;\
    https://example.org;2004;2030-06;ustawa;n
    b;Gmina Busko;urząd gminy;260101;;;;;;;;;;;;;
    """,
    "ties.csv": """
    instytucja_a;instytucja_b;forma;kierunek;przedmiot;dokument;od;do;stan;czestotliwosc;\
    intensywność;zaufanie;wartosc;oceniający;potwierdzone;waga;dowód;uwagi
    a;b;Porozumienie;skierowany;p;d;2016-10;2018-09;trwa;co miesiąc;3;2,5;4;a;tak;0,5;e;u
    """,
  ]

  @Test func polishHeadersAndWordsMeanTheSame() throws {
    let reading = readDataset(Self.polish)
    #expect(
      reading.faults == [
        "cut-teryt@2:16(2601011|260101)"
      ])
    let a = try #require(reading.institution("a"))
    #expect(a.name == "Ośrodek" && a.roles == ["OPS"] && a.seat?.description == "260101")
    #expect(a.serves.map(\.description) == ["260101", "260102"])
    #expect(a.founder == "b" && a.sector == "public")
    #expect(a.latitude == 50.5 && a.longitude == 20.9)
    #expect(a.regon == "123456785" && a.nip == "5260001246" && a.krs == "0000028860")
    #expect(a.url == "https://example.org" && a.evidence == "ustawa" && a.note == "n")
    #expect(a.since?.description == "2004-01-01" && a.until?.description == "2030-06-30")
    #expect(reading.institution("b")?.roles == ["gmina-office"])
    let tie = try #require(reading.network?.ties.first)
    #expect(tie.form == "agreement" && tie.isDirected && tie.subject == "p" && tie.document == "d")
    #expect(tie.start?.description == "2016-10-01" && tie.end?.description == "2018-09-30")
    #expect(tie.status == .active && tie.frequency == "co miesiąc" && tie.intensity == 3)
    #expect(tie.trust == 2.5 && tie.value == 4 && tie.rater == "a" && tie.confirmed == true)
    #expect(tie.weight == 0.5 && tie.evidence == "e" && tie.note == "u")
  }

  @Test func gephisTablesAreRead() throws {
    let reading = readDataset([
      "institutions.csv": "Id,Label\n1,OPS\n2,PUP\n",
      "ties.csv": "Source,Target,Type,Weight\n1,2,Undirected,2.0\n2,1,Directed,1\n",
    ])
    #expect(reading.faults.isEmpty)
    #expect(reading.network?.ties.map(\.weight) == [2, 1])
    #expect(reading.network?.ties.map(\.isDirected) == [false, true])
    #expect(reading.institution("2")?.name == "PUP")
  }

  /// Each synonym of each column, by itself, gives the value of the English name.
  @Test(arguments: DatasetTable.allCases)
  func everySynonymOfEveryColumnIsRead(_ table: DatasetTable) {
    for words in Vocabulary.columns(of: table) {
      for header in [words.column.name] + words.synonyms {
        for dressed in [header, header.uppercased(), PolishText.folded(header)] {
          let csv = CSVTable.make("\(dressed)\nx\n")
          var log = FindingLog(file: "")
          let found = TableHeader(csv, of: table, log: &log).columns
          #expect(found.map(\.column) == [words.column], "\(dressed)")
        }
      }
    }
  }

  @Test(arguments: CountAttribute.allCases)
  func countsAreKeptWithoutAFindingInTheirTableAlone(_ count: CountAttribute) {
    for name in count.words + count.words.map({ $0.uppercased() }) {
      for table in [DatasetTable.institutions, .gminas] {
        var log = FindingLog(file: "")
        let header = TableHeader(.make("id,code,name,\(name)\na,b,c,12\n"), of: table, log: &log)
        #expect(header.attributes.contains { $0.name == name })
        let unknown = log.findings.filter { $0.code == .unknownColumn && $0.arguments == [name] }
        #expect(unknown.isEmpty == (table == count.table), "\(name)")
      }
      #expect(count.value(in: [Attribute(name: name, value: "12")]) == 12)
      #expect(count.value(in: [Attribute(name: name, value: "-1")]) == nil)
    }
  }

  @Test func columnsStandInAnyOrderAndUnknownOnesAreKept() throws {
    let reading = readDataset(["institutions.csv": "budżet,name,id,e-mail\n5,A,a,x@y.pl\n,B,b,\n"])
    #expect(
      reading.faults == ["unknown-column@1:1(budżet)", "personal-data-dropped@1:16(e-mail)"])
    #expect(reading.institution("a")?.attributes == [Attribute(name: "budżet", value: "5")])
    #expect(reading.institution("b")?.attributes == [])
  }

  @Test(arguments: [
    "e-mail", "Telefon", "Osoba kontaktowa", "contact person", "PESEL", "Imię i nazwisko",
  ])
  func personalDataIsDropped(_ header: String) {
    let reading = readDataset(["institutions.csv": "id,\(header)\na,zzz\n"])
    #expect(reading.findings(.personalDataDropped).map(\.arguments) == [[header]])
    #expect(reading.institution("a")?.attributes == [])
  }

  @Test func theEnglishNameGoesBeforeASynonym() {
    let reading = readDataset(["institutions.csv": "teryt,seat,id\n26,12,a\n"])
    #expect(reading.institution("a")?.seat?.description == "12")
    #expect(reading.institution("a")?.attributes == [Attribute(name: "teryt", value: "26")])
    #expect(reading.faults == ["repeated-column@1:1(teryt)"])
  }
}
