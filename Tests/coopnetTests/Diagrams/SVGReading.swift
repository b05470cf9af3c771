/// Reads back what a drawn picture holds: enough of XML for our own files, and a check that it is
/// well-formed.
struct SVGReading {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
    /// Positions of the enclosing elements, the outermost first.
    var path: [Int]
  }

  private(set) var elements: [Element] = []
  private(set) var fault: String?

  init(_ bytes: [UInt8]) {
    var index = 0
    var open: [Int] = []
    func text(_ range: Range<Int>) -> String {
      Self.unescaped(String(decoding: bytes[range], as: UTF8.self))
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        if let last = open.last { elements[last].text += text(start..<index) }
        continue
      }
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        fault = "unclosed tag at \(index)"
        return
      }
      var inside = Array(bytes[(index + 1)..<end])
      index = end + 1
      if inside.first == UInt8(ascii: "?") { continue }
      if inside.first == UInt8(ascii: "/") {
        let name = String(decoding: inside.dropFirst(), as: UTF8.self)
        guard let last = open.popLast(), elements[last].name == name else {
          fault = "unexpected </\(name)>"
          return
        }
        continue
      }
      let isEmpty = inside.last == UInt8(ascii: "/")
      if isEmpty { inside.removeLast() }
      let words = String(decoding: inside, as: UTF8.self)
      var element = Element(
        name: String(words.prefix { $0 != " " }), attributes: [:], path: open)
      var rest = words.dropFirst(element.name.count)
      while let equals = rest.firstIndex(of: "=") {
        let name = rest[..<equals].filter { $0 != " " && $0 != "\n" }
        let after = rest.index(equals, offsetBy: 2)
        guard let close = rest[after...].firstIndex(of: "\"") else {
          fault = "unclosed attribute \(name)"
          return
        }
        if element.attributes[name] != nil { fault = "attribute \(name) twice" }
        element.attributes[name] = Self.unescaped(String(rest[after..<close]))
        rest = rest[rest.index(after: close)...]
      }
      elements.append(element)
      if !isEmpty { open.append(elements.count - 1) }
    }
    if !open.isEmpty { fault = "\(elements[open[open.count - 1]].name) is not closed" }
  }

  func all(_ name: String, class wanted: String) -> [Element] {
    elements.filter { element in
      element.name == name
        && (element.attributes["class"] ?? "").split(separator: " ").contains { $0 == wanted }
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      guard let semicolon = rest[ampersand...].firstIndex(of: ";") else { break }
      switch rest[rest.index(after: ampersand)..<semicolon] {
      case "lt": result += "<"
      case "gt": result += ">"
      case "amp": result += "&"
      case "quot": result += "\""
      case "#39": result += "'"
      default: result += rest[ampersand...semicolon]
      }
      rest = rest[rest.index(after: semicolon)...]
    }
    return result + rest
  }
}
