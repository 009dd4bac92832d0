"""Counting, comparing and looking up terms, in articles small enough to count by hand."""
import math
import re
import time
from collections import Counter

import nltk
import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import helpers
from helpers.terms import (
    collocates,
    compare_terms,
    concordance,
    count_dictionary,
    count_terms,
    counts,
    dispersion,
    lexical_variety,
    trend,
)
from helpers.text.lexicons import read_lexicon
from helpers.text.words import ngrams, words_of


@pytest.fixture
def articles():
    return pd.DataFrame({
        "text": ["Officials said the raid killed five. The raid began at dawn.",
                 "Residents said five died. Peace talks failed, residents say.",
                 "The peace talks go on. A raid? No raid.",
                 ""],
        "outlet": ["Wire", "Courier", "Courier", None],
        "published": pd.to_datetime(["2007-05-28", "2007-05-30", "2007-07-02", None]),
    }, index=pd.Index(["w1", "c1", "c2", "x"], name="article_id"))


@pytest.mark.parametrize("verb", [collocates, compare_terms, concordance, count_dictionary, count_terms,
                                  dispersion, lexical_variety, trend])
def test_the_package_gives_the_verb_and_no_room_of_its_name(verb):
    assert getattr(helpers, verb.__name__) is verb


def test_count_terms(articles):
    table = count_terms(articles)
    assert list(table.columns) == ["term", "count", "per_1000", "articles", "share"]
    raid = table.set_index("term").loc["raid"]
    assert (raid["count"], raid["articles"], raid["share"]) == (4, 2, 0.5)
    assert raid["per_1000"] == pytest.approx(4 * 1000 / 29)
    assert table["term"][0] == "raid", "the most frequent first"
    assert "the" not in set(table["term"])


def test_the_stop_list_is_named_and_changes_the_total_but_no_rate(articles):
    default, none, own = (count_terms(articles, stopwords=choice) for choice in ("stopwords", None, ["raid"]))
    assert default.attrs["stop_list"].startswith("stopwords.tsv (")
    assert (none.attrs["stop_list"], own.attrs["stop_list"]) == ("none", "own list (1 words)")
    assert default.attrs["counted"] < none.attrs["counted"] == none["count"].sum() == 29
    assert default.attrs["words"] == none.attrs["words"] == 29
    assert own.attrs["counted"] == 25
    rates = [table.set_index("term").loc["five", "per_1000"] for table in (default, none, own)]
    assert rates[0] == rates[1] == rates[2]


def test_count_terms_by_outlet_and_month(articles):
    by_outlet = count_terms(articles, by="outlet").set_index(["outlet", "term"])
    assert by_outlet.loc[("Courier", "residents"), ["count", "articles", "share"]].tolist() == [2, 1, 0.5]
    assert ("Wire", "residents") not in by_outlet.index
    by_month = count_terms(articles, by="month")
    assert list(dict.fromkeys(by_month["month"])) == ["2007-05", "2007-07"]
    assert set(by_month.attrs["words"]) == {"2007-05", "2007-07", "unknown"}
    with pytest.raises(ValueError, match="there are: text, outlet, published, day, week, month, year"):
        count_terms(articles, by="paper")


def test_ngrams_stay_in_sentences_and_dont_begin_or_end_with_stop_words(articles):
    table = count_terms(articles, ngrams=2).set_index("term")
    assert table.loc["peace talks", "count"] == 2
    assert not {"died peace", "the raid", "five the"} & set(table.index)
    assert "killed five the" not in set(count_terms(articles, ngrams=3, stopwords=None)["term"])
    assert table.attrs["words"] == 29


def test_stems_join_forms_in_counts_and_in_articles():
    table = count_terms(pd.DataFrame({"text": ["Attack, attacks, attacked.", "Attacking."]}), stems=True)
    assert table.loc[0, ["term", "count", "articles"]].tolist() == ["attack", 4, 2]


