/// The files of a workbook: which holds what.
struct XLSXPackage {
  let archive: ZIPReader

  /// A file of the archive, opened as XML.
  func xml(_ part: String) throws(XLSXError) -> XMLReader {
    guard let bytes = try contents(part) else { throw .missingPart(part) }
    do throws(XMLError) {
      return try XMLReader(bytes, limits: XMLLimits(depth: 64))
    } catch {
      throw .xml(part: part, error)
    }
  }

  private func contents(_ part: String) throws(XLSXError) -> [UInt8]? {
    do throws(ZIPError) {
      return try archive.contents(named: part)
    } catch {
      throw .archive(error)
    }
  }

  /// Calls `body` with every start tag of a part.
  func eachTag(
    _ part: String, _ body: (XMLStartTag) -> Void
  ) throws(XLSXError) {
    var reader = try xml(part)
    do throws(XMLError) {
      while let event = try reader.next() {
        if case .start(let tag) = event { body(tag) }
      }
    } catch {
      throw .xml(part: part, error)
    }
  }

  // MARK: Which file

  /// The workbook's own file, as `_rels/.rels` names it.
  func workbook() throws(XLSXError) -> String {
    let links = try links(of: "")
    let target = links.first { $0.type == "officeDocument" }?.target
    return target ?? "xl/workbook.xml"
  }

  /// The links of a part to others.
  private func links(
    of part: String
  ) throws(XLSXError) -> [(id: String, type: String, target: String)] {
    let parts = part.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }
    let folder = parts.dropLast().joined(separator: "/")
    let prefix = folder.isEmpty ? "" : folder + "/"
    let name = "\(prefix)_rels/\(parts.last ?? "").rels"
    guard try contents(name) != nil else { return [] }
    var links: [(id: String, type: String, target: String)] = []
    try eachTag(name) { tag in
      guard tag.name.local == "Relationship", let target = tag["Target"] else { return }
      let type = tag["Type"]?.split(separator: "/").last.map { String($0) }
      let isAbsolute = target.utf8.first == UInt8(ascii: "/")
      let path = isAbsolute ? String(target.unicodeScalars.dropFirst()) : prefix + target
      links.append((tag["Id"] ?? "", type ?? "", Self.plain(path)))
    }
    return links
  }

  /// A path without `.` and `..`.
  private static func plain(_ path: String) -> String {
    var parts: [String] = []
    for part in path.unicodeScalars.split(separator: "/").map({ String($0) }) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  // MARK: What is in them

  /// The sheets of a workbook, and whether its days count from 1904.
  func sheets(
    of workbook: String
  ) throws(XLSXError) -> (sheets: [(name: String, part: String)], is1904: Bool) {
    let links = try links(of: workbook)
    var sheets: [(name: String, id: String)] = []
    var is1904 = false
    try eachTag(workbook) { tag in
      switch tag.name.local {
      case "sheet":
        let id = tag.attributes.first { $0.name.local == "id" }?.value
        sheets.append((tag["name"] ?? "", id ?? ""))
      case "workbookPr": is1904 = ["1", "true", "on"].contains(tag["date1904"] ?? "")
      default: break
      }
    }
    var result: [(name: String, part: String)] = []
    for sheet in sheets {
      guard let link = links.first(where: { $0.id == sheet.id }) else {
        throw .missingPart(sheet.name)
      }
      // Sheets of charts and dialogs hold no cells.
      if link.type == "worksheet" { result.append((sheet.name, link.target)) }
    }
    return (result, is1904)
  }

  /// The texts that cells share.
  func texts(of workbook: String) throws(XLSXError) -> [String] {
    guard let part = try links(of: workbook).first(where: { $0.type == "sharedStrings" })?.target
    else { return [] }
    var reader = try xml(part)
    var texts: [String] = []
    do throws(XMLError) {
      while let event = try reader.next() {
        if case .start(let tag) = event, tag.name.local == "si" {
          texts.append(try Self.text(&reader))
        }
      }
    } catch {
      throw .xml(part: part, error)
    }
    return texts
  }

  /// The text of the `si` or `is` that was just started: its runs joined, its reading aids left
  /// out.
  static func text(_ reader: inout XMLReader) throws(XMLError) -> String {
    let level = reader.depth
    var text = ""
    while let event = try reader.next() {
      switch event {
      case .start(let tag) where tag.name.local == "t": text += try reader.textToEnd()
      case .start(let tag) where tag.name.local == "rPh": try reader.skipToEnd()
      case .end where reader.depth < level: return XLSXNames.unescaped(text)
      default: break
      }
    }
    return XLSXNames.unescaped(text)
  }

  /// How the styles of cells show numbers.
  func formats(of workbook: String, is1904: Bool) throws(XLSXError) -> XLSXFormats {
    var formats = XLSXFormats(is1904: is1904)
    guard let part = try links(of: workbook).first(where: { $0.type == "styles" })?.target else {
      return formats
    }
    var codes: [Int: String] = [:]
    var reader = try xml(part)
    do throws(XMLError) {
      while let event = try reader.next() {
        guard case .start(let tag) = event else { continue }
        if tag.name.local == "numFmt", let id = tag["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = tag["formatCode"] ?? ""
        }
        guard tag.name.local == "cellXfs" else { continue }
        let level = reader.depth
        while let inner = try reader.next() {
          if case .end = inner, reader.depth < level { break }
          guard case .start(let style) = inner, style.name.local == "xf" else { continue }
          let id = style["numFmtId"].flatMap { Int($0) } ?? 0
          formats.add(id, code: codes[id])
        }
      }
    } catch {
      throw .xml(part: part, error)
    }
    return formats
  }
}
