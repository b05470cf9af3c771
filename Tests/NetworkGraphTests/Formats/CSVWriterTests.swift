import Testing

@testable import NetworkGraph

@Suite("CSV writer")
struct CSVWriterTests {
  private func plain(_ rows: [[CSVWriter.Cell]]) -> String {
    var writer = CSVWriter()
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func excel(_ rows: [[CSVWriter.Cell]]) -> String {
    var writer = CSVWriter(.excel)
    for row in rows { writer.append(row) }
    return String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test("Quotes only where they are needed")
  func quotes() {
    #expect(plain([[.text("a"), .text("b c"), .text("=1+1")]]) == "a,b c,=1+1\n")
    #expect(
      plain([[.text("a,b"), .text("say \"hi\""), .text("x\ny")]])
        == "\"a,b\",\"say \"\"hi\"\"\",\"x\ny\"\n")
    #expect(plain([[.text(" a"), .text("b\t"), .text("a;b")]]) == "\" a\",\"b\t\",a;b\n")
    #expect(plain([[.text("")], [.empty, .empty], [.empty, .integer(1)]]) == "\"\"\n\"\",\n,1\n")
    #expect(plain([[]]) == "\"\"\n")
  }

  @Test("A first cell that would be taken for a declaration or a mark is quoted")
  func firstCell() throws {
    for text in ["sep=;", "SEP=|", "\u{FEFF}id"] {
      #expect(plain([[.text(text)], [.text(text)]]) == "\"\(text)\"\n\(text)\n")
      let decoded = try TextDecoding.decode(Array(plain([[.text(text), .text("b")]]).utf8))
      #expect(try CSVReader().read(decoded.bytes).header == [text, "b"])
    }
  }

  @Test("Numbers, flags, undefined")
  func numbers() {
    #expect(
      plain([[.integer(-12), .number(0.2), .flag(true), .number(nil), .number(.nan)]])
        == "-12,0.2,1,,\n")
    #expect(
      excel([[.integer(-12), .number(-0.25), .flag(false), .number(.infinity)]])
        == "-12;-0,25;0;\r\n")
    var commas = CSVWriter(
      CSVDialect(
        separator: 0x2C, decimalMark: 0x2C, hasByteOrderMark: false, endsLinesWithCRLF: false,
        defusesFormulas: false))
    commas.append([.number(0.5), .integer(1)])
    #expect(commas.bytes == Array("\"0,5\",1\n".utf8))
  }

  @Test("The dialect for Excel: mark, semicolons, formulas defused")
  func excelDialect() {
    var writer = CSVWriter(.excel)
    writer.append(["id", "nazwa"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("id;nazwa\r\n".utf8))
    let live = [
      "=1+1", "+48 12", "-1", "@SUM(A1)", " =1", "\u{A0}=1", "＝1", "＋1", "－1", "＠a", "\n=1",
    ]
    for text in live {
      let written = excel([[.text(text)]])
      #expect(written.hasPrefix("'") || written.hasPrefix("\"'"), "\(text.debugDescription)")
    }
    #expect(excel([[.text("\ta")]]) == "\"'\ta\"\r\n")
    #expect(excel([[.text("\r")]]) == "\"'\r\"\r\n")
    for text in ["a=1", "'=1", "1-1", "łąka", "#N/A", ""] {
      #expect(!CSVFormula.isLive(text))
    }
  }

  @Test("Shortest digits that read back")
  func shortest() {
    let cases: [(Double, String)] = [
      (0.2, "0.2"), (3, "3"), (-3, "-3"), (0, "0"), (-0.0, "0"), (1e-5, "0.00001"),
      (0.1 + 0.2, "0.30000000000000004"),
      (1e-15, "0.000000000000001"), (1.5e-16, "1.5e-16"), (1e16, "10000000000000000"),
      (1.2345e20, "123450000000000000000"), (1e21, "1e21"), (1.5e300, "1.5e300"),
      (.leastNonzeroMagnitude, "5e-324"), (123456.789, "123456.789"), (0.001, "0.001"),
      (100.5, "100.5"),
      (.greatestFiniteMagnitude, "1.7976931348623157e308"),
      (9_007_199_254_740_992, "9007199254740992"),
    ]
    for (number, text) in cases {
      #expect(NumberText.text(number) == text)
      #expect(
        NumberText.text(-number)
          == (number == 0 ? "0" : number < 0 ? String(text.dropFirst()) : "-" + text))
    }
    #expect(NumberText.text(.nan) == nil)
    #expect(NumberText.text(-.infinity) == nil)
    for (number, text) in [
      (0, "0"), (Int.min, "-9223372036854775808"), (Int.max, "9223372036854775807"),
    ] {
      var bytes: [UInt8] = []
      NumberText.append(number, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
  }

  @Test("Random numbers read back as themselves", arguments: 0..<4)
  func numbersRoundTrip(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<3_000 {
      let any = Double(bitPattern: random.next())
      let common = Double(random.below(1_000_000)) / Double(1 + random.below(997))
      for number in [any, common] where number.isFinite {
        #expect(NumberText.text(number).flatMap(Double.init) == number)
      }
    }
  }

  @Test("Write then read is the identity, by bytes", arguments: 0..<8)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let pieces = [
      "a", "Ł", "o\u{301}", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "'", "=",
      "\u{FEFF}", "😀", "sep=;", "\u{2028}", "\\", "#",
    ]
    for _ in 0..<300 {
      let width = 1 + random.below(4)
      let rows = (0..<1 + random.below(5)).map { _ in
        (0..<width).map { _ in
          (0..<random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined()
        }
      }
      var writer = CSVWriter()
      for row in rows { writer.append(row) }
      let table = try CSVReader(separator: 0x2C, hasHeader: false).read(writer.bytes)
      let back = (0..<table.rowCount).map { row in
        (0..<table.fieldCount(ofRow: row)).map { Array(table.field(row: row, column: $0)) }
      }
      #expect(back == rows.map { $0.map { Array($0.utf8) } }, "\(rows)")
      #expect(table.noteCounts[.strayQuote] == nil)
    }
  }
}
