"""Who is quoted, in which words, by which verb: one table of sentences for each phenomenon."""
import json
import time
from collections import defaultdict
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.quotes import find_quotes
from helpers.text.lexicons import read_lexicon

ANN = "Ann Lee runs the port. "
TWO = "Ann Lee runs the port. Her rival, Mr. Paul Wood, sails. "


def found(text, *columns):
    return list(find_quotes(text)[list(columns)].itertuples(index=False, name=None))


DIRECT = {
    "verb after the name": ("“We will wait,” Ann Lee said.", "“We will wait,”", "Ann Lee", "said"),
    "inverted order": ("“We will wait,” said Ann Lee.", "“We will wait,”", "Ann Lee", "said"),
    "inverted, with an apposition": (
        "“We will wait,” said Ann Lee, who runs the port.", "“We will wait,”", "Ann Lee", "said"),
    "name, apposition, verb": (
        "“We will wait,” Ann Lee, the harbour master, said.", "“We will wait,”", "Ann Lee", "said"),
    "title before the name": (
        "“We will wait,” Foreign Minister Ann Lee told reporters.", "“We will wait,”", "Ann Lee", "told"),
    "bracket after the name": (
        "“We will wait,” Rep. Ann Lee (D-N.Y.) said.", "“We will wait,”", "Ann Lee", "said"),
    "nickname in marks": ("“We will wait,” said Ann “Bo” Lee.", "“We will wait,”", None, "said"),
    "adverb before the verb": ("“We will wait,” Ann Lee later added.", "“We will wait,”", "Ann Lee", "added"),
    "a spokesman with a name": (
        "“We will wait,” said a port spokeswoman, Ann Lee.", "“We will wait,”", "Ann Lee", "said"),
    "question": ("“Shall we wait?” Ann Lee asked.", "“Shall we wait?”", "Ann Lee", "asked"),
    "a cue with a comma": ("Ann Lee said, “We will wait.”", "“We will wait.”", "Ann Lee", "said"),
    "a cue with a colon": ("Ann Lee said: “We will wait.”", "“We will wait.”", "Ann Lee", "said"),
    "a cue without a comma": ("Ann Lee said “We will wait.”", "“We will wait.”", "Ann Lee", "said"),
    "a cue at the end of the paragraph before": (
        "Ann Lee wrote:\n\n“We will wait.”", "“We will wait.”", "Ann Lee", "wrote"),
    "inverted with a colon": (
        "The ships stayed. Said Ann Lee: “We will wait.”", "“We will wait.”", "Ann Lee", "said"),
    "participle": (
        "Ann Lee closed the port on Monday, saying, “We will wait.”", "“We will wait.”", "Ann Lee", "saying"),
    "according to": (
        "According to Ann Lee, “We will wait for the wind.”", "“We will wait for the wind.”", "Ann Lee",
        "according to"),
    "a verb whose past is its base": (
        "“We will wait,” a letter from Ann Lee read.", "“We will wait,”", None, "read"),
    "two verbs": ("Ann Lee smiled and said, “We will wait.”", "“We will wait.”", "Ann Lee", "said"),
    "an infinitive": ("Ann Lee was careful to add: “We will wait.”", "“We will wait.”", "Ann Lee", "add"),
    "footage of somebody": (
        "The film has footage of Ann Lee saying, “We will wait.”", "“We will wait.”", "Ann Lee", "saying"),
    "straight marks": ('"We will wait," said Ann Lee.', '"We will wait,"', "Ann Lee", "said"),
    "doubled marks": ("``We will wait,'' said Ann Lee.", "``We will wait,''", "Ann Lee", "said"),
    "single marks": ("‘We will wait,’ said Ann Lee.", "‘We will wait,’", "Ann Lee", "said"),
    "opens again, closes once": (
        "“We will wait.\n\n“It may rain,” Ann Lee said.", "“We will wait.\n\n“It may rain,”", "Ann Lee",
        "said"),
    "nested": (
        "“He told me, ‘Wait,’ and I did,” said Ann Lee.", "“He told me, ‘Wait,’ and I did,”", "Ann Lee",
        "said"),
    "signed": ("“We will wait for the wind.” — Ann Lee", "“We will wait for the wind.”", "Ann Lee", ""),
    "after a conjunction": ("But “we will wait,” said Ann Lee.", "“we will wait,”", "Ann Lee", "said"),
    "a body": ("“We will wait,” the United Nations said.", "“We will wait,”", "United Nations", "said"),
}


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), DIRECT.values(), ids=DIRECT.keys())
def test_direct_speech(text, words, speaker, cue):
    (row,) = found(text, "text", "kind", "speaker", "cue")
    assert row[:2] == (words, "direct")
    assert speaker in (None, row[2])
    assert row[3] == cue


