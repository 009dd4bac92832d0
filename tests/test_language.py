"""Sentences and words: what a reader would call one, with exact offsets, for any text, in linear time."""
import json
import time
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpers.text.lexicons import read_lexicon
from helpers.text.sentences import sentence_spans
from helpers.text.spans import find_spans
from helpers.text.words import fold, ngrams, word_spans, words_of

REFERENCE = Path(__file__).resolve().parents[2] / "shared" / "reference"

SENTENCES = {
    "rank before a name": ["Lt. Gen. Ray Lopez met Spc. Dan Hale.", "Maj. Noor was absent."],
    "rank with a hyphen": ["Brig.-Gen. Carl West spoke.", "Nobody else did."],
    "title before a name": ["Mr. Said and Dr. Amin left.", "Ms. Odeh stayed."],
    "police ranks": ["Det. Insp. Shaw and Const. Bell came.", "They found nothing."],
    "initials": ["The book is by T. S. Moore and G.K. Hill.", "It sold well."],
    "initial in the middle of a name": ["Anna B. Cole won.", "Peter L. Shaw lost."],
    "dotted letters inside a name": ["The U.S. Navy and the U.N. Security Council met."],
    "dotted letters at the end": ["He flew to the U.S.", "She stayed in the U.K.", "Both were tired."],
    "dotted letters before a number": ["Take U.S. 50 west.", "It is the U.S. No. 2 road."],
    "dotted letters before a quotation": ["He left the U.S.", '"Never again," he said.'],
    "clock inside a sentence": ["It begins at 7 p.m. Tuesday in Oslo.", "At 6 a.m. Baghdad time it rained."],
    "clock at the end": ["They ate at 9 p.m.", "Police came at 10:15 a.m.", "All was quiet."],
    "clock without stops": ["At about 4:30pm local time it shook.", "It was over at 5pm.", "Roads opened."],
    "month before a day": ["It opened on Sept. 3 and shut on Oct. 9, 2004.", "We met in Nov.", "It rained."],
    "numbers": ["The No. 3 seed won 6-2.", "See p. 4 and Fig. 2.", "No.", "Not yet."],
    "roman number": ["Read Vol. IV first.", "It is about Henry VIII.", "Nobody else."],
    "company inside": ["Brown Inc. shares fell and Green Corp. chairman Ali quit."],
    "company at the end": ["The plant belongs to Brown Ltd.", "It was sold in May."],
    "junior": ["Omar Hill Jr. was elected.", "So was Sam Cole Sr.", "The mayor wasn't."],
    "states": ["Rep. Amy Ford, R-Tex., and Sen. Li, D-N.Y., agreed.", "She is from Reno, Nev.", "He isn't."],
    "latin": ["Tools, e.g. spades, i.e. old ones, fell.", "Cole et al. wrote it.", "Stone v. Bell is on."],
    "place": ["St. Anne and Mt. Alba are near.", "He lives on Mill St.", "She doesn't."],
    "dateline": ["AUSTIN, Tex. — The mayor spoke.", "BOSTON, Mass. - Rain fell."],
    "quotation as a sentence": ['"We are late."', "She ran."],
    "question before he asked": ['"Are you sure?" he asked.', '"Yes."'],
    "question before a name and asked": ['"Are you sure?" Mr. Bell asked.', "“Who else?” Ana Cole said."],
    "exclamation inside": ['Someone cried "Fire!" and fled.'],
    "exclamation at the end": ['Someone cried "Fire!"', "The crowd fled."],
    "quotation goes on": ["“It was dark.", "I saw no one.”", "He wept."],
    "blank before the last mark": ["“We prayed for him. ”", "Amal wrote that."],
    "ellipsis inside": ["She stopped ... and sat.", "“Well... perhaps,” he said."],
    "ellipsis at the end": ["He waited...", "Nobody came.", "It grew dark…", "She slept."],
    "brackets": ["(It was repealed.)", "The firm (Bell & Co.) shut.", "He is in Ocala (Fla.).", "She isn't."],
    "points in numbers": ["Some 2.5 million voted, or 61.4%.", "It cost $1.20."],
    "addresses": ["See www.example.org/a.b for more.", "Write to desk@example.org today."],
    "number first": ["The bridge fell.", "24 people were hurt.", "$3 was found."],
    "Arabic name first": ["The minister resigned.", "al-Hakim took over."],
    "upper case": ["GEN. LOPEZ SPOKE.", "THE U.S. ARMY DENIED IT.", "NOBODY KNOWS."],
    "numbered list": ["1. Water.", "2. Bread."],
    "questions in a row": ["Why?", "Who?", "Nobody knows!"],
    "degree": ["Ana Li, Ph.D., and Jo Ray, M.D., agreed.", "So did we."],
}


