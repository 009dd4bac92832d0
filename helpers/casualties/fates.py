"""Whether people of whom a text says only that they were shot or taken to hospital lived or died."""
import re
from bisect import bisect_left
from functools import lru_cache

from helpers.text.lexicons import read_lexicon
from helpers.text.patterns import alternation, lower_case

# What looks like a word of death or survival and is none, or is one of somebody else.
_NEITHER = (
    r"non-?\s?fatal(?:ly)?|no\s(?:deaths|fatalities)|homicide\s(?:detect|unit|squad|bureau|divis|invest)\w*"
    r"|dead(?:ly)?\s(?:end|line|weapon|force|conduct)\w*|attempted\s(?:murder|homicide|killing)s?"
    r"|(?:no|any)(?:body|\sone|one)\s(?:was|were|is|else)\s\w+"
    r"|(?:none\sof\s(?:the\s|those\s)?\w+|no\s(?:\w+\s)?\w+)\s(?:was|were)\s\w+"
    r"|(?:could|might|would)\shave\s(?:been\s)?\w+|life\s(?:sentence|in\sprison)"
    r"|(?:suspect|gunman|shooter|assailant|attacker|robber|dog|deer)s?\s(?:\w+\s){0,4}"
    r"(?:killed|dead|died|injured|wounded)|kill(?:s|ed|ing)\s(?:himself|herself|themselves|itself)|unhurt|uninjured|without\sinjury|not\s(?:injured|hurt|wounded)")
_CONDITION = r"(?:critical|serious|stable|fair|good|guarded|grave)\b[^.;]{0,25}\bcondition"
_BODY = r"(?:the|his|her|their|right|left|upper|lower|each|both)\s"  # before a limb
# One who was taken to hospital alive may die there: this outweighs the words of survival before it.
_DIED_LATER = re.compile(
    r"\b(?:(?:he|she|the\s\w+|later|subsequently)\s(?:\w+\s){0,2}(?:died|succumbed)"
    r"|pronounced\s(?:\w+\s)?dead|died\sof\s(?:his|her))\b", re.I)
_ELSEWHERE = re.compile(
    r"\b(?:another|second|third|separate(?:ly)?|meanwhile|earlier|the\sother|last\s(?:week|month|year)"
    r"|two\sothers?|elsewhere)\b", re.I)
_PARAGRAPH = re.compile(r"[^\n]+")
_DETAIL = re.compile(r"\d[\d:]*\d|[A-Z][a-z]{3,}day\b")
_OUTCOME = {"death": "killed", "life": "injured"}
_SOON, _NEAR, _FAR = 200, 450, 2500  # characters


def fate(text, sentence, harm_at, count):
    """Return "killed", "injured" or "casualties" (nobody says) for `count` people hurt in `sentence`.

    `sentence` is (start, end), `harm_at` the offset of the harm word. For one person the nearest later word
    of death or survival decides, up to where the text turns to other people; for more than one, all such
    words must agree. A passage that repeats two details of the sentence (an hour, a house number, a day) is
    taken to tell of the same people and is asked first.

    >>> text = "A man was shot on Monday. He was pronounced dead at the scene."
    >>> fate(text, (0, 25), 10, 1)
    'killed'
    """
    everywhere = _cues(text, max(0, sentence[0] - _FAR), harm_at + _FAR)
    if count > 1:
        near = _agreed(_cues(text, harm_at, harm_at + _NEAR))
        return _agreed(everywhere) or ("injured" if near == "injured" else "casualties")
    for start, end in _passages(text, sentence, harm_at):
        if _DIED_LATER.search(text, start, min(end, start + _SOON)):
            return "killed"
        if kinds := _decisive(text, start, end):
            return _OUTCOME[kinds[0]]
    if before := _decisive(text, max(0, sentence[0] - _FAR), sentence[0]):
        return _OUTCOME[before[-1]]
    return "injured" if "care" in everywhere else "casualties"


def _passages(text, sentence, harm_at):
    """Yield the offsets of the passages to ask, the best first."""
    if retold := _retold(text, sentence):
        yield retold, retold + _FAR
    turn = _ELSEWHERE.search(text, sentence[1], harm_at + _FAR)
    if turn:
        yield harm_at, turn.start()
    yield harm_at, harm_at + _FAR


def _decisive(text, start, end):
    return [kind for kind in _cues(text, start, end) if kind != "care"]


def _cues(text, start, end):
    """Return the kinds of the words of death, survival and care between two offsets, in order."""
    found = _all_cues(text, _cue(read_lexicon("fate_words")))
    return [kind for _, kind in found[bisect_left(found, (start,)):bisect_left(found, (end,))]]


@lru_cache(maxsize=8)
def _all_cues(text, cue):
    return [(match.start(), match.lastgroup) for match in cue.finditer(lower_case(text))
            if match.lastgroup != "none"]


@lru_cache(maxsize=4)
def _cue(rows):
    death, life, care, limb = (alternation([word for word, says in rows if says == group])
                               for group in ("death", "life", "care", "limb"))
    return re.compile(rf"\b(?=[a-z])(?:(?P<none>{_NEITHER})|(?P<death>{death})"
                      rf"|(?P<life>{life}|{_CONDITION}|{_BODY}{limb})|(?P<care>{care}))\b")


def _agreed(kinds):
    kinds = set(kinds) - {"care"}
    return _OUTCOME[kinds.pop()] if len(kinds) == 1 else ""


def _retold(text, sentence):
    """Return where a later paragraph begins to repeat two details of `sentence`, or 0."""
    details = set(_DETAIL.findall(text, *sentence))
    if len(details) < 2:
        return 0
    own = text[sentence[0]:sentence[1]]
    line_end = text.find("\n", sentence[1])
    for paragraph in _PARAGRAPH.finditer(text, line_end, line_end + 2 * _FAR) if line_end > 0 else ():
        words = paragraph[0]
        if len(details & set(_DETAIL.findall(words))) > 1 and own not in words:
            return paragraph.start()
    return 0