STRETCHES = {
    "split by the cue": ("“We,” said Ann Lee, “will wait.”", ["“We,”", "“will wait.”"], [0, 0]),
    "split by the cue, with more of it": (
        "“We,” Ann Lee said on Monday in Oslo, “will wait.”", ["“We,”", "“will wait.”"], [0, 0]),
    "goes on after the cue": (
        "“We will wait,” Ann Lee said. “It may rain.”", ["“We will wait,”", "“It may rain.”"], [0, 0]),
    "three stretches": ("“We,” said Ann Lee, “will wait.” “It may rain.”",
                        ["“We,”", "“will wait.”", "“It may rain.”"], [0, 0, 0]),
    "a title between": (
        "“We wait,” said Ann Lee, whose film, “Harbour Lights,” is out. “It may rain.”",
        ["“We wait,”", "“It may rain.”"], [0, 0]),
    "a statement after it": ("“We,” said Ann Lee, “will wait.” She added that it might rain.",
                             ["“We,”", "“will wait.”", "it might rain"], [0, 0, 1]),
    "a statement between": ("“We wait,” said Ann Lee, speaking of the storm. “It may rain.”",
                            ["“We wait,”", "the storm", "“It may rain.”"], [0, 1, 0]),
    "another speaker": ("“I sail,” said Paul Wood. “I stay,” said Ann Lee.", ["“I sail,”", "“I stay,”"], [0, 1]),
    "the next paragraph": (
        "“We wait,” Ann Lee said.\n\n“It may rain tonight.”", ["“We wait,”", "“It may rain tonight.”"], [0, 1]),
    "indirect, split by its cue": (
        "The port, Ann Lee said, would open.", ["The port, Ann Lee said, would open"], [0]),
}


@pytest.mark.parametrize(("text", "words", "quotes"), STRETCHES.values(), ids=STRETCHES.keys())
def test_a_row_is_the_words_between_one_pair_of_marks(text, words, quotes):
    rows = find_quotes(text)
    assert (rows["text"].tolist(), rows["quote"].tolist()) == (words, quotes)


def test_the_cue_stands_once_a_quote_and_the_speaker_in_each_row():
    rows = found("“We,” said Ann Lee, “will wait.”", "speaker", "speaker_text", "cue", "named")
    assert rows == [("Ann Lee", "Ann Lee", "said", True), ("Ann Lee", "", "", True)]


def test_quotes_are_numbered_through_the_table():
    texts = ["“We,” said Ann Lee, “wait.”", "No words.", "Ann Lee said it rained. “I stay,” she said."]
    articles = pd.DataFrame({"text": texts}, index=pd.Index(["a", "b", "c"], name="article_id"))
    assert find_quotes(articles)["quote"].tolist() == [0, 0, 1, 2]


