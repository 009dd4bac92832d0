"""Actors: states and their guards, organisations, armed groups, metonyms; the table; pairs; speed."""
import time
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import helpers
from helpers.actors import actors_in

SEED = Path(__file__).parents[2] / "shared" / "seed" / "us-tells-iran.txt"


def found(text, *kinds):
    return [(text[a["start"]:a["end"]], a["code"]) for a in actors_in(text)
            if a["actor_type"] in (kinds or ("state",)) and a["mention"] not in ("in name", "metonym")]


def mentions(text):
    return {(text[a["start"]:a["end"]], a["mention"]) for a in actors_in(text)}


@pytest.mark.parametrize("text, expected", [
    # names, adjectives, plurals, abbreviations
    ("Iran and the Iranians met French envoys.", [("Iran", "IR"), ("Iranians", "IR"), ("French", "FR")]),
    ("The U.S., the US and the USA agreed.", [("U.S.", "US"), ("US", "US"), ("USA", "US")]),
    ("Namibia's and Kuwait’s ministers spoke.", [("Namibia", "NA"), ("Kuwait", "KW")]),
    # parts of hyphenated words count
    ("US-made arms, non-Chinese firms, Iraqi-Turkish talks",
     [("US", "US"), ("Chinese", "CN"), ("Iraqi", "IQ"), ("Turkish", "TR")]),
    ("a Sino-Japanese pact", [("Sino", "CN"), ("Japanese", "JP")]),
    ("Franco was the last to go.", []),
    # "us" is no state, "US" among shouted words neither
    ("They told us to leave. LEAVE US ALONE", []),
    ("IRAQ SAYS SYRIA MUST WAIT", [("IRAQ", "IQ"), ("SYRIA", "SY")]),
    # money
    ("It cost $US1,000, or US$900.", []),
    # languages
    ("He said so in Russian. She speaks Turkish, too.", []),
    ("The book is in Russian hands.", [("Russian", "RU")]),
    ("Spanish-speaking voters and Chinese restaurants", []),
    # places that hold a state's name
    ("New Mexico, the Gulf of Mexico, South America and Northern Ireland", []),
    ("A farm near Lebanon, Pa., and a shop in Peru, Indiana", []),
    # states that hold another's name
    ("Niger and Nigeria, Guinea and Equatorial Guinea",
     [("Niger", "NE"), ("Nigeria", "NG"), ("Guinea", "GN"), ("Equatorial Guinea", "GQ")]),
    ("the Republic of Congo and the Democratic Republic of Congo",
     [("Republic of Congo", "CG"), ("Democratic Republic of Congo", "CD")]),
    ("North Korea, South Korea", [("North Korea", "KP"), ("South Korea", "KR")]),
    ("Dominica and the Dominican Republic", [("Dominica", "DM"), ("Dominican Republic", "DO")]),
    ("The Romanians left Oman.", [("Romanians", "RO"), ("Oman", "OM")]),
    # ambiguous names, by the rest of the article
    ("Snow fell on Atlanta and the rest of Georgia. Alabama was spared.", []),
    ("Georgia closed the border near Batumi, the Georgian port.", [("Georgia", "GE"), ("Georgian", "GE")]),
    # people come first
    ("Paris Jordan and Chad Miller sang. Jordan sang twice.", []),
    ("Denzel Washington and Claire Brazil waved.", []),
    # agencies of a state
    ("the White House and the Kremlin", [("White House", "US"), ("Kremlin", "RU")]),
])
def test_states_are_found_and_what_only_looks_like_one_is_not(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text, marked", [
    ("She flew with American Airlines.", "American Airlines"),
    ("A Kenya Airways jet landed.", "Kenya Airways"),
    ("He reads the Japan Times daily.", "Japan Times"),
    ("She won the Kenya Open.", "Kenya Open"),
])
def test_a_state_inside_the_name_of_a_private_body_is_marked(text, marked):
    assert mentions(text) == {(marked, "in name")}


@pytest.mark.parametrize("text, expected", [
    ("UNHCR and the UN Security Council met Hamas.",
     [("UNHCR", "UN"), ("UN Security Council", "UN"), ("Hamas", "PS")]),
    ("al-Qaeda in Iraq fought the Mahdi Army.", [("al-Qaeda in Iraq", "IQ"), ("Mahdi Army", "IQ")]),
    ("the Iraqi Interior Ministry said", [("Interior Ministry", "IQ")]),
    ("Turkey's Foreign Ministry and the Health Ministry",
     [("Foreign Ministry", "TR"), ("Health Ministry", "")]),
    ("Treasury Secretary Ann Doe met the Treasury.", [("Treasury", "US")]),
    ("WHO DID THIS", []),
])
def test_organisations_and_armed_groups(text, expected):
    assert found(text, "organisation", "armed group") == expected


@pytest.mark.parametrize("text", [
    "Moscow insists that the treaty holds.", "Beijing has repeatedly rejected the plan.",
    "Tehran would oppose any such move.", "They questioned Ankara's refusal to sign.",
    "The minister accused Damascus of delay.", "Ties with Havana are better than before.",
    "Cairo, which hosts the talks, denied the report.", "London was ready to sign.",
])
def test_a_capital_that_acts_is_its_government(text):
    assert [a["mention"] for a in actors_in(text)] == ["metonym"]


