"""Claims: who said when how many, which later claim takes a claim's place, and how a toll moved."""

import pandas as pd
import pytest

from helpers import (
    documented_claims,
    event_claims,
    load_articles,
    read_documented_tolls,
    read_key,
    read_manifest,
    toll_changes,
    utc_times,
)
from helpers.text.lexicons import DATA
from helpers.tolls.claims import CLAIM_COLUMNS, claims_table, counter, with_replacements
from helpers.tolls.told_events import event_of_spans

COPY = " ".join(
    f"Paragraph {n} of the agency's report on the ferry off Arun." for n in ("one", "two", "three")
)


def articles_of(*rows):
    """Return an Articles table of `(article_id, outlet, published, text)`."""
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "published", "text"]).set_index("article_id")
    return table.assign(published=pd.to_datetime(table["published"]), headline="")


def figures_of(*rows, **columns):
    """Return figures of `(article_id, start, source, outcome, low)`, as `find_casualties` gives them."""
    table = pd.DataFrame(rows, columns=["article_id", "start", "source", "outcome", "low"])
    table = table.assign(
        sentence=0,
        end=table["start"] + 2,
        text=table["low"].astype("str"),
        high=table["low"],
        qualifier="",
        source_kind="",
        medium="",
        scope="main",
        status="stands",
        part_of=pd.NA,
    )
    return table.assign(**columns).astype({"low": "Int64", "high": "Int64", "part_of": "Int64"})


ARTICLES = articles_of(
    ("noon", "Bay Radio", "2001-05-03 12:00", "Police: 11 dead, 20 hurt. Officials: 15."),
    ("night", "The Islander", "2001-05-03 21:00", "Police: 24 dead, 20 hurt. Officials: 30."),
)
ONE_EVENT = pd.Series({"noon": "noon", "night": "noon"})


def claims_of(*rows, **columns):
    return event_claims(ARTICLES, figures_of(*rows, **columns), ONE_EVENT)


def test_a_claim_says_who_when_where_and_how_many():
    claims = claims_of(("night", 8, "Police", "killed", 24), ("noon", 8, "Police", "killed", 11))
    assert claims.columns.tolist() == CLAIM_COLUMNS
    assert claims["article_id"].tolist() == ["noon", "night"] and claims["outlet"].tolist() == [
        "Bay Radio",
        "The Islander",
    ]
    assert claims["published"].tolist() == ARTICLES["published"].tolist()


@pytest.mark.parametrize(
    "rows, expected",
    [
        # the same counter, another number
        ([("noon", 8, "Police", "killed", 11), ("night", 8, "the police", "killed", 24)], [1, None]),
        (
            [("noon", 8, "Arun police", "killed", 11), ("night", 8, "a police spokesman", "killed", 24)],
            [1, None],
        ),
        (
            [
                ("noon", 8, "The Interior Ministry", "killed", 24),
                ("night", 8, "Interior Ministry", "killed", 11),
            ],
            [1, None],
        ),
        # a number said again replaces nothing
        ([("noon", 8, "Police", "injured", 20), ("night", 8, "police", "injured", 20)], [None, None]),
        # another counter, another outcome
        ([("noon", 8, "Police", "killed", 11), ("night", 8, "hospital staff", "killed", 24)], [None, None]),
        ([("noon", 8, "Police", "killed", 11), ("night", 8, "Police", "injured", 24)], [None, None]),
        (
            [
                ("noon", 8, "police and hospital officials", "killed", 11),
                ("night", 8, "police", "killed", 24),
            ],
            [None, None],
        ),
        # "officials" of two outlets need not be the same, nor two outlets that name nobody
        ([("noon", 8, "officials", "killed", 11), ("night", 8, "officials", "killed", 24)], [None, None]),
        ([("noon", 8, "", "killed", 11), ("night", 8, "", "killed", 24)], [None, None]),
    ],
)
def test_a_later_claim_replaces_one_of_the_same_counter(rows, expected):
    claims = claims_of(*rows)
    assert (
        claims["replaced_by"].astype("object").where(claims["replaced_by"].notna(), None).tolist() == expected
    )
    assert claims["status"].tolist() == ["stands" if row is None else "replaced" for row in expected]