SPEAKERS = {
    "he": (TWO + "“I sail at dawn,” he said.", "Paul Wood", "he", "person"),
    "she, not the last one named": (TWO + "“I stay,” she said.", "Ann Lee", "she", "person"),
    "she after a quote": (
        "“I stay,” Mrs. Ann Lee said on Monday.\n\n“It may rain,” she added.", "Ann Lee", "she", "person"),
    "surname": (ANN + "“I stay,” Lee said.", "Ann Lee", "Lee", "person"),
    "title and surname": (ANN + "“I stay,” Ms. Lee said.", "Ann Lee", "Ms. Lee", "person"),
    "the minister, by a title": (
        "Foreign Minister Ann Lee spoke. “I stay,” the minister said.", "Ann Lee", "the minister", "person"),
    "the mayor, by an apposition": (
        "Ann Lee, the mayor, spoke. Paul Wood left. “I stay,” the mayor said.", "Ann Lee", "the mayor",
        "person"),
    "a role without a name": (ANN + "“I stay,” a shopkeeper said.", "", "a shopkeeper", "role"),
    "the role of nobody named": (ANN + "“I stay,” said the shopkeeper.", "", "the shopkeeper", "role"),
    "a spokesman for somebody": (
        ANN + "“I stay,” said a lawyer for Ann Lee.", "", "a lawyer for Ann Lee", "role"),
    "a title with of": (
        "“I stay,” said Secretary of State Ann Lee.", "Ann Lee", "Secretary of State Ann Lee", "person"),
    "a woman of a man's surname": (
        "Harry Lee is dead. His widow, Mrs. Lee, sang. Ann Wood came. “I stay,” she said.", "Ann Wood", "she",
        "person"),
    "she, after somebody without a name": (
        ANN + "“I stay,” a nurse said. “I work here,” she added.", "", "she", "person"),
    "a friend beside a name is no apposition": (
        "The guide, Ann Lee, and a friend left. “I stay,” the friend said.", "", "the friend", "role"),
    "somebody's brother": (ANN + "“I stay,” Ms. Lee's brother said.", "", "Ms. Lee's brother", "role"),
    "police": ("“Nobody is hurt,” police said.", "", "police", "organisation"),
    "a document": ("“Nobody was hurt,” the report said.", "", "the report", ""),
    "a name that stands once": (
        "Ships are lost, according to Ann Lee.", "Ann Lee", "Ann Lee", "person"),
    "a body's document": ("“Nobody was hurt,” the United Nations report said.", "United Nations",
                          "the United Nations report", "organisation"),
    "an owner's man, with his name": (
        "“I stay,” said Paul Wood's brother, Ian Wood.", "Ian Wood", "Ian Wood", "person"),
    "a role before the name": (
        "Teacher Ann Lee spoke to teacher Paul Wood. “I stay,” the teacher said.", "Paul Wood",
        "the teacher", "person"),
    "I": ("“Nobody is hurt,” I said.", "", "I", "person"),
    "joint speakers": (
        "“We will sail,” Ann Lee and Paul Wood said.", "Ann Lee; Paul Wood", "Ann Lee and Paul Wood",
        "person"),
    "joint speakers, inverted": ("“We will sail,” said Ann Lee and Paul Wood.", "Ann Lee; Paul Wood",
                                 "Ann Lee and Paul Wood", "person"),
    "who": ("Ann Lee, who said: “I stay.”", "Ann Lee", "who", "person"),
    "no name in the text": ("“I stay,” she said.", "", "she", "person"),
}


@pytest.mark.parametrize(("text", "speaker", "speaker_text", "kind"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_speakers(text, speaker, speaker_text, kind):
    row = found(text, "speaker", "speaker_text", "speaker_kind", "named")[-1]
    assert row == (speaker, speaker_text, kind, bool(speaker))


GOES_ON = {
    "the next paragraph": ("“I stay,” Ann Lee said.\n\n“The port is open and will be.”", "Ann Lee"),
    "after a sentence about the speaker": ("Ann Lee was unmoved. “The port is open and will be.”", "Ann Lee"),
    "far from any speaker": (
        "“I stay,” Ann Lee said.\n\nIt rained.\n\nThe ships lay still.\n\n"
        "“The port is open and will be.”", ""),
}


@pytest.mark.parametrize(("text", "speaker"), GOES_ON.values(), ids=GOES_ON.keys())
def test_a_quote_without_a_cue_continues_with_its_speaker(text, speaker):
    row = found(text, "text", "kind", "speaker", "speaker_text", "cue")[-1]
    assert row == ("“The port is open and will be.”", "direct", speaker, "", "")


def test_two_quotes_on_a_line_have_their_own_speakers():
    text = "“I sail,” said Paul Wood. “I stay,” said Ann Lee."
    assert found(text, "text", "speaker") == [("“I sail,”", "Paul Wood"), ("“I stay,”", "Ann Lee")]


def test_a_quote_does_not_take_the_speaker_of_the_next_sentence():
    text = "“I sail,” said Paul Wood. “It may rain.” Nobody was hurt, police said."
    assert found(text, "text", "speaker")[:2] == [("“I sail,”", "Paul Wood"), ("“It may rain.”", "Paul Wood")]


def test_a_second_verb_parts_two_quotes():
    text = "“I sail,” Paul Wood said, adding later, “It may rain.”"
    assert found(text, "text", "speaker", "cue") == [
        ("“I sail,”", "Paul Wood", "said"), ("“It may rain.”", "Paul Wood", "adding")]


PARTIAL = {
    "inside a reported clause": (
        "Ann Lee said the plan was “dead in the water” by noon.", "“dead in the water”", "Ann Lee", "said"),
    "after a verb of judging": (
        "Ann Lee called the plan “a disgrace” on Monday.", "“a disgrace”", "Ann Lee", "called"),
    "before the cue": (
        "The plan is “dead in the water”, Ann Lee said.", "“dead in the water”", "Ann Lee", "said"),
    "according to": (
        "The plan was “dead in the water,” according to Ann Lee.", "“dead in the water,”", "Ann Lee",
        "according to"),
}


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), PARTIAL.values(), ids=PARTIAL.keys())
def test_partial_quotes(text, words, speaker, cue):
    assert (words, "partial", speaker, cue) in found(text, "text", "kind", "speaker", "cue")


