"""Scores against a key, counted by hand."""

import pandas as pd
import pytest

from helpers.coding.scoring import compare_with_key, score
from helpers.coding.toll_scores import score_tolls

COLUMNS = ["article_id", "start", "end", "outcome", "low", "high"]


def spans(*rows):
    return pd.DataFrame(rows, columns=COLUMNS)


KEY = spans(
    ("a", 10, 12, "killed", 24, 24), ("a", 30, 32, "injured", 68, 68), ("b", 5, 8, "killed", 3, pd.NA)
)
CASES = [
    ("the same row", ("a", 10, 12, "killed", 24, 24), "right"),
    ("an overlapping span", ("a", 0, 11, "killed", 24, 24), "right"),
    ("numbers as text", ("a", 10, 12, "killed", "24", "24.0"), "right"),
    ("no upper end, written otherwise", ("b", 5, 8, "killed", 3, ""), "right"),
    ("a span that only touches", ("a", 12, 14, "killed", 24, 24), "false"),
    ("another outcome", ("a", 10, 12, "injured", 24, 24), "false"),
    ("another figure", ("a", 10, 12, "killed", 25, 25), "false"),
    ("another article", ("c", 10, 12, "killed", 24, 24), "false"),
    ("an upper end the key does not have", ("b", 5, 8, "killed", 3, 3), "false"),
]


@pytest.mark.parametrize("row, verdict", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_right(row, verdict):
    verdicts = compare_with_key(spans(row), KEY)["verdict"].value_counts()
    assert verdicts[verdict] == 1 and verdicts["missed"] == (2 if verdict == "right" else 3)


def test_each_row_of_the_key_is_used_once():
    twice = pd.concat([KEY.head(1), KEY.head(1)])
    assert list(score(twice, KEY.head(1)).loc["all", ["right", "false", "missed"]]) == [1, 1, 0]


def test_precision_and_recall_counted_by_hand():
    found = spans(
        ("a", 10, 12, "killed", 24, 24), ("a", 40, 42, "killed", 9, 9), ("a", 30, 32, "injured", 68, 68)
    )
    table = score(found, KEY)
    assert table.loc["killed"].tolist() == [1, 1, 1, 0.5, 0.5, 0.5]
    assert table.loc["all"].tolist() == [2, 1, 1, 0.667, 0.667, 0.667]


def test_nothing_found_and_nothing_to_find():
    assert score(KEY.head(0), KEY).loc["all", "recall"] == 0 and pd.isna(
        score(KEY.head(0), KEY).loc["all", "precision"]
    )
    assert score(KEY.head(0), KEY.head(0)).loc["all", ["right", "false", "missed"]].tolist() == [0, 0, 0]


def test_other_findings_are_scored_on_their_own_columns():
    key = pd.DataFrame(
        {"article_id": ["a"], "start": [0], "end": [4], "code": ["IQ"], "actor_type": ["state"]}
    )
    assert score(key, key, on=["code"], by="actor_type").loc["state", "f1"] == 1


def test_a_missing_column_is_named():
    with pytest.raises(ValueError, match="the key lacks the column 'low'"):
        score(KEY, KEY.drop(columns="low"))


SOURCES = [
    ("the same words", "police", "police", 1),
    ("one inside the other", "the US military", "US military spokesman", 1),
    (
        "in another case, with an article and an 's",
        "Ministry's spokesman, Al-Dabbagh",
        "the spokesman Al-Dabbagh",
        1,
    ),
    ("several, joined otherwise", "police and hospital", "police ; hospital", 1),
    ("somebody else", "police", "Interior Ministry", 0),
    ("nobody, where the key names one", "", "police", 0),
    ("somebody, where the key names none", "police", "", 0),
    ("missing, where the key names one", pd.NA, "police", 0),
]


@pytest.mark.parametrize(
    "found, right, share", [case[1:] for case in SOURCES], ids=[case[0] for case in SOURCES]
)
def test_a_named_column_is_scored_next_to_place_and_number(found, right, share):
    one, key = KEY.head(1).assign(source=found), KEY.head(1).assign(source=right)
    assert score(one, key, columns=["source"]).loc["all", ["right", "source"]].tolist() == [1, share]


def test_a_column_counts_only_where_one_of_the_two_says_something():
    key = KEY.assign(part_of=[pd.NA, 10, pd.NA], status="stands")
    found = key.assign(part_of=[pd.NA, pd.NA, 7], status=["stands", "denied", "stands"])
    assert score(found, key, columns=["part_of", "status"]).loc["all", ["part_of", "status"]].tolist() == [
        0,
        0.667,
    ]
    assert pd.isna(score(KEY.head(0), KEY, columns=["low"]).loc["all", "low"])


def test_what_the_key_says_stands_beside_what_was_found():
    key = KEY.assign(source=["police", "a nurse", ""])
    table = compare_with_key(key.head(1).assign(source="army"), key, columns=["source"])
    assert table[["verdict", "source", "key_source"]].to_numpy().tolist() == [
        ["right", "army", "police"],
        ["missed", "a nurse", "a nurse"],
        ["missed", "", ""],
    ]


def test_recall_by_group_of_the_articles():
    outlets = pd.Series({"a": "Agency", "b": "Daily"}, name="outlet")
    table = score(KEY.head(1), KEY, by=outlets)
    assert table.index.name == "outlet" and table["recall"].to_dict() == {
        "Agency": 0.5,
        "Daily": 0,
        "all": 0.333,
    }


def test_the_outlets_of_the_workbook_are_known():
    from helpers.tolls.documented import read_key

    table = score(read_key("figures"), read_key("figures"), by="outlet")
    assert len(table) == 5 and table.loc["all", "right"] == 285 and set(table["recall"]) == {1}


TOLLS = [
    ("the same", 24, 24, "right"),
    ("another", 25, 24, "wrong"),
    ("a zero is a number", 0, 24, "wrong"),
    ("nothing found", pd.NA, 24, "missed"),
    ("nothing stated", 24, pd.NA, "invented"),
]


@pytest.mark.parametrize(
    "found, right, verdict", [case[1:] for case in TOLLS], ids=[case[0] for case in TOLLS]
)
def test_a_toll_is_right_wrong_missed_or_invented(found, right, verdict):
    tables = [pd.DataFrame({"killed": [number]}, index=["a"]) for number in (found, right)]
    row = score_tolls(*tables, ["killed"]).loc["killed"]
    assert row[verdict] == 1 and row[["right", "wrong", "missed", "invented"]].sum() == 1
    assert row["share"] == (verdict == "right")


def test_articles_without_a_toll_count_for_nothing_and_those_not_found_are_missed():
    key = pd.DataFrame({"killed": [24, pd.NA, 3]}, index=["a", "b", "c"])
    assert score_tolls(key.head(2), key, ["killed"]).loc["killed"].tolist() == [1, 0, 1, 0, 0.5]
    with pytest.raises(ValueError, match="the table of tolls lacks the column 'killed_low'"):
        score_tolls(key, key)
