"""What lesson 05 says about its outputs holds: sentence by sentence, what must be true of the corpus as it is."""
import pytest
from notebook_runs import NOTEBOOKS, read, sources

import helpers
from helpers.classroom.answers import articles, quotes

LESSON = " ".join("\n".join(sources(read(NOTEBOOKS / "05-who-is-quoted.ipynb"), "markdown")).split())
COURIER, OSTREY, MERROW, SHORES = ("The Calder Falls Courier", "Ostrey News Agency", "Merrow News", "The Two Shores Daily")
KEY = helpers.read_key("quotes")


def shares(found, part):
    table = helpers.count_spans(found, articles(), part, by="outlet").pivot(index=part, columns="outlet", values="count")
    return (table / table.sum()).fillna(0)


@pytest.fixture(scope="module")
def groups():
    return shares(helpers.voice_groups(quotes(), articles()), "group")


@pytest.fixture(scope="module")
def groups_of_the_key():
    return shares(helpers.voice_groups(KEY.drop_duplicates(["article_id", "quote"]), articles()), "group")


def test_recall_lies_within_ten_points_and_nearly_all_that_is_marked_is_a_quote():
    table = helpers.score(helpers.find_quotes(articles()), KEY, on=["kind"], by="outlet")
    recall = table.drop("all")["recall"]
    assert recall.max() - recall.min() < 0.10
    assert table.loc["all", "precision"] > 0.93 > table.loc["all", "recall"]


def test_all_that_is_missed_is_indirect_speech():
    verdicts = helpers.compare_with_key(helpers.find_quotes(articles()), KEY, on=["kind"])
    missed = verdicts[verdicts["verdict"] == "missed"]
    assert set(missed["kind"]) == {"indirect"} and len(missed) >= 10


def test_most_quotes_are_indirect_and_only_the_two_shores_lets_people_speak():
    kinds = shares(quotes(), "kind")
    assert (quotes()["kind"] == "indirect").mean() > 0.6 and (quotes()["kind"] == "partial").mean() < 0.03
    assert kinds.loc["direct", SHORES] > 0.35 and (kinds.loc["direct"].drop(SHORES) < 0.1).all()


def test_residents_have_a_third_of_one_voice_by_the_program_and_by_the_key(groups, groups_of_the_key):
    for table in (groups, groups_of_the_key):
        assert 0.28 < table.loc["resident", SHORES] < 0.42 and (table.loc["resident"].drop(SHORES) < 0.08).all()


def test_the_agency_quotes_police_and_army_most_two_others_officials(groups):
    first = groups.drop("other or unclear").idxmax()
    assert first[OSTREY] == "police and army" and first[COURIER] == first[MERROW] == "official"


def test_two_ambassadors_and_bodies_that_publish_figures_lead():
    top = helpers.count_spans(quotes(), articles(), "speaker")["speaker"].head(8).tolist()
    assert {"Ryan Crocker", "Hassan Kazemi-Qomi"} <= set(top[:3]) and "Interior Ministry" in top[:4]


def test_habits_of_the_verbs():
    verbs = helpers.count_spans(quotes(), articles(), "cue", by="outlet")
    rates = verbs[verbs["count"] >= 3].pivot(index="cue", columns="outlet", values="per_1000").fillna(0)
    assert rates.loc["says"].idxmax() == MERROW and rates[MERROW].idxmax() == "says"
    assert {rates.loc["recalled"].idxmax(), rates.loc["explained"].idxmax()} == {SHORES}


def test_claimed_stands_only_with_an_armed_group_and_one_outlet_has_more_than_half():
    verbs = ["claimed", "alleged", "alleges", "maintained", "accused", "blamed"]
    marked = quotes()[quotes()["cue"].isin(verbs)]
    assert set(marked[marked["cue"] == "claimed"]["speaker_text"]) == {"The Islamic State of Iraq"}
    assert marked["article_id"].str.startswith("calderfalls").mean() > 0.5


@pytest.mark.parametrize("words", [
    "lie within ten points of each other", "*The Two Shores Daily* is the exception", "about a third of the voice",
    "quotes police and army most", "*Claimed* stands only with an armed group", "all that is missed is indirect speech"])
def test_the_lesson_still_says_so(words):
    assert words in LESSON
