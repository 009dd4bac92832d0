"""Casualty figures: who came to what harm, in what number, at which place of the text.

A sentence without a harm word is passed over. Any other is read in steps, each a room of its own:
`tokens` (letters for words), `phrases` (what a quantity counts), `figures` (the rules of `harm_rules`),
`ellipsis` (whose harm isn't said again), `fates` (did those shot live?), `senses` (seized by whom?).
Then the figures of a text are read together: `sources` (who says so), `scope` (of which event), `status`
(does it still stand?), `parts` (which includes which), `victim_groups`. Nothing is learnt and nothing is
hidden:
each figure names the rule that found it.
"""
import re
from bisect import bisect_right
from functools import partial

from helpers.casualties.afterwards import afterwards
from helpers.casualties.fates import fate
from helpers.casualties.figures import figures_in
from helpers.casualties.parts import part_words, wholes
from helpers.casualties.phrases import chunks
from helpers.casualties.scope import is_made_up, scopes
from helpers.casualties.senses import sense
from helpers.casualties.sources import sources
from helpers.casualties.status import statuses
from helpers.casualties.tokens import read_vocabulary
from helpers.casualties.victim_groups import victim_group
from helpers.text.sentences import sentence_spans
from helpers.text.spans import find_spans

_COLUMNS = {
    "outcome": "str", "low": "Int64", "high": "Int64", "qualifier": "str", "victims": "str",
    "victim_group": "str",
    "source": "str", "source_kind": "str", "medium": "str", "scope": "str", "status": "str",
    "part_of": "Int64",
    "rule": "str",
}
_LONGEST = 1500  # characters: what is longer is a list, a table or hostile, and is read in pieces
_TO_HOSPITAL = re.compile(
    r"\b(?:taken|took|taking|rushed|transported|airlifted|flown|sen[dt]s?|brought)\b"
    r"[^.\n]{1,80}?\b(?i:hospital|medical cent)")
_TAKEN_FROM = re.compile(r"\b(?:took|tak(?:en|ing|es?))\s[^.\n]{0,60}?\bfrom\b")
_RATE = re.compile(
    r"\b(?:(?:a|per|each|every)\s(?:year|month|week|day|hour)(?!\s(?:after|before|earlier|later|ago|old))"
    r"|annually|yearly|daily)\b", re.I)


def find_casualties(articles):
    """Return the Spans table of the casualty figures stated in `articles` (an Articles table or a string).

    A figure is a stated quantity of people with an outcome, at one place in the text; the codebook in
    `data/key/` defines it. Own columns: `outcome` (killed, injured, missing, abducted, displaced, casualties:
    dead or hurt not told apart), `low` and `high` (people; `high` is missing when the text gives no upper
    bound), `qualifier` ("at least", "vague", …), `victims` (the counted noun phrase), `victim_group`
    (children,
    police, …), `source` (who gives the figure, in the words that name them; empty when nobody is named),
    `source_kind` (the group of the source, as `voice_groups` has them), `medium` (through which the text has
    it:
    "officials told Reuters"), `scope` (main: the event the article reports; other: another event; wider: a
    war, a
    year, a country), `status` (stands, replaced by a newer count in the text, denied), `part_of` (the
    `start` of
    the figure that includes it; missing for wholes) and `rule` (what found it; then "shot" where it tells
    nothing of
    who lived, "and one" where somebody uncounted stands beside it, "more" where it adds to an earlier
    figure).

    Raises TypeError when `articles` is neither a table with a column `text` nor a string.

    >>> figures = find_casualties("The blast killed 24 people and wounded at least 68.")
    >>> figures[["text", "outcome", "low", "high", "rule"]]
              text  outcome  low  high    rule
    0           24   killed   24    24  object
    1  at least 68  injured   68  <NA>  object
    """
    return find_spans(articles, partial(_figures, vocabulary=read_vocabulary()), _COLUMNS)


