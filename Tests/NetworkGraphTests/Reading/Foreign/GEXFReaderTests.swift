import Testing

@testable import NetworkGraph

@Suite struct GEXFReaderTests {
  /// The layout of Gephi 0.10: attributes by class, viz, mutual edges.
  @Test func readsWhatGephiWrites() {
    let reading = readForeign(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <meta lastmodifieddate="2024-01-01"><creator>Gephi 0.10</creator>
          <description>Sieć</description></meta>
        <graph defaultedgetype="directed" mode="static">
          <attributes class="node"><attribute id="0" title="typ" type="string">
            <default>NGO</default></attribute></attributes>
          <attributes class="edge"><attribute id="0" title="forma" type="string"/></attributes>
          <nodes>
            <node id="a" label="Dom &quot;A&quot;"><attvalues><attvalue for="0" value="OPS"/></attvalues>
              <viz:size value="10.0"/><viz:position x="1.5" y="-2"/><viz:color r="1" g="2" b="3"/>
            </node>
            <node id="b" label="Klub"/>
          </nodes>
          <edges>
            <edge id="0" source="a" target="b" weight="2"><attvalues>
              <attvalue for="0" value="porozumienie"/></attvalues></edge>
            <edge id="1" source="b" target="a" type="mutual"/>
            <edge id="2" source="b" target="a" type="undirected"/>
          </edges>
        </graph>
      </gexf>
      """)
    #expect(reading.institution("a")?.name == "Dom \"A\"")
    #expect(reading.institution("a")?.roles == ["OPS"])
    #expect(reading.institution("b")?.roles == ["NGO"])
    #expect(
      reading.attributes("a")
        == ["viz:size=10.0", "viz:x=1.5", "viz:y=-2", "viz:r=1", "viz:g=2", "viz:b=3"])
    #expect(
      reading.tieTexts == ["a>b agreement 2.0 - - d", "b>a - - - - u", "b>a - - - - u"])
    #expect(reading.network?.descriptor.title == "Sieć")
  }

  @Test func makesATieOfEachSpell() {
    let reading = readForeign(
      """
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
      <graph mode="dynamic" defaultedgetype="undirected" timeformat="date"><nodes>
      <node id="a" start="2010-01-01"/><node id="b"><spells><spell start="2011" end="2012"/></spells>
      </node></nodes><edges><edge id="0" source="a" target="b"><spells>
      <spell start="2011-03-01" end="2011-05-01"/><spell start="2012-01-01T10:00:00"/></spells></edge>
      </edges></graph></gexf>
      """)
    #expect(
      reading.tieTexts
        == ["a>b - - 2011-03-01 2011-05-01 u", "a>b - - 2012-01-01 - u"])
    #expect(reading.institution("a")?.since?.description == "2010-01-01")
    #expect(reading.institution("b")?.until?.description == "2012-12-31")
  }

  @Test func laysHierarchiesFlatAndKeepsValuesThatChange() {
    let reading = readForeign(
      """
      <gexf><graph><attributes class="node"><attribute id="p" title="size"/></attributes><nodes>
      <node id="a"><nodes><node id="b"/></nodes><attvalues>
      <attvalue for="p" value="1" start="2010" end="2011"/><attvalue for="p" value="2" start="2011"/>
      </attvalues></node></nodes></graph></gexf>
      """)
    #expect(reading.attributes("b") == ["parent=a"])
    #expect(reading.attributes("a") == ["size=1 [2010 – 2011]; 2 [2011 – ]"])
  }
}