def test_what_the_text_calls_replaced_names_the_figure_beside_it():
    claims = claims_of(
        ("night", 0, "Police", "killed", 11),
        ("night", 8, "Police", "killed", 24),
        status=["replaced", "stands"],
    )
    assert claims["replaced_by"].tolist() == [1, pd.NA]


def test_what_somebody_denies_stays_denied():
    claims = claims_of(
        ("noon", 8, "Police", "killed", 11), ("night", 8, "Police", "killed", 24), status=["denied", "stands"]
    )
    assert claims["status"].tolist() == ["denied", "stands"] and claims["replaced_by"].isna().all()


@pytest.mark.parametrize("columns", [{"scope": "other"}, {"scope": "wider"}, {"part_of": 0}])
def test_other_events_wider_counts_and_parts_are_no_claims_about_the_event(columns):
    assert claims_of(("noon", 8, "Police", "killed", 11), **columns).empty


def test_an_article_about_no_event_makes_no_claim():
    figures = figures_of(("noon", 8, "Police", "killed", 11))
    assert event_claims(ARTICLES, figures, pd.Series({"noon": "", "night": "night"})).empty


def test_no_figures_give_an_empty_table_with_every_column():
    assert claims_of().columns.tolist() == CLAIM_COLUMNS


def test_a_copy_is_named_and_a_copy_with_another_number_is_none():
    articles = articles_of(("first", "One", "2001-05-03", COPY), ("copy", "Two", "2001-05-04", COPY))
    figures = figures_of(
        ("first", 0, "police", "killed", 9),
        ("copy", 0, "police", "killed", 9),
        ("first", 9, "police", "injured", 4),
        ("copy", 9, "police", "injured", 5),
    )
    claims = event_claims(articles, figures, pd.Series({"first": "first", "copy": "first"}))
    assert claims.set_index(["article_id", "outcome"])["copy_of"].to_dict() == {
        ("first", "killed"): "",
        ("first", "injured"): "",
        ("copy", "killed"): "first",
        ("copy", "injured"): "",
    }


def test_a_page_about_two_events_gives_each_its_own_figures():
    text = (
        "Two disasters on one day.\n\nThe Arun ferry capsized off the harbour; divers found 9.\n\n"
        "Of its passengers 61 were saved.\n\nThe Kessel mine gallery fell in; rescue crews drilled for 12."
    )
    articles = articles_of(
        ("both", "One", "2001-05-04", text),
        ("ferry", "One", "2001-05-03", "The Arun ferry capsized off the harbour. Divers searched."),
        ("mine", "One", "2001-05-03", "The Kessel mine gallery fell in. Rescue crews drilled."),
    )
    spans = pd.DataFrame(
        {"article_id": "both", "start": [text.index(number) for number in ("9", "61", "12")]}
    )
    events = pd.Series({"both": "mine;ferry", "ferry": "ferry", "mine": "mine"})
    assert event_of_spans(spans, articles, events).tolist() == ["ferry", "ferry", "mine"]


@pytest.mark.parametrize(
    "zones, hour", [("Asia/Baghdad", 8), ({"noon": "America/New_York"}, 16), (None, 12), ({}, 12)]
)
def test_times_compare_in_utc(zones, hour):
    assert utc_times(ARTICLES, zones)["noon"].hour == hour


def test_an_unknown_zone_is_named():
    with pytest.raises(ValueError, match="'Mars/Olympus' is no time zone"):
        utc_times(ARTICLES, "Mars/Olympus")


@pytest.mark.parametrize(
    "source, expected",
    [
        ("The police", "police"),
        ("Hilla police spokesman", "police"),
        ("police and the mayor", "police and the mayor"),
        ("Iraqi Red Crescent", "iraqi red crescent"),
        ("the U.S. military", "us military"),
        ("Officials", "officials (One)"),
        ("", "(One)"),
    ],
)
def test_who_counted(source, expected):
    assert counter(source, "One") == expected


@pytest.fixture(scope="module")
def corpus_claims():
    figures = read_key("figures")
    return event_claims(
        load_articles(DATA / "articles"), figures.assign(source_kind=""), read_manifest()["event_id"]
    )


def test_the_claims_of_the_corpus_stand_where_their_articles_have_them(corpus_claims):
    texts = load_articles(DATA / "articles")["text"]
    assert all(texts[row.article_id][row.start : row.end] == row.text for row in corpus_claims.itertuples())


