"""Casualty figures: who came to what harm, in what number, at which place of the text."""
from bisect import bisect_right

from helpers.clauses import chunks, letters
from helpers.harm import harm_places
from helpers.harm_rules import RULES, SUBSET
from helpers.language import sentence_spans
from helpers.spans import find_spans
from helpers.tolls import article_tolls

__all__ = ["article_tolls", "find_casualties"]

_COLUMNS = {"outcome": "str", "low": "Int64", "high": "Int64", "qualifier": "str", "victims": "str",
            "attribution": "str", "subset": "bool", "rule": "str", "running_total": "bool", "when": "str"}


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
    for index, chunk in enumerate(row):
        if chunk.letter == "F":
            for outcome in _outcomes(chunk, chunk.harm[0]):
                found.setdefault((index, outcome), _figure(chunk, outcome, "counted harm"))
        elif chunk.letter == "Q" and chunk.harm[0]:
            found.setdefault((index, chunk.harm[0]), _figure(chunk, chunk.harm[0], "attribute"))
    for rule in RULES:
        for match in rule.pattern.finditer(tags):
            harm = row[match.start("harm")] if match["harm"] else row[match.start("h2")]
            if _unreal(tags, row, match):
                continue
            for index in range(*match.span("people")):
                if row[index].quantity and row[index].letter in "QUqZ" and not any(k == index for k, _ in found):
                    found[index, harm.harm[0]] = _figure(row[index], harm.harm[0], rule.name)
    for match in SUBSET.finditer(tags):
        before = [(i, o) for i, o in found if i < match.start()] or [(i, o) for i, o in found if i > match.end()]
        if before:
            outcome = (max if before[0][0] < match.start() else min)(before)[1]
            for index in range(*match.span("people")):
                if row[index].quantity and row[index].letter in "QUq" and not any(k == index for k, _ in found):
                    found[index, outcome] = _figure(row[index], outcome, "subset") | {"subset": True}
    return [found[key] for key in sorted(found)]


def _outcomes(chunk, outcome):
    return ("killed", "injured") if outcome == "casualties" and chunk.quantity.low == 0 and not chunk.quantity.qualifier else (outcome,)


def _unreal(tags, row, match):
    at = match.start("harm") if match["harm"] else match.start("h2")
    before = tags[max(0, at - 3):at]
    return "m" in before or "x" in before or (tags[at] == "I" and "t" in before)


def _figure(chunk, outcome, rule):
    q = chunk.quantity
    return {"start": q.start, "end": q.end, "outcome": "casualties" if outcome == "shot" else outcome, "low": q.low, "high": q.high,
            "qualifier": q.qualifier, "victims": chunk.victims, "attribution": "", "subset": chunk.part_of != "",
            "rule": rule, "running_total": rule.startswith("toll"), "when": ""}
