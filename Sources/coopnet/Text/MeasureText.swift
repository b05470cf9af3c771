import NetworkGraph
import NetworkMetrics

/// What a measure is called, what it says, and how it is computed: the words of every header, hover
/// text and of the method section.
struct MeasureText {
  let name: Bilingual
  /// What a reader may take from it.
  let meaning: Bilingual
  /// The definition with normalization and undefined cases.
  let definition: Bilingual
  let reference: String

  init(
    _ name: (pl: String, en: String), _ meaning: (pl: String, en: String),
    _ definition: (pl: String, en: String), _ reference: String = ""
  ) {
    self.name = Bilingual(pl: name.pl, en: name.en)
    self.meaning = Bilingual(pl: meaning.pl, en: meaning.en)
    self.definition = Bilingual(pl: definition.pl, en: definition.en)
    self.reference = reference
  }
}

extension MeasureColumn {
  var text: MeasureText {
    switch self {
    case .degree:
      MeasureText(
        ("stopień", "degree"),
        ("z iloma partnerami instytucja współpracuje", "how many partners an institution has"),
        ("liczba różnych partnerów", "the number of distinct partners"), "Freeman 1979")
    case .inDegree:
      MeasureText(
        ("stopień wejściowy", "in-degree"),
        ("ilu partnerów kieruje do niej powiązanie", "how many partners direct a tie to it"),
        ("liczba różnych początków strzałek", "the number of distinct sources of arcs"),
        "Freeman 1979")
    case .outDegree:
      MeasureText(
        ("stopień wyjściowy", "out-degree"),
        ("do ilu partnerów kieruje powiązanie", "to how many partners it directs a tie"),
        ("liczba różnych końców strzałek", "the number of distinct targets of arcs"),
        "Freeman 1979")
    case .strength:
      MeasureText(
        ("siła", "strength"),
        ("jak silne są razem jej powiązania", "how strong its ties are together"),
        ("suma wag powiązań", "the sum of the weights of its ties"), "Barrat i in. 2004")
    case .betweenness:
      MeasureText(
        ("pośrednictwo", "betweenness"),
        (
          "jak często leży na najkrótszej drodze między innymi",
          "how often it lies on the shortest way between others"
        ),
        (
          "suma, po parach innych instytucji, udziału najkrótszych dróg, które przez nią prowadzą; "
            + "nieokreślone poniżej 3 instytucji",
          "the sum, over pairs of others, of the share of shortest paths that lead through it; "
            + "undefined below 3 institutions"
        ), "Freeman 1977, Brandes 2001")
    case .betweennessNormalized:
      MeasureText(
        ("pośrednictwo znormalizowane", "normalized betweenness"),
        (
          "pośrednictwo jako część największego możliwego",
          "betweenness as a share of the greatest possible"
        ),
        (
          "pośrednictwo podzielone przez (n−1)(n−2)/2 (skierowane: (n−1)(n−2))",
          "betweenness divided by (n−1)(n−2)/2 (directed: (n−1)(n−2))"
        ), "Freeman 1979")
    case .betweennessError:
      MeasureText(
        ("błąd pośrednictwa", "error of betweenness"),
        (
          "o ile najwyżej oszacowane pośrednictwo różni się od dokładnego",
          "how far at most the estimated betweenness is from the exact one"
        ),
        (
          "udział z --approximate razy liczba par; zachodzi dla wszystkich naraz z "
            + "prawdopodobieństwem 90 %",
          "the share of --approximate times the number of pairs; holds for all at once with "
            + "probability 90 %"
        ), "Borassi, Natale 2016; Maurer, Pontil 2009")
    case .closeness:
      MeasureText(
        ("bliskość", "closeness"),
        ("jak blisko jest do wszystkich innych", "how near it is to all others"),
        (
          "(r/(n−1)) · (r / suma odległości), r = liczba innych osiągalnych; izolowana: 0",
          "(r/(n−1)) · (r / sum of distances), r = others reached; isolated: 0"
        ), "Wasserman, Faust 1994")
    case .harmonic:
      MeasureText(
        ("bliskość harmoniczna", "harmonic closeness"),
        (
          "jak blisko jest do innych, także w sieci niespójnej",
          "how near it is to others, in a disconnected network too"
        ),
        (
          "suma odwrotności odległości do innych podzielona przez n−1",
          "the sum of 1/distance to the others, divided by n−1"
        ), "Marchiori, Latora 2000")
    case .eigenvector:
      MeasureText(
        ("centralność wektora własnego", "eigenvector centrality"),
        (
          "czy jej partnerzy są sami dobrze powiązani",
          "whether its partners are themselves well connected"
        ),
        (
          "główny wektor własny składowej o największej wartości własnej, norma euklidesowa 1, "
            + "poza nią 0; bez powiązań nieokreślona",
          "the principal eigenvector of the component with the largest eigenvalue, Euclidean norm "
            + "1, others 0; undefined without ties"
        ), "Bonacich 1972")
    case .pagerank:
      MeasureText(
        ("PageRank", "PageRank"),
        (
          "jak często trafia na nią ktoś wędrujący po powiązaniach",
          "how often a walker along ties arrives there"
        ),
        (
          "współczynnik tłumienia 0,85; suma po instytucjach równa 1",
          "damping 0.85; sums to 1 over all institutions"
        ), "Brin, Page 1998")
    case .core:
      MeasureText(
        ("rdzeń k", "k-core"),
        ("jak głęboko leży w zwartej części sieci", "how deep it lies in the dense part"),
        (
          "największe k, dla którego należy do podsieci, gdzie każdy ma co najmniej k partnerów",
          "the greatest k for which it lies in a part where each has at least k partners"
        ), "Seidman 1983")
    case .clustering:
      MeasureText(
        ("gronowanie", "clustering"),
        (
          "czy jej partnerzy współpracują też między sobą",
          "whether its partners also work with one another"
        ),
        (
          "udział par partnerów powiązanych ze sobą; nieokreślone poniżej 2 partnerów",
          "the share of pairs of partners that are tied; undefined below 2 partners"
        ), "Watts, Strogatz 1998")
    case .constraint:
      MeasureText(
        ("ograniczenie", "constraint"),
        (
          "jak bardzo zależy od partnerów powiązanych ze sobą",
          "how much it depends on partners tied to one another"
        ),
        (
          "suma po partnerach j kwadratów (p_ij + Σ p_iq·p_qj); izolowana: nieokreślone",
          "the sum over partners j of (p_ij + Σ p_iq·p_qj)²; undefined for isolates"
        ), "Burt 1992")
    case .effectiveSize:
      MeasureText(
        ("efektywny rozmiar", "effective size"),
        ("ilu z jej partnerów się nie powtarza", "how many of its partners are not redundant"),
        (
          "liczba partnerów pomniejszona o ich wzajemną nadmiarowość; izolowana: nieokreślone",
          "partners less their redundancy; undefined for isolates"
        ), "Burt 1992")
    case .efficiency:
      MeasureText(
        ("efektywność", "efficiency"),
        ("jaka część partnerów nie jest nadmiarowa", "what share of partners is not redundant"),
        (
          "efektywny rozmiar podzielony przez liczbę partnerów",
          "effective size divided by the number of partners"
        ), "Burt 1992")
    case .hierarchy:
      MeasureText(
        ("hierarchia", "hierarchy"),
        (
          "czy ograniczenie pochodzi od jednego partnera",
          "whether constraint comes from a single partner"
        ),
        (
          "wskaźnik Colemana–Theila udziałów partnerów w ograniczeniu; nieokreślone poniżej "
            + "2 partnerów",
          "Coleman-Theil index of the partners' shares of constraint; undefined below 2 partners"
        ), "Burt 1992")
    case .articulation:
      MeasureText(
        ("punkt krytyczny", "articulation"),
        (
          "czy jej odejście rozdziela część sieci",
          "whether its leaving splits a part of the network"
        ),
        ("1, jeśli usunięcie zwiększa liczbę składowych", "1 if removal adds components"),
        "Tarjan 1972")
    case .component:
      MeasureText(
        ("składowa", "component"),
        ("do której spójnej części sieci należy", "which connected part it belongs to"),
        (
          "numer od 1 według wielkości, potem najmniejszego identyfikatora",
          "number from 1 by size, then least id"
        ))
    case .biconnected:
      MeasureText(
        ("bloki", "blocks"),
        ("w ilu blokach dwuspójnych leży", "in how many biconnected blocks it lies"),
        ("liczba bloków dwuspójnych, do których należy", "the number of its biconnected blocks"),
        "Tarjan 1972")
    case .community:
      MeasureText(
        ("społeczność", "community"),
        ("z kim tworzy gęstszą grupę", "with whom it forms a denser group"),
        (
          "algorytm Leiden (modularność), powtarzalny przy tym samym ziarnie",
          "Leiden algorithm (modularity), repeatable under the same seed"
        ), "Traag i in. 2019")
    case .brokerageCoordinator:
      Self.brokerageText(("koordynator", "coordinator"), ("A–A–A", "A–A–A"))
    case .brokerageItinerant:
      Self.brokerageText(("konsultant", "itinerant broker"), ("B–A–B", "B–A–B"))
    case .brokerageGatekeeper:
      Self.brokerageText(("odźwierny", "gatekeeper"), ("B–A–A", "B–A–A"))
    case .brokerageRepresentative:
      Self.brokerageText(("reprezentant", "representative"), ("A–A–B", "A–A–B"))
    case .brokerageLiaison:
      Self.brokerageText(("łącznik", "liaison"), ("B–A–C", "B–A–C"))
    case .brokerageCoordinatorExpected, .brokerageItinerantExpected, .brokerageGatekeeperExpected,
      .brokerageRepresentativeExpected, .brokerageLiaisonExpected:
      Self.brokerageTestText(
        self, ("wartość oczekiwana", "expected value"),
        (
          "średnia w sieci losowej o tej samej gęstości i tych samych grupach",
          "the mean in random networks of the same density and the same groups"
        ))
    case .brokerageCoordinatorZ, .brokerageItinerantZ, .brokerageGatekeeperZ,
      .brokerageRepresentativeZ, .brokerageLiaisonZ:
      Self.brokerageTestText(
        self, ("z", "z"),
        (
          "(wartość − oczekiwana) / odchylenie standardowe w sieci losowej",
          "(value − expected) / standard deviation in random networks"
        ))
    case .eiIndex:
      MeasureText(
        ("wskaźnik E–I", "E-I index"),
        (
          "czy powiązania wychodzą poza własną grupę",
          "whether ties lead outside its own group"
        ),
        (
          "(zewnętrzne − wewnętrzne) / wszystkie; bez powiązań nieokreślone",
          "(external − internal) / all; undefined without ties"
        ), "Krackhardt, Stern 1988")
    case .forms:
      MeasureText(
        ("formy", "forms"),
        ("na ile sposobów współpracuje", "in how many ways it cooperates"),
        ("liczba różnych form jej powiązań", "the number of distinct forms of its ties"))
    case .coreness:
      MeasureText(
        ("rdzeniowość", "coreness"),
        ("jak blisko jest rdzenia sieci", "how near it is to the network's core"),
        (
          "ciągły model rdzeń–peryferie, dopasowanie korelacją",
          "continuous core-periphery model, fitted by correlation"
        ), "Borgatti, Everett 2000")
    }
  }