def test_min_count_is_of_all_groups_together(articles):
    table = count_terms(articles, by="outlet", min_count=4)
    assert table[["outlet", "term", "count"]].values.tolist() == [["Courier", "raid", 2], ["Wire", "raid", 2]]


@pytest.mark.parametrize("nothing", ["", "...", pd.DataFrame({"text": []}),
                                     pd.DataFrame({"text": [None, ""]}, index=["a", "b"])])
def test_nothing_to_count(nothing):
    assert count_terms(nothing).empty
    assert count_terms(nothing, ngrams=2).empty
    assert concordance(nothing, "raid").empty
    assert collocates(nothing, "raid").empty
    assert dispersion(nothing, ["raid"])["count"].tolist() == [0]
    assert count_dictionary(nothing)["count"].sum() == 0
    assert len(lexical_variety(nothing)) == (1 if isinstance(nothing, str) else len(nothing))


TRICKY = st.text(alphabet=st.sampled_from(list("aUS .,'’-\n\t\u00a0$1é\u0301İΣς\x1f_")), max_size=60)
TEXTS = st.lists(st.one_of(st.text(max_size=60), TRICKY), max_size=8)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
@example(["US us U.S.", "us, (us) «US»", "\ud800 x\u2028y\u3000z", "a" * 200 + " b " + "a" * 199 + "b"])
def test_the_quick_count_has_the_words_of_word_spans(texts):
    assert _counted(texts) == _counted_slowly(texts)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_the_quick_count_with_small_batches_and_crowded_slots(texts):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counts, "_BATCH", 16)
        patch.setattr(counts, "_SLOTS", 4)
        patch.setattr(counts, "_SHIFT", np.uint64(62))
        assert _counted(texts * 3) == _counted_slowly(texts * 3)


def _counted(texts):
    table = count_terms(pd.DataFrame({"text": pd.Series(texts, dtype=object)}), stopwords=None)
    return {row.term: (row.count, row.articles) for row in table.rename(columns={"count": "n"}).set_axis(
        ["term", "count", "per_1000", "articles", "share"], axis=1).itertuples(index=False, name="Row")}


def _counted_slowly(texts):
    total, articles = Counter(), Counter()
    for text in texts:
        words = words_of(text)
        total.update(words)
        articles.update(set(words))
    return {word: (total[word], articles[word]) for word in total}


def test_ngrams_counted_as_nltk_counts_them():
    sentence = "the raid began and the raid ended and the town slept"
    ours = count_terms(sentence, ngrams=2, stopwords=None).set_index("term")["count"].to_dict()
    theirs = nltk.FreqDist(" ".join(pair) for pair in nltk.ngrams(sentence.split(), 2))
    assert ours == dict(theirs)
    assert Counter(ngrams(sentence, 2)) == theirs


def test_compare_terms(articles):
    table = compare_terms(articles, "outlet", "Wire", min_count=1).set_index("term")
    assert table.loc["raid", ["count", "count_reference"]].tolist() == [2, 2]
    assert table.loc["officials", "log_ratio"] > 0 > table.loc["residents", "log_ratio"]
    assert table.loc["residents", "percent_diff"] == -100
    assert table.loc["officials", "odds_ratio"] == math.inf
    assert (table["g2"] >= 0).all() and table["g2"].is_monotonic_decreasing
    assert np.sign(table["z"]).tolist() == np.sign(table["log_odds"]).tolist()
    assert table.attrs["target"] == "Wire" and table.attrs["reference"] == "Courier + unknown"
    assert (table.attrs["words_target"], table.attrs["words_reference"]) == (11, 18)
    assert table.attrs["g2"] == "4 cells"