@pytest.mark.parametrize("text", [
    "MOSCOW (Reuters) - A train was late.", "BEIJING, May 3 - Rain fell.",
    "A man in Cairo said he was tired.", "The mayor of London wants more buses.",
    "Tehran's streets were empty.", "He flew from Ankara to Paris on Monday.",
    "Residents of Havana fear the storm.", "They left Madrid and Rome at noon.",
    "Baghdad lies on the Tigris.",
    "Officials in Moscow and Beijing said nothing.",
])
def test_a_capital_that_is_only_a_place_is_no_actor(text):
    assert [a for a in actors_in(text) if a["actor_type"] != "organisation"] == []


def test_a_metonym_is_counted_under_the_state_and_can_be_left_out():
    actors = helpers.find_actors("Washington denied it. The United States denied it again.")
    assert list(actors["actor"]) == ["United States"] * 2
    assert list(actors["mention"]) == ["metonym", "name"]


def test_the_table_has_the_agreed_columns_and_takes_an_articles_table():
    index = pd.Index(["a", "b", "c"], name="article_id")
    articles = pd.DataFrame({"text": ["Iran spoke.", None, ""]}, index=index)
    actors = helpers.find_actors(articles)
    assert list(actors.columns) == ["article_id", "sentence", "start", "end", "text",
                                    "actor", "actor_type", "code", "mention", "role"]
    assert list(actors["article_id"]) == ["a"]


def test_something_else_than_articles_is_named_in_the_error():
    with pytest.raises(TypeError, match="list"):
        helpers.find_actors(["Iran"])


WORDS = st.sampled_from("Iran US U.S. Gen. Ann Doe Mr. the said bin al-Hassan Moscow O'Neill J. , . \n \" “ "
                        "” ' ( US-led SAYS Jordan King Smith's É ß \x01 \x02 \ud83d 🙂 Georgia Ga. McKay of"
                        .split(" ") + ["\n\n", " "])


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_spans_in_order_that_do_not_overlap(text):
    actors = actors_in(text)
    assert all(0 <= a["start"] < a["end"] <= len(text) for a in actors)
    assert all(one["end"] <= other["start"] for one, other in zip(actors, actors[1:], strict=False))
    assert {a["actor_type"] for a in actors} <= {"state", "organisation", "armed group", "person"}
    assert all(a["actor"] for a in actors)


@given(st.lists(WORDS, max_size=30).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_the_table_quotes_the_text(text):
    actors = helpers.find_actors(text)
    assert all(text[row.start:row.end] == row.text for row in actors.itertuples())


@pytest.mark.parametrize("piece", ["A", "A. ", "Xx ", "US ", "Moscow, ", "Al-", "O'", "“A ” ",
                                   "Ann Doe, the ", "Gen. ", "ABC DEF\n",
                                   "Moscow has ", "(",
                                   "Ann Doe Says Iraq Bans ", "Doe Bo said. "])
def test_time_grows_with_the_length_of_hostile_text(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        started = time.process_time()
        actors_in(text)
        return time.process_time() - started
    seconds(1000)
    # Five times the text: five times the time, where a square would take twenty-five times.
    long, short = (min(seconds(size) for _ in range(3)) for size in (200_000, 40_000))
    assert long < 12 * max(short, 0.02)


def test_pairs_are_counted_once_a_sentence_and_not_with_themselves():
    actors = helpers.find_actors("Iran, Iran and Iraq. Iraqi troops met Iranians. Iran slept. "
                                 "Kenya Airways flew to Iran.")
    assert helpers.actors_together(actors).values.tolist() == [["Iran", "Iraq", 2]]
    assert helpers.actors_together(actors, within="article").values.tolist() == [["Iran", "Iraq", 1]]


def test_no_actors_have_no_pairs():
    pairs = helpers.actors_together(helpers.find_actors("Rain fell."))
    assert list(pairs.columns) == ["actor", "other", "times"] and pairs.empty


def test_pairs_within_something_else_are_refused():
    with pytest.raises(ValueError, match='"sentence" or "article"'):
        helpers.actors_together(helpers.find_actors("Iran"), within="word")


@pytest.mark.skipif(not SEED.exists(), reason="the seed page is not part of the project")
def test_the_seed_page():
    actors = helpers.find_actors(SEED.read_text(encoding="utf-8"))
    states = actors[actors["actor_type"] == "state"]
    assert {"US", "IR", "IQ"} == set(states["code"])
    assert {"name", "demonym", "abbreviation", "metonym"} <= set(states["mention"])
    people = actors[actors["actor_type"] == "person"]
    assert {"Ryan Crocker", "Hassan Kazemi-Qomi", "Nuri al-Maliki", "Ross Colvin"} == set(people["actor"])
    later = people[people["mention"] == "surname"].groupby("actor")["text"].agg(set).to_dict()
    assert later == {"Ryan Crocker": {"Crocker"}, "Hassan Kazemi-Qomi": {"Kazemi-Qomi"},
                     "Nuri al-Maliki": {"Maliki"}}
    assert people.set_index("text").loc["Nuri al-Maliki", "role"] == "Prime Minister"
