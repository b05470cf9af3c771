import NetworkGraph
import NetworkMetrics

@testable import coopnet

/// What must hold for the program whatever it is given: nothing traps, nothing is lost in silence,
/// and what is written is well-formed.
///
/// Each law returns nil where it holds, else what is wrong. The fuzz targets of `Tests/hardening`
/// and the test that replays their corpus check the same laws.
///
/// An input of the pipeline is a bundle of files: parts ended by a zero byte, the first byte of each
/// naming its file (see `names`).
enum ProgramLaws {
  static let targets = ["rules", "arguments", "pipeline"]

  static func check(_ target: String, _ bytes: [UInt8]) -> String? {
    switch target {
    case "rules": rules(bytes)
    case "arguments": arguments(bytes)
    case "pipeline": pipeline(bytes)
    default: "there is no target \(target)"
    }
  }

  private static let names: [UInt8: String] = [
    UInt8(ascii: "i"): "institutions.csv", UInt8(ascii: "t"): "ties.csv",
    UInt8(ascii: "e"): "events.csv", UInt8(ascii: "p"): "participation.csv",
    UInt8(ascii: "g"): "gminas.csv", UInt8(ascii: "d"): "datapackage.json",
  ]

  private static func files(_ bytes: [UInt8]) -> (files: [DatasetFile], terc: DatasetFile?) {
    var files: [DatasetFile] = []
    var terc: DatasetFile?
    for part in bytes.split(separator: 0) {
      if part.first == UInt8(ascii: "r") {
        terc = DatasetFile(name: "terc.csv", bytes: Array(part.dropFirst()))
      } else if let name = names[part[part.startIndex]], !files.contains(where: { $0.name == name })
      {
        files.append(DatasetFile(name: name, bytes: Array(part.dropFirst())))
      }
    }
    return (files, terc)
  }

  private static func read(_ bytes: [UInt8]) -> DatasetReading {
    let (files, terc) = files(bytes)
    return DatasetReader().read(files, folderName: "x", terc: terc)
  }

  // MARK: Rules and pathways

  static func rules(_ bytes: [UInt8]) -> String? {
    do {
      let merged = text(try RuleSet.standard.merging(json: bytes, file: "rules.json").json)
      guard let again = try? RuleSet(json: merged) else { return "the rules cannot be read again" }
      if text(again.json) != merged { return "the rules read differently" }
    } catch {
      if !hasWords(error.failure("rules.json")) { return "a fault without words" }
    }
    do {
      let merged = text(try PathwaySet.standard.merging(json: bytes, file: "pathways.json").json)
      guard let again = try? PathwaySet(json: merged) else {
        return "the pathways cannot be read again"
      }
      if text(again.json) != merged { return "the pathways read differently" }
    } catch {
      if !hasWords(error.failure("pathways.json")) { return "a fault without words" }
    }
    return nil
  }

  private static func text(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
  }

  private static func hasWords(_ failure: Failure) -> Bool {
    !failure.message.pl.isEmpty && !failure.message.en.isEmpty && failure.status == .badData
  }

  // MARK: Arguments

  static func arguments(_ bytes: [UInt8]) -> String? {
    let words = bytes.split(whereSeparator: { $0 == 0 || $0 == 0x0A })
      .map { String(decoding: $0, as: UTF8.self) }
    let info = TerminalInfo(
      environment: { _ in nil }, outputIsTerminal: false, errorsAreTerminal: false, columns: nil)
    do throws(Failure) {
      guard case .run(let parsed) = try Invocation.resolve(words, info: info) else { return nil }
      _ = parsed.readingLimits
      return parsed.commandLine.hasPrefix("coopnet ") ? nil : "a wrong command line"
    } catch {
      if error.status != .usage { return "a wrong command line is no mistake of usage" }
      let text = error.text(in: .pl) + error.text(in: .en)
      let isTame = text.unicodeScalars.allSatisfy { $0 == "\n" || !(0..<0x20 ~= $0.value) }
      return isTame && text.split(separator: "\n").count <= 8 ? nil : "an unfit sentence"
    }
  }

  // MARK: Everything

  static func pipeline(_ bytes: [UInt8]) -> String? {
    guard bytes.count < 8_192, let network = read(bytes).network else { return nil }
    var options = AnalysisOptions()
    options.threads = 1
    options.budget = 3
    options.graph.asOf = network.descriptor.asOf
    if network.linkBound(options.graph) > 3_000 || network.institutions.count > 300 { return nil }
    let analysis = Analysis(
      network, AnalysisRequest(Set(AnalysisRequest.Part.allCases), options: options))
    for language in [Language.pl, .en] {
      if let fault = outputs(of: analysis, language) { return fault }
    }
    return nil
  }

  private static func outputs(of analysis: Analysis, _ language: Language) -> String? {
    let diagrams = DiagramSet(analysis: analysis, language: language, title: "x")
    let content = ReportContent(
      analysis: analysis, language: language, folderName: "x", commandLine: "coopnet report x",
      inputs: [], picture: diagrams.picture, pictureCaption: diagrams.pictureCaption, diagrams: [],
      scope: PageScope(analysis))
    let page = String(decoding: ReportPage.html(content), as: UTF8.self).lowercased()
    if page.contains("javascript:") || page.contains(" onerror=") { return "the page is live" }
    if (try? JSONParser().parse(ReportJSON.json(content))) == nil {
      return "report.json is no JSON"
    }
    let table = NetworkTable(analysis.day, title: "x")
    if !isXML(table.graphML()) { return "network.graphml is no XML" }
    if !isXML(table.gexf()) { return "network.gexf is no XML" }
    let dataset = DatasetJSON(analysis.day.network, table, title: "x")
    if (try? JSONParser().parse(dataset.json())) == nil { return "network.json is no JSON" }
    if (try? JSONParser().parse(table.geoJSON())) == nil { return "network.geojson is no JSON" }
    _ = table.pajek()
    for (name, table) in Tables.all(analysis, language) where !table.csv(excel: false).isEmpty {
      guard let back = try? CSVReader(separator: 0x2C).read(table.csv(excel: false)) else {
        return "\(name).csv cannot be read"
      }
      for row in 0..<back.rowCount
      where back.texts(ofRow: row).count != back.texts(ofRow: 0).count {
        return "\(name).csv is ragged"
      }
    }
    let input = DiagramSet.input(analysis, language, title: "x")
    for view in DiagramSet.views {
      guard let scene = try? Diagram.scene(view, input) else { continue }
      if !isXML(scene.svg()) { return "\(view) is no XML" }
      if scene.dot().contains(0) { return "\(view) holds a zero" }
    }
    return nil
  }

  private static func isXML(_ bytes: [UInt8]) -> Bool {
    guard var reader = try? XMLReader(bytes) else { return false }
    do {
      while try reader.next() != nil {}
      return true
    } catch {
      return false
    }
  }
}
