"""Sentences and words with their offsets, by rules that need no download."""
import re

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|\n\s*\n")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
_SHORT = frozenset("mr mrs ms dr gen lt col sgt maj capt gov sen rep st prof rev u.s u.k u.n jan feb mar apr aug sept sep oct nov dec no".split())


def sentence_spans(text):
    """Return the `(start, end)` offsets of the sentences of `text`, in order, blanks around them left out.

    >>> [("Gen. Franks spoke. He left.")[a:b] for a, b in sentence_spans("Gen. Franks spoke. He left.")]
    ['Gen. Franks spoke.', 'He left.']
    """
    spans, start = [], 0
    for match in _END.finditer(text):
        before = text[start:match.start()].rsplit(None, 1)[-1:] or [""]
        follows = text[match.end():match.end() + 12].lstrip()[:1]
        if "\n" not in match[0] and match[0][0] == "." and (before[0].lower().strip("(\"“") in _SHORT or len(before[0]) == 1 or follows.islower()):
            continue
        if text[start:match.end()].strip():
            spans.append(_trimmed(text, start, match.end()))
        start = match.end()
    if text[start:].strip():
        spans.append(_trimmed(text, start, len(text)))
    return spans


def _trimmed(text, start, end):
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def word_spans(text):
    """Return the `(start, end)` offsets of the words of `text`.

    >>> [("U.S. aid")[a:b] for a, b in word_spans("U.S. aid")]
    ['U.S', 'aid']
    """
    return [match.span() for match in _WORD.finditer(text)]
