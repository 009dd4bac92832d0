"""The corpus: complete, traceable, in words of our own, and careful with people."""
import csv
import re
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

import helpers
from helpers.text.sentences import sentence_spans
from helpers.text.words import words_of

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
PAGES = DATA / "articles"
SEED = ROOT.parent / "shared" / "seed"
OUTLETS = {"Ostrey News Agency", "The Calder Falls Courier", "The Two Shores Daily", "Merrow News"}
WITHOUT_DATELINE = {"Merrow News"}
NAMED_PERSON = re.compile(
    r"\b(?:Abdullah|Amin|Barzani|Binns|Blair|Bolani|Bush|Caldwell|Crocker|Dabbagh|Douski|Donnelly|Essawi|"
    r"Gates|Hakki|Hamid|Hassoun|Hosseini|Jafari|Kadhim|Kashmula|Kazemi-Qomi|Khalaf|Khaled|Khalilzad|"
    r"Khazali|Maliki|Mashhadani|McCormack|Miliband|Mixon|Mottaki|Moussawi|Obeidi|Othman|Paulson|"
    r"Petraeus|Putin|Rice|Rubaie|Sadr|Saleh|Salih|Shiya|Sistani|Talabani|Zamili|Zebari)\b")
OUTCOMES = {"killed": ("killed", "killed_high"), "injured": ("injured", "injured_high"),
            "missing": ("missing",), "abducted": ("abducted",), "displaced": ("displaced", "displaced_high")}
SHARED_RUN = 8


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


MANIFEST = {row["article_id"]: row for row in rows_of(DATA / "articles.csv")}
EVENTS = {row["event_id"]: row for row in rows_of(DATA / "events.csv")}
SOURCES = {row["source"]: row for row in rows_of(DATA / "sources.csv")}
TOLLS = rows_of(DATA / "documented_tolls.csv")
every_page = pytest.mark.parametrize("article_id", MANIFEST)


@cache
def articles():
    return helpers.load_articles(PAGES)


def page(article_id):
    return (PAGES / MANIFEST[article_id]["file"]).read_text(encoding="utf-8-sig")


def documented(events, outcome):
    """Return every number that `documented_tolls.csv` has for the outcome in these events."""
    columns = OUTCOMES.get(outcome) or ("killed", "injured")
    rows = [row for row in TOLLS if row["event_id"] in events]
    return {int(row[column]) for row in rows for column in columns if row[column]}


def runs(text):
    """Return the runs of `SHARED_RUN` words of a text, case and punctuation left aside."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + SHARED_RUN]) for i in range(len(words) - SHARED_RUN + 1)}


# ---- the manifest and the tables of facts

def test_the_manifest_lists_every_page_and_nothing_else():
    files = {path.name for path in PAGES.iterdir() if path.suffix in {".txt", ".html"}}
    assert files == {row["file"] for row in MANIFEST.values()}


def test_the_four_outlets_share_the_pages_evenly():
    outlets = [row["outlet"] for row in MANIFEST.values()]
    assert {outlet: outlets.count(outlet) for outlet in outlets} == dict.fromkeys(OUTLETS, 15)


@every_page
def test_a_page_names_its_events_and_sources(article_id):
    row = MANIFEST[article_id]
    assert set(row["event_id"].split(";")) <= set(EVENTS)
    assert row["sources"] and set(row["sources"].split(";")) <= set(SOURCES)


def test_about_ten_pages_have_no_casualty():
    assert 9 <= sum("no casualty" in row["kind"] for row in MANIFEST.values()) <= 14


def test_a_documented_toll_has_an_event_a_source_and_a_class_that_may_be_cited():
    assert len(TOLLS) >= 300
    for row in TOLLS:
        assert row["event_id"] in EVENTS and row["according_to"] and row["outlet"], row
        assert row["reliability"] == SOURCES[row["source"]]["reliability"], row
        assert row["reliability"] in {"A", "B", "C"}, row


def test_only_links_to_outlets_and_documents_are_printed():
    assert not [row for row in SOURCES.values() if row["link"] and row["reliability"] == "C"]


# ---- the pages

def test_no_page_is_skipped_and_none_is_loaded_twice():
    assert articles().attrs["skipped"] == []
    assert sorted(articles().index) == sorted(MANIFEST)


@every_page
def test_a_page_loads_with_all_its_fields(article_id):
    article, row = articles().loc[article_id], MANIFEST[article_id]
    assert article.outlet == row["outlet"]
    assert f"{article.published:%Y-%m-%d %H:%M}" == row["published"]
    assert article.headline and bool(article.byline) == (article.outlet != "Merrow News")  # whose items nobody signs
    assert article.place or row["outlet"] in WITHOUT_DATELINE


@every_page
def test_a_page_is_short_but_not_too_short(article_id):
    assert 150 <= articles().loc[article_id, "words"] <= 450


@every_page
def test_a_page_says_that_it_is_simulated_for_teaching(article_id):
    said = " ".join(page(article_id).lower().split())
    assert "simulated coverage" in said and "teaching" in said


@every_page
def test_nobody_with_a_name_is_quoted_directly(article_id):
    paragraphs = articles().loc[article_id, "text"].split("\n\n")
    quoting = [paragraph for paragraph in paragraphs if re.search("[\"“”„«»]", paragraph)]
    assert not [paragraph for paragraph in quoting if NAMED_PERSON.search(paragraph)]


@pytest.mark.parametrize("one, other", list(combinations(sorted(OUTLETS), 2)))
def test_no_two_outlets_share_a_run_of_words(one, other):
    texts = {name: [key for key, row in MANIFEST.items() if row["outlet"] == name] for name in (one, other)}
    found = {name: set().union(*(runs(articles().text[key]) for key in keys)) for name, keys in texts.items()}
    assert not [" ".join(run) for run in sorted(found[one] & found[other])]


@pytest.mark.parametrize("words", [("killed", "died", "dead"), ("wounded", "injured", "hurt")])
@pytest.mark.parametrize("outlet", sorted(OUTLETS))
def test_an_outlet_prefers_a_word_and_uses_the_others_too(outlet, words):
    texts = [text for key, text in articles().text.items() if MANIFEST[key]["outlet"] == outlet]
    said = Counter(words_of("\n\n".join(texts)))
    places = [said[word] for word in words]
    assert min(places) > 0 and 0.5 <= max(places) / sum(places) <= 0.8


def test_no_page_shares_a_run_of_words_with_the_seed_page():
    if not SEED.is_dir():
        pytest.skip("the seed page is not beside this checkout")
    seed = set().union(*(runs(path.read_text(encoding="utf-8")) for path in SEED.glob("*.txt")))
    shared = {key: runs(text) & seed for key, text in articles().text.items()}
    assert not {key: sorted(found) for key, found in shared.items() if found}


# ---- the key

def key_rows(*needed):
    """Return the rows of every table in data/key/ that has the columns `needed`, with its file's name."""
    files = sorted((DATA / "key").glob("**/*.csv"))
    if not files:
        pytest.skip("data/key/ holds no coded table yet")
    tables = [(path.name, rows_of(path)) for path in files]
    return [(name, row) for name, rows in tables for row in rows if set(needed) <= set(row)]


