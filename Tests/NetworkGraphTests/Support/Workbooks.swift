@testable import NetworkGraph

/// A workbook of parts given as texts: what programs other than ours may write.
func workbook(
  sheet: String, styles: String? = "<s/>", texts: String? = "<sst/>",
  workbook: String = "<workbook><sheets><sheet name=\"T\" r:id=\"r1\"/></sheets></workbook>",
  links: String = ""
) -> [UInt8] {
  var archive = ZIPWriter()
  var all = "<Relationship Id=\"r1\" Type=\"a/worksheet\" Target=\"s.xml\"/>" + links
  if styles != nil { all += "<Relationship Id=\"r2\" Type=\"a/styles\" Target=\"y.xml\"/>" }
  if texts != nil { all += "<Relationship Id=\"r3\" Type=\"a/sharedStrings\" Target=\"t.xml\"/>" }
  let parts = [
    ("xl/workbook.xml", workbook), ("xl/s.xml", sheet), ("xl/y.xml", styles ?? "<s/>"),
    ("xl/t.xml", texts ?? "<sst/>"),
    ("xl/_rels/workbook.xml.rels", "<Relationships>\(all)</Relationships>"),
  ]
  for (name, text) in parts { archive.add(name, contents: Array(text.utf8)) }
  return archive.finished()
}

/// The data of a sheet of rows.
func sheet(_ rows: String) -> String { "<w><sheetData>\(rows)</sheetData></w>" }
