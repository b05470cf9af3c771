import NetworkGraph
import NetworkMetrics

@testable import coopnet

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A page of a report, taken apart far enough to compare what its tables say.
struct PageReading {
  let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  func contains(_ words: String) -> Bool { text.parts(words, most: 2).count == 2 }

  /// What stands between two marks, the first time they occur.
  func part(from start: String, to end: String) -> String {
    let pieces = text.parts(start, most: 2)
    return pieces.count < 2 ? "" : pieces[1].parts(end, most: 2)[0]
  }

  /// The section of an id, as it is written.
  func section(_ id: String) -> String { part(from: "<section id=\"\(id)\"", to: "</section>") }

  /// The words of each cell of a table's body.
  func rows(_ id: String) -> [[String]] {
    let body = part(from: "<table id=\"\(id)\"", to: "</table>").parts("<tbody>").last ?? ""
    return body.parts("<tr").dropFirst().map { row in
      row.parts("<t").dropFirst().map { Self.words("<t" + $0) }
    }
  }

  /// The targets of the links in a part of the page.
  static func links(_ part: String) -> [String] {
    part.parts("href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  private static func words(_ markup: String) -> String {
    var result = ""
    var isTag = false
    for character in markup {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        result.append(character)
      }
    }
    return result.parts("\n").joined()
  }
}

extension String {
  /// The pieces between a mark, compared byte by byte; at most so many, the last with the rest.
  func parts(_ mark: String, most: Int = .max) -> [String] {
    let (bytes, wanted) = (Array(utf8), Array(mark.utf8))
    var pieces: [String] = []
    var start = 0
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress, let first = wanted.first else { return }
      var next = 0
      while pieces.count + 1 < most, next + wanted.count <= all.count,
        let found = memchr(base + next, Int32(first), all.count - next)
      {
        let place = UnsafeRawPointer(found) - base
        next = place + 1
        guard place + wanted.count <= all.count,
          memcmp(base + place, wanted, wanted.count) == 0
        else { continue }
        pieces.append(String(decoding: all[start..<place], as: UTF8.self))
        start = place + wanted.count
        next = start
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}

/// What a report would be written from, without writing one.
enum ReportFixture {
  /// The dataset at a path, analysed as `report` would with these options.
  static func content(_ path: String, _ options: [String] = []) throws -> ReportContent {
    let context = CommandContext(
      arguments: try ArgumentParser().parse(["report", path] + options), console: silentConsole())
    let loaded = try DatasetLoader(context: context).load(path)
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        Set(AnalysisRequest.Part.allCases), options: try context.options(for: loaded.network),
        rules: loaded.rules, pathways: loaded.pathways))
    let division: TerritoryCode.Level? =
      switch context.arguments.string("per") {
      case "powiat": .powiat
      case "voivodeship": .voivodeship
      default: nil
      }
    return ReportContent(
      analysis: analysis, language: context.language(of: loaded.network),
      folderName: loaded.folderName, commandLine: context.arguments.commandLine,
      inputs: loaded.inputs, picture: [], pictureCaption: "no picture here", diagrams: [],
      scope: PageScope(analysis, division: division))
  }

  /// The same content on the page of an area.
  static func page(
    _ content: ReportContent, _ area: String, _ division: TerritoryCode.Level
  ) throws -> ReportContent {
    var page = content
    page.scope = PageScope(content.analysis, area: TerritoryCode(area), division: division)
    return page
  }

  static func html(_ content: ReportContent) -> PageReading {
    PageReading(ReportPage.html(content))
  }
}
