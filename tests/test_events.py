"""Which articles tell of the same event, and why."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import (
    count_reports,
    events_told,
    group_events,
    load_articles,
    read_event_list,
    read_manifest,
    repeats,
    why_together,
    write_event_list,
)
from helpers.text.lexicons import DATA
from helpers.tolls.told_days import told_days


def articles_of(*rows):
    """Return an Articles table of `(article_id, published, text)`."""
    table = pd.DataFrame(rows, columns=["article_id", "published", "text"]).set_index("article_id")
    return table.assign(published=pd.to_datetime(table["published"]), headline="", place="")


FERRY = (
    "ferry",
    "2001-05-03",
    "ARUN - A ferry with 80 passengers capsized off Arun harbour on Thursday. Coastguards "
    "pulled 61 people from the water, harbour master Ines Calloway said.",
)
FERRY_NEXT = (
    "ferry-next",
    "2001-05-05",
    "Divers searched the hull of the ferry that capsized off Arun on Thursday. Harbour "
    "master Ines Calloway put the missing at 19.",
)
TRIAL = (
    "trial",
    "2002-02-11",
    "The captain of the Arun ferry went on trial on Monday. The vessel capsized on May 3, 2001, "
    "and harbour master Ines Calloway was the first witness.",
)
MINE = (
    "mine",
    "2001-05-03",
    "KESSEL - Nine miners were trapped underground near Kessel on Thursday when a gallery fell in, "
    "the mine's owner said. Rescue crews drilled through the night.",
)
VOTE = (
    "vote",
    "2001-05-04",
    "Parliament passed the budget on Friday by four votes after a long night of debate.",
)


@pytest.mark.parametrize(
    "rows, expected",
    [
        ([FERRY, FERRY_NEXT], ["ferry", "ferry"]),
        ([FERRY, MINE, VOTE], ["ferry", "mine", "vote"]),
        ([FERRY, MINE, FERRY_NEXT, VOTE], ["ferry", "mine", "ferry", "vote"]),
        ([FERRY, FERRY_NEXT, TRIAL], ["ferry", "ferry", "ferry"]),  # a trial belongs to its event
        ([FERRY_NEXT, FERRY], ["ferry", "ferry"]),  # named after the first report, wherever it stands
        ([FERRY], ["ferry"]),
        ([], []),
        ([("empty", None, ""), ("blank", None, " ")], ["empty", "blank"]),
    ],
)
def test_reports_of_one_event_go_together(rows, expected):
    assert group_events(articles_of(*rows)).tolist() == expected


def test_the_series_is_named_and_indexed_by_article():
    events = group_events(articles_of(FERRY, MINE))
    assert (events.name, events.index.name, events.index.tolist()) == (
        "event",
        "article_id",
        ["ferry", "mine"],
    )


def test_articles_without_a_time_are_grouped_by_their_words():
    undated = [(key, None, text) for key, _, text in (FERRY, FERRY_NEXT, MINE)]
    assert group_events(articles_of(*undated)).tolist() == ["ferry", "ferry", "mine"]


def test_what_a_student_decided_wins_and_the_rest_is_still_grouped():
    by_hand = pd.Series({"ferry": "the disaster", "mine": "the disaster", "trial": "the trial"})
    events = group_events(articles_of(FERRY, FERRY_NEXT, TRIAL, MINE, VOTE), by_hand=by_hand)
    assert events.loc[["ferry", "mine", "trial", "vote"]].tolist() == [
        "the disaster",
        "the disaster",
        "the trial",
        "vote",
    ]
    assert events["ferry-next"] in ("the disaster", "the trial")


def test_what_every_page_of_a_site_repeats_brings_nothing_together():
    menu = (
        "Sign up for our daily newsletter and get every story of the week sent to your inbox free of charge. "
    )
    stories = [
        "A bridge closed in Arun.",
        "The mayor of Kessel resigned.",
        "Wheat prices rose.",
        "A heron nested.",
        "Two trains collided near Tarn.",
    ]
    rows = [
        (f"page-{month}", f"2001-0{month}-11", menu + story) for month, story in enumerate(stories, start=1)
    ]
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


@pytest.mark.parametrize(
    "text, expected",
    [
        ("on Sunday", ["2001-04-29"]),  # 30 April 2001 was a Monday
        ("on Monday", ["2001-04-30"]),
        ("on May 1", ["2001-05-01"]),  # tomorrow
        ("on May 9", ["2000-05-09"]),
        ("on Dec. 24", ["2000-12-24"]),
        ("on 24 December 1999", ["1999-12-24"]),
        ("trial is set for May 9, 2001", ["2001-05-09"]),
        ("on February 30", []),
        ("May 12:30", []),
        ("It may 5", []),
        ("March 2001", []),
    ],
)
def test_days_told(text, expected):
    assert [str(day) for day in told_days(text, pd.Timestamp("2001-04-30 12:00"))] == expected


@settings(deadline=None)
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


TEXT = " ".join(
    f"Sentence {number} of the agency's long report on the ferry."
    for number in ("one", "two", "three", "four")
)
OTHER = "In another voice altogether a local paper told how the boat went down, who was saved, what was done."


@pytest.mark.parametrize(
    "earlier, later, kind",
    [
        (TEXT, TEXT, "copy"),
        (TEXT, TEXT + " Divers went down again on Friday and came up without the captain.", "update"),
        (TEXT, "A new beginning was written here. " + TEXT[:150], "update"),
        (TEXT, OTHER, None),
        (TEXT, OTHER + " " + TEXT[:40], None),
        ("", "", None),
    ],
)
def test_a_repeat_has_much_of_an_earlier_text(earlier, later, kind):
    found = repeats(articles_of(("later", "2001-05-04", later), ("earlier", "2001-05-03", earlier)))
    assert found["kind"].to_dict() == ({"later": kind} if kind else {})
    assert set(found["copy_of"]) <= {"earlier"} and found["shared"].between(0, 1).all()


def test_of_several_earlier_texts_the_one_with_the_most_in_common_was_copied():
    update = TEXT[:110] + " Rescuers found two more rafts at dawn, drifting far to the north of the light."
    found = repeats(
        articles_of(
            ("first", "2001-05-03", TEXT), ("update", "2001-05-04", update), ("copy", "2001-05-05", update)
        )
    )
    assert found["copy_of"].to_dict() == {"update": "first", "copy": "update"}


def test_independent_reports_and_repeats_are_counted_apart():
    rows = [
        ("a", "2001-05-03", TEXT),
        ("b", "2001-05-04", TEXT),
        ("c", "2001-05-04", OTHER),
        ("d", "2001-05-05", "A vote."),
    ]
    articles = articles_of(*rows).assign(outlet=["One", "Two", "Two", "One"])
    counts = count_reports(articles, pd.Series({"a": "a", "b": "a", "c": "a", "d": ""}))
    assert counts.drop(columns=["first", "last"]).to_dict("index") == {
        "a": {"outlets": 2, "reports": 3, "repeats": 1, "independent": 2}
    }


def test_the_list_of_events_is_written_and_what_was_corrected_in_it_wins(tmp_path):
    articles = articles_of(FERRY, FERRY_NEXT, MINE, VOTE).assign(outlet="Bay Radio")
    path = write_event_list(articles, tmp_path)
    assert read_event_list(tmp_path).to_dict() == {
        "ferry": "ferry",
        "ferry-next": "ferry",
        "mine": "mine",
        "vote": "vote",
    }
    edited = (
        path.read_text(encoding="utf-8-sig")
        .replace("vote,vote", ",vote")
        .replace("mine,mine", "mine;ferry,mine")
    )
    path.write_text(edited, encoding="utf-8")
    assert group_events(articles, by_hand=read_event_list(tmp_path)).to_dict() == {
        "ferry": "ferry",
        "ferry-next": "ferry",
        "mine": "mine",
        "vote": "",
    }
    write_event_list(articles, tmp_path)
    assert read_event_list(tmp_path)["mine"] == "mine;ferry"


def test_an_article_that_is_no_event_by_hand_is_joined_by_none():
    by_hand = pd.Series({"ferry": ""})
    assert group_events(articles_of(FERRY, FERRY_NEXT), by_hand=by_hand).tolist() == ["", "ferry-next"]


def test_a_list_that_a_spreadsheet_saved_is_read(tmp_path):
    (tmp_path / "events.csv").write_bytes('event;article_id\r\nFähre;a\r\n"one; two";b\r\n'.encode("cp1252"))
    assert read_event_list(tmp_path).to_dict() == {"a": "Fähre", "b": "one;two"}


@pytest.mark.parametrize("line", ["one,a,,,", "one,a", "one,a\n,,,,", "one,a\n\n"])
def test_lines_with_cells_too_many_or_too_few_are_read(tmp_path, line):
    (tmp_path / "events.csv").write_text(f"event,article_id,published\n{line}\n", encoding="utf-8")
    assert read_event_list(tmp_path).to_dict() == {"a": "one"}


@pytest.mark.parametrize("text", ["id,event\na,b\n", "id,event", ""])
def test_a_list_without_its_columns_is_named(tmp_path, text):
    (tmp_path / "events.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="events.csv lacks the column .*article_id"):
        read_event_list(tmp_path)


def test_a_folder_without_a_list_has_no_events_by_hand(tmp_path):
    assert read_event_list(tmp_path).empty
    assert group_events(articles_of(FERRY), by_hand=read_event_list(tmp_path)).tolist() == ["ferry"]


def test_the_list_beside_the_articles_is_not_taken_for_an_article(tmp_path):
    (tmp_path / "ferry.txt").write_text("A ferry sank off Arun.", encoding="utf-8")
    write_event_list(load_articles(tmp_path), tmp_path)
    again = load_articles(tmp_path)
    assert again.index.tolist() == ["ferry"] and not again.attrs["skipped"]


MINE_NEXT = (
    "mine-next",
    "2001-05-06",
    "Rescue crews reached the nine miners trapped underground near Kessel. The gallery that fell in on Wednesday "
    "had been closed for years, the mine's owner said.",
)
ROUND_UP = (
    "round-up",
    "2001-05-04",
    "Two disasters in two days.\n\nThe ferry that capsized off Arun on Thursday carried 80 passengers, harbour "
    "master Ines Calloway said.\n\nCoastguards pulled 61 people from the water off the harbour.\n\nNear Kessel "
    "nine miners were trapped underground when a gallery fell in.\n\nRescue crews drilled through the night, the "
    "mine's owner said.",
)


def test_a_round_up_tells_of_both_its_events_and_does_not_make_them_one():
    mine = (*MINE[:2], MINE[2].replace("Thursday", "Wednesday"))
    articles = articles_of(FERRY, FERRY_NEXT, mine, MINE_NEXT, ROUND_UP, VOTE)
    told = events_told(articles, group_events(articles))
    assert set(told["round-up"].split(";")) == {"ferry", "mine"}
    assert told.drop("round-up").tolist() == ["ferry", "ferry", "mine", "mine", "vote"]


def test_the_page_about_talks_and_a_bomb_is_the_corpus_one_page_about_two_events(corpus):
    one = read_manifest()["event_id"].str.split(";").str[0]
    told = events_told(corpus, one[corpus.index])
    several = told[told.str.contains(";")]
    assert several.to_dict() == {
        "calderfalls-2007-05-29-0030-us-iran-talks": "2007-05-28-us-iran-talks;2007-05-28-gailani-truck-bomb"
    }


def test_events_of_an_empty_table_are_empty():
    assert events_told(articles_of(), group_events(articles_of())).empty
