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

  @Test func fillsEdgesWithTheirDefaultsAndNamesAttributesWithoutATitleByTheirID() {
    let reading = readForeign(
      """
      <gexf><graph><attributes class="edge"><default>nie stąd</default>
      <attribute id="forma" title="" type="liststring"><options>a|b</options>
      <default>porozumienie</default></attribute></attributes>
      <attributes class="node"><attribute id="opis"/></attributes><nodes><node id="a">
      <attvalues><attvalue id="opis" value="x"/><attvalue for="obcy" value="y"/>
      <attvalue value="z"/></attvalues></node><node id="b"/></nodes>
      <edges><edge source="a" target="b"/><edge source="b" target="a"><attvalues>
      <attvalue for="forma" value="referral"/></attvalues></edge></edges></graph></gexf>
      """)
    #expect(reading.tieTexts == ["a>b agreement - - - u", "b>a referral - - - u"])
    // A column without a name is called by its place: id, opis, obcy come before it.
    #expect(reading.attributes("a") == ["opis=x", "obcy=y", "column-4=z"])
  }

  @Test func tellsTheWeightOnceAndTakesItFromAnAttributeAlone() {
    let reading = readForeign(
      """
      <gexf><graph><attributes class="edge"><attribute id="w" title="weight"/></attributes>
      <nodes><node id="a"/><node id="b"/></nodes><edges>
      <edge source="a" target="b" weight="2"><attvalues><attvalue for="w" value="2.0"/></attvalues>
      </edge><edge source="b" target="a"><attvalues><attvalue for="w" value="3"/></attvalues></edge>
      </edges></graph></gexf>
      """)
    #expect(reading.tieTexts == ["a>b - 2.0 - - u", "b>a - 3.0 - - u"])
  }

  @Test func namesNodesByAnAttributeID() {
    let reading = readForeign(
      """
      <gexf><graph><attributes class="node"><attribute id="0" title="id"/></attributes><nodes>
      <node id="0"><attvalues><attvalue for="0" value="mops"/></attvalues></node>
      <node id="1"><attvalues><attvalue for="0" value="pup"/></attvalues></node></nodes>
      <edges><edge source="0" target="1"/></edges></graph></gexf>
      """)
    #expect(reading.tieTexts == ["mops>pup - - - - u"])
  }

  @Test func readsTimesWithoutABoundAndTheEndOfANode() {
    let reading = readForeign(
      """
      <gexf><graph timeformat="date"><nodes><node id="a" start="-Infinity" end="2012-05-01"/>
      <node id="b" startopen="2010-01-01" end="Infinity"/></nodes><edges>
      <edge source="a" target="b"><spells><spell start="2011-01-01" end="infinity"/></spells></edge>
      <edge source="b" target="a" end="2013-02-03T00:00:00"/></edges></graph></gexf>
      """)
    #expect(reading.institution("a")?.since == nil)
    #expect(reading.institution("a")?.until == Day("2012-05-01"))
    #expect(reading.institution("b")?.since == Day("2010-01-01"))
    #expect(reading.institution("b")?.until == nil)
    // The edge without spells stays beside the one that has them.
    #expect(reading.tieTexts == ["a>b - - 2011-01-01 - u", "b>a - - - 2013-02-03 u"])
  }

  @Test func keepsTheLooksOfNodesAndEdges() {
    let reading = readForeign(
      """
      <gexf xmlns:viz="v"><graph><nodes><node id="a"><viz:shape value="disc"/><viz:size/>
      <parents><parent for="g"/></parents><viz:blask/></node><node id="b"><viz:shape shape="square"/>
      <parents><parent/></parents></node><node id="c"><viz:shape/></node></nodes>
      <edges><edge source="a" target="b"><viz:thickness value="3"/></edge></edges></graph></gexf>
      """)
    #expect(reading.attributes("a") == ["viz:shape=disc", "parent=g"])
    #expect(reading.attributes("b") == ["viz:shape=square"])
    #expect(reading.attributes("c") == [])
    #expect(
      reading.network?.ties[0].attributes.map { "\($0.name)=\($0.value)" } == ["viz:thickness=3"])
    #expect(reading.findings(.partPassedOver).map(\.arguments) == [["viz:blask"]])
  }

  @Test func rejectsANodeWithoutAnIDAndAnAttributeWithoutOneIsNoColumn() {
    let reading = readForeign(
      """
      <gexf><graph><attributes class="node"><attribute type="string"/></attributes><nodes>
      <node label="Dom"/><node id="b" label="Klub"/></nodes><edges><edge/></edges></graph></gexf>
      """)
    #expect(reading.ids == ["b"])
    #expect(reading.balance("net.x#nodes") == "2=1+0+1")
    #expect(reading.balance("net.x#edges") == "1=0+0+1")
  }

  @Test func readsValuesThatAreOpenAtOneEndOrMissing() {
    let reading = readForeign(
      """
      <gexf><graph><attributes class="node"><attribute id="p" title="size"/></attributes><nodes>
      <node id="a"><attvalues><attvalue for="p" value="1" end="2011"/><attvalue for="p"/>
      </attvalues></node><node id="b"/></nodes><edges>
      <edge source="a" target="b" start="2010-02-01T00:00:00"><attvalues>
      <attvalue for="weight" value="2"/></attvalues></edge></edges></graph></gexf>
      """)
    #expect(reading.attributes("a") == ["size=1 [ – 2011]"])
    #expect(reading.tieTexts == ["a>b - 2.0 2010-02-01 - u"])
  }
}