  private static func brokerageTestText(
    _ column: MeasureColumn, _ figure: (pl: String, en: String),
    _ definition: (pl: String, en: String)
  ) -> MeasureText {
    let score = allCases.first {
      $0.brokerage.map { $0.role == column.brokerage?.role && $0.figure == .score } ?? false
    }
    let name = (score ?? .brokerageLiaison).text.name
    return MeasureText(
      ("\(name.pl), \(figure.pl)", "\(name.en), \(figure.en)"),
      (
        "czy pośredniczy częściej, niż wynikałoby z przypadku",
        "whether it brokers more often than by chance"
      ), definition, "Gould, Fernandez 1989")
  }

  private static func brokerageText(
    _ name: (pl: String, en: String), _ pattern: (pl: String, en: String)
  ) -> MeasureText {
    MeasureText(
      ("pośrednik: \(name.pl)", "brokerage: \(name.en)"),
      (
        "ile razy pośredniczy jako \(name.pl) między grupami",
        "how often it brokers between groups as \(name.en)"
      ),
      (
        "liczba uporządkowanych triad a→b→c bez a→c o grupach \(pattern.pl); powiązanie "
          + "nieskierowane to dwie strzałki",
        "ordered triads a→b→c without a→c, groups \(pattern.en); an undirected tie is two arcs"
      ), "Gould, Fernandez 1989")
  }
}