def _figures(text, vocabulary):
    """Return the figures of a text in order, with what can only be told of them together."""
    spans = sentence_spans(text) if (places := _harm_places(text, vocabulary)) else []
    rows = list(_in_sentences(text, spans, places, vocabulary))
    if not rows:
        return []
    _add_sources(text, rows, spans)
    for row in rows:
        row["rule"] += afterwards(text, row, spans)
    for row, scope in zip(rows, scopes(text, rows, spans), strict=True):
        row["scope"] = scope
    for row, told in zip(rows, statuses(text, rows, spans), strict=True):
        row["status"] = told
    for row in rows:
        row |= part_words(text, row, spans)
    for row, whole in zip(rows, wholes(rows), strict=True):
        row["part_of"] = whole
    return rows


def _add_sources(text, rows, spans):
    for row, source in zip(rows, sources(text, [row["start"] for row in rows], spans), strict=True):
        row |= {"source": source.words, "source_kind": source.kind, "medium": source.medium}


def _harm_places(text, vocabulary):
    places = vocabulary.harm.places(text)
    if "from" in text:
        places += [match.start() for match in _TAKEN_FROM.finditer(text)]
    if "ospital" in text or "edical cent" in text:
        places += [match.start() for match in _TO_HOSPITAL.finditer(text)]
    return places


