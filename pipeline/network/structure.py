"""Structure of the backbone: communities, centralities and a layout."""

from collections.abc import Sequence

import graspologic_native
import networkx as nx
import numpy as np
import pandas as pd

_LEIDEN_TRIALS = 10
_LEIDEN_ITERATIONS = 10
_EXACT_LAYOUT = 200
_SPRING_ITERATIONS = 200


def backbone_graph(nodes: Sequence[str], edges: pd.DataFrame) -> nx.Graph:
    """Return the graph of *nodes* and the kept *edges* (source_id, target_id, npmi)."""
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    columns = [edges["source_id"], edges["target_id"], edges["npmi"].astype(float)]
    graph.add_weighted_edges_from(zip(*columns, strict=True))
    return graph


def find_communities(graph: nx.Graph, *, seed: int) -> dict[str, int]:
    """Return the community of each node that has an edge, numbered from 1 by size.

    Leiden with modularity, the best of ten trials.

    References
    ----------
    Traag, V. A., Waltman, L. & van Eck, N. J. (2019). From Louvain to Leiden. Scientific Reports
    9, 5233. https://doi.org/10.1038/s41598-019-41695-z
    """
    edges = sorted((min(u, v), max(u, v), w) for u, v, w in graph.edges(data="weight"))
    if not edges:
        return {}
    _, found = graspologic_native.leiden(
        edges, iterations=_LEIDEN_ITERATIONS, seed=seed, trials=_LEIDEN_TRIALS
    )
    members: dict[int, list[str]] = {}
    for node in sorted(found):
        members.setdefault(found[node], []).append(node)
    by_size = sorted(members.values(), key=lambda group: (-len(group), group[0]))
    return {node: rank for rank, group in enumerate(by_size, start=1) for node in group}


def measure_centrality(graph: nx.Graph) -> pd.DataFrame:
    """Return degree, strength, betweenness and eigenvector centrality of each node.

    Strength is the sum of the weights (NPMI) of a node's edges. Betweenness counts edges, not
    weights, and is a share of the pairs of other nodes (Freeman 1977,
    https://doi.org/10.2307/3033543). Eigenvector centrality is computed within each connected
    component and scaled so that its largest value is 1 (Bonacich 1972,
    https://doi.org/10.1080/0022250X.1972.9989806).
    """
    frame = pd.DataFrame(index=pd.Index(sorted(graph), name="concept_id"))
    frame["degree"] = pd.Series(dict(graph.degree()), dtype="int64")
    frame["strength"] = pd.Series(dict(graph.degree(weight="weight")), dtype="float64")
    frame["betweenness"] = pd.Series(nx.betweenness_centrality(graph), dtype="float64")
    frame["eigenvector"] = pd.Series(_eigenvector(graph), dtype="float64")
    return frame


def _eigenvector(graph: nx.Graph) -> dict[str, float]:
    values = dict.fromkeys(graph, 0.0)
    for component in nx.connected_components(graph):
        names = sorted(component)
        if len(names) > 1:
            weights = nx.to_numpy_array(graph, nodelist=names)
            leading = np.abs(np.linalg.eigh(weights)[1][:, -1])
            values.update(zip(names, (leading / leading.max()).tolist(), strict=True))
    return values


def layout_graph(nodes: Sequence[str], edges: pd.DataFrame, *, min_units: int) -> nx.Graph:
    """Return the graph that nodes are laid out by: all positive edges, not the backbone alone.

    So a node's place means the same whichever edges are shown. A node that meets no other in
    *min_units* units is tied by its strongest positive edge, by the first in the alphabet among
    equals. Attribute ``length`` is the distance an edge asks for: 1 for NPMI 1, 2 for NPMI 0, and
    half of that in the backbone.
    """
    positive = edges[edges["npmi"].fillna(0) > 0].sort_values(
        ["npmi", "source_id", "target_id"], ascending=[False, True, True]
    )
    firm = positive[(positive["n_units"] >= min_units) | positive["in_backbone"]]
    tied = {*firm["source_id"], *firm["target_id"]}
    loose = positive[~(positive["source_id"].isin(tied) & positive["target_id"].isin(tied))]
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    for source, target, length in _lengths(firm):
        graph.add_edge(source, target, length=length)
    for source, target, length in _lengths(loose):
        if not graph.degree(source) or not graph.degree(target):
            graph.add_edge(source, target, length=length)
    return graph