def test_compare_terms_with_a_named_reference_and_two_cells(articles):
    table = compare_terms(articles, "outlet", "Wire", reference="Courier", cells=2, min_count=1)
    assert table.attrs["reference"] == "Courier" and table.attrs["g2"] == "2 cells"
    four = compare_terms(articles, "outlet", "Wire", reference="Courier", min_count=1)
    assert (table.set_index("term")["g2"] <= four.set_index("term")["g2"] + 1e-12).all()
    for groups in ({"target": "Post"}, {"target": "Wire", "reference": "Post"}):
        with pytest.raises(ValueError, match="no outlet is 'Post'; there are: Courier, Wire, unknown"):
            compare_terms(articles, "outlet", **groups)


QUERIES = {
    "raid": ["raid", "raid", "raid", "raid"],
    "RAID": ["raid", "raid", "raid", "raid"],
    "peace talks": ["Peace talks", "peace talks"],
    "sa*": ["said", "said", "say"],
    "sa?": ["say"],
    "*ed": ["killed", "died", "failed"],
    "the *": ["the raid", "The raid", "The peace"],
    "died peace": [],
    "r*d.": [],
}


@pytest.mark.parametrize(("query", "found"), QUERIES.items())
def test_concordance_finds(articles, query, found):
    table = concordance(articles, query)
    assert table["text"].tolist() == found
    assert all(articles["text"][row.article_id][row.start:row.end] == row.text for row in table.itertuples())


@pytest.mark.parametrize("query", ["", "  ", "...", "!"])
def test_a_query_without_a_word_is_refused(query):
    with pytest.raises(ValueError, match="there is no word in the query"):
        concordance("Some text.", query)


def test_concordance_is_complete_and_has_context(articles):
    text = " ".join(["raid"] * 300)
    theirs = nltk.Text(text.split()).concordance_list("raid", lines=1000)
    assert len(concordance(text, "raid")) == len(theirs) == 300
    line = concordance(articles, "peace talks", by="outlet", window=2).iloc[0]
    assert line[["left", "right"]].tolist() == ["five died.", "failed, residents"]
    assert line[["outlet", "term"]].tolist() == ["Courier", "peace talks"]


def test_concordance_sorts_by_the_nearest_words():
    text = "A new raid ended. An old raid began. A new raid began."
    left = concordance(text, "raid", sort="left", window=2)
    assert left["left"].tolist() == ["A new", "A new", "An old"]
    assert concordance(text, "raid", sort="right", window=1)["right"].tolist() == ["began", "began", "ended"]
    with pytest.raises(ValueError, match='"left", "right" and None'):
        concordance(text, "raid", sort="middle")


def test_several_queries_have_their_own_term():
    table = concordance("Peace talks began.", ["talks", "peace"])
    assert table[["term", "text"]].values.tolist() == [["talks", "talks"], ["peace", "Peace"]]


def test_collocates_in_a_window_and_in_a_sentence():
    text = "Talks on peace began. The first talks failed badly on Monday. They began."
    window = collocates(text, "talks", window=1, stopwords=None, min_count=1).set_index("term")
    assert set(window.index) == {"on", "first", "failed"}
    assert window.loc["first", ["count", "left", "articles", "total"]].tolist() == [1, 1, 1, 1]
    sentence = collocates(text, "talks", window="sentence", stopwords=None, min_count=1).set_index("term")
    assert sentence.loc["on", ["count", "total"]].tolist() == [2, 2]
    assert sentence.loc["began", ["count", "total"]].tolist() == [1, 2]
    assert "they" not in sentence.index and "talks" not in sentence.index
    chance = sentence.attrs["near"] / sentence.attrs["words"]
    assert sentence.loc["on", "expected"] == pytest.approx(2 * chance)
    assert (sentence["log_dice"] <= 14).all()
    assert sentence.attrs["node"] == 2


def test_a_word_near_two_nodes_counts_once():
    assert collocates("talks on talks", "talks", stopwords=None, min_count=1)["count"].tolist() == [1]


