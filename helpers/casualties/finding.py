"""Casualty figures: who came to what harm, in what number, at which place of the text.

A sentence without a harm word is passed over. Any other is read in steps, each a room of its own:
`tokens` (letters for words), `phrases` (what a quantity counts), `figures` (the rules of `harm_rules`),
`ellipsis` (whose harm isn't said again), `fates` (did those shot live?), `senses` (seized by whom?),
`attribution` (who says so), `circumstances` (when it was). Nothing is learnt and nothing is hidden: each
figure names the rule that found it.
"""
import re
from bisect import bisect_right
from functools import partial

from helpers.casualties import circumstances
from helpers.casualties.attribution import attribution
from helpers.casualties.fates import fate
from helpers.casualties.figures import figures_in
from helpers.casualties.phrases import chunks
from helpers.casualties.senses import sense
from helpers.casualties.tokens import read_vocabulary
from helpers.text.sentences import sentence_spans
from helpers.text.spans import find_spans

_COLUMNS = {
    "outcome": "str", "low": "Int64", "high": "Int64", "qualifier": "str", "victims": "str",
    "attribution": "str", "subset": "bool", "rule": "str", "running_total": "bool", "when": "str",
    "additional": "bool", "beside": "int64", "statement": "int64", "wide": "bool",
}
_LONGEST = 1500  # characters: what is longer is a list, a table or hostile, and is read in pieces
_TO_HOSPITAL = re.compile(
    r"\b(?:taken|took|taking|rushed|transported|airlifted|flown|sen[dt]s?|brought)\b"
    r"[^.\n]{1,80}?\b(?i:hospital|medical cent)")
_RATE = re.compile(
    r"\b(?:(?:a|per|each|every)\s(?:year|month|week|day|hour)(?!\s(?:after|before|earlier|later|ago|old))"
    r"|annually|yearly|daily)\b", re.I)


def find_casualties(articles):
    """Return the Spans table of the casualty figures stated in `articles` (an Articles table or a string).

    A figure is a stated quantity of people with an outcome, at one place in the text; the codebook in
    `data/key/` defines it. Own columns: `outcome` (killed, injured, missing, abducted, displaced, casualties:
    dead or hurt not told apart), `low` and `high` (people; `high` is missing when the text gives no upper
    bound), `qualifier` ("at least", "vague", …), `victims` (the counted noun phrase), `attribution` (who says
    so), `subset` (part of another figure), `rule` (what found it), `running_total` (a sum so far), `when`
    ("past", "day" or ""), `additional` (adds to an earlier count), `beside` (people joined to the figure whom
    the text does not count), `statement` (offset of the harm word: figures that share it belong together) and
    `wide` (counts beyond one event: "nationwide", "this month's toll").

    Raises TypeError when `articles` is neither a table with a column `text` nor a string.

    >>> figures = find_casualties("The blast killed 24 people and wounded at least 68.")
    >>> figures[["text", "outcome", "low", "high", "rule"]]
              text  outcome  low  high    rule
    0           24   killed   24    24  object
    1  at least 68  injured   68  <NA>  object
    """
    return find_spans(articles, partial(_figures, vocabulary=read_vocabulary()), _COLUMNS)


def _figures(text, vocabulary):
    places = vocabulary.harm.places(text)
    if "ospital" in text or "edical cent" in text:
        places += [match.start() for match in _TO_HOSPITAL.finditer(text)]
    if not places:
        return
    spans = sentence_spans(text)
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
               and not _is_source(figure, text, start, end)]
    if not figures or circumstances.is_made_up(text, start, end):
        return
    turns = circumstances.is_another_event(text, start)
    alone = len({figure.outcome for figure in figures}) == 1
    sums = _summed(figures, circumstances.is_running_total(text, start, end))
    dated = circumstances.when(text, start, end)
    wide = {toll: circumstances.is_wide(text, start, end, toll) for toll in set(map(_is_toll, figures))}
    for figure in figures:
        at = figure.chunk.quantity.start
        yield _row(figure, figures) | {
            "attribution": attribution(text, start, end, at),
            "running_total": _is_toll(figure) or figure.outcome in sums,
            "when": "past" if circumstances.is_superseded(text, start, at) else dated,
            "additional": turns or circumstances.is_additional(text, at, end, alone),
            "wide": wide[_is_toll(figure)],
        }


def _is_source(figure, text, start, end):
    """Whether the one person after the harm word is who says so: "killed 12 people in Bel, a doctor there said"."""
    quantity = figure.chunk.quantity
    if quantity.low != 1 or figure.word > quantity.start:
        return False
    source = attribution(text, start, end, quantity.start)
    return bool(source) and text.startswith(source, quantity.start)


def _summed(figures, is_sum):
    """Return the outcomes that a sentence which says so ("in all") sums up: those without a toll of their own."""
    tolls = {figure.outcome for figure in figures if _is_toll(figure)}
    return {figure.outcome for figure in figures} - tolls if is_sum else set()


def _is_toll(figure):
    return figure.rule.startswith(("toll", "total"))


def _is_rate(text, after, end):
    """Whether the quantity that ends at `after` is so many a year, a day …"""
    return bool(_RATE.search(text, after, min(end, after + 60)))


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
            "subset": figure.subset, "rule": figure.rule, "beside": figure.beside, "statement": figure.word}