@pytest.mark.parametrize("sentences", SENTENCES.values(), ids=SENTENCES)
def test_sentences(sentences):
    assert _sentences(" ".join(sentences)) == sentences


def test_a_stop_without_a_blank_after_it():
    assert _sentences("Troops left the base.Residents say it is quiet. See Www.Example.Com today.") == [
        "Troops left the base.", "Residents say it is quiet.", "See Www.Example.Com today."]


def _sentences(text):
    return [text[start:end] for start, end in sentence_spans(text)]


LINES = {
    "a blank line ends a sentence": ("Two die in\n\nBasra market", ["Two die in", "Basra market"]),
    "a short line is a headline": ("Bridge closed\nThe bridge was closed on Monday.",
                                   ["Bridge closed", "The bridge was closed on Monday."]),
    "items of a list": ("Killed: 3\nInjured: 5", ["Killed: 3", "Injured: 5"]),
    "a bullet begins an item": ("The council agreed on these three things today:\n• water\n• bread",
                                ["The council agreed on these three things today:", "• water", "• bread"]),
    "a long line was wrapped": ("The report says that the governor of the northern\nprovince will resign.",
                                ["The report says that the governor of the northern\nprovince will resign."]),
    "a long line was wrapped before a name": (
        "They confirmed on Tuesday that the new prime minister\nAna Cole would travel to the river towns.",
        ["They confirmed on Tuesday that the new prime minister\nAna Cole would travel to the river towns."]),
    "a stop ends a sentence at a line's end": ("It rained.\nIt stopped.", ["It rained.", "It stopped."]),
    "an abbreviation at a long line's end goes on": (
        "On the way to the river the minister met Gen.\nLopez and others.",
        ["On the way to the river the minister met Gen.\nLopez and others."]),
}


@pytest.mark.parametrize(("text", "sentences"), LINES.values(), ids=LINES)
def test_line_breaks(text, sentences):
    assert _sentences(text) == sentences


def test_hard_cases_of_the_reference():
    path = REFERENCE / "sentences_hard.json"
    if not path.is_file():
        pytest.skip("the reference folder isn't beside the project")
    cases = json.loads(path.read_text(encoding="utf-8"))
    right = sum(_sentences(" ".join(sentences)) == sentences for sentences in cases)
    assert right >= 48, f"{right} of {len(cases)} right"


def test_every_abbreviation_says_what_follows_it():
    kinds = {before for _, before, *_ in read_lexicon("abbreviations")}
    assert kinds == {"name", "number", "either", "clock"}


