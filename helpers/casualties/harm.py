"""Words of harm ("killed", "shot dead", "death toll"), from the lexicon `harm_words`."""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.casualties import kinds
from helpers.casualties.grammar import harm_rules
from helpers.text.lexicons import line_of, read_lexicon
from helpers.text.patterns import alternation, lower_case

OUTCOMES = ("killed", "injured", "missing", "abducted", "displaced", "casualties", "shot", "seized", "lost",
            "neutralised")

# The kinds of harm words as the lexicon writes them, where the rules call them by another name.
_KINDS = {"verb": kinds.HARMED, "ing": kinds.HARMING, "active": kinds.HARMING, "base": kinds.HARMS,
          "count": kinds.LOSSES, "held": kinds.FORCED, "people": kinds.NOUN, "none": kinds.NOUN}


class Harm(NamedTuple):
    """A harm word's outcome and kind, as the lexicon gives them."""
    outcome: str
    kind: str


HOSPITAL, SEIZED = Harm("injured", "hospital"), Harm("seized", "taken")


class HarmWords(NamedTuple):
    """The lexicon of harm words: form -> Harm, the pattern of any, and the words that one can begin with."""
    forms: dict
    finder: re.Pattern
    in_lower_case: re.Pattern  # the same for lower-case text: several times as fast
    firsts: frozenset
    kinds: dict  # a kind as the lexicon writes it -> the Kind of the rules

    def places(self, text):
        """Return the offsets at which a harm word begins.

        >>> harm_words().places("Two were killed, none hurt.")
        [9, 22]
        """
        return [match.start() for match in self.in_lower_case.finditer(lower_case(text))]


def harm_words():
    """Return the HarmWords of the lexicon `harm_words`.

    Raises ValueError, naming the form and its line, when an outcome or kind is none of those the rules know.

    >>> harm_words().forms["killed"]
    Harm(outcome='killed', kind='verb')
    """
    return _harm_words(read_lexicon("harm_words"), harm_rules())


@lru_cache(maxsize=4)
def _harm_words(rows, rules):
    own = {name: kind for name, kind in rules.kinds.items() if name not in kinds.KINDS}
    known = _KINDS | {kind.name: kind for kind in kinds.OF_HARM} | own
    for row in rows:
        form, outcome, kind = row
        if kind not in known or (outcome not in OUTCOMES and kind != "none"):
            line = line_of("harm_words", row)
            raise ValueError(f"harm_words.tsv, line {line}: {form!r} has outcome {outcome!r} and "
                             f"kind {kind!r}; outcomes: {', '.join(OUTCOMES)}; kinds: {', '.join(known)}")
    forms = {form.lower(): Harm(outcome, kind) for form, outcome, kind in rows}
    pattern = rf"\b{alternation(forms)}\b"
    firsts = frozenset(form.split()[0] for form in forms)
    return HarmWords(forms, re.compile(pattern, re.I), re.compile(pattern), firsts, known)