def coded_figures():
    return key_rows("article_id", "start", "end", "text", "outcome", "low", "high", "qualifier")


def undocumented(row):
    """Return the numbers of a coded figure that no source gives for the page's events."""
    known = documented(MANIFEST[row["article_id"]]["event_id"].split(";"), row["outcome"])
    if row["qualifier"] == "vague":
        return [] if any(number >= int(row["low"]) for number in known) else [row["text"]]
    bounds = {int(row[bound]) for bound in ("low", "high") if row[bound]}
    if row["qualifier"] in {"up to", "less than"}:
        bounds.discard(0)
    return sorted(bounds - known)


def test_the_offsets_of_the_key_hold():
    rows = key_rows("article_id", "start", "end", "text")
    wrong = [(name, row) for name, row in rows
             if articles().text[row["article_id"]][int(row["start"]):int(row["end"])] != row["text"]]
    assert rows and not wrong


def test_the_sentence_numbers_of_the_key_hold():
    spans = {key: sentence_spans(text) for key, text in articles().text.items()}
    wrong = [(name, row) for name, row in key_rows("article_id", "sentence", "start")
             if int(row["start"]) not in range(*spans[row["article_id"]][int(row["sentence"])])]
    assert not wrong


def test_every_coded_figure_is_a_documented_one():
    rows = coded_figures()
    wrong = [(name, row["article_id"], row["text"]) for name, row in rows if undocumented(row)]
    assert rows and not wrong


def test_pages_without_casualty_have_no_coded_figure():
    without = {key for key, row in MANIFEST.items() if "no casualty" in row["kind"]}
    assert not [(name, row) for name, row in coded_figures() if row["article_id"] in without]


def test_a_part_lies_in_a_figure_of_its_article_and_outcome():
    rows = key_rows("part_of")
    places = {(name, row["article_id"], row["start"], row["outcome"]) for name, row in rows}
    parts = [(name, row) for name, row in rows if row["part_of"]]
    assert parts
    assert not [row for name, row in parts if (name, row["article_id"], row["part_of"], row["outcome"]) not in places]


def test_the_columns_of_a_figure_hold_what_the_codebook_knows():
    rows = [row for _, row in key_rows("source", "scope", "status")]
    assert {row["scope"] for row in rows} == {"main", "other", "wider"}
    assert {row["status"] for row in rows} <= {"stands", "replaced", "denied"}


def named_in(row):
    """Return the names in the cells `source` and `medium` of a coded figure, one by one."""
    return [name for cell in (row["source"], row["medium"]) for name in cell.split(" ; ") if name]


def test_a_source_stands_in_its_article_word_for_word():
    rows = [(row, name) for _, row in key_rows("source") for name in named_in(row)]
    texts = {key: text.casefold() for key, text in articles().text.items()}
    assert rows and not [(row["article_id"], name) for row, name in rows
                         if name.casefold() not in texts[row["article_id"]]]


def key_tolls():
    return key_rows("killed_low", "killed_high", "injured_low", "injured_high")


def test_the_tolls_of_the_key_are_numbers_that_lie_between_their_ends():
    rows = [(row[f"{outcome}_low"], row[outcome], row[f"{outcome}_high"])
            for _, row in key_tolls() for outcome in ("killed", "injured")]
    stated = [tuple(map(int, row)) for row in rows if any(row)]
    assert stated and all(low <= given <= high for low, given, high in stated)


def test_every_article_has_a_row_of_tolls():
    for name in {name for name, _ in key_tolls()}:
        assert sorted(row["article_id"] for found, row in key_tolls() if found == name) == sorted(MANIFEST)


@pytest.mark.parametrize("outcome", ["killed", "injured"])
def test_the_ends_of_a_toll_are_standing_figures_of_the_main_event(outcome):
    standing = {}
    for row in rows_of(DATA / "key" / "figures.csv"):
        if (row["outcome"], row["scope"], row["status"]) == (outcome, "main", "stands"):
            standing.setdefault(row["article_id"], set()).update((row["low"], row["high"]))
    for row in rows_of(DATA / "key" / "tolls.csv"):
        ends = {row[outcome], row[f"{outcome}_low"], row[f"{outcome}_high"]} - {""}
        assert ends <= standing.get(row["article_id"], set()), row
