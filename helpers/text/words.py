"""Words with their offsets, as they are counted, and runs of words."""
import re

from helpers.text.sentences import sentence_spans

_LETTER = r"[^\W_]"
_MARK = "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d]"  # accents and vowel signs
_WORD = re.compile(
    rf"((?:[^\W\d_]\.)+[^\W\d_](?!{_LETTER})(?:\.(?!{_LETTER}))?(?:[-‑]{_LETTER}+)*"  # U.S., p.m., U.S.-led
    rf"|\d+(?:[.,:/]\d+)+{_LETTER}*(?:[-‑]{_LETTER}+)*"  # 1,200  3.5  4:00pm  9/11
    rf"|{_LETTER}+(?:(?:[-‑]|['’](?![sS]\b)){_LETTER}+|{_MARK}+{_LETTER}*)*"  # don't, Kazemi-Qomi
    r"|[$£€¥₹%&])(?:['’][sS]\b)?")


def word_spans(text):
    """Return the `(start, end)` offsets of the words of `text`, in order.

    Hyphens and apostrophes inside a word belong to it, as do the stops of `U.S.` and the points, commas,
    colons and slashes between digits; the ending 's belongs to no word; signs of money, % and & are words.

    >>> text = "The U.S. didn't say who paid al-Maliki's aide $1,200."
    >>> [text[start:end] for start, end in word_spans(text)]
    ['The', 'U.S.', "didn't", 'say', 'who', 'paid', 'al-Maliki', 'aide', '$', '1,200']
    """
    return [match.span(1) for match in _WORD.finditer(text)]


def words_of(text):
    """Return the words of `text` as they are counted: the strings of `word_spans`, each one `fold`ed.

    >>> words_of("The US didn’t tell us.")
    ['the', 'US', "didn't", 'tell', 'us']
    """
    return [fold(word) for word in _WORD.findall(text)]


def fold(word):
    """Return `word` in lower case with plain apostrophes and hyphens; only US keeps its capitals.

    In lower case the country would be counted with the pronoun, and lost to the stop list.

    >>> fold("Al-Qaida"), fold("US"), fold("us")
    ('al-qaida', 'US', 'us')
    """
    lower = word.lower()
    if lower.isascii():
        return lower if word != "US" else word
    return lower.replace("’", "'").replace("‑", "-")


def ngrams(text, n, stem=None):
    """Return the runs of `n` words of `text`, folded, each passed through `stem`, joined by blanks.

    No run goes beyond the end of a sentence.

    >>> ngrams("They left Iraq. Iraq talks began.", 2)
    ['they left', 'left iraq', 'iraq talks', 'talks began']
    """
    runs = []
    for start, end in sentence_spans(text):
        words = words_of(text[start:end])
        words = words if stem is None else [stem(word) for word in words]
        runs += map(" ".join, zip(*(words[first:] for first in range(n)), strict=False))
    return runs