extension NetworkFigure {
  var name: Bilingual {
    switch self {
    case .nodes: Bilingual(pl: "instytucje", en: "institutions")
    case .ties: Bilingual(pl: "powiązane pary", en: "tied pairs")
    case .density: Bilingual(pl: "gęstość", en: "density")
    case .components: Bilingual(pl: "spójne części sieci", en: "components")
    case .isolates: Bilingual(pl: "izolowane", en: "isolates")
    case .diameter:
      Bilingual(pl: "średnica największej części", en: "diameter of the main component")
    case .meanDistance:
      Bilingual(
        pl: "średnia odległość w największej części", en: "mean distance in the main component")
    case .degreeCentralization:
      Bilingual(pl: "centralizacja stopnia", en: "degree centralization")
    case .betweennessCentralization:
      Bilingual(pl: "centralizacja pośrednictwa", en: "betweenness centralization")
    case .transitivity: Bilingual(pl: "przechodniość", en: "transitivity")
    case .reciprocity: Bilingual(pl: "wzajemność", en: "reciprocity")
    case .assortativityKind:
      Bilingual(pl: "dobór według typu", en: "assortativity by kind")
    case .modularity: Bilingual(pl: "modularność", en: "modularity")
    case .communities: Bilingual(pl: "społeczności", en: "communities")
    case .eiIndex: Bilingual(pl: "wskaźnik E–I", en: "E-I index")
    case .eiExpected: Bilingual(pl: "wskaźnik E–I oczekiwany", en: "E-I index expected")
    case .eiPValue: Bilingual(pl: "wskaźnik E–I, wartość p", en: "E-I index, p value")
    case .corePeriphery: Bilingual(pl: "dopasowanie rdzeń–peryferie", en: "core-periphery fit")
    case .corePeripheryNull:
      Bilingual(pl: "rdzeń–peryferie w sieci losowej", en: "core-periphery in random networks")
    case .corePeripheryPValue:
      Bilingual(pl: "rdzeń–peryferie, wartość p", en: "core-periphery, p value")
    case .articulationUnits: Bilingual(pl: "punkty krytyczne", en: "articulation units")
    case .bridges: Bilingual(pl: "mosty", en: "bridges")
    case .dyadsMutual: Bilingual(pl: "pary powiązane wzajemnie", en: "mutual dyads")
    case .dyadsAsymmetric: Bilingual(pl: "pary powiązane w jedną stronę", en: "asymmetric dyads")
    case .dyadsNull: Bilingual(pl: "pary bez powiązania", en: "null dyads")
    case .meanForms: Bilingual(pl: "średnia liczba form na parę", en: "mean forms per tied pair")
    case .meanIntensity: Bilingual(pl: "średnia siła współpracy", en: "mean intensity")
    case .meanTrust: Bilingual(pl: "średnie zaufanie", en: "mean trust")
    case .meanValue: Bilingual(pl: "średnia wartość", en: "mean value")
    case .shareConfirmed: Bilingual(pl: "udział potwierdzonych", en: "share confirmed")
    default: furtherText.name
    }
  }

