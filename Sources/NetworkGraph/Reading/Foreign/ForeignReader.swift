/// Reads what other programs write: recognises each file by its content and makes tables of it.
///
/// One file that holds a whole network (GraphML, GEXF, Pajek, JSON, XLSX), or tables of separated
/// values under any name, found by their headers, or one matrix.
struct ForeignReader {
  let limits: ReadingLimits

  /// What the files come to, with a fault for each that cannot be used.
  func read(_ files: [DatasetFile]) -> ForeignSource {
    var whole: [(file: DatasetFile, source: ForeignSource)] = []
    var tables: [(file: DatasetFile, grid: SheetGrid?, log: FindingLog)] = []
    for file in files {
      var log = FindingLog(file: file.name)
      do throws(ForeignFault) {
        if let source = try network(file, log) {
          whole.append((file, source))
        } else {
          tables.append((file, try grid(file), log))
        }
      } catch {
        // Beside others, a file that is nothing we know is only passed over.
        if error.code == .unknownFormat, files.count > 1 {
          tables.append((file, nil, log))
          continue
        }
        log.add(error)
        var source = ForeignSource()
        source.logs = [log]
        whole.append((file, source))
      }
    }
    if whole.count > 1 { return several(whole.map(\.file.name)) }
    guard var source = whole.first?.source else { return self.tables(tables) }
    for table in tables {
      var log = FindingLog(file: "")
      log.add(.note, .unknownFile, [table.file.name])
      source.logs.append(log)
    }
    return source
  }

  private func several(_ names: [String]) -> ForeignSource {
    var log = FindingLog(file: "")
    log.add(.error, .severalSources, [names.joined(separator: ", ")])
    var source = ForeignSource()
    source.logs = [log]
    return source
  }

  // MARK: Whole networks

  /// What a file holds; nil for a table of separated values.
  private func network(
    _ file: DatasetFile, _ log: FindingLog
  ) throws(ForeignFault) -> ForeignSource? {
    guard file.bytes.count <= limits.fileBytes else {
      throw .overBound(.fileBytes, limits.fileBytes)
    }
    if let name = Self.packed(file.bytes) { throw ForeignFault(.unknownFormat, [name]) }
    var log = log
    if file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let reader = try WorkbookReader(file.bytes, file: file.name, limits: limits)
      log.add(.note, .formatRecognised, [ForeignFormat.xlsx.rawValue])
      return try reader.read(log)
    }
    let first = file.bytes.prefix(4096).first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    switch first {
    case UInt8(ascii: "<"): return try xml(file, log)
    case UInt8(ascii: "{"): return try json(file, log)
    case UInt8(ascii: "*"), UInt8(ascii: "%"):
      let text = try text(of: file, &log)
      guard Self.looksLikePajek(text) else { return nil }
      log.add(.note, .formatRecognised, [ForeignFormat.pajek.rawValue])
      var reader = PajekReader(text, file: file.name, limits: limits)
      return try reader.read().source(log)
    default:
      // UTF-16 says so by its first bytes; its first letter comes later.
      guard file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) else {
        return nil
      }
      let decoded = try text(of: file, &log)
      return try network(DatasetFile(name: file.name, bytes: decoded), log)
    }
  }

  /// What a packed or old file is called.
  private static func packed(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x1F, 0x8B]) { return "gzip" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "xls" }
    if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { return "PDF" }
    if bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return "ZIP" }
    if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) { return "7z" }
    return nil
  }

  private static func looksLikePajek(_ text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(1 << 16), as: UTF8.self).lowercased()
    return head.split(whereSeparator: \.isNewline).contains {
      let line = $0.drop { $0 == " " || $0 == "\t" }
      return line.hasPrefix("*vertices") || line.hasPrefix("*network")
    }
  }

  private func text(
    of file: DatasetFile, _ log: inout FindingLog
  ) throws(ForeignFault) -> [UInt8] {
    let decoded: DecodedText
    do throws(TextEncodingError) {
      decoded = try TextDecoding.decode(file.bytes)
    } catch {
      throw ForeignFault(error)
    }
    log.add(.note, .encodingRecognised, [decoded.encoding.rawValue])
    if let place = decoded.damagedUTF8 {
      log.add(.warning, .damagedText, line: place.line, column: place.column)
    }
    return decoded.bytes
  }

  private func xml(_ file: DatasetFile, _ log: FindingLog) throws(ForeignFault) -> ForeignSource {
    var log = log
    let text: [UInt8]
    if let declared = DeclaredEncoding(ofXML: file.bytes) {
      log.add(.note, .encodingRecognised, [declared.name])
      text = declared.decode(file.bytes)
    } else {
      text = try self.text(of: file, &log)
    }
    switch try XMLForeign.root(of: text, limits: limits) {
    case "graphml":
      log.add(.note, .formatRecognised, [ForeignFormat.graphML.rawValue])
      var reader = try GraphMLReader(text, file: file.name, limits: limits)
      return try reader.read().source(log)
    case "gexf":
      log.add(.note, .formatRecognised, [ForeignFormat.gexf.rawValue])
      var reader = try GEXFReader(text, file: file.name, limits: limits)
      return try reader.read().source(log)
    case let root: throw ForeignFault(.unknownFormat, ["<\(root)>"])
    }
  }

  private func json(_ file: DatasetFile, _ log: FindingLog) throws(ForeignFault) -> ForeignSource {
    var log = log
    let text = try self.text(of: file, &log)
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONParser(byteLimit: limits.fileBytes).parse(text)
    } catch {
      throw ForeignFault(error, limits: limits)
    }
    if DatasetJSONReader.recognises(root) {
      log.add(.note, .formatRecognised, [ForeignFormat.coopnet.rawValue])
      return try DatasetJSONReader(root, file: file.name).read(log)
    }
    guard NodeLinkReader.recognises(root) else { throw ForeignFault(.unknownFormat, ["JSON"]) }
    log.add(.note, .formatRecognised, [ForeignFormat.nodeLink.rawValue])
    var reader = NodeLinkReader(root, file: file.name, limits: limits)
    return try reader.read().source(log)
  }
}

