import NetworkGraph

@testable import coopnet

/// What a command says and gives inside the test's own process, with files for its streams.
///
///     CommandRun(["gaps", folder("d"), "--format", "csv"]).text
struct CommandRun {
  let status: coopnet.ExitStatus
  let output: [UInt8]
  /// What stood on stderr.
  let errorText: String

  var text: String { String(decoding: output, as: UTF8.self) }

  init(
    _ words: [String], language: Language = .en, width: Int? = nil, isTerminal: Bool = false
  ) {
    let folder = TestFolder()
    func writer(_ name: String) -> ByteWriter {
      guard let descriptor = try? System.open(folder(name), .creatingPrivate) else {
        fatalError("no file for a stream")
      }
      return ByteWriter(descriptor: descriptor, name: Bilingual(pl: name, en: name))
    }
    let console = Console(
      output: writer("output"), errors: writer("errors"),
      info: TerminalInfo(
        outputIsTerminal: isTerminal, errorsAreTerminal: isTerminal, width: width,
        colorAllowed: isTerminal, language: language))
    status = Program.run(words, console)
    try? console.output.finish()
    try? console.errors.finish()
    output = (try? InputFile.read(folder("output"), limit: 1 << 30)) ?? []
    errorText = folder.read("errors") ?? ""
  }

  /// The rows of a CSV, by column.
  func rows() throws -> [[String: String]] {
    let table = try CSVReader().read(output)
    return (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: zip(table.header, table.texts(ofRow: row)))
    }
  }
}

/// A small region with everything that a report speaks of: two voivodeships, three powiats, five
/// gminas of which one has no unit, a survey, a team, a founder, sectors of every sort, a unit without
/// a seat and one of a kind that nobody knows.
enum RegionFixture {
  static let gminas = """
    teryt,name,kind,population,clients,unemployed,lat,lon
    08,lubuskie,,,,,,
    0801,gorzowski,,,,,,
    080101,Kostrzyn,miejska,7000,,,52.60,14.65
    080102,Bogdaniec,wiejska,8000.5,,,,
    26,świętokrzyskie,,,,,,
    2601,buski,,,,,,
    260101,Busko,miejska,1000,50,20,50.47,20.72
    260102,Gnojno,wiejska,2000,90,40,50.60,20.84
    2602,jędrzejowski,,,,,,
    260201,Imielno,wiejska,4000,,,50.58,20.45

    """
  static let institutions = """
    id,name,kind,seat,serves,founder,sector,lat,lon,places
    cis-2601,CIS w Busku,CIS,260101,,ngo-1,,,,20
    emp-2602,Zakład w Imielnie,employer,260201,,,,,,
    ngo-1,Fundacja Dom,NGO,260102,,,,50.61,20.85,
    ops-080101,OPS w Kostrzynie,OPS,080101,,,,,,
    ops-260101,OPS w Busku,OPS,260101,,,,,,
    ops-260102,OPS w Gnojnie,OPS,260102,,,,,,
    ops-260201,OPS w Imielnie,OPS,260201,,,,,,
    parafia,Parafia w Busku,parish,260101,,,,,,
    pcpr-2601,PCPR w Busku,PCPR,260101,,,,,,
    pcpr-2602,PCPR w Jędrzejowie,PCPR,260201,,,,,,
    pup-2601,PUP w Busku,PUP,260101,,,,,,
    pup-2602,PUP w Jędrzejowie,PUP,260201,,,,,,
    rops-26,ROPS w Kielcach,ROPS,260101,,,,,,
    smok,Smok,smok,260102,,,,,,
    wolny,Bez siedziby,NGO,,,,,,,

    """
  static let ties = """
    from,to,form,start,end,status,intensity,trust,value,rater,confirmed
    ops-260101,pup-2601,agreement,2024-01-01,2024-12-31,,3,4,3,ops-260101,
    ops-260101,pup-2601,agreement,2024-01-01,2024-12-31,,3,2,3,pup-2601,
    ops-260101,pcpr-2601,agreement,2023-01-01,,,,3,3,ops-260101,
    ops-260102,pup-2601,information,2024-02-01,,,,1,2,ops-260102,
    ops-260102,rops-26,agreement,2023-05-01,,,,,,ops-260102,
    rops-26,pcpr-2601,agreement,2023-05-01,2024-06-30,,,,,rops-26,
    ops-260201,pcpr-2602,agreement,,,none,,,,,
    ops-260201,pup-2602,agreement,2025-01-01,,planned,,,,,
    ops-260101,parafia,information,2024-01-05,,,,,,,
    emp-2602,pup-2602,agreement,2024-01-05,,,,,,,
    ops-080101,ngo-1,agreement,2020-01-01,2020-12-31,,,,,,

    """
  static let events = """
    id,name,form,start,end,place
    zespol,Zespół interdyscyplinarny,team,2023-01-01,,260101
    narada,,meeting,2024-03-01,2024-03-01,260201

    """
  static let participation = """
    event,institution,role
    zespol,ops-260101,organiser
    zespol,smok,member
    narada,ops-260201,participant
    narada,ngo-1,participant

    """
  static let descriptor = """
    {"name": "region", "title": "Region", "language": "pl",
      "sources": [{"title": "próba"}], "licenses": [{"name": "CC0-1.0", "title": "CC0"}],
      "coopnet": {"asOf": "2024-04-30"}}
    """

  /// Its folder, inside of another.
  static func write(
    to folder: TestFolder, name: String = "d", _ changes: [String: String] = [:]
  ) -> String {
    folder.makeFolder(name)
    let files = [
      "gminas.csv": gminas, "institutions.csv": institutions, "ties.csv": ties,
      "events.csv": events, "participation.csv": participation, "datapackage.json": descriptor,
    ]
    for (file, text) in files.merging(changes, uniquingKeysWith: { $1 }).sorted(by: <)
    where !text.isEmpty { folder.write(text, to: "\(name)/\(file)") }
    return folder(name)
  }
}
