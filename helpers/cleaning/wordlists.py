"""The word lists that cleaning reads: each is built once, and again when its file is saved."""

from helpers.text.lexicons import read_lexicon

_BUILT = {}


def built(lexicon, build):
    """Return `build(rows)` of a lexicon, kept until its file is saved again.

    >>> built("agencies", len) is built("agencies", len)
    True
    """
    rows = read_lexicon(lexicon)
    kept = _BUILT.get((lexicon, build))
    if kept is None or kept[0] is not rows:
        kept = _BUILT[lexicon, build] = rows, build(rows)
    return kept[1]


def page_words(group):
    """Return the words of a group of the lexicon `page_words`.

    >>> "writer" in page_words("post")
    True
    """
    return word_groups().get(group, frozenset())


def word_groups():
    """Return {group: its words} of the lexicon `page_words`, for those who ask for many.

    >>> "writer" in word_groups()["post"]
    True
    """
    return built("page_words", _by_group)


def agencies():
    """Return {name as printed: name of the outlet} of the lexicon `agencies`.

    >>> agencies()["The Associated Press"]
    'AP'
    """
    return built("agencies", dict)


def _by_group(rows):
    groups = {}
    for word, group in rows:
        groups.setdefault(group, set()).add(word)
    return {group: frozenset(words) for group, words in groups.items()}
