"""Candidates for people: the runs of capitalised words in a text, what only leads up to a name cut off."""
import re
from typing import NamedTuple

from helpers.evidence import FAMILY_FIRST, SUFFIXES
from helpers.names import PARTICLES, TITLE, name_runs


class Candidate(NamedTuple):
    """Capitalised words that may name a person, titles already left out."""
    start: int
    end: int
    name: str
    words: tuple
    title: str
    opens: bool

    @property
    def surname(self):
        return self.words[-2] if self.words[-1] in SUFFIXES and len(self.words) > 2 else self.words[-1]


_OPENS = re.compile(r"(?:^|[.!?…:]|\n|[\"“”‘'`(]|--|[–—-])[\s\"“‘'`(]*$")
_TITLE_BEFORE = re.compile(rf"({TITLE}+) ?$")
_ROMAN = re.compile(r"[IVX]+$")
_PREFIXED = re.compile(r"(?:[Tt]hen|[Ee]x|[Ff]ormer|[Cc]o|[A-Z]{2,6})-")


def candidates(text, hidden, words):
    """Yield the Candidates of `text` in order; `hidden` is the text with titles and gazetteer hits blotted out.

    >>> from helpers.names import masked, vocabulary
    >>> text = "But Gen. Petraeus met Welshman Mark Litton on Friday."
    >>> [c.name for c in candidates(text, masked(text, []), vocabulary())]
    ['But', 'Petraeus', 'Mark Litton']
    """
    for start, pieces in name_runs(hidden):
        opens = bool(_OPENS.search(hidden, max(0, start - 6), start))
        first = _first_of_name(pieces, opens, words, text)
        at, chosen = start + sum(map(len, pieces[:first])) + first, []
        opens = opens and not first
        for before, piece in zip(["", *pieces][first:], pieces[first:], strict=False):
            if _splits(before, piece, words) or chosen and _is_small_word(piece, chosen[0][1], words):
                yield from _candidate(chosen, text, hidden, opens)
                chosen, opens = [], False
            else:
                chosen.append((at, piece))
            at += len(piece) + 1
        yield from _candidate(chosen, text, hidden, opens)


def _splits(before, piece, words):
    """Tell whether a word ends a name: a weekday, an abbreviation in capitals, "Then-premier"."""
    if words.kinds.get(piece) == "time":
        return piece not in words.given
    if piece.isupper() and len(piece) > 1 and "." not in piece and not _ROMAN.match(piece):
        return len(piece) < 4 or words.given.get(before, "weak") == "weak"
    return bool(_PREFIXED.match(piece))


def _is_small_word(piece, first, words):
    """Tell whether a headline goes on after a name: "Mark Cuban Is Right"; "Ah" in Chinese names is none."""
    return words.kinds.get(piece) == "start" and piece not in words.given and first not in FAMILY_FIRST


def _first_of_name(pieces, opens, words, text):
    """Return the number of words that only lead up to a name: "But Clinton", "Chicago Bear Walter Payton"."""
    if len(pieces) < 2 or pieces[0] in words.given:
        return 0
    for number, (before, piece) in enumerate(zip(pieces, pieces[1:], strict=False), 1):
        if words.given.get(piece, "weak") != "weak" and _is_ordinary(before, words) or (
                number < len(pieces) - 1 and _is_role(before, words)):
            return number
    return int(opens and _only_opens(pieces[0], words, text))


def _is_role(piece, words):
    return piece.endswith(("man", "woman")) and piece not in words.surnames or piece.lower() in words.roles


def _is_ordinary(piece, words):
    return piece in words.kinds or piece + "s" in words.kinds or piece.endswith("ian") or _is_role(piece, words)


def _only_opens(piece, words, text):
    return words.kinds.get(piece) == "start" or piece.endswith(("ing", "ly", "ed")) or f" {piece.lower()} " in text


def _candidate(chosen, text, hidden, opens):
    while chosen and (chosen[0][1] in PARTICLES or chosen[0][1] in SUFFIXES):
        chosen = chosen[1:]
    while chosen and chosen[-1][1] in PARTICLES:
        chosen = chosen[:-1]
    if chosen:
        start, end = chosen[0][0], chosen[-1][0] + len(chosen[-1][1])
        title = _TITLE_BEFORE.search(hidden, max(0, start - 60), start)
        role = text[title.start(1):title.end(1)] if title else ""
        yield Candidate(start, end, text[start:end], tuple(piece for _, piece in chosen), role, opens)


_HEADLINE_WORD = re.compile(r"\b[^\W\d_]{4,}")


def in_headline(text, start):
    """Tell whether `start` stands in a line that writes almost every word with a capital.

    >>> in_headline("Smith Meets Jones Again After Long Talks\nThey met.", 0)
    True
    """
    begin, end = text.rfind("\n", max(0, start - 160), start) + 1, text.find("\n", start, start + 160)
    if begin == 0 and start > 160 or end < 0 and len(text) > start + 160:
        return False
    end = len(text) if end < 0 else end
    if text.count(",", begin, end) + text.count(";", begin, end) > 1:
        return False
    long_words = _HEADLINE_WORD.findall(text, begin, end)
    return len(long_words) > 3 and sum(word[0].islower() for word in long_words) * 6 <= len(long_words)


def part(c, first, last):
    """Return the Candidate of the words `first` to `last` (not included) of `c`."""
    before = sum(len(word) + 1 for word in c.words[:first])
    words = c.words[first:last]
    start = c.start + before
    end = start + len(" ".join(words))
    return c._replace(start=start, end=end, words=words, name=" ".join(words), opens=c.opens and not first,
                      title="" if first else c.title)
