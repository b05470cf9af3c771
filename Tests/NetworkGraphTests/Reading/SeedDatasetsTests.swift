import Testing

@testable import NetworkGraph

/// The datasets of the package, read as they are.
@Suite struct SeedDatasetsTests {
  static let names = SharedFiles.fileNames(SharedFiles.packageRoot + "/Datasets").filter {
    SharedFiles.readFile(SharedFiles.packageRoot + "/Datasets/\($0)/datapackage.json") != nil
  }

  static func read(_ name: String) -> DatasetReading {
    let folder = SharedFiles.packageRoot + "/Datasets/" + name
    let files = SharedFiles.fileNames(folder).filter { !$0.hasSuffix(".md") }.compactMap { file in
      SharedFiles.readFile(folder + "/" + file).map { DatasetFile(name: file, bytes: $0) }
    }
    return DatasetReader().read(files, folderName: name)
  }

  @Test(arguments: names)
  func isReadWithoutAWarning(_ name: String) throws {
    let reading = Self.read(name)
    #expect(reading.findings.filter { $0.severity > .note } == [])
    let network = try #require(reading.network)
    #expect(network.descriptor.name == name)
    #expect(network.descriptor.asOf != nil)
    #expect(!network.descriptor.area.isEmpty)
    for entry in reading.balance {
      #expect(entry.addsUp && entry.read == entry.kept && entry.read > 0, "\(entry)")
    }
  }
}