INDIRECT = {
    "that": ("Ann Lee said that the port would open.", "the port would open", "Ann Lee", "said"),
    "no that": ("Ann Lee said the port would open.", "the port would open", "Ann Lee", "said"),
    "no that, no article": (
        "Ann Lee said ships still waited outside.", "ships still waited outside", "Ann Lee", "said"),
    "a day before that": (
        "Ann Lee said on Monday that the port would open.", "the port would open", "Ann Lee", "said"),
    "a day without that": (
        "Ann Lee said Monday the port would open.", "the port would open", "Ann Lee", "said"),
    "a place before that": (
        "Ann Lee said in a statement that the port would open.", "the port would open", "Ann Lee", "said"),
    "an addressee": (
        "Ann Lee told reporters that the port would open.", "the port would open", "Ann Lee", "told"),
    "an addressee without that": (
        "Ann Lee told reporters she would open the port.", "she would open the port", "Ann Lee", "told"),
    "a question": (
        "Ann Lee asked whether the port would open.", "whether the port would open", "Ann Lee", "asked"),
    "at the end": ("The port would open, Ann Lee said.", "The port would open", "Ann Lee", "said"),
    "at the end, inverted": ("The port would open, said Ann Lee.", "The port would open", "Ann Lee", "said"),
    "in the middle": (
        "The port, Ann Lee said, would open.", "The port, Ann Lee said, would open", "Ann Lee", "said"),
    "according to, before": (
        "According to Ann Lee, the port would open.", "the port would open", "Ann Lee", "according to"),
    "according to, after": (
        "The port would open, according to Ann Lee.", "The port would open", "Ann Lee", "according to"),
    "two speakers": ("The port would open, according to Ann Lee and Paul Wood.", "The port would open",
                     "Ann Lee; Paul Wood", "according to"),
    "a verb that is a noun as well": (
        "Ann Lee claims that the port is open.", "the port is open", "Ann Lee", "claims"),
    "apposition": (
        "Ann Lee, the harbour master, said that the port would open.", "the port would open", "Ann Lee",
        "said"),
    "role, then name": (
        "Norway's envoy to Rome, Ann Lee, said Friday that the port would open.", "the port would open",
        "Ann Lee", "said"),
    "stops at but": (
        "Ann Lee said the port would open, but nobody came.", "the port would open", "Ann Lee", "said"),
    "stops at the next cue": (
        "Ann Lee said the port would open, adding that it was safe.", "the port would open", "Ann Lee",
        "said"),
    "after a dateline": (
        "OSLO, May 3 (Reuters) - The port would open, Ann Lee said.", "The port would open", "Ann Lee",
        "said"),
    "a day before the verb": (
        "Ann Lee this week said the port would open.", "the port would open", "Ann Lee", "said"),
    "stops before a second verb": (
        "Ann Lee says the port will open but noted that it is small.", "the port will open", "Ann Lee",
        "says"),
    "inverted, with an apposition": (
        "The port would open, said Ann Lee, the harbour master.", "The port would open", "Ann Lee", "said"),
    "according to a body, then a name": (
        "According to police, Paul Wood was in the port.", "Paul Wood was in the port", "", "according to"),
    "a place before the clause": (
        "In Oslo 12 people died, the port authority said.", "In Oslo 12 people died", "", "said"),
    "a condition, the cue, the clause": (
        "If it rains, Ann Lee argues, the port closes.", "If it rains, Ann Lee argues, the port closes",
        "Ann Lee", "argues"),
    "according to, with an apposition": (
        "According to Ann Lee, the harbour master, the port would open.", "the port would open", "Ann Lee",
        "according to"),
    "according to, with a relative clause": (
        "According to a list, which was read on Monday, ten ships are lost.", "ten ships are lost", "",
        "according to"),
    "according to, in the middle": (
        "The port, according to Ann Lee, would open.", "The port, according to Ann Lee, would open",
        "Ann Lee", "according to"),
    "a name, an apposition, a clause about somebody else": (
        "But Ann Lee, a guide at the port, said the crew had lost the list that Paul Wood made.",
        "the crew had lost the list that Paul Wood made", "Ann Lee", "said"),
    "many people at a place": (
        "Sailors in the old port say the ships are lost.", "the ships are lost", "", "say"),
    "that, with a comma": (
        "Ann Lee said that, if it rained, the port would close.", "if it rained, the port would close",
        "Ann Lee", "said"),
    "said by nobody": (
        "It was said that two sailors had drowned.", "two sailors had drowned", "", "said"),
    "said of somebody": (
        "Two sailors were said to have drowned.", "Two sailors were said to have drowned", "", "said"),
    "denied": ("Ann Lee denied that the port would open.", "the port would open", "Ann Lee", "denied"),
}


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), INDIRECT.values(), ids=INDIRECT.keys())
def test_indirect_speech(text, words, speaker, cue):
    assert found(text, "text", "kind", "speaker", "cue")[0] == (words, "indirect", speaker, cue)


