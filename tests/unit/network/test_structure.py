"""Tests of pipeline.network.structure."""

import pandas as pd
import pytest

from pipeline.network.structure import (
    backbone_graph,
    find_communities,
    lay_out,
    layout_graph,
    measure_centrality,
)


def _graph(edges, alone=()):
    frame = pd.DataFrame(edges, columns=["source_id", "target_id", "npmi"])
    names = {*frame["source_id"], *frame["target_id"], *alone}
    return backbone_graph(sorted(names), frame)


TWO_TRIANGLES = [
    ("a", "b", 0.5),
    ("b", "c", 0.5),
    ("a", "c", 0.5),
    ("x", "y", 0.9),
    ("y", "z", 0.9),
    ("x", "z", 0.9),
    ("w", "x", 0.9),
]


def test_two_cliques_are_two_communities_the_larger_first():
    found = find_communities(_graph(TWO_TRIANGLES, alone=["lonely"]), seed=1)
    assert {found[n] for n in "wxyz"} == {1}
    assert {found[n] for n in "abc"} == {2}
    assert "lonely" not in found


def test_a_graph_without_edges_has_no_communities():
    assert find_communities(_graph([], alone=["a"]), seed=1) == {}


def test_centralities_of_a_star_by_hand():
    graph = _graph([("hub", "a", 0.2), ("hub", "b", 0.3), ("hub", "c", 0.5)], alone=["z"])
    frame = measure_centrality(graph)
    assert frame.loc["hub", "degree"] == 3
    assert frame.loc["hub", "strength"] == pytest.approx(1.0)
    # the hub lies on the paths of 3 of the 6 pairs of the other four nodes
    assert frame.loc["hub", "betweenness"] == pytest.approx(3 / 6)
    assert frame.loc["hub", "eigenvector"] == pytest.approx(1)
    assert frame.loc["z", ["degree", "strength", "betweenness", "eigenvector"]].tolist() == [
        0,
        0,
        0,
        0,
    ]


def test_every_node_has_its_own_place_in_the_unit_square():
    places = lay_out(_graph(TWO_TRIANGLES, alone=[f"n{i}" for i in range(9)]), seed=1)
    assert len(places) == 16
    assert len(set(places.values())) == 16
    assert all(0 <= v <= 1 for place in places.values() for v in place)
    assert max(places[n][1] for n in "abcwxyz") < min(places[f"n{i}"][1] for i in range(9))


def test_places_follow_all_positive_edges_and_a_loose_node_its_strongest():
    columns = ["source_id", "target_id", "npmi", "n_units", "in_backbone"]
    rows = [
        ("a", "b", 0.5, 4, True),
        ("b", "c", 0.5, 4, False),
        ("a", "loose", 0.3, 1, False),
        ("b", "loose", 0.9, 1, False),
        ("a", "c", -0.2, 9, False),
    ]
    graph = layout_graph(
        ["a", "b", "c", "loose", "lonely"], pd.DataFrame(rows, columns=columns), min_units=2
    )
    lengths = {frozenset((u, v)): d for u, v, d in graph.edges(data="length")}
    assert lengths == {
        frozenset("ab"): pytest.approx(0.75),
        frozenset("bc"): pytest.approx(1.5),
        frozenset(("b", "loose")): pytest.approx(1.1),
    }
    assert graph.degree("lonely") == 0


def test_a_loose_node_with_equal_edges_is_tied_by_the_first_in_the_alphabet():
    columns = ["source_id", "target_id", "npmi", "n_units", "in_backbone"]
    loose = [f"l{i:02}" for i in range(20)]
    rows = [(name, target, 0.5, 1, False) for name in loose for target in ("v", "u")]
    edges = pd.DataFrame([*rows, ("u", "v", 0.9, 5, True)], columns=columns)
    for frame in (edges, edges[::-1], edges.sample(frac=1, random_state=1)):
        graph = layout_graph(["u", "v", *loose], frame.reset_index(drop=True), min_units=2)
        assert [list(graph[name]) for name in loose] == [["u"]] * 20


def test_only_lonely_nodes_and_none_at_all_can_be_laid_out():
    assert set(lay_out(_graph([], alone=["a", "b"]), seed=1)) == {"a", "b"}
    assert lay_out(_graph([]), seed=1) == {}


def test_a_large_graph_is_laid_out_the_same_way_twice():
    ring = [(f"n{i:03}", f"n{(i + 1) % 230:03}", 1.0) for i in range(230)]
    assert lay_out(_graph(ring), seed=7) == lay_out(_graph(ring), seed=7)
