"""Words that decide what a number beside them says, in the groups of the lexicon `rule_words`."""
from functools import lru_cache

from helpers.text.lexicons import read_lexicon


def word_group(name):
    """Return the words of a group.

    >>> "near" in word_group("place")
    True
    """
    return _groups(read_lexicon("rule_words")).get(name, frozenset())


@lru_cache(maxsize=4)
def _groups(rows):
    return {group: frozenset(word for word, of in rows if of == group) for _, group in rows}
