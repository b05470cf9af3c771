import Testing

@testable import NetworkGraph

/// Events in one line: `+a x=1`, `-a`, `"text"`.
private func events(_ text: String, _ limits: XMLLimits = XMLLimits()) throws(XMLError) -> String {
  var reader = try XMLReader(Array(text.utf8), limits: limits)
  var words: [String] = []
  while let event = try reader.next() {
    switch event {
    case .start(let tag):
      words.append(
        (["+" + tag.name.text] + tag.attributes.map { $0.name.text + "=" + $0.value })
          .joined(separator: " "))
    case .end(let name): words.append("-" + name.text)
    case .text(let text): words.append(text.debugDescription)
    }
  }
  return words.joined(separator: "|")
}

private func fault(_ text: String, _ limits: XMLLimits = XMLLimits()) -> String? {
  do throws(XMLError) {
    _ = try events(text, limits)
    return nil
  } catch {
    return "\(error.reason) \(error.place)"
  }
}

@Suite("XML reader")
struct XMLReaderTests {
  @Test("Elements, attributes, text")
  func documents() throws {
    let cases: [(String, String)] = [
      ("<a/>", "+a|-a"), ("<a></a>", "+a|-a"), ("<a >x</a >", "+a|\"x\"|-a"),
      ("<a x='1' y = \"2\"/>", "+a x=1 y=2|-a"),
      ("<g:a g:x=\"ł\" x=\"\"><b/></g:a>", "+g:a g:x=ł x=|+b|-b|-g:a"),
      ("<?xml version=\"1.0\"?>\n<!-- c --><?pi x?>\n<a/>\n<!---->\n", "+a|-a"),
      ("<a>1<!-- c -->2<?p?>3<![CDATA[<4>&]]>5</a>", "+a|\"123<4>&5\"|-a"),
      ("<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x142;&#x1F600;</a>", "+a|\"<&>\\\"\\'Ał😀\"|-a"),
      ("<a>x\r\ny\rz</a>", "+a|\"x\\ny\\nz\"|-a"),
      ("<a>&#xe9;&#xAb;</a>", "+a|\"é«\"|-a"), ("<a·b̈/>", "+a·b̈|-a·b̈"),
      ("<a x='1\r\n2\t3&#10;4'/>", "+a x=1 2 3\n4|-a"),
      ("<a>b<c/>d</a>", "+a|\"b\"|+c|-c|\"d\"|-a"),
      ("<a><![CDATA[]]></a>", "+a|-a"), ("<a><![CDATA[]]]]><![CDATA[>]]></a>", "+a|\"]]>\"|-a"),
      ("\u{FEFF}<ą-1._ć/>", "+ą-1._ć|-ą-1._ć"), ("<a>] ]] ></a>", "+a|\"] ]] >\"|-a"),
    ]
    for (text, expected) in cases { #expect(try events(text) == expected, "\(text)") }
  }

  @Test("Faults and their places")
  func faults() {
    let cases: [(String, String)] = [
      ("", "noRoot 1:1"), ("  \n", "noRoot 2:1"), ("<a>", "unclosedElement(\"a\") 1:1"),
      ("<a>\n <b>", "unclosedElement(\"b\") 2:2"), ("<a", "unexpectedEnd 1:3"),
      ("<a x", "unexpectedEnd 1:5"), ("<a x='1", "unexpectedEnd 1:8"),
      ("<a></b>", "mismatchedEnd(open: \"a\", found: \"b\") 1:4"),
      ("</a>", "mismatchedEnd(open: \"\", found: \"a\") 1:1"),
      ("<a/><b/>", "secondRoot 1:5"), ("x<a/>", "textOutsideRoot 1:1"),
      ("<a/>\n x", "textOutsideRoot 2:2"), ("<a/><![CDATA[x]]>", "textOutsideRoot 1:5"),
      ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "doctype 1:1"),
      ("<?xml version='1.0'?>\n<!DOCTYPE a>", "doctype 2:1"),
      ("<a>&b;</a>", "unknownEntity(\"b\") 1:4"), ("<a>& b</a>", "unexpectedCharacter(\"&\") 1:4"),
      ("<a>&#xZ;</a>", "unknownEntity(\"#xZ\") 1:4"), ("<a>&#;</a>", "unknownEntity(\"#\") 1:4"),
      ("<a>&#0;</a>", "invalidCharacter(0) 1:4"),
      ("<a>&#xD800;</a>", "invalidCharacter(55296) 1:4"),
      ("<a>&#99999999999999999999;</a>", "invalidCharacter(1114112) 1:4"),
      ("<a>\u{1}</a>", "invalidCharacter(1) 1:4"), ("<a x='<'/>", "unexpectedCharacter(\"<\") 1:7"),
      ("<a x='1' x='2'/>", "duplicateAttribute(\"x\") 1:10"),
      ("<a x='1'y='2'/>", "unexpectedCharacter(\"y\") 1:9"),
      ("<a x=1/>", "unexpectedCharacter(\"1\") 1:6"),
      ("<1a/>", "invalidName 1:2"), ("< a/>", "invalidName 1:2"), ("<:a/>", "invalidName 1:2"),
      ("<a:/>", "invalidName 1:2"), ("<a:b:c/>", "invalidName 1:5"),
      ("<a><!-- -- --></a>", "invalidComment 1:9"),
      ("<!-- ", "unexpectedEnd 1:1"), ("<a><![CDATA[", "unexpectedEnd 1:4"),
      ("<a>]]></a>", "strayCDATAEnd 1:4"), ("<a/><?xml?>", "misplacedDeclaration 1:5"),
      ("<a><!x></a>", "unexpectedCharacter(\"!\") 1:4"), ("<?", "unexpectedEnd 1:3"),
      ("<?p<a?><a/>", "unexpectedCharacter(\"<\") 1:4"),
      ("<a\u{D7}/>", "unexpectedCharacter(\"\\u{00D7}\") 1:3"), ("<\u{B7}/>", "invalidName 1:2"),
      ("<a:1/>", "invalidName 1:2"),
      ("<?xml version='1.0'", "unexpectedEnd 1:20"), ("<?x", "unexpectedEnd 1:4"),
      ("<?x y", "unexpectedEnd 1:1"),
    ]
    for (text, expected) in cases { #expect(fault(text) == expected, "\(text)") }
    #expect(throws: XMLError(.invalidUTF8, at: TextPlace(line: 1, column: 4))) {
      _ = try XMLReader([0x3C, 0x61, 0x3E, 0xB3])
    }
    let noncharacter: [UInt8] = [0x3C, 0xEF, 0xBF, 0xBF]
    #expect(throws: XMLError(.invalidCharacter(0xFFFF), at: TextPlace(line: 1, column: 2))) {
      _ = try XMLReader(noncharacter)
    }
  }

  @Test("Bounds")
  func bounds() {
    let small = XMLLimits(bytes: 60, depth: 2, attributesPerElement: 1, textLength: 5)
    #expect(fault("<a><b/></a>", small) == nil)
    #expect(fault("<a><b><c/></b></a>", small) == "tooDeep(limit: 2) 1:7")
    #expect(fault("<a x='' y=''/>", small) == "tooManyAttributes(limit: 1) 1:9")
    #expect(fault("<a>123456</a>", small) == "textTooLong(limit: 5) 1:10")
    #expect(fault("<a><![CDATA[123456]]></a>", small) == "textTooLong(limit: 5) 1:19")
    #expect(fault("<a x='123456'/>", small) == "textTooLong(limit: 5) 1:12")
    #expect(fault(String(repeating: " ", count: 61), small) == "tooManyBytes(limit: 60) 1:1")
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(fault(deep) == "tooDeep(limit: 256) 1:769")
  }

  @Test("Places of tags, the declared encoding")
  func places() throws {
    let text = "<?xml version='1.0' encoding=\"ISO-8859-2\"?>\r\n<ł>ą\n <b x='1'/></ł>"
    var reader = try XMLReader(Array(text.utf8))
    #expect(reader.declaredEncoding == "ISO-8859-2")
    var places: [String] = []
    while let event = try reader.next() {
      if case .start(let tag) = event {
        places.append(tag.place.description)
        #expect(tag["x"] == (tag.name.local == "b" ? "1" : nil))
      }
    }
    #expect(places == ["2:1", "3:2"])
    #expect(try XMLReader(Array("<a/>".utf8)).declaredEncoding == nil)
  }

  @Test("Text of an element, and elements passed over")
  func reading() throws {
    var reader = try XMLReader(Array("<a><b>x<c>y</c>z</b><d><e/></d>t</a>".utf8))
    _ = try reader.next()
    _ = try reader.next()
    #expect(try reader.textToEnd() == "xyz")
    #expect(reader.depth == 1)
    _ = try reader.next()
    try reader.skipToEnd()
    #expect(try reader.next() == .text("t"))
    #expect(try reader.next() == .end(XMLName(local: "a")))
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }
}
