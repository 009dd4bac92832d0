"""Words of harm ("killed", "shot dead", "death toll"), from the lexicon `harm_words`."""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.text.lexicons import read_lexicon
from helpers.text.patterns import alternation, lower_case

OUTCOMES = ("killed", "injured", "missing", "abducted", "displaced", "casualties", "shot", "seized", "lost")

# One letter for each kind of harm word: the rules of a clause are written with these letters.
LETTERS = {
    "verb": "K", "ing": "G", "active": "G", "base": "I", "died": "D", "self": "R", "state": "A",
    "manner": "M", "event": "E", "count": "C", "toll": "T", "bodies": "B", "lives": "L", "wounds": "J",
    "held": "X", "forced": "X", "people": "n", "none": "n",
}


class Harm(NamedTuple):
    """A harm word's outcome and kind, as the lexicon gives them."""
    outcome: str
    kind: str


HOSPITAL = Harm("injured", "hospital")


class HarmWords(NamedTuple):
    """The lexicon of harm words: form -> Harm, the pattern of any, and the words that one can begin with."""
    forms: dict
    finder: re.Pattern
    in_lower_case: re.Pattern  # the same for lower-case text: several times as fast
    firsts: frozenset

    def places(self, text):
        """Return the offsets at which a harm word begins.

        >>> harm_words().places("Two were killed, none hurt.")
        [9, 22]
        """
        return [match.start() for match in self.in_lower_case.finditer(lower_case(text))]


def harm_words():
    """Return the HarmWords of the lexicon `harm_words`.

    Raises ValueError, naming the form, when an outcome or kind is none of those the rules know.

    >>> harm_words().forms["killed"]
    Harm(outcome='killed', kind='verb')
    """
    return _harm_words(read_lexicon("harm_words"))


@lru_cache(maxsize=4)
def _harm_words(rows):
    for form, outcome, kind in rows:
        if kind not in LETTERS or (outcome not in OUTCOMES and kind != "none"):
            raise ValueError(f"harm_words.tsv: {form!r} has outcome {outcome!r} and kind {kind!r}; outcomes: "
                             f"{', '.join(OUTCOMES)}; kinds: {', '.join(LETTERS)}")
    forms = {form.lower(): Harm(outcome, kind) for form, outcome, kind in rows}
    pattern = rf"\b{alternation(forms)}\b"
    firsts = frozenset(form.split()[0] for form in forms)
    return HarmWords(forms, re.compile(pattern, re.I), re.compile(pattern), firsts)
