"""Words of harm ("killed", "shot dead", "death toll"), from the lexicon `harm_words`."""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.lexicons import read_lexicon
from helpers.patterns import alternation

OUTCOMES = ("killed", "injured", "missing", "abducted", "displaced", "casualties", "shot")

# One letter for each kind of harm word: the rules of a clause are written with these letters.
LETTERS = {"verb": "K", "ing": "G", "active": "G", "base": "I", "died": "D", "state": "A", "event": "E",
           "count": "C", "toll": "T", "bodies": "B", "lives": "L", "wounds": "J", "people": "n", "none": "n"}


class Harm(NamedTuple):
    """A harm word's outcome and kind, as the lexicon gives them."""
    outcome: str
    kind: str


def harm_words():
    """Return the lexicon of harm words as a mapping from form to Harm.

    Raises ValueError, naming the line, when an outcome or kind is none of those the rules know.

    >>> harm_words()["killed"]
    Harm(outcome='killed', kind='verb')
    """
    return _by_form(read_lexicon("harm_words"))


@lru_cache(maxsize=4)
def _by_form(rows):
    for form, outcome, kind in rows:
        if kind not in LETTERS or (outcome not in OUTCOMES and kind != "none"):
            raise ValueError(f"harm_words.tsv: {form!r} has outcome {outcome!r} and kind {kind!r}; outcomes: "
                             f"{', '.join(OUTCOMES)}; kinds: {', '.join(LETTERS)}")
    return {form.lower(): Harm(outcome, kind) for form, outcome, kind in rows}


def harm_finder():
    """Return the compiled pattern of any harm word of the lexicon."""
    return _finder(read_lexicon("harm_words"))


@lru_cache(maxsize=4)
def _finder(rows):
    return re.compile(rf"\b{alternation([form.lower() for form, *_ in rows])}\b", re.I)


def harm_places(text):
    """Return the offsets at which a harm word begins.

    >>> harm_places("Two were killed, none hurt.")
    [9, 22]
    """
    return [match.start() for match in harm_finder().finditer(text)]
