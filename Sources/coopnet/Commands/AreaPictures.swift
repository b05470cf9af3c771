import NetworkGraph
import NetworkMetrics

/// The picture of each page of `--per`: a powiat with its partners, a voivodeship as rings of its own
/// units.
struct AreaPictures {
  private let content: ReportContent
  private let input: DiagramInput

  init(_ content: ReportContent) {
    self.content = content
    input = DiagramSet.input(content.analysis, content.language, title: content.title)
  }

  /// Empty with the reason as caption where there is nothing to draw.
  func picture(of code: TerritoryCode) -> (svg: [UInt8], caption: String) {
    do throws(DiagramRefusal) {
      let scene = try scene(of: code)
      return (scene.svg(for: .page(prefix: "net")), scene.summary)
    } catch {
      return (
        [],
        content.say(
          "Dla tego obszaru nie ma obrazu: dane nie zawierają tu jednostek, które dałoby się "
            + "narysować.",
          "There is no picture of this area: the data hold no units here that could be drawn.")
      )
    }
  }

  private func scene(of code: TerritoryCode) throws(DiagramRefusal) -> DiagramScene {
    if code.level != .voivodeship { return try Diagram.scene(.powiat(code), input) }
    var options = content.day.options
    options.area = [code]
    options.areaOnly = true
    var own = input
    own.day = content.network.onDay(options)
    own.missing = input.missing.filter {
      own.day.node(ofInstitution: $0.from) != nil && own.day.node(ofInstitution: $0.to) != nil
    }
    return try Diagram.scene(.hierarchy, own)
  }
}
