import NetworkGraph

/// Renders DOT through an installed Graphviz, which never costs more than its deadline.
///
/// A picture that `dot` can't make is left out with a remark; nothing else is lost. One that hangs
/// or writes without end is not asked again in the same run: the deadline is paid once.
final class GraphvizRenderer {
  enum Format: String {
    case svg, pdf, png
  }

  let context: CommandContext
  private(set) var program: String?

  init(context: CommandContext, program: String? = ChildProcess.find("dot")) {
    self.context = context
    self.program = program
  }

  var isInstalled: Bool { program != nil }

  /// The picture as `svg()` draws it, or nil where `dot` is absent or failed.
  func render(_ scene: DiagramScene, as format: Format, day: Day?) -> [UInt8]? {
    guard let program else { return nil }
    // Positions and curves are in the text; a bitmap is drawn finely enough to be enlarged.
    let fineness = format == .png ? ["-Gdpi=144"] : []
    let result = ChildProcess(
      program: program, arguments: ["-Kneato", "-n2", "-T" + format.rawValue] + fineness,
      input: scene.dot(isPinned: true),
      // The time zone is part of the date in a PDF, and its length moves what follows.
      settings: [("TZ", "UTC0")], outputLimit: 64 << 20
    ).run()
    if result.outcome == .timedOut || result.outcome == .flooded { self.program = nil }
    guard result.isSuccess, Self.isWhole(result.output, format) else {
      context.remark(
        Bilingual(
          pl: "Graphviz nie narysował \(format.rawValue.uppercased()): "
            + result.reason(.pl),
          en: "Graphviz made no \(format.rawValue.uppercased()): " + result.reason(.en)))
      return nil
    }
    return format == .pdf ? PDFDates.stamped(result.output, day: day) : result.output
  }

  /// Whether the bytes begin and end as the format does.
  private static func isWhole(_ bytes: [UInt8], _ format: Format) -> Bool {
    switch format {
    case .svg: bytes.starts(with: "<?xml".utf8) && hasSuffix(bytes, "</svg>")
    case .pdf: bytes.starts(with: "%PDF".utf8) && hasSuffix(bytes, "%%EOF")
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
    }
  }

  private static func hasSuffix(_ bytes: [UInt8], _ suffix: String) -> Bool {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[..<end].reversed().starts(with: suffix.utf8.reversed())
  }
}

extension ChildProcess.Result {
  /// Why it is no success, in a few words.
  func reason(_ language: Language) -> String {
    switch outcome {
    case .absent: Bilingual(pl: "nie ma go na tym komputerze", en: "it is not installed")(language)
    case .failed(let error): error.reason(language)
    case .timedOut: Bilingual(pl: "nie skończył na czas", en: "it did not end in time")(language)
    case .flooded: Bilingual(pl: "pisał bez końca", en: "it wrote without end")(language)
    case .crashed(let signal):
      Bilingual(pl: "przerwał go sygnał \(signal)", en: "signal \(signal) ended it")(language)
    case .exited(0):
      Bilingual(pl: "wynik jest niepełny", en: "its output is not whole")(language)
    case .exited(let status):
      Bilingual(pl: "kod wyjścia \(status)", en: "exit status \(status)")(language) + errorText
    }
  }

  private var errorText: String {
    let line = String(decoding: errors, as: UTF8.self).split(separator: "\n").first ?? ""
    return line.isEmpty ? "" : " (\(TerminalText.safe(String(line.prefix(200)))))"
  }
}
