"""The one order in which associations are listed, on every page, figure and table."""

import pandas as pd

_ORDER = {
    "in_backbone": False,
    "q_value": True,
    "npmi": False,
    "source_id": True,
    "target_id": True,
}


def by_support(edges: pd.DataFrame) -> pd.DataFrame:
    """Return *edges* best supported first.

    Those that passed the test come first, then smaller q-values, then larger NPMI; ties by ids.
    Rows of several networks stay together, each network in this order.
    """
    return edges.sort_values(
        ["network", *_ORDER],
        ascending=[True, *_ORDER.values()],
        na_position="last",
        ignore_index=True,
    )


def best_supported(edges: pd.DataFrame, n: int) -> pd.DataFrame:
    """Return the *n* best supported of *edges*: those that passed the test, or all if none did."""
    passed = edges[edges["in_backbone"]]
    kept = passed if len(passed) else edges
    return by_support(kept[kept["npmi"].notna()]).head(n)
