import io
import json
import re

import pandas as pd
import synthetic

from pipeline.report.edges import best_supported, by_support
from pipeline.report.index_content import top_edges
from pipeline.tables import EDGES

ROWS = [
    ("a", "b", False, 0.2, 0.9),
    ("a", "c", True, 0.01, 0.3),
    ("a", "d", True, 0.001, 0.2),
    ("b", "d", True, 0.01, 0.5),
    ("b", "c", True, 0.01, 0.5),
    ("c", "d", False, 0.2, None),
]
NAMES = ("source_id", "target_id", "in_backbone", "q_value", "npmi")


def edges_of(rows):
    filled = [{"network": "sentence"} | dict(zip(NAMES, row, strict=True)) for row in rows]
    return synthetic.frame(filled, EDGES)


def pairs(frame):
    return [f"{a}{b}" for a, b in zip(frame["source_id"], frame["target_id"], strict=True)]


def test_those_that_passed_come_first_then_q_then_npmi_then_ids():
    assert pairs(by_support(edges_of(ROWS))) == ["ad", "bc", "bd", "ac", "ab", "cd"]


def test_networks_stay_together():
    edges = pd.concat([edges_of(ROWS[:2]).assign(network="paragraph"), edges_of(ROWS[:2])])
    assert list(by_support(edges)["network"]) == ["paragraph"] * 2 + ["sentence"] * 2


def test_all_are_listed_only_where_none_passed():
    assert pairs(best_supported(edges_of(ROWS), 9)) == ["ad", "bc", "bd", "ac"]
    assert pairs(best_supported(edges_of(ROWS).assign(in_backbone=False), 2)) == ["ad", "bc"]


def test_pages_and_tables_have_one_order(small, tables_of, explorer_of):
    files = tables_of(small)
    table = pd.read_csv(io.BytesIO(files["edges.csv"]))
    table = table[table["network"] == "sentence"]
    page = explorer_of(small)
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])
    ids = [entry["concept_id"] for entry in data["concepts"]]
    edges = data["networks"][0]["edges"]
    shown = [(ids[a], ids[b]) for a, b in zip(edges["source"], edges["target"], strict=True)]
    assert shown == list(zip(table["source_id"], table["target_id"], strict=True))
    listed = [(row["source_id"], row["target_id"]) for row in top_edges(small.study)]
    assert listed == shown[: len(listed)]