WITHOUT_A_CLAUSE = {
    "a judgement": ("Ann Lee condemned the plan.", "the plan", "Ann Lee", "condemned"),
    "a denial": ("The ministry denied any part in it.", "any part in it", "", "denied"),
    "a proposal": ("Ann Lee proposed a new port.", "a new port", "Ann Lee", "proposed"),
    "an accusation": ("Ann Lee accused the crew of theft.", "the crew of theft", "Ann Lee", "accused"),
    "a phrase with of": (
        "Ann Lee spoke of at least 12 ships in the storm.", "at least 12 ships in the storm", "Ann Lee",
        "spoke of"),
    "a phrase with for": (
        "Ann Lee has called for an inquiry.", "an inquiry", "Ann Lee", "called for"),
    "a toll raised": ("Ann Lee raised the toll to 12.", "the toll to 12", "Ann Lee", "raised"),
    "a toll at a number": ("Ann Lee put the toll at 12.", "the toll at 12", "Ann Lee", "put"),
    "a figure of": ("Ann Lee gave a figure of 12.", "a figure of 12", "Ann Lee", "gave"),
    "a count": ("Ann Lee counted 12 ships lost.", "12 ships lost", "Ann Lee", "counted"),
    "an object as": (
        "Ann Lee described the talks as useful.", "the talks as useful", "Ann Lee", "described"),
    "an object and what it is called": (
        "Ann Lee called the plan a mistake.", "the plan a mistake", "Ann Lee", "called"),
    "an infinitive": ("Ann Lee vowed to sail.", "to sail", "Ann Lee", "vowed"),
    "somebody to do something": (
        "Ann Lee urged the crews to sail.", "the crews to sail", "Ann Lee", "urged"),
    "after a comma": (
        "Ann Lee left the port, blaming the crews for the fire.", "the crews for the fire", "Ann Lee",
        "blaming"),
    "without the sentence that hangs on it": (
        "Ann Lee condemned the plan, which had cost two lives.", "the plan", "Ann Lee", "condemned"),
    "with two verbs": (
        "Ann Lee denied the charge and said that she would stay.", "the charge", "Ann Lee", "denied"),
}


@pytest.mark.parametrize(
    ("text", "words", "speaker", "cue"), WITHOUT_A_CLAUSE.values(), ids=WITHOUT_A_CLAUSE.keys())
