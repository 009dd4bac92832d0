"""Events found by a program against events named by hand, pair by pair of articles."""

from itertools import combinations

import pandas as pd


def compare_events(found, key):
    """Return every pair of articles that `found` or `key` puts together: `verdict, a, b`, "false" and "missed" first.

    Both are Series of events by `article_id`, as `group_events` gives; several events of an article have ";"
    between, "" is none. `verdict` is "right" (together in both), "false" (in `found` alone) or "missed" (in `key`
    alone). Precision is right / (right + false), recall right / (right + missed).

    >>> key = pd.Series({"a": "ferry", "b": "ferry", "c": "vote", "d": "vote;ferry"})
    >>> compare_events(pd.Series({"a": "1", "b": "1", "c": "1", "d": "2"}), key)["verdict"].value_counts().to_dict()
    {'missed': 3, 'false': 2, 'right': 1}
    """
    together, by_hand = _pairs(found), _pairs(key)
    rows = [("false", *pair) for pair in sorted(together - by_hand)]
    rows += [("missed", *pair) for pair in sorted(by_hand - together)]
    rows += [("right", *pair) for pair in sorted(together & by_hand)]
    return pd.DataFrame(rows, columns=["verdict", "a", "b"])


def _pairs(events):
    """Return the pairs of articles with an event in common, each with the smaller id first."""
    each = events.astype("str").str.split(";").explode()
    groups = each[each != ""].groupby(each[each != ""])
    return {pair for _, group in groups for pair in combinations(sorted(group.index), 2)}
