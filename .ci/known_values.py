#!/usr/bin/env python3
"""Writes Tests/NetworkMetricsTests/Fixtures/KnownGraphs.swift and KnownValues.swift.

Expected values come from networkx, igraph and numpy; their versions stand in the file written.
Run by hand when a measure or a graph is added: python3 .ci/known_values.py
"""
import math
import pathlib
import textwrap

import igraph
import networkx as nx
import numpy as np

FIXTURES = pathlib.Path(__file__).parent.parent / "Tests/NetworkMetricsTests/Fixtures"


STRIKE = '''  /// Who discussed the strike with whom in a sawmill (Michael 1997): 24 workers, 38 pairs, as in
  /// Strike.net of de Nooy, Mrvar & Batagelj, "Exploratory Social Network Analysis with Pajek".
  static let strike = graph(
    nodes: 24, isDirected: false,
    """
    0-10 0-14 1-4 1-6 1-9 1-14 2-16 3-19 3-20 3-22 4-8 4-11 4-14 4-15 4-21 5-8 5-16 5-23 6-9 6-13
    7-11 7-17 7-23 8-12 8-17 8-18 8-20 8-23 9-21 10-14 12-16 12-18 13-15 16-23 17-23 19-20 19-22
    20-22
    """)

  /// 0 Spanish-speaking, 1 young and English-speaking, 2 older and English-speaking.
  static let strikeGroups: [Int?] = [
    2, 2, 1, 0, 2, 1, 2, 1, 1, 2, 2, 2, 1, 2, 2, 2, 1, 1, 1, 0, 0, 2, 0, 1,
  ]
'''


def plain(graph):
    """The same graph with nodes 0.. in the order of the original, and weights kept."""
    return nx.convert_node_labels_to_integers(graph, ordering="default")


def florentine():
    source = nx.florentine_families_graph()
    names = sorted(list(source) + ["Pucci"])
    graph = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from(source.edges)
    return plain(graph)


def with_isolate(graph):
    graph = plain(graph)
    graph.add_node(graph.number_of_nodes())
    return graph


def davis_two_mode():
    source = nx.davis_southern_women_graph()
    women = [n for n in source if source.nodes[n]["bipartite"] == 0]
    events = [n for n in source if source.nodes[n]["bipartite"] == 1]
    return [(i, j) for i, w in enumerate(women) for j, e in enumerate(events)
            if source.has_edge(w, e)], len(women), len(events)


def davis():
    source = nx.davis_southern_women_graph()
    women = [n for n in source if source.nodes[n]["bipartite"] == 0]
    projected = nx.bipartite.collaboration_weighted_projected_graph(source, women)
    graph = nx.Graph()
    graph.add_nodes_from(women)
    graph.add_weighted_edges_from(projected.edges(data="weight"))
    return with_isolate(graph)


def directed():
    """A directed graph of 12 nodes, seed 7, with weights 1-4, two components and an isolate."""
    source = nx.gnp_random_graph(9, 0.22, seed=7, directed=True)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(12))
    for a, b in source.edges:
        graph.add_edge(a, b, weight=1 + (3 * a + 5 * b) % 4)
    graph.add_edge(9, 10, weight=2)
    graph.add_edge(10, 9, weight=3)
    return graph


def lengths(graph):
    for _, _, data in graph.edges(data=True):
        data["length"] = 1 / data.get("weight", 1)
    return graph


def row(graph, values):
    return [values[n] for n in sorted(graph)]


def eigenvector(graph, weight):
    """Of the component with the greatest eigenvalue; norm 1; in-edges."""
    best = None
    whole = graph.to_undirected(as_view=True) if graph.is_directed() else graph
    for part in sorted(nx.connected_components(whole), key=lambda c: (-len(c), min(c))):
        nodes = sorted(part)
        matrix = nx.to_numpy_array(graph, nodes, weight=weight).T
        values, vectors = np.linalg.eig(matrix)
        k = np.argmax(values.real)
        if best is None or values[k].real > best[0] + 1e-12:
            vector = np.abs(vectors[:, k].real)
            best = (values[k].real, nodes, vector / np.linalg.norm(vector))
    result = [0.0] * graph.number_of_nodes()
    for node, value in zip(best[1], best[2]):
        result[node] = value
    return result


