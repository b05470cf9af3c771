import Testing

@testable import NetworkGraph

/// A table as plain values.
private func rows(_ text: String, separator: UInt8? = nil) throws -> [[String]] {
  let table = try CSVReader(separator: separator, hasHeader: false).read(Array(text.utf8))
  return (0..<table.rowCount).map { table.texts(ofRow: $0) }
}

private func read(_ text: String, limits: CSVLimits = CSVLimits()) throws -> CSVTable {
  try CSVReader(limits: limits).read(Array(text.utf8))
}

private func error(_ text: String, limits: CSVLimits = CSVLimits()) -> CSVError? {
  do throws(CSVError) {
    _ = try CSVReader(limits: limits).read(Array(text.utf8))
    return nil
  } catch {
    return error
  }
}

@Suite("CSV reader")
struct CSVReaderTests {
  @Test("Fields, quotes, doubled quotes, line ends inside quotes")
  func fields() throws {
    let cases: [(String, [[String]])] = [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n,\"\"\n", [["a", "b"], ["", ""]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("\"a,b\",\"c\"\"d\"\"\",\"\"\"\"", [["a,b", "c\"d\"", "\""]]),
      ("\"a\nb\",\"c\r\nd\"\ne,f", [["a\nb", "c\r\nd"], ["e", "f"]]),
      (" a , b \n1,2", [[" a ", " b "], ["1", "2"]]),
      ("a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
      ("\"\"", [[""]]),
      ("", []), ("\n\n", []), ("  \n", []),
    ]
    for (text, expected) in cases {
      #expect(try rows(text) == expected, "\(text.debugDescription)")
    }
  }

  @Test("The header is apart from the rows")
  func header() throws {
    let table = try read("id;nazwa\n1;\"a;b\"\n")
    #expect(table.header == ["id", "nazwa"])
    #expect(table.rowCount == 1)
    #expect(table.text(row: 0, column: 1) == "a;b")
    #expect(table.fieldCount(ofRow: 0) == 2)
    #expect(table.text(row: 0, column: 7).isEmpty)
    #expect(table.headerLine == 1)
    #expect(try read("").header.isEmpty)
    #expect(try read("id\n").rowCount == 0)
    #expect(try read("").rowCount == 0)
  }

  @Test("Separators are recognised outside of quotes, from header and rows")
  func separators() throws {
    let cases: [(String, UInt8, CSVTable.SeparatorOrigin)] = [
      ("a,b\n1,2\n", 0x2C, .recognised),
      ("a;b\n1,5;2,5\n", 0x3B, .recognised),
      ("a\tb\n1,5\t2;5\n", 0x09, .recognised),
      ("a|b\n1|2\n", 0x7C, .recognised),
      ("\"a,b,c\";d\n\"1,2,3\";4\n", 0x3B, .recognised),
      ("teryt;nazwa, rodzaj;x\n1;b;c\n2;b;c\n", 0x3B, .recognised),
      ("nazwa\nOPS, Kalisz\nOPS\n", 0x3B, .unneeded),
      ("nazwa\nOPS\n", 0x2C, .unneeded),
      ("sep=;\na,b;c\n", 0x3B, .declared),
      ("SEP=|\r\na,b|c\n", 0x7C, .declared),
      ("", 0x2C, .unneeded),
    ]
    for (text, separator, origin) in cases {
      let table = try read(text)
      #expect(table.separator == separator, "\(text.debugDescription)")
      #expect(table.separatorOrigin == origin, "\(text.debugDescription)")
    }
    #expect(try rows("a,b;c", separator: 0x3B) == [["a,b", "c"]])
  }

  @Test("The line sep=; is no row, but counts as a line")
  func declaration() throws {
    let table = try read("sep=;\nid;b\n1;2\n")
    #expect(table.header == ["id", "b"])
    #expect(table.line(ofRow: 0) == 3)
    #expect(try read("sep=;").header.isEmpty)
    #expect(try read("sep=abc,d\n").header == ["sep=abc", "d"])
  }

  @Test("Lines and columns, of characters and of physical lines")
  func places() throws {
    let table = try read("id,name,x\r\n\r\n1,\"ą\r\nb\"\"ż\",ć\r\nżółw,é,\"q\"\r\n")
    #expect(table.line(ofRow: 0) == 3)
    #expect(table.line(ofRow: 1) == 5)
    let expected: [(Int, Int, String)] = [
      (0, 0, "3:1"), (0, 1, "3:3"), (0, 2, "4:7"), (1, 0, "5:1"), (1, 1, "5:6"), (1, 2, "5:8"),
      (1, 9, "5:11"),
    ]
    for (row, column, place) in expected {
      #expect(table.place(row: row, column: column).description == place, "\(row) \(column)")
    }
    #expect(table.headerPlace(column: 2).description == "1:9")
  }

  @Test("Odd quotes are noted with their place")
  func quotes() throws {
    let table = try read("a,b,c\n1,x\"ż\"y,3\n2,\"ą\"bc,\"d\"  \n3,\" e\" f\"g\",4\n")
    #expect(table.texts(ofRow: 0) == ["1", "x\"ż\"y", "3"])
    #expect(table.texts(ofRow: 1) == ["2", "ąbc", "d"])
    #expect(table.texts(ofRow: 2) == ["3", " e f\"g\"", "4"])
    let notes = table.notes.map { "\($0.kind) \($0.place)" }
    #expect(
      notes == [
        "strayQuote 2:4", "strayQuote 2:6", "textAfterQuote 3:6", "blankAfterQuote 3:12",
        "textAfterQuote 4:7",
      ])
    #expect(table.noteCounts[.strayQuote] == 2)
  }

  @Test("Line ends are told, and their mixture noted once")
  func lineEnds() throws {
    #expect(try read("a\nb\n").lineEnds == .lf)
    #expect(try read("a\r\nb").lineEnds == .crlf)
    #expect(try read("a\rb\r").lineEnds == .cr)
    #expect(try read("a").lineEnds == .none)
    let mixed = try read("a,b\n1,2\r\n3,4\r5,6\n")
    #expect(mixed.lineEnds == .mixed)
    #expect(mixed.notes == [CSVNote(.mixedLineEnds, at: TextPlace(line: 2, column: 4))])
    #expect(mixed.rowCount == 3)
    #expect(mixed.line(ofRow: 2) == 4)
  }

  @Test("Blank lines and rows of separators are skipped and counted")
  func blankLines() throws {
    let table = try read("a;b;;\n\n1;2;;\n   \n;;;\n\"\";;;\n;;;\n")
    #expect(table.rowCount == 2)
    #expect(table.blankLineCount == 2)
    #expect(table.emptyRowCount == 2)
    #expect(table.line(ofRow: 1) == 6)
    #expect(table.trailingBlankColumnCount == 2)
    #expect(table.filledFieldCount(ofRow: 0) == 2)
    #expect(table.filledFieldCount(ofRow: 1) == 0)
    #expect(try read("a;b;;\n1;2;;x\n").trailingBlankColumnCount == 0)
  }

  @Test("Fields without blanks around them")
  func trimmed() throws {
    let table = try read("a,b,c\n  x y\t,\u{A0}ż\u{A0} , \u{A0}\n")
    #expect(table.trimmedText(row: 0, column: 0) == "x y")
    #expect(table.trimmedText(row: 0, column: 1) == "ż")
    #expect(table.trimmedText(row: 0, column: 2).isEmpty)
    #expect(table.trimmedText(row: 0, column: 5).isEmpty)
    // Ends of lines that a spreadsheet left in a cell.
    let lines = try read("a,b,c\n\"x\ny\n\",\"\r\n z\",\"\n\"\n")
    #expect((0..<3).map { lines.trimmedText(row: 0, column: $0) } == ["x\ny", "z", ""])
  }

  @Test("What cannot be read is refused with its place")
  func errors() {
    #expect(error("a,b\n1,\"x\ny,z\n")?.description == "unclosedQuote 2:3")
    #expect(error("a,\"b\"\"\n")?.description == "unclosedQuote 1:3")
    #expect(error("\"a\nb\",\"c\n")?.description == "unclosedQuote 2:4")
    #expect(error("a,b\n1,\u{0}\n")?.description == "nul 2:3")
    #expect(error(String(repeating: "a", count: 40) + "\u{0}")?.description == "nul 1:41")
    let small = CSVLimits(bytes: 40, rows: 3, fieldsPerRow: 3, fieldLength: 4)
    #expect(error("a\nb\nc\n", limits: small) == nil)
    #expect(error("a\nb\nc\nd\n", limits: small)?.description == "tooManyRows(limit: 3) 4:1")
    #expect(error("a,b,c\n1,2,3,4\n", limits: small)?.description == "tooManyFields(limit: 3) 2:1")
    #expect(error("a,b\n1,żżż\n", limits: small)?.description == "fieldTooLong(limit: 4) 2:3")
    #expect(error("a,\"żżż\"", limits: small)?.description == "fieldTooLong(limit: 4) 1:3")
    let long = String(repeating: "a\n", count: 21)
    #expect(error(long, limits: small)?.description == "tooManyBytes(limit: 40) 1:1")
  }

  @Test("Notes beyond the limit are counted and not kept; a long line costs no more")
  func manyNotes() throws {
    let table = try read("a\n" + String(repeating: "x\"", count: 3_000) + "\n")
    #expect(table.notes.count == CSVTable.noteLimit)
    #expect(table.noteCounts[.strayQuote] == 3_000)
    #expect(table.notes.last?.place == TextPlace(line: 2, column: 2_000))
  }

  @Test("Agrees with a slow reader on random texts", arguments: 0..<6)
  func slowTwin(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let pieces = ["a", "ż", ",", ",", "\"", "\"", "\n", "\r\n", "\r", " ", "bcdefghijklmnopqr"]
    for _ in 0..<400 {
      let text = (0..<random.below(24)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let expected = SlowCSV.rows(text)
      let found = try? rows(text, separator: 0x2C)
      #expect(found == expected, "\(text.debugDescription)")
    }
  }

  @Test("A table without a header has no line of one; a zero byte is told with its place")
  func withoutAHeader() throws {
    let table = try CSVReader(separator: 0x2C, hasHeader: false).read(Array("a,b\nc,d\n".utf8))
    #expect(table.headerLine == nil && table.rowCount == 2)
    #expect(table.headerPlace(column: 1) == TextPlace(line: 1, column: 1))
    for length in [3, 20, 40] {
      var bytes = [UInt8](repeating: 0x61, count: length)
      bytes[1] = 0
      #expect(throws: CSVError(.nul, at: TextPlace(line: 1, column: 2))) {
        try CSVReader(separator: 0x2C, hasHeader: false).read(bytes)
      }
    }
  }

  @Test("Marks are found at every position of a block")
  func positions() throws {
    for length in 1...40 {
      let text =
        String(repeating: "x", count: length) + ",y\n" + String(repeating: "z", count: length)
      #expect(
        try rows(text, separator: 0x2C) == [
          [String(repeating: "x", count: length), "y"], [String(repeating: "z", count: length)],
        ])
    }
  }
}

extension CSVError {
  fileprivate var description: String { "\(reason) \(place)" }
}