def test_reports_without_a_clause(text, words, speaker, cue):
    assert found(text, "text", "kind", "speaker", "cue")[0] == (words, "indirect", speaker, cue)


NOBODYS_SPEECH = {
    "a title": "Hundreds saw “The Old Man and the Sea” in Oslo.",
    "a title after a comma": "His first film, “Harbour Lights,” ran for a year.",
    "a title with a stop": "She sang “Harbour Lights.”",
    "scare quotes": "The so-called “victory” cost many lives.",
    "a song": "The crowd heard the tenor, Paul Wood, sing “Harbour Lights,” at noon.",
    "a heading in marks": "The port closed.\n\n‘All Ships Out.’\n\nIt rained.",
    "a nickname": "Ann “Bo” Lee ran the port.",
    "inches": 'The mast is 60" tall and the deck 90" long.',
    "code left on the page": '<a href="port.html" title="Go to the port.">Port</a>',
    "not said": "Ann Lee did not say that the port would open.",
    "refused to say": "Ann Lee refused to say whether the port would open.",
    "blamed for saying": "Ann Lee was blamed for saying that the port would open.",
    "worth noting": "It is worth noting that the port would open.",
    "was told": "Ann Lee was told that the port would open.",
    "a noun, not a verb": "The claims that reached Oslo were many.",
    "according to plan": "The port opened according to plan, the ships sailed.",
    "said this": "Ann Lee said this in reply to a guest.",
    "agreed, after a circumstance": "But under a deal reached at noon, the sailors agreed to leave.",
    "said with no clause": "Ann Lee said so on Monday.",
    "a deed announced": "Ann Lee announced a plan for the port.",
    "an object of no report": "Ann Lee found a plan of the port.",
    "a participle before a noun": "The port lies in the proposed zone, by an estimated 40 ships.",
    "only possible": "Ann Lee may condemn the plan.",
    "a condition": "If Ann Lee rejects the plan, the port closes.",
    "condemned by somebody": "The plan, condemned by many, was dropped.",
    "put at a place": "Ann Lee put the boat at the quay.",
    "a promise as a noun": "Her promise of a port for all was kept.",
    "a noun after an adjective": "The talks hung on firm guarantees that nobody would shoot.",
    "verbs of force": "The army attacked the “Green Zone” again.",
    "opinion": "Ann Lee hopes that the port opens.",
    "no words at all": "",
}


@pytest.mark.parametrize("text", NOBODYS_SPEECH.values(), ids=NOBODYS_SPEECH.keys())
def test_nobodys_speech(text):
    assert found(text, "text", "kind", "speaker", "cue") == []


def test_one_person_in_direct_and_indirect_speech():
    text = "Ann Lee said that the port would open. “It is safe,” she said. The ships may sail, Ms. Lee added."
    assert found(text, "kind", "speaker") == [
        ("indirect", "Ann Lee"), ("direct", "Ann Lee"), ("indirect", "Ann Lee")]


def test_a_table_of_articles():
    articles = pd.DataFrame({"text": ["“Wait,” said Ann Lee.", "", None]},
                            index=pd.Index(["a", "b", "c"], name="article_id"))
    quotes = find_quotes(articles)
    assert quotes["article_id"].tolist() == ["a"]
    assert quotes.columns.tolist() == [
        "article_id", "sentence", "start", "end", "text", "kind", "speaker", "speaker_text", "speaker_kind",
        "cue", "named", "quote"]
    assert find_quotes(articles.iloc[1:]).dtypes.tolist() == quotes.dtypes.tolist()


PIECES = st.sampled_from([
    "“", "”", '"', "‘", "’", "``", "''", ",", ".", ":", "?", " ", "\n\n", "\n", " said ", " told ", " that ",
    "according to ", "he", "she", "Ann Lee", "Mr. Wood", "the minister", "who ", " and ", "We wait", "(", ")",
    "—", "\u00a0", "’s ", "not "])


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
@settings(max_examples=250, deadline=None)
def test_any_text_gives_a_table_with_exact_offsets(text):
    quotes = find_quotes(text)
    spans = zip(quotes["start"], quotes["end"], strict=True)
    assert [text[start:end] for start, end in spans] == quotes["text"].tolist()
    assert set(quotes["kind"]) <= {"direct", "partial", "indirect"}
    assert set(quotes["speaker_kind"]) <= {"person", "organisation", "role", ""}
    assert (quotes["named"] == (quotes["speaker"] != "")).all()