WORDS = {
    "The U.S., U.N. and EU met.": ["The", "U.S.", "U.N.", "and", "EU", "met"],
    "U.S.-led forces": ["U.S.-led", "forces"],
    "I don't, don’t; it's O'Neill's.": ["I", "don't", "don’t", "it", "O'Neill"],
    "Kazemi-Qomi and al-Maliki": ["Kazemi-Qomi", "and", "al-Maliki"],
    "the boys' and Iran's": ["the", "boys", "and", "Iran"],
    "1,200 of 3.5 million, 60%": ["1,200", "of", "3.5", "million", "60", "%"],
    "$5 or £1.50": ["$", "5", "or", "£", "1.50"],
    "at 4:00pm on 9/11": ["at", "4:00pm", "on", "9/11"],
    "B-52s in the 1980s": ["B-52s", "in", "the", "1980s"],
    "either/or -- and—then": ["either", "or", "and", "then"],
    "left.Then": ["left", "Then"],
    "Müller, naïve Ælfric Çelik": ["Müller", "naïve", "Ælfric", "Çelik"],
    "cafe\u0301 noir": ["cafe\u0301", "noir"],
    "عملية في بغداد": ["عملية", "في", "بغداد"],
    "snake_case": ["snake", "case"],
    "... !? “”": [],
    "": [],
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_words(text, words):
    assert [text[start:end] for start, end in word_spans(text)] == words


@pytest.mark.parametrize(("word", "folded"), [("Iran", "iran"), ("NATO", "nato"), ("US", "US"), ("Us", "us"),
                                              ("Don’t", "don't"), ("Çelik", "çelik")])
def test_fold(word, folded):
    assert fold(word) == folded


def test_ngrams_stay_inside_sentences():
    assert ngrams("Talks ended. Talks on aid began.", 3) == ["talks on aid", "on aid began"]


NEWSLIKE = st.text(alphabet=st.sampled_from(list("abIUS.,!?…\"'”’()[]-–—0123 \n\t$%é ́اΣİ")), max_size=200)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), NEWSLIKE))
@example("A. A. a.\n\n.\n\n\" . ?")
@example("\ud800 broken. Yes.")
def test_sentence_spans_are_ordered_and_cover_all_but_blanks(text):
    spans = sentence_spans(text)
    covered = [False] * len(text)
    for start, end in spans:
        assert start < end
        assert not text[start].isspace() and not text[end - 1].isspace()
        covered[start:end] = [True] * (end - start)
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
    assert all(char.isspace() for char, inside in zip(text, covered, strict=True) if not inside)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), NEWSLIKE))
def test_word_spans_are_ordered_and_folded_words_are_theirs(text):
    spans = word_spans(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
    assert words_of(text) == [fold(text[start:end]) for start, end in spans]


@settings(max_examples=100, deadline=None)
@given(st.lists(NEWSLIKE, max_size=4))
@example(["0\n[", ""])
@example(["a. \"", "B."])
def test_a_blank_line_always_ends_a_sentence(paragraphs):
    together = _sentences("\n\n".join(paragraphs))
    assert together == [sentence for paragraph in paragraphs for sentence in _sentences(paragraph)]


HOSTILE = ["." * 10**6, ". " * 500_000, "\n" * 10**6, "a\n" * 500_000, "Mr.\n" * 250_000, "a." + " " * 10**6,
           '." ' * 300_000, "A. " * 300_000, '?" Aa ' * 150_000, "x" * 10**6, "a-" * 500_000, "1," * 500_000,
           "a." * 500_000 + "bb", "'s" * 500_000, "́" * 10**6, '."' * 500_000]


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:8]) for text in HOSTILE])
def test_a_hostile_megabyte_takes_seconds_at_most(text):
    begin = time.process_time()
    sentence_spans(text)
    word_spans(text)
    assert time.process_time() - begin < 6


def test_ordinary_news_is_split_fast():
    text = "\n\n".join(" ".join(sentences) for sentences in SENTENCES.values()) * 100
    seconds = min(_seconds(text) for _ in range(5))
    assert len(text) / seconds / 1e6 > 2, "sentences must not hold up the engines that ask for them"


def _seconds(text):
    begin = time.process_time()
    sentence_spans(text)
    return time.process_time() - begin


@pytest.mark.parametrize(
    "table, said",
    [
        (pd.DataFrame({"text": ["Two died."]}), "set_axis"),
        (pd.DataFrame({"article_id": ["a"], "text": ["Two died."]}), r"set_index\('article_id'\)"),
        (pd.DataFrame({"text": ["Two died.", "One left."]}, index=["a", "a"]), "'a' stands twice"),
    ],
)
def test_a_table_without_article_ids_says_what_to_do(table, said):
    with pytest.raises(ValueError, match=said):
        find_spans(table, lambda text: [{"start": 0, "end": 3}], {})