  var definition: Bilingual {
    switch self {
    case .nodes: Bilingual(pl: "wszystkie, także izolowane", en: "all, isolated ones too")
    case .ties:
      Bilingual(pl: "pary z co najmniej jednym powiązaniem", en: "pairs with at least one tie")
    case .density:
      Bilingual(
        pl: "powiązane pary podzielone przez wszystkie pary; nieokreślona poniżej 2 instytucji",
        en: "tied pairs divided by all pairs; undefined below 2 institutions")
    case .components:
      Bilingual(
        pl: "części, w których każdy może dotrzeć do każdego",
        en: "parts in which each can reach each")
    case .isolates: Bilingual(pl: "instytucje bez powiązania", en: "institutions without a tie")
    case .diameter:
      Bilingual(pl: "największa odległość w krokach", en: "the greatest distance in steps")
    case .meanDistance:
      Bilingual(pl: "średnia po parach, w krokach", en: "mean over pairs, in steps")
    case .degreeCentralization:
      Bilingual(
        pl: "Σ(max stopień − stopień) / ((n−1)(n−2)); 1 = gwiazda (Freeman 1979)",
        en: "Σ(max degree − degree) / ((n−1)(n−2)); 1 = a star (Freeman 1979)")
    case .betweennessCentralization:
      Bilingual(
        pl: "średnia różnica pośrednictwa znormalizowanego od największego (Freeman 1979)",
        en: "mean difference of normalized betweenness from the greatest (Freeman 1979)")
    case .transitivity:
      Bilingual(
        pl: "3 · trójkąty / pary partnerów; nieokreślona bez takich par",
        en: "3 · triangles / pairs of partners; undefined without such pairs")
    case .reciprocity:
      Bilingual(pl: "udział strzałek odwzajemnionych", en: "share of arcs that are returned")
    case .assortativityKind:
      Bilingual(
        pl: "czy łączą się instytucje tego samego typu, −1 do 1 (Newman 2003)",
        en: "whether units of one kind tie together, −1 to 1 (Newman 2003)")
    case .modularity:
      Bilingual(
        pl: "jak wyraźny jest podział na społeczności (Newman, Girvan 2004)",
        en: "how clear the division into communities is (Newman, Girvan 2004)")
    case .communities: Bilingual(pl: "algorytm Leiden", en: "Leiden algorithm")
    case .eiIndex:
      Bilingual(
        pl: "(zewnętrzne − wewnętrzne) / wszystkie (Krackhardt, Stern 1988)",
        en: "(external − internal) / all (Krackhardt, Stern 1988)")
    case .eiExpected, .eiPValue:
      Bilingual(
        pl: "1000 losowych permutacji grup, stałe ziarno",
        en: "1,000 random permutations of groups, fixed seed")
    case .corePeriphery, .corePeripheryNull, .corePeripheryPValue:
      Bilingual(
        pl: "korelacja z modelem ciągłym (Borgatti, Everett 2000) i w sieciach losowych o tych "
          + "samych stopniach",
        en: "correlation with the continuous model (Borgatti, Everett 2000), and in random "
          + "networks of the same degrees")
    case .articulationUnits:
      Bilingual(
        pl: "instytucje, których usunięcie rozdziela sieć",
        en: "institutions whose removal splits the network")
    case .bridges:
      Bilingual(
        pl: "powiązania, których usunięcie rozdziela sieć",
        en: "ties whose removal splits the network")
    case .dyadsMutual, .dyadsAsymmetric, .dyadsNull:
      Bilingual(pl: "spis par", en: "dyad census")
    case .meanForms:
      Bilingual(pl: "ile form łączy powiązaną parę", en: "how many forms tie a pair")
    case .meanIntensity, .meanTrust, .meanValue:
      Bilingual(
        pl: "średnia po powiązaniach, dla których ją podano, skala 1–4",
        en: "mean over ties for which it is given, scale 1–4")
    case .shareConfirmed:
      Bilingual(
        pl: "udział powiązań potwierdzonych przez obie strony",
        en: "share of ties that both ends confirm")
    default: furtherText.definition
    }
  }
}
