"""Agreement between coders against published worked examples; scores against a key, counted by hand."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.coding.scoring import agreement, compare_with_key, disagreements, score

COLUMNS = ["article_id", "start", "end", "outcome", "low", "high"]


def spans(*rows):
    return pd.DataFrame(rows, columns=COLUMNS)


def coded(codes):
    """One coder's table from a string of codes; a point is a unit left out."""
    return pd.DataFrame(
        [(number, code) for number, code in enumerate(codes) if code != "."], columns=["unit", "code"]
    )


def cross_table(counts):
    """Two coders' tables from a table of counts: rows the first coder's codes, columns the second's."""
    pairs = [(i, j) for i, row in enumerate(counts) for j, count in enumerate(row) for _ in range(count)]
    return coded([i for i, _ in pairs]), coded([j for _, j in pairs])


def measure(name, *coders, **options):
    return agreement(*coders, unit="unit", value="code", **options).at[name, "agreement"]


FOUR_OBSERVERS = [
    coded("12332141" + "2..."),
    coded("12332241" + "25.3"),
    coded(".3332342" + "251."),
    coded("12332441" + "251."),
]


@pytest.mark.parametrize(
    "counts, percent, kappa",
    [
        # Sim and Wright (2005), Physical Therapy 85: 257-268, table 1: 39 patients, kappa 0.67.
        ([[22, 2], [4, 11]], 84.615, 0.67),
        # Fleiss (1981), Statistical Methods for Rates and Proportions, table 13.1: kappa 0.68.
        ([[75, 1, 4], [5, 4, 1], [0, 0, 10]], 89.0, 0.68),
        ([[5, 0], [0, 5]], 100.0, 1.0),
        ([[0, 5], [5, 0]], 0.0, -1.0),
    ],
)
def test_kappa_is_the_published_one(counts, percent, kappa):
    assert measure("percent", *cross_table(counts)) == pytest.approx(percent, abs=0.001)
    assert measure("kappa", *cross_table(counts)) == pytest.approx(kappa, abs=0.005)


# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: examples A, B and C.
@pytest.mark.parametrize(
    "coders, name, value",
    [
        ([coded("0100000010"), coded("1110010000")], "alpha nominal", 0.095),
        ([coded("aabbdcccedda"), coded("babbbccceddd")], "alpha nominal", 0.692),
        (FOUR_OBSERVERS, "alpha nominal", 0.743),
        ([table.astype({"code": "int"}) for table in FOUR_OBSERVERS], "alpha interval", 0.849),
    ],
)
def test_alpha_is_the_published_one(coders, name, value):
    assert measure(name, *coders) == pytest.approx(value, abs=0.0006)


def test_words_have_no_interval():
    assert pd.isna(measure("alpha interval", coded("ab"), coded("aa")))


def test_a_measure_with_nothing_to_tell_apart_is_missing():
    table = agreement(coded("aaa"), coded("aaa"), unit="unit", value="code")
    assert table.at["percent", "agreement"] == 100 and pd.isna(table.at["kappa", "agreement"])


@pytest.mark.parametrize("absent, units, percent", [(None, 2, 100.0), ("none", 3, 66.667)])
def test_a_unit_left_out_is_skipped_or_counts_as_absent(absent, units, percent):
    table = agreement(coded("abc"), coded("ab."), unit="unit", value="code", absent=absent)
    assert table.at["percent", "units"] == units and table.at["percent", "agreement"] == percent


def test_a_unit_coded_twice_is_taken_in_order():
    one = pd.DataFrame({"unit": [0, 0], "code": ["killed", "injured"]})
    assert measure("percent", one, one) == 100
    differ = disagreements(one, one.assign(code=["killed", "missing"]), unit="unit", value="code")
    assert differ[["unit", "time", "coder_a", "coder_b"]].to_numpy().tolist() == [
        [0, 2, "injured", "missing"]
    ]


def test_numbers_agree_whatever_their_type():
    assert measure("percent", coded([24, 68]), coded(["24", 68.0])) == 100


@pytest.mark.parametrize(
    "coders, says",
    [
        ([coded("ab")], "two coders"),
        ([coded("ab"), coded("..")], "no unit in common"),
        ([coded("ab"), coded("ab").rename(columns={"code": "outcome"})], "coder 2 lacks the column 'code'"),
    ],
)
def test_what_cannot_be_compared_is_said(coders, says):
    with pytest.raises(ValueError, match=says):
        agreement(*coders, unit="unit", value="code")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=20))
def test_agreement_does_not_depend_on_who_is_first(pairs):
    one, other = coded([a for a, _ in pairs]), coded([b for _, b in pairs])
    forth, back = (agreement(*both, unit="unit", value="code") for both in ((one, other), (other, one)))
    pd.testing.assert_frame_equal(forth, back, atol=0.0011)  # rounded to three places, up or down
    assert forth["agreement"].dropna().le(100).all()


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
