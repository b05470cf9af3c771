#if canImport(NetworkGraph)
  @testable import NetworkGraph
#endif

/// What must hold for a dataset whatever its files hold: nothing traps, nothing is lost in silence.
///
/// As ``FormatLaws``, for the fuzz target `dataset` and the test that replays its corpus. An input is
/// a bundle of files: parts ended by a zero byte, the first byte of each naming its file.
enum DatasetLaws {
  /// The law of the target `dataset`: nil where it holds, else what is wrong.
  static func dataset(_ bytes: [UInt8]) -> String? {
    let (files, terc) = files(bytes)
    let reading = DatasetReader().read(files, folderName: "x", terc: terc)
    for row in reading.balance where row.read != row.kept + row.merged + row.rejected {
      return "the balance of \(row.file) is out"
    }
    guard let network = reading.network else {
      return reading.findings.contains { $0.severity == .error } ? nil : "no network and no error"
    }
    if let fault = soundness(of: network) { return fault }
    for day in [nil, Day("2017-02-02")] {
      var options = GraphOptions()
      options.asOf = day
      if network.linkBound(options) > 5_000 { continue }
      let links = network.onDay(options).links.count
      if links > network.linkBound(options) { return "more links than their bound" }
    }
    return nil
  }

  private static func soundness(of network: CooperationNetwork) -> String? {
    let institutions = network.institutions.indices
    if institutions.isEmpty { return "a network of nothing" }
    for tie in network.ties
    where !institutions.contains(tie.from) || !institutions.contains(tie.to) || tie.from == tie.to {
      return "a tie to nowhere"
    }
    for row in network.participations
    where !institutions.contains(row.institution) || !network.events.indices.contains(row.event) {
      return "a participation in nothing"
    }
    let ids = network.institutions.map { Array($0.id.utf8) }
    for (first, second) in zip(ids, ids.dropFirst())
    where !first.lexicographicallyPrecedes(second) {
      return "the ids do not rise"
    }
    return nil
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
      } else if let name = names[part[part.startIndex]],
        !files.contains(where: { $0.name == name })
      {
        files.append(DatasetFile(name: name, bytes: Array(part.dropFirst())))
      }
    }
    return (files, terc)
  }
}
