"""What lesson 07 says about its outputs holds: numbers and findings of the prose, sentence by sentence."""

import pytest
from notebook_runs import NOTEBOOKS, read, sources

import helpers
from helpers.classroom.answers import articles
from helpers.coding.files import sentences
from helpers.coding.matching import ratio_distance
from helpers.tolls.documented import read_key

LESSON = " ".join("\n".join(sources(read(NOTEBOOKS / "07-coding-by-hand.ipynb"), "markdown")).split())
FIGURES = read_key("figures", "a"), read_key("figures", "b")
ACTORS = read_key("actors", "a"), read_key("actors", "b")


def numbers(one, other):
    return helpers.agreement_on_figures(one, other)["agreement"]


def test_two_readings_of_sixty_articles():
    table = numbers(*FIGURES)
    same = ["found by both", "same outcome", "same low", "same high", "same qualifier"]
    assert (table[same] == 1).all() and round(100 * table["same source"]) == 98
    assert len(helpers.disagreements(*FIGURES)) == 6 and len(FIGURES[0]) == 285 and len(articles()) == 60


def test_tenfold_numbers_are_seen_by_low_and_alpha_alone():
    table = numbers(
        FIGURES[0], FIGURES[1].assign(**{name: FIGURES[1][name] * 10 for name in ("low", "high")})
    )
    unmoved = ["found by both", "same outcome", "kappa of outcome", "same qualifier"]
    assert (table[unmoved] == 1).all() and round(table["same low"], 2) == 0.03
    assert (table[[name for name in table.index if name.startswith("alpha")]] < 0).all()


def test_the_article_to_code_has_eleven_sentences():
    chosen = articles().loc[["merrow-2007-04-14-1940-karbala-bus-station"]]
    assert len(sentences(chosen)) == 11 and (helpers.key_coding(chosen)["outcome"] != "none").sum() == 5


def test_a_sleeping_coder_has_ninety_one_percent_and_no_kappa():
    cholera = articles().loc[["merrow-2007-09-24-1120-cholera"]]
    awake = helpers.key_coding(cholera)
    table = helpers.agreement(awake, awake.assign(outcome="none"))["agreement"]
    assert len(awake) == 11 and (awake["outcome"] != "none").sum() == 1
    assert round(table["percent"]) == 91 and table["kappa"] == 0
    assert table[["alpha interval", "alpha ratio"]].isna().all()


def test_the_actors_agree_less_and_most_of_it_is_police():
    table = helpers.agreement_on_spans(*ACTORS, articles(), "actor_type")["agreement"]
    assert round(table["found by both"], 2) == 0.88 and table["same actor_type"] == 1
    differ = helpers.disagreements(*ACTORS, ["actor_type"])
    assert (differ["text"].str.lower() == "police").mean() > 0.7
    alone = differ[differ["found_by"] == "b"]
    assert (alone["actor_type_b"] == "organisation").mean() > 0.9


def test_the_program_would_rather_miss_than_invent():
    table = helpers.score(helpers.find_casualties(articles()), read_key("figures"), by="outlet")
    assert table.loc["all", "missed"] > table.loc["all", "false"]
    assert table.loc["all", "precision"] > table.loc["all", "recall"]


STATED = [
    "The source is the same in 98 of 100",
    "in all 285 figures; they differed in six sources",
    "`same low` falls to 0.03",
    "falls below 0",
    "They agree in 91 **percent**",
    "`found by both` is 0.88",
    "It has eleven sentences",
]


@pytest.mark.parametrize("words", STATED)
def test_the_lesson_still_says_so(words):
    assert words in LESSON


def test_24_and_48_are_as_far_apart_as_240_and_480():
    assert ratio_distance(24, 48) == ratio_distance(240, 480)


def core():
    notebook = read(NOTEBOOKS / "07-coding-by-hand.ipynb")
    end = next(
        place for place, cell in enumerate(notebook.cells) if cell.source.startswith("---\n\n## Extension")
    )
    return notebook.cells[:end]


def test_the_core_takes_half_an_hour():
    words = sum(len(cell.source.split()) for cell in core() if cell.cell_type == "markdown")
    code = [cell.source for cell in core() if cell.cell_type == "code"]
    exercises = sum(source.startswith("# Exercise") for source in code)
    assert words / 150 + len(code) + 4 * exercises <= 30