def _lengths(edges: pd.DataFrame) -> list[tuple[str, str, float]]:
    asked: pd.Series[float] = (2 - edges["npmi"].astype(float)) / np.where(
        edges["in_backbone"], 2, 1
    )
    columns = [edges["source_id"], edges["target_id"], asked]
    return list(zip(*(column.tolist() for column in columns), strict=True))


def lay_out(graph: nx.Graph, *, seed: int) -> dict[str, tuple[float, float]]:
    """Return a place for each node in the unit square.

    Components with edges lie side by side, each with an area like its number of nodes
    (Kamada-Kawai up to 200 nodes, else Fruchterman-Reingold from a seeded start); nodes without an
    edge stand in rows below.
    """
    joined = [sorted(c) for c in nx.connected_components(graph) if len(c) > 1]
    joined.sort(key=lambda names: (-len(names), names[0]))
    alone = sorted(nx.isolates(graph))
    places = _place_rows(alone, top=0.0 if not joined else 0.88)
    boxes = _boxes([len(names) for names in joined], height=0.82 if alone else 1.0)
    for names, (left, top, width, height) in zip(joined, boxes, strict=True):
        for name, (x, y) in _unit_layout(graph.subgraph(names), seed).items():
            places[name] = (left + width * (0.04 + 0.92 * x), top + height * (0.04 + 0.92 * y))
    return {name: (round(float(x), 4), round(float(y), 4)) for name, (x, y) in places.items()}


def _boxes(sizes: Sequence[int], *, height: float) -> list[tuple[float, float, float, float]]:
    """Return left, top, width and height of the box of each component, the largest first."""
    sides = np.sqrt(sizes)
    lefts = np.concatenate([[0.0], np.cumsum(sides)])
    scaled = [(x / lefts[-1], side / lefts[-1]) for x, side in zip(lefts, sides, strict=False)]
    tall = [height * side / sides[0] for side in sides]
    return [(x, (height - h) / 2, w, h) for (x, w), h in zip(scaled, tall, strict=True)]


def _unit_layout(part: nx.Graph, seed: int) -> dict[str, tuple[float, float]]:
    graph = nx.Graph()
    graph.add_nodes_from(sorted(part))
    lengths = part.edges(data="length", default=1.0)
    graph.add_edges_from(
        (u, v, {"length": d})
        for u, v, d in sorted((min(u, v), max(u, v), d) for u, v, d in lengths)
    )
    if len(graph) <= _EXACT_LAYOUT:
        start = nx.circular_layout(graph)
        raw = nx.kamada_kawai_layout(graph, pos=start, weight="length")
    else:
        nx.set_edge_attributes(
            graph, {(u, v): 1 / max(d, 0.1) for u, v, d in graph.edges(data="length")}, "pull"
        )
        raw = nx.spring_layout(graph, seed=seed, iterations=_SPRING_ITERATIONS, weight="pull")
    points = np.array([raw[name] for name in graph])
    span = np.ptp(points, axis=0)
    unit = (points - points.min(axis=0)) / np.where(span > 0, span, 1.0)
    unit = np.where(span > 0, unit, 0.5)
    return {name: (float(x), float(y)) for name, (x, y) in zip(graph, unit, strict=True)}


def _place_rows(names: Sequence[str], *, top: float) -> dict[str, tuple[float, float]]:
    per_row = max(int(np.ceil(np.sqrt(len(names) * 6))), 1)
    n_rows = -(-len(names) // per_row)
    return {
        name: ((i % per_row + 0.5) / per_row, top + (1 - top) * (i // per_row + 0.5) / n_rows)
        for i, name in enumerate(names)
    }
