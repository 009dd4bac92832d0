"""The stop list: words left out of a count, and the sentence that says which."""
from helpers.text.lexicons import read_lexicon
from helpers.text.words import fold


def stop_list(stopwords="stopwords"):
    """Return a frozenset of words to leave out, and what to call that list.

    `stopwords` is the name of a lexicon with the words in its first column, None for no list, or words.

    >>> words, name = stop_list()
    >>> "the" in words, name.startswith("stopwords.tsv (")
    (True, True)
    >>> stop_list(["said", "says"])[1], stop_list(None)[1]
    ('own list (2 words)', 'none')
    """
    if stopwords is None:
        return frozenset(), "none"
    if isinstance(stopwords, str):
        words = frozenset(fold(row[0]) for row in read_lexicon(stopwords))
        return words, f"{stopwords}.tsv ({len(words)} words)"
    words = frozenset(fold(word) for word in stopwords)
    return words, f"own list ({len(words)} words)"


def is_left_out(term, stop):
    """Tell whether a term is left out: a stop word, or a run of words that begins or ends with one.

    >>> [is_left_out(term, {"of"}) for term in ("of", "of mass", "weapons of mass")]
    [True, True, False]
    """
    return term in stop or " " in term and (term.split(" ", 1)[0] in stop or term.rsplit(" ", 1)[1] in stop)
