"""Lines that say how many came to harm: whatever they look like, they are no furniture.

The words of harm and the nouns for people are the lexicons that the engines read.
"""

import re

from helpers.cleaning.wordlists import built, page_words
from helpers.text.quantities import FIRST_WORDS

_WORD = re.compile(r"[^\W_]+(?:[,.]\d+)*")
_PLAIN_NUMBER = re.compile(r"(?<![\w$£€.:/-])\d[\d,]{0,9}(?![\w:/%-]|\.\d)")
_NUMBER_WORDS = FIRST_WORDS - frozenset("a an another between half neither no nobody none not no-one".split())
_BULLET = re.compile(r"[*•·‣▪◦–—-]\s+")
_LABEL = re.compile(r"([^:=]{2,40}?)\s?(?::|=|\s[–—-]+\s)\s?(?=\S)")
_SAYING = frozenset(
    "verb ing base died state event count toll bodies lives wounds people held".split()
)  # kinds of harm words
_DOUBTFUL = ("seized", "lost")  # things are, as often as people
_LONGEST_TALLY = 90  # letters
_NEAR = 3  # words between a number and what it counts
_STRAY = {"label": 0, "bullet": 3, "": 1}  # words of a tally that are none of its own


def states_harm(line):
    """Say whether `line` has a number and a word of harm: "24 dead", "two were hurt", no age with hyphens.

    >>> [states_harm(line) for line in ("Police: 24 dead", "A 2-year-old was shot", "24 boats")]
    [True, False, False]
    """
    words = _WORD.findall(line.casefold())
    if _harm_words().isdisjoint(words):
        return False
    numbers = set(_PLAIN_NUMBER.findall(line))
    return any(
        _counts(words, place) for place, word in enumerate(words) if word in numbers or word in _NUMBER_WORDS
    )


def _counts(words, place):
    """Say whether the number at `place` counts people harmed: harm or people behind it, or harm before it."""
    behind, before = words[place + 1 : place + 1 + _NEAR], words[max(0, place - _NEAR) : place]
    return not (_harm_words().isdisjoint(behind + before) and _people().isdisjoint(behind))


def is_tally(line):
    """Say whether `line` is an entry of a toll: "Dead: 24", "• 24 people killed", "24 dead".

    >>> [is_tally(line) for line in ("Death toll: at least 24", "24 dead", "24 dead in Bel blast")]
    [True, True, False]
    """
    if len(line) > _LONGEST_TALLY or len(line.split()) > 14 or line.endswith(".") or not states_harm(line):
        return False
    bullet = _BULLET.match(line)
    bare = line[bullet.end() :] if bullet else line
    label = _LABEL.match(bare)
    said = bare[label.end() :] if label and len(label[1].split()) <= 4 else bare
    strays = [word for word in _WORD.findall(said.casefold()) if not _belongs(word)]
    return len(strays) <= _STRAY["label" if label else "bullet" if bullet else ""]


def _belongs(word):
    counted = word[0].isdigit() or word in _NUMBER_WORDS or word in _people()
    return counted or word in _harm_words() or word in page_words("in a toll")


def _harm_words():
    return built("harm_words", _single_words)


def _people():
    return built("person_nouns", _nouns)


def _single_words(rows):
    return frozenset(
        form
        for form, outcome, kind in rows
        if kind in _SAYING and " " not in form and outcome not in _DOUBTFUL
    )


def _nouns(rows):
    return frozenset(row[0] for row in rows)
