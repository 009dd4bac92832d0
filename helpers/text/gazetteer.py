"""A gazetteer: surface forms from word lists, matched in one pass by one prefix-factored pattern."""
import re
from functools import wraps
from time import monotonic

from helpers.text.lexicons import read_lexicon
from helpers.text.patterns import trie_pattern


def gazetteer_pattern(surfaces):
    """Return the compiled pattern that finds `surfaces` as whole words, not as sums of money ("$US1,000").

    A hyphen ends a word: "US-made" and "non-EU" name the US and the EU.

    >>> gazetteer_pattern(["US", "U.S.", "Iran"]).findall("Iran's US-made arms, U.S.-Iranian, $US5, USB")
    ['Iran', 'US', 'U.S.']
    """
    surfaces = list(surfaces)
    first = re.escape("".join(sorted({surface[0] for surface in surfaces if surface})))
    if not first:
        return re.compile("(?!)")
    return re.compile(rf"(?=[{first}])(?<![\w$£€])(?:{trie_pattern(surfaces)})(?![\w$£€])")


_PATIENCE = 0.02  # seconds between two looks at the files: an article takes a thousandth


def from_lexicons(*names):
    """Decorate `build(rows, …)`: called without arguments, it is worked out again only after a save.

    >>> @from_lexicons("stopwords")
    ... def stop_list(rows):
    ...     return {row[0] for row in rows}
    >>> "the" in stop_list(), stop_list() is stop_list()
    (True, True)
    """
    def decorate(build):
        lexicons, value, looked_at = [], None, float("-inf")

        @wraps(build)
        def worked_out():
            nonlocal lexicons, value, looked_at
            if monotonic() - looked_at > _PATIENCE:
                saved = [read_lexicon(name) for name in names]
                if not lexicons or any(one is not other for one, other in zip(saved, lexicons, strict=True)):
                    lexicons, value = saved, build(*saved)
                looked_at = monotonic()
            return value
        return worked_out
    return decorate
