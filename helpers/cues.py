"""Cues: the reporting verb, or "according to", that says that somebody is quoted."""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.lexicons import read_lexicon
from helpers.patterns import alternation

_AUXILIARIES = (
    "has had have having is are was were be been being am will would shall should can could may might must do does "
    "did not never to also later then once again first now often already just always even still soon too both "
    "thus therefore instead further only and but went goes going go on continued began quoted as").split()
_TAIL = re.compile(
    rf"(?:(?:^|(?<=[\s,’'\"”]))(?:{'|'.join(_AUXILIARIES)}|\w+n[’']t"
    r"|(?!family|ally\b|assembly|reply|supply)[a-z]+ly),?\s*)+$")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|get|got)\b(?!.*\bas\b)")
_DENIAL = re.compile(r"\bnot\b|n[’']t\b|\bnever\b|\bto\s(?!.*\bon\b)")
_BEFORE_NOUN = re.compile(
    r"(?:[’']s?|\b(?:the|an?|his|her|their|its|our|my|your|this|these|those|some|any|no|such|of|in|by|for|with|from|on|"
    r"new|recent))\s+$")
_TAIL_REACH = 60


class Cue(NamedTuple):
    """A reporting verb (or "according to") at its place in a text.

    `form` is "base" (say), "ing" (saying) or "finite" (says, said); `may_be_noun` is True of "claims".
    """

    start: int
    end: int
    verb: str
    kind: str
    form: str
    may_be_noun: bool


@lru_cache(maxsize=4)
def _verbs(rows):
    entries = {}
    for _, kind, forms, nouns in rows:
        for form in forms.split():
            shape = "ing" if form.split("_")[0].endswith("ing") else "base" if form == forms.split()[0] else "finite"
            entries[form.replace("_", " ")] = kind, shape, form in nouns.split()
    entries["according to"] = "according", "finite", False
    return entries, re.compile(rf"(?<![\w’'<-])(?:According to|S(?:aid|ays)|{alternation(entries)})(?![\w-])")


def find_cues(text):
    """Return the cues of `text` in order: every form of a verb of `reporting_verbs.tsv`, and "according to".

    >>> [(cue.verb, cue.kind) for cue in find_cues("He said that she laughed, according to them.")]
    [('said', 'say'), ('laughed', 'manner'), ('according to', 'according')]
    """
    entries, pattern = _verbs(read_lexicon("reporting_verbs"))
    cues = []
    for match in pattern.finditer(text):
        verb = " ".join(match[0].lower().split())
        cue = Cue(*match.span(), verb, *entries[verb])
        if not (cue.may_be_noun and _BEFORE_NOUN.search(text[max(0, cue.start - 12):cue.start])):
            cues.append(cue)
    return cues


def without_auxiliaries(text, low, cue):
    """Return the offset after the last word before a verb that isn't an adverb or an auxiliary of it.

    >>> text = "The mayor has also said"
    >>> text[:without_auxiliaries(text, 0, find_cues(text)[0])]
    'The mayor'
    """
    low = max(low, cue.start - _TAIL_REACH)
    return low + len(_head_and_tail(text, low, cue)[0].rstrip())


def is_passive(text, low, cue):
    """Tell whether somebody is told rather than telling: "was told", "is said to".

    >>> is_passive("He was told", 0, find_cues("He was told")[0])
    True
    """
    tail = _head_and_tail(text, max(low, cue.start - _TAIL_REACH), cue)[1]
    return cue.form != "ing" and _PASSIVE.search(tail) is not None


def is_denied(text, low, cue):
    """Tell whether something isn't said, or only wanted to be: "did not say", "refused to say".

    >>> is_denied("He did not say", 0, find_cues("He did not say")[0])
    True
    """
    tail = _head_and_tail(text, max(low, cue.start - _TAIL_REACH), cue)[1]
    return _DENIAL.search(tail) is not None


def _head_and_tail(text, low, cue):
    piece = text[low:cue.start]
    tail = _TAIL.search(piece)
    cut = tail.start() if tail else len(piece)
    return piece[:cut], piece[cut:]
