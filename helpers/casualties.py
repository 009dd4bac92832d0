"""Casualty figures: who came to what harm, in what number, at which place of the text."""
import re
from bisect import bisect_right
from functools import partial

from helpers.fates import fate
from helpers.harm import HOSPITAL
from helpers.harm_rules import RULES, SUBSET
from helpers.language import sentence_spans
from helpers.phrases import chunks, letters
from helpers.spans import find_spans
from helpers.tokens import read_vocabulary
from helpers.tolls import article_tolls

__all__ = ["article_tolls", "find_casualties"]

_COLUMNS = {"outcome": "str", "low": "Int64", "high": "Int64", "qualifier": "str", "victims": "str",
            "attribution": "str", "subset": "bool", "rule": "str", "running_total": "bool", "when": "str", "word": "int64"}


_PREDICATE = re.compile(r"(?<=[tPnQdz,r]b)[QUF]|(?<=nn,)Q(?!.{0,3}c)|(?<=s)[QUF]")
_HOSPITAL = re.compile(r"\b(?:hospital|medical center|infirmary|trauma)")


def find_casualties(articles):
    """Return the Spans table of the casualty figures stated in `articles`.

    >>> figures = find_casualties("The blast killed 24 people and wounded at least 68.")
    >>> figures[["text", "outcome", "low", "high", "rule"]]
              text  outcome  low  high    rule
    0           24   killed   24    24  object
    1  at least 68  injured   68  <NA>  object
    """
    return find_spans(articles, partial(_figures, words=read_vocabulary()), _COLUMNS)


def _figures(text, words):
    places = [match.start() for match in words.harm.finder.finditer(text)]
    if not places:
        return []
    spans = sentence_spans(text)
    starts = [start for start, _ in spans]
    places += [match.start() for match in _HOSPITAL.finditer(text)]
    wanted = sorted({bisect_right(starts, place) - 1 for place in places})
    return [figure for number in wanted if number >= 0 for figure in _in_sentence(text, *spans[number], words)]


def _in_sentence(text, start, end, words):
    row = chunks(text, start, end, words)
    tags = re.sub("(?<=p)U", lambda match: "n" if row[match.start() - 1].words.lower() in _OF_PLACES else "U", letters(row))
    tags = _PREDICATE.sub(lambda match: _predicate(match, row), tags)
    found = {}
    for rule in RULES:
        for match in rule.pattern.finditer(tags):
            harm = row[match.start("harm")]
            if harm.letter == "Y":
                harm = harm._replace(harm=HOSPITAL)
            if _unreal(tags, row, match):
                continue
            for index in range(*match.span("people")):
                if row[index].quantity and _fits(row[index], harm, rule.name) and _adds(found.get(index), harm, rule):
                    found[index] = found.get(index, []) + [_figure(row[index], o, rule.name, harm) for o in _outcomes(match, row, harm, row[index])]
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
    for index, chunk in enumerate(row):
        earlier = [i for i in found if i < index]
        if index not in found and chunk.part == "them" and earlier and re.match(r"[,;.npidUQ]|c|b[nd]|$", tags[index + 1:index + 3]):
            found[index] = [_figure(chunk, found[max(earlier)][0]["outcome"], "part of them", chunk) | {"subset": True}]
    return [_decided(figure, text, (start, end)) for index in sorted(found) for figure in found[index]]


def _decided(figure, text, sentence):
    if figure["outcome"] == "shot":
        figure["outcome"] = fate(text, sentence, figure["word"], figure["low"])
        if figure["rule"] == "wounds" and (figure["outcome"] == "casualties" or figure["low"] > 1):
            figure["outcome"] = "injured"
    return figure


def _adds(figures, harm, rule):
    """Whether a quantity may have this figure too: "34 who had fled were killed" states two."""
    if not figures:
        return True
    return figures[-1]["rule"].startswith("relative") and rule.name in ("passive", "subject", "state") and all(
        figure["outcome"] != harm.harm.outcome for figure in figures)


def _fits(chunk, harm, rule):
    single = chunk.quantity.kind == "indefinite"
    if rule == "object" and harm.harm.outcome == "shot" and chunk.letter == "q" and chunk.quantity.kind == "digits":
        return False  # "shot 64", a golfer's round
    if single and harm.words.lower() in ("die", "dies", "dying", "drown", "drowns", "perish", "flee", "fleeing"):
        return False
    if chunk.letter == "U":
        return harm.harm.outcome in ("killed", "injured", "displaced") and (not single or rule in ("object", "passive", "participle"))
    return chunk.letter in "QqZ"


def _predicate(match, row):
    """"was a soldier", "is one of the dead": such a noun says what somebody is; it counts nobody."""
    at = match.start()
    before = row[at - 1].words.lower()
    single = row[at].quantity.low == 1 and (row[at].quantity.kind == "indefinite" or row[at].part)
    says_what = row[at - 1].letter == "b" or before == "as" or (before == "," and _is_name(row, at - 2))
    return "n" if single and says_what else match[0]


def _is_name(row, last):
    """Whether the two nouns that end at `row[last]` are a name that no preposition makes a place."""
    first = last
    while first and row[first - 1].letter == "n":
        first -= 1
    capitalised = row[last].words.istitle() and row[last - 1].words.istitle()
    return capitalised and (not first or row[first - 1].words.lower() not in _OF_PLACES)


_OF_PLACES = frozenset("in at near outside from to of into around across inside on through".split())


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
    return "m" in before or "x" in before or (tags[at] == "I" and before[-1:] == "t" and tags[at + 1:at + 2] != "o")


def _figure(chunk, outcome, rule, harm):
    q = chunk.quantity
    return {"start": q.start, "end": q.end, "outcome": outcome, "low": q.low, "high": q.high,
            "qualifier": q.qualifier, "victims": chunk.victims, "attribution": "", "subset": chunk.part != "",
            "rule": rule, "running_total": rule.startswith("toll"), "when": "", "word": harm.start}
