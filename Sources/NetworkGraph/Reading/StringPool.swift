/// Gives one String for equal bytes, so that words which a file repeats are stored once. The empty
/// string has number 0.
struct StringPool {
  private var table = ByteTable()
  private var strings: [String] = []

  init() {
    table.insert("")
    strings.append("")
  }

  /// The number and the string of some UTF-8.
  mutating func insert(_ bytes: UnsafeRawBufferPointer) -> (number: Int, string: String) {
    let (number, isNew) = table.insert(bytes)
    if isNew { strings.append(String(decoding: bytes, as: UTF8.self)) }
    return (number, strings[number])
  }

  mutating func insert(_ text: String) -> (number: Int, string: String) {
    var text = text
    return text.withUTF8 { insert(UnsafeRawBufferPointer($0)) }
  }

  subscript(number: Int) -> String { strings[number] }
}