def test_a_page_about_talks_and_a_bomb_gives_its_dead_to_the_bomb(corpus_claims):
    page = corpus_claims[corpus_claims["article_id"] == "calderfalls-2007-05-29-0030-us-iran-talks"]
    assert set(page["event"]) <= {"2007-05-28-gailani-truck-bomb"}


def test_a_replacing_claim_is_of_the_same_event_and_outcome(corpus_claims):
    for claims in (corpus_claims, documented_claims()):
        old = claims.dropna(subset="replaced_by")
        new = claims.loc[old["replaced_by"]]
        assert len(old) and (old["event"].to_numpy() == new["event"]).all()
        assert (old["outcome"].to_numpy() == new["outcome"]).all() and (old["status"] != "stands").all()


def test_documented_figures_are_the_same_table_with_their_hedges():
    claims = documented_claims()
    assert claims.dtypes.equals(claims_of(("noon", 8, "Police", "killed", 11)).dtypes)
    assert {"at least", "as many as", "about"} <= set(claims["qualifier"])
    amerli = claims[(claims["event"] == "2007-07-07-amerli") & (claims["outcome"] == "killed")]
    assert 20 not in set(amerli["low"])  # what one hospital received is a part


def test_what_replaced_a_documented_figure_is_a_row_of_the_table():
    tolls = read_documented_tolls()
    assert tolls["claim"].is_unique and set(tolls["status"]) == {"stands", "replaced", "denied"}
    assert ((tolls["status"] == "replaced") == (tolls["replaced_by"] != "")).all()
    later = tolls.set_index("claim").loc[tolls.loc[tolls["replaced_by"] != "", "replaced_by"]]
    assert (later["event_id"].to_numpy() == tolls.loc[tolls["replaced_by"] != "", "event_id"]).all()


def changed(*rows, event="ferry"):
    """Return the row of `toll_changes` for claims of `(source, published, low, high)`."""
    table = pd.DataFrame(rows, columns=["source", "published", "low", "high"])
    table = table.assign(
        published=pd.to_datetime(table["published"]), event=event, outcome="killed", status="stands"
    )
    return toll_changes(with_replacements(claims_table(table)))


@pytest.mark.parametrize(
    "rows, expected",
    [
        ([("police", "2001-05-03", 8, 8), ("police", "2001-05-04", 1, 1)], ("fell", "police")),
        (
            [("police", "2001-05-03 11:00", 11, 11), ("police", "2001-05-03 16:00", 24, 24)],
            ("rose", "police"),
        ),
        # one counter tells, whatever others say
        (
            [
                ("police", "2001-05-03", 20, 20),
                ("hospital", "2001-05-03", 50, 50),
                ("police", "2001-05-04", 30, 30),
            ],
            ("rose", "police"),
        ),
        (
            [
                ("police", "2001-05-03", 20, 20),
                ("army", "2001-05-03", 20, 20),
                ("police", "2001-05-04", 30, 30),
                ("army", "2001-05-04", 10, 10),
            ],
            ("both", "police; army"),
        ),
        # different counters: only ranges that lie apart
        ([("police", "2001-05-03", 8, 9), ("hospital", "2001-05-04", 10, 12)], ("rose", "ranges apart")),
        ([("police", "2001-05-03", 10, 20), ("hospital", "2001-05-04", 15, 15)], ("overlap", "")),
        ([("police", "2001-05-03", 10, 10), ("police", "2001-05-04", 10, 10)], ("overlap", "")),
        # an open end is no number
        (
            [("police", "2001-05-03", 10, None), ("hospital", "2001-05-04", 12, None)],
            ("rose", "ranges apart"),
        ),
    ],
)
def test_a_toll_moved_within_one_counter_or_between_ranges_that_lie_apart(rows, expected):
    assert tuple(changed(*rows).loc["ferry", ["change", "told_by"]]) == expected


def test_a_figure_of_some_day_of_a_month_is_left_out_of_changes():
    assert changed(("police", "2001-05-03", 8, 8), ("police", None, 12, 12)).empty


def test_claims_of_one_time_are_no_change():
    assert changed(("police", "2001-05-03", 8, 8), ("hospital", "2001-05-03", 9, 9)).empty


def test_the_readme_says_how_many_documented_figures_have_a_link():
    tolls = read_documented_tolls()
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    assert f"{(tolls['link'] != '').sum()} of its {len(tolls)} rows have a link" in readme
