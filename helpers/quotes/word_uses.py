"""The small words around reported speech, by what they do there: the lexicon `speech_words`, read at the start."""
from helpers.text.lexicons import read_lexicon
from helpers.text.patterns import alternation

_ROWS = tuple((word, uses.split()) for word, uses in read_lexicon("speech_words"))


def words_for(use):
    """Return the words of one use, such as "preposition", as a frozenset.

    >>> "toward" in words_for("preposition")
    True
    """
    return frozenset(word for word, uses in _ROWS if use in uses)


def any_word(use):
    """Return the source of a pattern that matches any word of one use; what may follow it is the caller's.

    >>> import re
    >>> re.findall(any_word("man"), "Sir Ann")
    ['Sir']
    """
    return alternation(words_for(use))


def meanings():
    """Return what short words for an office stand for: {"sen": "senator"}."""
    return {word: use[1:] for word, uses in _ROWS for use in uses if use.startswith("=")}
