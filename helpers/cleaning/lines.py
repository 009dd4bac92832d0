"""A line as words: what all rules of cleaning look at."""

import re
from functools import lru_cache

WORD = re.compile(r"[\w@]+")
QUOTES = frozenset("\"“‘'«")
_ENDS = tuple(".!?…。．！？؟۔।։")
_CLOSERS = "\"'”’»›)]}* "


def flat(line):
    """Return the words of `line`, small and without punctuation, with one blank between them.

    >>> flat("►Related: Two held")
    'related two held'
    """
    return " ".join(WORD.findall(line.casefold()))


@lru_cache(maxsize=4096)  # asked of each line by many rules
def ends_sentence(line):
    """Say whether `line` ends as a sentence does, quotation marks and brackets apart.

    >>> [ends_sentence(line) for line in ("He left.", "“Go!” he said", "(He left.)")]
    [True, False, True]
    """
    return line.rstrip(_CLOSERS).endswith(_ENDS)
