import NetworkGraph

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The datasets of the package, read as they are.
enum PackageDatasets {
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(4).joined(separator: "/")

  private static let fileNames = [
    "datapackage.json", "institutions.csv", "ties.csv", "events.csv", "participation.csv",
    "gminas.csv",
  ]

  static func network(_ name: String) -> CooperationNetwork? {
    let files = fileNames.compactMap { file in
      bytes("\(root)/Datasets/\(name)/\(file)").map { DatasetFile(name: file, bytes: $0) }
    }
    return DatasetReader().read(files, folderName: name).network
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