// MARK: - Tables of separated values

extension ForeignReader {
  /// The cells of a file; nil where it has no header. A wide matrix may have more columns than a
  /// table.
  private func grid(_ file: DatasetFile) throws(ForeignFault) -> SheetGrid? {
    var scratch = FindingLog(file: file.name)
    let text = try text(of: file, &scratch)
    guard text.contains(where: { $0 > 0x20 }) else { throw ForeignFault(.emptyFile) }
    do throws(CSVError) {
      let csvLimits = CSVLimits(
        bytes: limits.fileBytes * 2, rows: limits.rows + 1,
        fieldsPerRow: max(limits.columns, 16_384), fieldLength: limits.cellBytes)
      return SheetGrid(try CSVReader(limits: csvLimits).read(PolishText.composed(text).bytes))
    } catch {
      var log = FindingLog(file: file.name)
      log.add(error, limits: limits)
      let finding = log.findings[0]
      throw ForeignFault(
        finding.code, at: TextPlace(line: finding.line, column: finding.column),
        finding.arguments)
    }
  }

  /// Each file for the table that its header names; a single file may be a matrix.
  private func tables(
    _ files: [(file: DatasetFile, grid: SheetGrid?, log: FindingLog)]
  ) -> ForeignSource {
    var source = ForeignSource()
    for (file, grid, log) in files {
      var log = log
      guard let grid, let kind = grid.recognisedTable else {
        if files.count == 1, let grid, let matrix = MatrixReader(grid, file: file.name) {
          log.add(.note, .formatRecognised, [ForeignFormat.matrix.rawValue])
          source.tables = matrix.tables(&log)
        } else if files.count == 1 {
          log.add(
            .error, .unrecognisedTables, line: grid?.header.line ?? 1,
            [grid?.header.cells.prefix(10).joined(separator: ", ") ?? ""])
        } else {
          log = FindingLog(file: "")
          log.add(.note, .unknownFile, [file.name])
        }
        source.logs.append(log)
        continue
      }
      if let other = source.files[kind] { return several([other.name, file.name]) }
      log.add(.note, .formatRecognised, ["\(ForeignFormat.table.rawValue): \(kind.rawValue)"])
      source.logs.append(log)
      source.files[kind] = file
    }
    if source.tables.isEmpty, source.files.isEmpty, !source.hasErrors {
      var log = FindingLog(file: "")
      log.add(
        .error, .unrecognisedTables, [files.map(\.file.name).joined(separator: ", ")])
      source.logs.append(log)
    }
    return source
  }
}