@pytest.mark.parametrize("window", [0, -1, "paragraph", 2.5])
def test_other_windows_are_refused(window):
    with pytest.raises(ValueError, match="a number of words"):
        collocates("peace talks", "talks", window=window)


def test_dispersion(articles):
    table = dispersion(articles, ["raid", "nowhere"]).set_index("term")
    assert table.loc["raid", ["count", "articles"]].tolist() == [4, 2]
    assert table.loc["raid", "share"] == pytest.approx(2 / 3), "the article without a word is left out"
    assert table.loc["raid", "dp"] == pytest.approx((abs(0.5 - 11 / 29) + 9 / 29 + abs(0.5 - 9 / 29)) / 2)
    assert table.loc["nowhere", ["juilland_d", "dp", "dp_norm"]].isna().all()


def test_trend_has_a_row_for_every_period_and_the_articles_behind_it(articles):
    table = trend(articles, ["raid", "peace talks"])
    assert table["period"].tolist() == ["2007-05", "2007-06", "2007-07"] * 2
    raid = table[table["term"] == "raid"]
    assert raid["count"].tolist() == [2, 0, 2]
    assert raid["articles"].tolist() == [2, 0, 1]
    assert raid["with_term"].tolist() == [1, 0, 1]
    assert raid["per_1000"].isna().tolist() == [False, True, False]
    assert table.attrs["undated"] == 1
    weeks = trend(articles, "raid", every="week")["period"].tolist()
    assert weeks[:2] + weeks[-1:] == ["2007-05-28", "2007-06-04", "2007-07-02"]


def test_trend_says_what_it_needs(articles):
    with pytest.raises(ValueError, match="no column 'published'"):
        trend(articles.drop(columns="published"), "raid")
    with pytest.raises(ValueError, match="valid are: day, week, month, year"):
        trend(articles, "raid", every="fortnight")


def test_lexical_variety(articles):
    table = lexical_variety(articles)
    assert table.index.tolist() == ["w1", "c1", "c2", "x"]
    assert table.loc["w1", ["words", "types", "sentences", "words_per_sentence"]].tolist() == [11, 9, 2, 5.5]
    assert table.loc["x"].drop(["words", "types", "sentences"]).isna().all()


def test_count_dictionary_counts_a_place_once_in_a_list(articles):
    table = count_dictionary("Peace talks failed. Talks go on.").set_index("category")
    assert table.loc["peace journalism", ["count", "commonest"]].tolist() == [1, "peace talks (1)"]
    assert table.loc["talks", "count"] == 2
    by = count_dictionary(articles, by="outlet").set_index(["outlet", "category"])
    assert by.loc[("Courier", "force"), ["count", "articles", "share"]].tolist() == [2, 1, 0.5]


def test_every_lexicon_of_words_is_one_we_can_look_for():
    assert all(concordance("text", entry).empty for entry, *_ in read_lexicon("framing"))
    stop = [row[0] for row in read_lexicon("stopwords")]
    assert len(set(stop)) == len(stop) and all(word == word.lower() for word in stop)
    assert all(words_of(word) == [word] for word in stop), "a stop word that no text can have"


@pytest.mark.parametrize("text", ["x" * 10**6, "x " * 500_000, "raid " * 100_000, "-" * 10**6,
                                  "a\n\n" * 300_000, "é" * 500_000])
def test_a_hostile_megabyte_takes_seconds_at_most(text):
    begin = time.process_time()
    count_terms(text)
    concordance(text, "ra*d z")
    assert time.process_time() - begin < 10


def test_time_grows_no_faster_than_the_articles():
    words = re.sub(r"\W+", " ", __doc__ or "count").split()
    articles = pd.DataFrame({"text": [" ".join(words + [f"word{number}"]) for number in range(4000)]})
    assert _seconds(articles) < 12 * max(_seconds(articles.head(1000)), 0.005)


def _seconds(articles):
    begin = time.process_time()
    count_terms(articles)
    return time.process_time() - begin