def burt(graph, weight):
    bare = graph.copy()
    bare.remove_nodes_from(list(nx.isolates(graph)))
    constraint = nx.constraint(bare, weight=weight)
    # With a list of nodes networkx goes by the definition; without, by sparse matrices, whose result
    # for weighted graphs differs from it (3.6.1).
    size = nx.effective_size(bare, nodes=list(bare), weight=weight)
    none = math.nan
    return {
        "constraint": [constraint.get(n, none) for n in sorted(graph)],
        "effective_size": [size.get(n, none) for n in sorted(graph)],
        "efficiency": [size[n] / graph.degree(n) if n in size else none for n in sorted(graph)],
    }


def betweenness(graph, length):
    """By igraph: networkx compares lengths bit by bit and loses equal ways (0.1 + 0.2, 0.3)."""
    key = (lambda e: e) if graph.is_directed() else (lambda e: tuple(sorted(e)))
    edges = sorted((key(e), graph.edges[e].get(length)) for e in graph.edges)
    same = igraph.Graph(graph.number_of_nodes(), [e for e, _ in edges],
                        directed=graph.is_directed())
    lengths_ = [v for _, v in edges] if length else None
    return same.betweenness(weights=lengths_), same.edge_betweenness(weights=lengths_)


def measures(graph):
    n = graph.number_of_nodes()
    lengths(graph)
    reverse = graph.reverse() if graph.is_directed() else graph
    out = {}
    for name, weight, length in (("", None, None), ("_weighted", "weight", "length")):
        if weight and not nx.get_edge_attributes(graph, "weight"):
            continue
        out["betweenness" + name], out["edge_betweenness" + name] = betweenness(graph, length)
        out["closeness" + name] = row(graph, nx.closeness_centrality(reverse, distance=length))
        out["harmonic" + name] = [
            v / (n - 1) for v in row(graph, nx.harmonic_centrality(reverse, distance=length))]
        out["pagerank" + name] = row(
            graph, nx.pagerank(graph, weight=weight, tol=1e-15, max_iter=10000))
        out["eigenvector" + name] = eigenvector(graph, weight)
        if not graph.is_directed():
            out.update({k + name: v for k, v in burt(graph, weight).items()})
    simple = nx.Graph(graph)
    clustering = nx.clustering(simple)
    out["clustering"] = [
        clustering[v] if simple.degree(v) > 1 else math.nan for v in sorted(graph)]
    out["core"] = row(graph, nx.core_number(simple))
    cut = set(nx.articulation_points(simple))
    out["articulation"] = [int(v in cut) for v in sorted(graph)]
    blocks = list(nx.biconnected_components(simple))
    out["blocks"] = [sum(v in b for b in blocks) for v in sorted(graph)]
    out["strength"] = row(graph, dict(graph.degree(weight="weight")))
    out["density"] = [nx.density(graph)]
    out["transitivity"] = [nx.transitivity(simple)]
    main = simple.subgraph(max(nx.connected_components(simple), key=len))
    if not graph.is_directed():
        out["diameter"] = [nx.diameter(main)]
        out["mean_distance"] = [nx.average_shortest_path_length(main)]
    return out


def swift_edges(graph):
    edges = sorted(tuple(sorted(e)) if not graph.is_directed() else e for e in graph.edges)
    weighted = bool(nx.get_edge_attributes(graph, "weight"))
    items = []
    for a, b in edges:
        w = graph.edges[a, b].get("weight") if weighted else None
        items.append(f"{a}-{b}" + (f":{w!r}" if w is not None and w != 1 else ""))
    return textwrap.fill(" ".join(items), 96, break_on_hyphens=False,
                         initial_indent="      ", subsequent_indent="      ")


def swift_values(values):
    lines = []
    for name, row_ in values.items():
        items = ["-" if isinstance(v, float) and math.isnan(v) else repr(float(v)) if v else "0"
                 for v in row_]
        items = [i[:-2] if i.endswith(".0") else i for i in items]
        lines.append(textwrap.fill(
            name + " " + " ".join(items), 96, break_on_hyphens=False, break_long_words=False,
            initial_indent="      ", subsequent_indent="        "))
    return "\n".join(lines)


