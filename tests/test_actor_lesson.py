"""What lesson 04 says about its outputs holds: sentence by sentence, what must be true of the corpus as it is."""
import pytest
from notebook_runs import NOTEBOOKS, read, sources

import helpers
from helpers.classroom.answers import actors, articles

LESSON = " ".join("\n".join(sources(read(NOTEBOOKS / "04-actor-mentions.ipynb"), "markdown")).split())
COURIER, OSTREY, MERROW, SHORES = ("The Calder Falls Courier", "Ostrey News Agency", "Merrow News", "The Two Shores Daily")


@pytest.fixture(scope="module")
def states():
    found = actors()
    return found[found["actor_type"] == "state"]


@pytest.fixture(scope="module")
def wordings(states):
    counts = helpers.count_spans(states[states["code"] == "US"], articles(), "text", by="outlet")
    return counts.pivot(index="text", columns="outlet", values="count").fillna(0)


@pytest.fixture(scope="module")
def rates(states):
    return helpers.count_spans(states, articles(), by="outlet").pivot(index="actor", columns="outlet", values="per_1000").fillna(0)


def test_the_courier_writes_american_more_often_than_the_other_three(wordings):
    american = wordings.loc["American"]
    assert american[COURIER] > american.drop(COURIER).sum() and wordings[OSTREY].idxmax() == "U.S."
    assert wordings.loc["United States"].sum() < wordings.to_numpy().sum() / 5


def test_iraq_and_the_united_states_lead_by_far_and_after_iran_the_numbers_fall(states):
    table = helpers.count_spans(states, articles())
    assert set(table["actor"].head(2)) == {"Iraq", "United States"} and table["actor"][2] == "Iran"
    assert table["count"][1] > 2 * table["count"][2] > 4 * table["count"][3]
    neighbours = table[table["actor"].isin(["Syria", "Turkey", "Saudi Arabia", "Jordan", "Kuwait"])]
    assert neighbours["count"].sum() <= 5


def test_turkmenistan_stands_at_the_end_of_the_table_for_a_people_of_iraq(states):
    table, rare = helpers.count_spans(states, articles()), states[states["code"] == "TM"]
    assert table["actor"].iloc[-1] == "Turkmenistan" and rare["text"].tolist() == ["Turkmen"]


def test_the_american_paper_names_the_united_states_most_the_regional_one_least(rates):
    assert rates.loc["United States"].idxmax() == COURIER and rates.loc["United States"].idxmin() == SHORES
    assert rates.loc["United States", SHORES] < 0.5


def test_nearly_every_second_article_mentions_the_united_states(states):
    assert 0.4 < states[states["code"] == "US"]["article_id"].nunique() / len(articles()) < 0.5


def test_metonyms_are_a_handful(states):
    assert 2 <= (states["mention"] == "metonym").sum() <= 7


def test_the_ambassador_has_the_most_mentions_and_the_prime_minister_the_most_articles():
    people = actors()[actors()["actor_type"] == "person"]
    table = helpers.count_spans(people, articles())
    assert table["actor"][0] == "Ryan Crocker" and table.loc[table["articles"].idxmax(), "actor"] == "Nuri al-Maliki"
    premier = table.set_index("actor").loc["Nuri al-Maliki"]
    assert premier["count"] == premier["articles"]
    joined = helpers.join_spellings(people)
    assert set(joined[joined["actor"] == "Nuri al-Maliki"]["spelling"]) == {"Nuri al-Maliki", "Nouri Maliki"}


def test_iran_has_its_highest_point_in_may_and_its_articles_tell_of_talks_and_sanctions(states):
    iran = states[states["code"] == "IR"]["article_id"]
    assert iran.str.extract(r"2007-(\d\d)")[0].value_counts().idxmax() == "05"
    assert iran.value_counts().head(6).index.str.contains("talks|sanctions").all()


def test_iraq_and_the_united_states_are_tied_most_closely_then_iran_and_the_united_states():
    pairs = helpers.actors_together(actors(), within="sentence")
    assert [set(pair) for pair in pairs[["actor", "other"]].head(2).itertuples(index=False)] == [
        {"Iraq", "United States"}, {"Iran", "United States"}]


def test_every_third_article_was_coded_and_two_of_them_name_nobody():
    coded, key = sorted(articles().index)[::3], helpers.read_key("actors")
    assert len(coded) == 20 and set(key["article_id"]) < set(coded) and key["article_id"].nunique() == 18


def test_organisations_have_the_lowest_recall_and_most_differences_are_theirs():
    key = helpers.read_key("actors")
    coded = actors()[actors()["article_id"].isin(sorted(articles().index)[::3])]
    table = helpers.score(coded, key, on=["actor_type"]).drop("all")
    assert table["recall"].idxmin() == "organisation"
    verdicts = helpers.compare_with_key(coded, key, on=["actor_type"])
    wrong = verdicts[verdicts["verdict"] != "right"]
    assert (wrong["actor_type"] == "organisation").mean() > 0.5


@pytest.mark.parametrize("words", [
    "writes *American* more often than the other three together", "prefers *U.S.* with points",
    "Iraq and the United States lead by far", "at the end stands **Turkmenistan**", "Two of the twenty articles name no actor",
    "names the United States most, the paper of the region almost never", "in nearly every second article",
    "Iran has its highest point in May", "Organisations have the lowest recall"])
def test_the_lesson_still_says_so(words):
    assert words in LESSON
