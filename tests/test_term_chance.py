"""Chance works on whole articles: shuffled labels, resampled rates; and no table hangs on the order of a set."""
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import helpers
from helpers.terms import compare_terms, count_dictionary, count_terms, trend
from helpers.terms.counts import cells_by_article
from helpers.terms.keyness import formulas
from helpers.terms.resampling import resampled_rates, shuffled_keyness

ROOT = Path(__file__).resolve().parent.parent
FILLER = "market street river bridge garden window table letter summer winter".split()


def corpus(*texts_by_outlet):
    rows = [(outlet, text) for outlet, texts in texts_by_outlet for text in texts]
    return pd.DataFrame(rows, columns=["outlet", "text"]).rename_axis("article_id")


def filled(extra, number):
    """Return texts of the same forty words, each with `extra` at its end."""
    return [" ".join(FILLER * 4 + [extra]) + "." for _ in range(number)]


def shuffled(articles, target="A", **options):
    return compare_terms(articles, "outlet", target, min_count=1, shuffles=400, **options).set_index("term")


def test_a_word_of_every_article_of_the_target_survives_a_shuffle():
    row = shuffled(corpus(("A", filled("harbour", 8)), ("B", filled("", 8)))).loc["harbour"]
    assert row["p_shuffled"] <= 0.01 and row["by_chance"] < 1


def test_a_word_that_one_article_repeats_does_not_survive_though_g2_is_high():
    crowded = filled("harbour " * 12, 1) + filled("", 7)
    row = shuffled(corpus(("A", crowded), ("B", filled("", 8)))).loc["harbour"]
    assert row["p"] < 0.001 and row["p_shuffled"] > 0.2


def test_the_cuts_say_how_many_words_pass_and_how_many_by_chance():
    table = shuffled(corpus(("A", filled("harbour", 8)), ("B", filled("", 8))))
    cuts = pd.DataFrame(table.attrs["cuts"]).set_index("g2")
    assert cuts.loc[6.63, "passed"] == (table["g2"] > 6.63).sum() == 1
    assert 0 <= cuts.loc[6.63, "by_chance"] < 1 and table.attrs["shuffles"] == 400
    assert cuts["passed"].is_monotonic_decreasing and cuts["by_chance"].is_monotonic_decreasing


def test_labels_without_meaning_pass_a_cut_as_often_as_shuffled_ones():
    rng = np.random.default_rng(5)
    texts = [" ".join(rng.choice(FILLER, 60)) for _ in range(30)]
    table = shuffled(corpus(("A", texts[:10]), ("B", texts[10:])))
    assert table["p_shuffled"].between(1 / 401, 1).all() and table["p_shuffled"].mean() == pytest.approx(0.5, abs=0.25)


def test_a_shuffle_moves_whole_articles_and_keeps_how_many_have_the_label():
    cells = cells_by_article(["a a a a b", "b b b b b", "b b b b b"], ["a", "b"])
    g2 = shuffled_keyness(cells, 2, np.array([True, False, False]), shuffles=60)
    assert len(np.unique(g2[:, 0].round(9))) == 2, "the article with a has the label, or hasn't"


def test_without_shuffles_the_table_has_no_column_of_them():
    assert not {"p_shuffled", "by_chance", "formula"} & set(compare_terms(corpus(("A", ["a a"]), ("B", ["b"])), "outlet", "A"))


FORMULAS = [
    ("always in one run", ["She may not speak to the press."] * 3, {"press": 3}, {"press": "she may not speak to the press"}),
    ("three in four", ["She may not speak to the press."] * 3 + ["Press!"], {"press": 4}, {"press": "she may not speak to the press"}),
    ("half of its places", ["She may not speak to the press."] * 3 + ["Press!"] * 3, {"press": 6}, {}),
    ("a run of three words", ["No press here."] * 5, {"press": 5}, {}),
    ("twice", ["She may not speak to the press."] * 2, {"press": 2}, {}),
    ("over the end of a sentence", ["No press. Here we are."] * 5, {"press": 5}, {}),
    ("a term of two words", ["She may not speak to the press."] * 3, {"the press": 3}, {"the press": "she may not speak to the press"}),
]


@pytest.mark.parametrize("texts, places, expected", [case[1:] for case in FORMULAS], ids=[case[0] for case in FORMULAS])
def test_a_word_that_stands_in_one_formula_is_marked(texts, places, expected):
    assert formulas(texts, places) == expected