@pytest.mark.parametrize("piece", [
    "“Go,” he said. ", "“a “b ", '"a" ', "said ", "said that ", "Ann Lee said ", ", who said",
    "according to ", "“A b.”\n\n", "he said, “go,” ", "the the ", "(a) said, ", "Ann Lee, ",
    "“Go.” Ann Lee met Paul Wood. ",
    "Ann Lee and ", "— Ann Lee “", "Ann Lee urged the ", "put the toll ", "called the ", "gave a figure ",
    "it was said to ", "According to a man, the ", "condemned ", "But “go,” ", "Ann Lee, 34, ", "quoted a ",
    "said the 24 that the ", "(Ann Lee ", "‘a “b” ", "a man who ", "‘a ", "“a” was the view of ", "a,” ", "in the words of ",
])
def test_hostile_text_takes_linear_time(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        started = time.process_time()
        find_quotes(text)
        return time.process_time() - started
    assert seconds(60_000) < max(1, 12 * seconds(15_000))


def test_reporting_verbs_are_a_lexicon():
    rows = read_lexicon("reporting_verbs")
    kinds = {kind for _, kind, *_ in rows}
    complements = {name for *_, names in rows for name in names.split()}
    forms = [form for _, _, all_forms, *_ in rows for form in all_forms.split()]
    assert kinds == {"say", "state", "tell", "ask", "think", "manner", "judge", "count", "according"}
    assert complements == {"object", "number", "at", "figure", "as", "predicate", "judged", "tally", "deed",
                           "of", "to", "whom-to"}
    assert len(forms) == len(set(forms)) > 1_500
    assert all(set(nouns.split()) <= set(all_forms.split()) for _, _, all_forms, nouns, _ in rows)


EVALUATION = Path(__file__).parents[1].parent / "shared" / "eval" / "quotes_dev.jsonl"


@pytest.mark.skipif(not EVALUATION.exists(), reason="the labelled texts are not beside the project")
def test_bars_on_labelled_articles():
    records = [json.loads(line) for line in EVALUATION.read_text(encoding="utf-8").splitlines()]
    articles = pd.DataFrame({"text": [record["text"] for record in records]},
                            index=pd.Index([record["id"] for record in records], name="article_id"))
    scores = _scores(records, find_quotes(articles).query("kind == 'direct'"))
    assert scores["f1"] >= 0.93 and scores["speaker"] >= 0.88


def _scores(records, quotes):
    whole = {"article_id": "first", "start": "min", "end": "max", "speaker": "first"}  # the labels join stretches
    quotes = quotes.groupby("quote", as_index=False).agg(whole)
    near = defaultdict(list, {key: list(rows.itertuples()) for key, rows in quotes.groupby("article_id")})
    labels = [(record, label) for record in records for label in record["direct"]]
    pairs = [(record, label, _nearest(near[record["id"]], label)) for record, label in labels]
    right = [(record, label, quote) for record, label, quote in pairs if _overlap(quote, label) >= 0.8]
    matched = {quote.Index for _, _, quote in right}
    false = sum(quote.Index not in matched and not _is_attributed(quote, record)
                for record in records for quote in near[record["id"]])
    named = sum(_names(quote.speaker, _source(record, label)) for record, label, quote in right)
    return {"f1": 2 * len(right) / (len(labels) + len(right) + false), "speaker": named / len(right)}


def _nearest(quotes, label):
    return max(quotes, key=lambda quote: _overlap(quote, label), default=None)


def _overlap(quote, label):
    if quote is None:
        return 0
    shared = min(quote.end, label["end"]) - max(quote.start, label["start"])
    return max(0, shared) / (max(quote.end, label["end"]) - min(quote.start, label["start"]))


def _is_attributed(quote, record):
    return any(quote.start < end and start < quote.end for start, end in record["any_attribution"])


def _source(record, label):
    return " ".join(record["text"][start:end] for start, end in label["source"])


def _names(speaker, source):
    pronoun = source.lower() in ("he", "she", "they", "it", "i", "we")
    return bool(speaker) and (pronoun or any(word in source for word in speaker.split() if len(word) > 2))