def _in_sentences(text, spans, places, vocabulary):
    starts = [start for start, _ in spans]
    wanted = {(number, (place - starts[number]) // _LONGEST)
              for place in places if (number := bisect_right(starts, place) - 1) >= 0}
    for number, piece in sorted(wanted):
        start, end = spans[number]
        start += piece * _LONGEST
        for row in _in_sentence(text, start, min(end, start + _LONGEST), vocabulary):
            yield {"sentence": number, **row}


def _in_sentence(text, start, end, vocabulary):
    stated = figures_in(chunks(text, start, end, vocabulary), vocabulary.rules)
    figures = [_decided(figure, text, (start, end)) for figure in stated]
    figures = [figure for figure in figures
               if figure.outcome and not _is_rate(text, figure.chunk.quantity.end, end)
               and not _is_source(figure, text) and not _is_age(text, figure.chunk.quantity)]
    if not figures or is_made_up(text, start, end):
        return
    alone = len({figure.outcome for figure in figures}) == 1
    for place, figure in enumerate(figures):
        quantity = figure.chunk.quantity
        joined = any(_same_harm(figure, other) for other in figures[:place])
        adds = not joined and not _is_rest(figure, figures[:place]) and _adds(text, quantity.start, end, alone)
        yield _row(figure, figures) | {"text": text[quantity.start:quantity.end], "within": (start, end),
                                       "rule": _rule(figure, text, joined, adds)}


def _same_harm(figure, other):
    """Whether one word of harm joins two figures: "two guards and a clerk were killed"."""
    return (figure.word, figure.outcome) == (other.word, other.outcome) and not figure.subset


def _is_rest(figure, before):
    """Whether "another" only sets the hurt apart from the dead: "four died and another was hurt"."""
    outcomes = {other.outcome for other in before}
    return bool(outcomes) and figure.outcome not in outcomes


_TAKEN = re.compile(r"(?:taken|took|rushed|transported|airlifted|flown|sent|brought)\b")
_ALL = re.compile(r"\b(?:all|both)(?:\sof\sthe)?\s$", re.I)


def _rule(figure, text, joined, adds):
    """Return the rule that found a figure, and what article_tolls must know of it: "shot" (it says nothing
    of who lived, as "all three were taken to hospital"), "and one" (somebody uncounted stands beside it: "the
    mayor and two guards"), "joined" (its word of harm is that of the figure before it), "more" (it adds to an
    earlier statement).
    """
    start, end = figure.chunk.quantity.start, figure.chunk.quantity.end
    taken = _TAKEN.match(text, figure.word) and (text[start:end].lower() == "both"
                                           or _ALL.search(text, max(0, start - 12), start))
    marks = {"shot": taken or figure.left_open and figure.outcome == "casualties",
             "and one": figure.beside, "joined": joined, "more": adds}
    return figure.rule + "".join(f", {mark}" for mark, told in marks.items() if told)


_SAYS_SO = re.compile(r"[^.;:]{2,90}?\s(?:said|says|told|reported|announced|confirmed|added)\b")


def _is_source(figure, text):
    """Whether the one person after the harm word is who says so: "killed 12 people in Bel, a doctor there
    said".
    """
    quantity = figure.chunk.quantity
    return (quantity.low == 1 and figure.word < quantity.start
            and text[quantity.start - 2:quantity.start] == ", "
            and bool(_SAYS_SO.match(text, quantity.end)))


_MORE = re.compile(
    r"(?:(?:at least|about|some|up to|more than)\s)?(?:another|a further|an additional|one more)\b"
    r"|(?!\S+\sor\s)\S+(?:\s\S+)?\s(?:more|additional|further)\b|a\s(?:second|third|fourth|fifth)\b", re.I)
_OTHERS = re.compile(r"\S+(?:\s\S+){0,2}\sothers?\b", re.I)


def _adds(text, start, end, alone):
    """Whether the quantity at `start` adds to an earlier count ("another 3", "five more").

    "Others" may only mean that they are not the dead ("nine died and 20 others were hurt"): it counts when
    the figure stands `alone` in its sentence.
    """
    said_before = text[max(0, start - 10):start].lower().endswith(("another ", "a further "))
    return said_before or bool(_MORE.match(text, start, end) or (alone and _OTHERS.match(text, start, end)))


def _is_rate(text, after, end):
    """Whether the quantity that ends at `after` is so many a year, a day …"""
    return bool(_RATE.search(text, after, min(end, after + 60)))


_AGE = re.compile(
    r"\bages?d?\b(?:\s(?:from|between|were|was|given|as|ranging|listed|of|\d{1,3},?|and)){0,4}\s$"
    r"|\bin\sages?\s(?:from\s|between\s)?$", re.I)
_NAMED = re.compile(r"[A-Z][\w.’'-]+,\s$")


def _is_age(text, quantity):
    """Whether a quantity is an age: "ranging in age from 19 to 34", "Ann Lee, 34, was hurt"."""
    start, end = quantity.start, quantity.end
    before = text[max(0, start - 40):start]
    beside_name = text[start:end].isdigit() and text[end:end + 1] == "," and _NAMED.search(before)
    return bool(beside_name or _AGE.search(before))


def _some_lived(figure, figures):
    """Whether the sentence gives a lower number of dead: "five were shot, two fatally"."""
    dead = figure.chunk.quantity.low
    return any(other.outcome == "killed" and other.chunk.quantity.low < dead for other in figures)


def _decided(figure, text, sentence):
    """Return the figure with the outcome that the text tells when its word leaves it open ("shot")."""
    if figure.outcome != "shot":
        return figure._replace(outcome=sense(figure, text, *sentence))
    outcome = fate(text, sentence, figure.word, figure.chunk.quantity.low)
    several = figure.chunk.quantity.low > 1
    if figure.rule == "wounds" and (several or outcome == "casualties"):
        outcome = "injured"
    elif figure.rule == "attribute" and several:  # "3,000 shooting victims"
        outcome = "casualties"
    return figure._replace(outcome=outcome, left_open=True)


def _row(figure, figures):
    quantity, outcome = figure.chunk.quantity, figure.outcome
    if figure.left_open and outcome == "killed" and _some_lived(figure, figures):
        outcome = "casualties"
    return {"start": quantity.start, "end": quantity.end, "outcome": outcome, "low": quantity.low,
            "high": quantity.high, "qualifier": quantity.qualifier, "victims": figure.chunk.victims,
            "victim_group": victim_group(figure.chunk.victims), "subset": figure.subset,
            "statement": figure.word}
