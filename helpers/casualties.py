"""Casualty figures: who came to what harm, in what number, at which place of the text."""
from bisect import bisect_right

from helpers.harm import harm_places
from helpers.harm_rules import RULES, SUBSET
from helpers.language import sentence_spans
from helpers.phrases import chunks, letters
from helpers.spans import find_spans
from helpers.tolls import article_tolls

__all__ = ["article_tolls", "find_casualties"]

_COLUMNS = {"outcome": "str", "low": "Int64", "high": "Int64", "qualifier": "str", "victims": "str",
            "attribution": "str", "subset": "bool", "rule": "str", "running_total": "bool", "when": "str", "word": "int64"}


def find_casualties(articles):
    """Return the Spans table of the casualty figures stated in `articles`.

    >>> figures = find_casualties("The blast killed 24 people and wounded at least 68.")
    >>> figures[["text", "outcome", "low", "high", "rule"]]
              text  outcome  low  high    rule
    0           24   killed   24    24  object
    1  at least 68  injured   68  <NA>  object
    """
    return find_spans(articles, _figures, _COLUMNS)


def _figures(text):
    places = harm_places(text)
    if not places:
        return []
    spans = sentence_spans(text)
    starts = [start for start, _ in spans]
    wanted = sorted({bisect_right(starts, place) - 1 for place in places})
    return [figure for number in wanted if number >= 0 for figure in _in_sentence(text, *spans[number])]


def _in_sentence(text, start, end):
    row = chunks(text, start, end)
    tags = letters(row)
    found = {}
    for rule in RULES:
        for match in rule.pattern.finditer(tags):
            harm = row[match.start("harm")]
            if _unreal(tags, row, match):
                continue
            for index in range(*match.span("people")):
                if row[index].quantity and _fits(row[index], harm) and index not in found:
                    found[index] = [_figure(row[index], o, rule.name, harm) for o in _outcomes(match, row, harm, row[index])]
    for index, chunk in enumerate(row):
        if index in found:
            continue
        if chunk.letter == "F":
            found[index] = [_figure(chunk, outcome, "counted harm", chunk) for outcome in _zero(chunk, chunk.harm.outcome)]
        elif chunk.letter == "Q" and chunk.harm and chunk.harm.outcome:
            found[index] = [_figure(chunk, chunk.harm.outcome, "attribute", chunk)]
    for match in SUBSET.finditer(tags):
        before = [i for i in found if i < match.start()] or [i for i in found if i > match.end()]
        if before:
            parent = found[before[-1] if before[0] < match.start() else before[0]][0]
            for index in range(*match.span("people")):
                if row[index].quantity and row[index].letter in "QUq" and index not in found:
                    found[index] = [_figure(row[index], parent["outcome"], "subset", row[index]) | {"subset": True}]
    return [figure for index in sorted(found) for figure in found[index]]


def _fits(chunk, harm):
    if chunk.letter == "U":
        return harm.harm.outcome in ("killed", "injured", "displaced")
    return chunk.letter in "QqZ"


def _outcomes(match, row, harm, chunk):
    groups = match.groupdict()
    second = row[match.start("harm2")].harm.outcome if groups.get("harm2") else ""
    if groups.get("verb") and harm.harm.outcome == "killed":
        second = ""
    first = harm.harm.outcome
    if not second or second == first:
        return (first,)
    if {first, second} == {"killed", "injured"}:
        return ("casualties",)
    if "shot" in (first, second):
        return (second if first == "shot" else first,)
    return (first, second)


def _zero(chunk, outcome):
    return ("killed", "injured") if outcome == "casualties" and chunk.quantity.low == 0 and not chunk.quantity.qualifier else (outcome,)


def _unreal(tags, row, match):
    at = match.start("harm")
    before = tags[max(0, at - 3):at]
    return "m" in before or "x" in before or (tags[at] == "I" and "t" in before)


def _figure(chunk, outcome, rule, harm):
    q = chunk.quantity
    return {"start": q.start, "end": q.end, "outcome": "casualties" if outcome == "shot" else outcome, "low": q.low, "high": q.high,
            "qualifier": q.qualifier, "victims": chunk.victims, "attribution": "", "subset": chunk.part != "",
            "rule": rule, "running_total": rule.startswith("toll"), "when": "", "word": harm.start}
