"""Which articles tell of the same event, and why."""
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import group_events, load_articles, read_manifest, why_together
from helpers.text.lexicons import DATA
from helpers.tolls.told_days import told_days


def articles_of(*rows):
    """Return an Articles table of `(article_id, published, text)`."""
    table = pd.DataFrame(rows, columns=["article_id", "published", "text"]).set_index("article_id")
    return table.assign(published=pd.to_datetime(table["published"]), headline="", place="")


FERRY = ("ferry", "2001-05-03", "ARUN - A ferry with 80 passengers capsized off Arun harbour on Thursday. Coastguards "
         "pulled 61 people from the water, harbour master Ines Calloway said.")
FERRY_NEXT = ("ferry-next", "2001-05-05", "Divers searched the hull of the ferry that capsized off Arun on Thursday. Harbour "
              "master Ines Calloway put the missing at 19.")
TRIAL = ("trial", "2002-02-11", "The captain of the Arun ferry went on trial on Monday. The vessel capsized on May 3, 2001, "
         "and harbour master Ines Calloway was the first witness.")
MINE = ("mine", "2001-05-03", "KESSEL - Nine miners were trapped underground near Kessel on Thursday when a gallery fell in, "
        "the mine's owner said. Rescue crews drilled through the night.")
VOTE = ("vote", "2001-05-04", "Parliament passed the budget on Friday by four votes after a long night of debate.")


@pytest.mark.parametrize("rows, expected", [
    ([FERRY, FERRY_NEXT], ["ferry", "ferry"]),
    ([FERRY, MINE, VOTE], ["ferry", "mine", "vote"]),
    ([FERRY, MINE, FERRY_NEXT, VOTE], ["ferry", "mine", "ferry", "vote"]),
    ([FERRY, FERRY_NEXT, TRIAL], ["ferry", "ferry", "ferry"]),  # a trial belongs to its event
    ([FERRY_NEXT, FERRY], ["ferry", "ferry"]),  # named after the first report, wherever it stands
    ([FERRY], ["ferry"]),
    ([], []),
    ([("empty", None, ""), ("blank", None, " ")], ["empty", "blank"]),
])
def test_reports_of_one_event_go_together(rows, expected):
    assert group_events(articles_of(*rows)).tolist() == expected


def test_the_series_is_named_and_indexed_by_article():
    events = group_events(articles_of(FERRY, MINE))
    assert (events.name, events.index.name, events.index.tolist()) == ("event", "article_id", ["ferry", "mine"])


def test_articles_without_a_time_are_grouped_by_their_words():
    undated = [(key, None, text) for key, _, text in (FERRY, FERRY_NEXT, MINE)]
    assert group_events(articles_of(*undated)).tolist() == ["ferry", "ferry", "mine"]


def test_what_a_student_decided_wins_and_the_rest_is_still_grouped():
    by_hand = pd.Series({"ferry": "the disaster", "mine": "the disaster", "trial": "the trial"})
    events = group_events(articles_of(FERRY, FERRY_NEXT, TRIAL, MINE, VOTE), by_hand=by_hand)
    assert events.loc[["ferry", "mine", "trial", "vote"]].tolist() == ["the disaster", "the disaster", "the trial", "vote"]
    assert events["ferry-next"] in ("the disaster", "the trial")


def test_what_every_page_of_a_site_repeats_brings_nothing_together():
    menu = "Sign up for our daily newsletter and get every story of the week sent to your inbox free of charge. "
    stories = ["A bridge closed in Arun.", "The mayor of Kessel resigned.", "Wheat prices rose.", "A heron nested.",
               "Two trains collided near Tarn."]
    rows = [(f"page-{month}", f"2001-0{month}-11", menu + story) for month, story in enumerate(stories, start=1)]
    assert group_events(articles_of(*rows)).nunique() == len(rows)


def test_why_together_names_what_two_reports_share():
    articles = articles_of(FERRY, FERRY_NEXT, MINE).assign(place=["Arun", "", "Kessel"])
    why = why_together(articles, "ferry", "ferry-next")
    kinds = dict(zip(why["words"], why["kind"], strict=True))
    assert kinds["Arun"] == "place" and kinds["Calloway"] == "name" and kinds["2001-05-03"] == "day"
    assert kinds["ferry"] == "word" and why["weight"].is_monotonic_decreasing
    assert why.attrs["likeness"] == pytest.approx(why["weight"].sum())


def test_why_together_of_articles_that_share_nothing_is_an_empty_table():
    why = why_together(articles_of(FERRY, VOTE), "ferry", "vote")
    assert why.empty and why.columns.tolist() == ["kind", "words", "weight"]


def test_an_unknown_article_is_named():
    with pytest.raises(KeyError, match="no article 'ship'"):
        why_together(articles_of(FERRY), "ferry", "ship")


@pytest.mark.parametrize("text, expected", [
    ("on Sunday", ["2001-04-29"]),  # 30 April 2001 was a Monday
    ("on Monday", ["2001-04-30"]),
    ("on May 1", ["2001-05-01"]),  # tomorrow
    ("on May 9", ["2000-05-09"]),
    ("on Dec. 24", ["2000-12-24"]),
    ("on 24 December 1999", ["1999-12-24"]),
    ("trial is set for May 9, 2001", ["2001-05-09"]),
    ("on February 30", []), ("May 12:30", []), ("It may 5", []), ("March 2001", []),
])
def test_days_told(text, expected):
    assert [str(day) for day in told_days(text, pd.Timestamp("2001-04-30 12:00"))] == expected


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_texts_get_an_event_each(texts):
    rows = [(f"a{number}", "2001-05-03", text) for number, text in enumerate(texts)]
    events = group_events(articles_of(*rows))
    assert events.index.tolist() == [row[0] for row in rows] and set(events) <= set(events.index)


def b_cubed(found, true):
    """Return the B-cubed F1 of groups, over the articles whose true group has two or more."""
    alike = pd.DataFrame({"found": found, "true": true})
    both = alike.groupby(["found", "true"])["true"].transform("size")
    some = alike.groupby("true")["true"].transform("size") > 1
    precision = (both / alike.groupby("found")["found"].transform("size"))[some].mean()
    recall = (both / alike.groupby("true")["true"].transform("size"))[some].mean()
    return 2 * precision * recall / (precision + recall)


@pytest.fixture(scope="module")
def corpus():
    return load_articles(DATA / "articles")


def test_the_corpus_is_grouped_as_its_list_says(corpus):
    true = read_manifest()["event_id"].str.split(";").str[0][corpus.index]
    assert b_cubed(group_events(corpus), true) >= 0.97


def test_a_folder_with_one_event_only_stays_together(corpus):
    about = read_manifest()["event_id"][corpus.index] == "2007-07-07-amerli"
    assert group_events(corpus[about]).nunique() == 1
