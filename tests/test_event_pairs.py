"""Events of a program against events by hand, pair by pair."""

import pandas as pd
import pytest

from helpers import compare_events

CASES = [
    ("the same groups under other names", ["x", "x", "y"], ["one", "one", "two"], {"right": 1}),
    ("one event torn apart", ["x", "y", "z"], ["one", "one", "one"], {"missed": 3}),
    ("two events joined", ["x", "x", "x"], ["one", "one", "two"], {"right": 1, "false": 2}),
    ("an article about no event", ["x", "x", ""], ["one", "one", ""], {"right": 1}),
    ("a round-up belongs to both", ["x", "x;y", "y"], ["one", "one;two", "two"], {"right": 2}),
    ("a pair that shares two events counts once", ["x;y", "x;y", ""], ["one", "one", ""], {"right": 1}),
]


@pytest.mark.parametrize("found, key, counts", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_pairs_of_articles_are_right_false_or_missed(found, key, counts):
    ids = ["a", "b", "c"]
    pairs = compare_events(pd.Series(found, ids), pd.Series(key, ids))
    assert pairs["verdict"].value_counts().to_dict() == counts


def test_the_errors_stand_first():
    pairs = compare_events(pd.Series(["x", "x", "y"], list("abc")), pd.Series(["x", "y", "y"], list("abc")))
    assert pairs.values.tolist() == [["false", "a", "b"], ["missed", "b", "c"]]
