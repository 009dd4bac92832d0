"""Who a sentence says has stated its figures."""
import re
from functools import lru_cache

_SAYING = (
    r"(?:said|says|say|told|reported|reports|announced|confirmed|claimed|claims|added|stated|acknowledged"
    r"|admitted|estimated|estimates|declared|insisted|wrote|tweeted|disclosed|revealed|put|puts)")
_WHO = r"(?P<who>[^,.;:()\"“”]{2,70})"
_ACCORDING = re.compile(rf"\b(?:according to|in the words of|quoting|citing)\s{_WHO}", re.I)
_AFTER = re.compile(rf"[,\"”]\s{_WHO[:-1]}?)\s{_SAYING}\b(?!\s(?:to|at)\s\d)", re.I)
_INVERTED = re.compile(rf"[,\"”]\ssaid\s{_WHO}", re.I)
_BEFORE = re.compile(
    rf"^[\"“(]?(?:[^,]{{0,40}},\s)?{_WHO[:-1]}?)\s(?:have\s|has\s|had\s)?{_SAYING}\b", re.I)
_STOP = re.compile(
    r"\s(?:on\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|who|which|that|in a statement|late|early"
    r"|yesterday|today).*$", re.I)
_RELATIVE = re.compile(r"\b(?:who|which|that|when|after|where|while|as)\b", re.I)


def attribution(text, start, end, at):
    """Return who says so, in the sentence `text[start:end]`, of the figure at `at`; "" when nobody is named.

    >>> attribution("At least 24 people died, hospital officials said on Monday.", 0, 59, 0)
    'hospital officials'
    >>> attribution("According to the governor, 24 people died.", 0, 42, 27)
    'the governor'
    """
    sentence = text[start:end]
    said = _said_beside(sentence) or _said_before(sentence, at - start)
    return _STOP.sub("", said["who"]).strip() if said else ""


@lru_cache(maxsize=8)
def _said_beside(sentence):
    return _ACCORDING.search(sentence) or _AFTER.search(sentence) or _INVERTED.search(sentence)


def _said_before(sentence, at):
    """Return the match of "Police said …" at the head of a sentence, None when the figure comes first."""
    said = _BEFORE.search(sentence)
    return None if not said or said.end("who") > at or _RELATIVE.search(said["who"]) else said