def test_the_interval_holds_the_rate_and_narrows_with_more_articles():
    few, many = (count_terms(corpus(("A", (filled("harbour", 1) + filled("", 1)) * number)), by="outlet", resamples=500)
                 .set_index("term").loc["harbour"] for number in (3, 30))
    for row in (few, many):
        assert row["per_1000_low"] <= row["per_1000"] <= row["per_1000_high"]
        assert row["share_low"] <= row["share"] <= row["share_high"]
    assert many["share_high"] - many["share_low"] < few["share_high"] - few["share_low"]


def test_one_article_says_nothing_of_its_spread():
    row = count_terms("Talks on talks.", resamples=100).iloc[0]
    assert np.isnan(row["per_1000_low"]) and np.isnan(row["share_high"])


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text("ab .", max_size=12), min_size=2, max_size=6))
def test_no_interval_leaves_what_the_articles_themselves_have(texts):
    low, high, share_low, share_high = resampled_rates(cells_by_article(texts, ["a", "b"]), 2, resamples=50)
    assert (low >= 0).all() and (low <= high).all() and (high <= 1).all()
    assert (share_low <= share_high).all() and (share_high <= 1).all()


@pytest.mark.parametrize("ngrams, stems", [(1, False), (2, False), (1, True)])
def test_counts_by_article_add_up_to_the_count(ngrams, stems):
    articles = corpus(("A", ["Peace talks failed. Talks!", "No talk."]), ("B", ["Peace talks."]))
    table = count_terms(articles, ngrams=ngrams, stems=stems, stopwords=None, resamples=10)
    whole = count_terms(articles, ngrams=ngrams, stems=stems, stopwords=None)
    pd.testing.assert_frame_equal(table[list(whole.columns)], whole)
    assert table.attrs == whole.attrs


def test_a_dictionary_has_intervals_too():
    table = count_dictionary(corpus(("A", ["Peace talks.", "War and war."])), by="outlet", resamples=100)
    assert (table["per_1000_low"] <= table["per_1000"]).all() and (table["per_1000"] <= table["per_1000_high"]).all()


@pytest.mark.parametrize("counted", [
    lambda articles: count_terms(articles), lambda articles: trend(articles, "talks"),
    lambda articles: count_dictionary(articles),
    lambda articles: compare_terms(articles, "outlet", "A", min_count=1, shuffles=5)])
@pytest.mark.parametrize("simulated", [True, False])
def test_a_table_says_whether_it_was_made_from_simulated_coverage(counted, simulated):
    articles = corpus(("A", ["Talks."]), ("B", ["War."])).assign(published=pd.Timestamp("2007-05-28"))
    articles.attrs["simulated"] = simulated
    assert counted(articles).attrs["simulated"] is simulated


def test_equal_counts_stand_in_the_order_of_the_alphabet():
    articles = corpus(("A", ["Zebra, apple, mango. Zebra, apple, mango."]), ("B", ["Nothing."]))
    assert list(count_terms(articles, stopwords=None)["term"]) == ["apple", "mango", "zebra", "nothing"]
    assert list(compare_terms(articles, "outlet", "A", min_count=2)["term"]) == ["apple", "mango", "zebra"]


TABLES = """
import helpers
articles = helpers.load_articles(helpers.DATA / "articles")
print(helpers.count_terms(articles, by="outlet").to_csv())
print(helpers.count_dictionary(articles, by="outlet").to_csv())
print(helpers.collocates(articles, "officials").to_csv())
print(helpers.compare_terms(articles, "outlet", "Merrow News", shuffles=20).to_csv())
print(helpers.concordance(articles, ["about", "at least"], sort="right").to_csv())
"""


def test_two_students_see_the_same_tables():
    seen = [subprocess.run([sys.executable, "-c", TABLES], capture_output=True, encoding="utf-8", check=True, cwd=ROOT,
                           env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}).stdout
            for seed in ("1", "2")]
    assert seen[0] == seen[1] and len(seen[0]) > 10_000


def test_the_courier_has_the_key_words_that_survive():
    articles = helpers.load_articles(helpers.DATA / "articles")
    keys = compare_terms(articles, "outlet", "The Calder Falls Courier", shuffles=500)
    cut = pd.DataFrame(keys.attrs["cuts"]).set_index("g2").loc[6.63]
    assert 15 < cut["by_chance"] < 23 and keys.set_index("term").loc["authorized", "formula"].endswith("to speak publicly")
