"""Letters typed in two ways: "é" as one character, or as "e" with an accent of its own."""
import re
import unicodedata

_MARKED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def composed(text):
    """Return `text` with each letter and its accents as one character, and the offsets to find it again.

    `offsets[place]` is the place in `text` of the character at `place`; None where nothing had to change.

    >>> composed("Jose\\u0301 left"), composed("José left")
    (('José left', [0, 1, 2, 3, 5, 6, 7, 8, 9, 10]), ('José left', None))
    """
    if text.isascii() or not _MARKED.search(text):
        return text, None
    pieces, offsets, last = [], [], 0
    for match in _MARKED.finditer(text):
        letter = unicodedata.normalize("NFC", match[0])
        pieces += text[last:match.start()], letter
        offsets += [*range(last, match.start()), *range(match.start(), match.start() + len(letter))]
        last = match.end()
    return "".join(pieces) + text[last:], [*offsets, *range(last, len(text) + 1)]