def main():
    graphs = {
        "florentine": ("Marriages of 16 Florentine families (Padgett & Ansell 1993), in "
                       "alphabetical order, with the Pucci, who have none.", florentine()),
        "davis": ("The 18 women of Davis, Gardner & Gardner 1941 by the events they attended "
                  "together, Newman's weights, and one woman who attended none.", davis()),
        "kite": ("Krackhardt's kite (1990), and one node without ties.",
                 with_isolate(nx.krackhardt_kite_graph())),
        "karate": ("Zachary's karate club (1977) with its weights, and one node without ties.",
                   with_isolate(nx.karate_club_graph())),
        "arrows": ("A directed graph with weights 1-4, two components and an isolated node.",
                   directed()),
    }
    source = (f"networkx {nx.__version__}, igraph {igraph.__version__}, "
              f"numpy {np.__version__}")
    text = ["import NetworkGraph", "import NetworkMetrics", "",
            "/// Small graphs that the literature knows, as `.ci/known_values.py` takes them from",
            f"/// networkx {nx.__version__}.", "enum KnownGraphs {"]
    for name, (comment, graph) in graphs.items():
        text += [textwrap.fill(comment, 96, initial_indent="  /// ", subsequent_indent="  /// "),
                 f"  static let {name} = graph(",
                 f"    nodes: {graph.number_of_nodes()}, "
                 f"isDirected: {str(graph.is_directed()).lower()},",
                 '    """', swift_edges(graph).replace("      ", "    "), '    """)', ""]
    pairs, women, events = davis_two_mode()
    items = " ".join(f"{a}-{b}" for a, b in pairs)
    text += ["  /// Who of the 18 women attended which of the 14 events.",
             "  static let davisAttendance = pairs(", '    """',
             textwrap.fill(items, 96, break_on_hyphens=False, initial_indent="    ",
                           subsequent_indent="    "), '    """)', ""]
    club = nx.karate_club_graph().nodes(data="club")
    text += ["  /// Which of two factions each member of the karate club joined; none for the last node.",
             "  static let karateGroups: [Int?] = [",
             textwrap.fill(", ".join("0" if c == "Mr. Hi" else "1" for _, c in club) + ", nil",
                           96, initial_indent="    ", subsequent_indent="    "), "  ]", "",
             STRIKE,
             "  static let davisTwoMode = TwoModeGraph(actors: 18, events: 14, pairs: davisAttendance)",
             ""]
    text += ["  private static func graph(nodes: Int, isDirected: Bool, _ edges: String) -> Graph {",
             "    let list = edges.split { $0.isWhitespace }.map { item in",
             "      let parts = item.split { $0 == \"-\" || $0 == \":\" }",
             "      return Graph.Edge(",
             "        Int(parts[0])!, Int(parts[1])!, weight: parts.count > 2 ? Double(parts[2])! : 1)",
             "    }",
             "    return Graph(nodeCount: nodes, edges: list, isDirected: isDirected)", "  }", "",
             "  private static func pairs(_ text: String) -> [(Int, Int)] {",
             "    text.split { $0.isWhitespace }.map { item in",
             "      let parts = item.split(separator: \"-\")",
             "      return (Int(parts[0])!, Int(parts[1])!)",
             "    }", "  }", "}", ""]
    (FIXTURES / "KnownGraphs.swift").write_text("\n".join(text))
    text = ["/// Expected values for `KnownGraphs`, written by `.ci/known_values.py`.", "///",
            f"/// Computed by {source}. A dash means undefined.", "enum KnownValues {"]
    for name, (_, graph) in graphs.items():
        text += [f"  static let {name} = table(", '    """',
                 swift_values(measures(graph)).replace("      ", "    ", 1)
                 .replace("\n      ", "\n    "), '    """)', ""]
    text += ["  /// One measure a line, continued where a line begins with a number or a dash.",
             "  private static func table(_ text: String) -> [String: [Double?]] {",
             "    var result: [String: [Double?]] = [:]",
             "    var name = \"\"",
             "    for word in text.split(whereSeparator: { $0.isWhitespace }) {",
             "      if let first = word.first, first.isLetter {",
             "        name = String(word)",
             "      } else {",
             "        result[name, default: []].append(word == \"-\" ? nil : Double(word)!)",
             "      }",
             "    }",
             "    return result",
             "  }", "}", ""]
    (FIXTURES / "KnownValues.swift").write_text("\n".join(text))


main()
