"""Candidates for people: the runs of capitalised words in a text, what only leads up to a name cut off."""
import re
from typing import NamedTuple

from helpers.actors.evidence import family_first
from helpers.actors.names import TITLE, name_runs
from helpers.actors.parts import LETTERS_AFTER, PARTICLES, SUFFIXES


class SmallWords:
    """The words that `text` writes with a small letter: a short text is searched, a long one split once.

    >>> "talks" in SmallWords("The talks failed."), "failed" in SmallWords("Talks Failed")
    (True, False)
    """

    def __init__(self, text):
        self._words = text if len(text) < 20_000 else frozenset(text.split())

    def __contains__(self, word):
        if word in PARTICLES:
            return False
        return (f" {word} " if isinstance(self._words, str) else word) in self._words


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
        return self.words[-2] if self.words[-1] in SUFFIXES and len(self.words) > 1 else self.words[-1]


_TITLE_BEFORE = re.compile(rf"({TITLE}+) ?$")
_ROMAN = re.compile(r"[IVX]+$")
_PREFIXED = re.compile(r"(?:[Tt]hen|[Ee]x|[Ff]ormer|[Cc]o|[A-Z]{2,6})-")


def candidates(text, hidden, words, small=frozenset()):
    """Yield the Candidates of `text` in order.

    `hidden` is the text with titles and gazetteer hits blotted out (`helpers.actors.names.masked`), `small` are
    the words that the text writes with a small letter as well.

    >>> from helpers.actors.names import masked, vocabulary
    >>> text = "But Gen. Petraeus met Welshman Owen Pryce on Friday."
    >>> [c.name for c in candidates(text, masked(text, []), vocabulary())]
    ['Petraeus', 'Owen Pryce']
    """
    for start, pieces in name_runs(hidden):
        if len(pieces) == 1:
            if words.kinds.get(pieces[0]) not in _NO_NAMES and not pieces[0].isupper():
                yield _with_number(_candidate(start, pieces, text, hidden), text, words)
        else:
            for at, name in _parts(start, pieces, hidden, words, small):
                yield _with_number(_candidate(at, name, text, hidden), text, words)


_NO_NAMES = ("start", "time")
_FIRST_OF_NAME = re.compile(r" I(?![\w'’])(?! (?:am|have|had|think|know|do|did|want|will|would|can|mean)\b)")


def _with_number(c, text, words):
    """Return the name of a king or a pope with its "I", which everywhere else is a pronoun."""
    if not _FIRST_OF_NAME.match(text, c.end) or c.title not in words.crowned and f"{c.name} II" not in text:
        return c
    return c._replace(end=c.end + 2, name=f"{c.name} I", words=(*c.words, "I"))


def _parts(start, pieces, hidden, words, small):
    """Yield `(start, pieces)` of the names in a run of several capitalised words."""
    first = _first_of_name(pieces, _opens(hidden, start), words, small)
    at, chosen, begin = start + sum(map(len, pieces[:first])) + first, [], start
    for before, piece in zip(["", *pieces][first:], pieces[first:], strict=False):
        if _splits(before, piece, words) or chosen and _is_small_word(piece, chosen[0], words):
            yield from _stripped(begin, chosen)
            chosen = []
        else:
            begin = begin if chosen else at
            chosen.append(piece)
        at += len(piece) + 1
    yield from _stripped(begin, chosen)


def _stripped(start, pieces):
    """Yield the name without particles and suffixes at its ends, if anything is left of it."""
    while pieces and (pieces[0] in PARTICLES or pieces[0] in SUFFIXES):
        start += len(pieces[0]) + 1
        pieces = pieces[1:]
    while pieces and pieces[-1] in PARTICLES:
        pieces = pieces[:-1]
    if pieces:
        yield start, pieces


def _candidate(start, pieces, text, hidden):
    name, title = " ".join(pieces), ""
    if TITLE in hidden[max(0, start - 2):start]:
        match = _TITLE_BEFORE.search(hidden, max(0, start - 60), start)
        title = text[match.start(1):match.end(1)] if match else ""
    return Candidate(start, start + len(name), name, tuple(pieces), title, _opens(hidden, start))


def _opens(hidden, start):
    """Tell whether a sentence, a line or a quotation begins at `start`."""
    if start > 1 and hidden[start - 1] == " " and (hidden[start - 2].islower() or hidden[start - 2] == ","):
        return False
    before = hidden[max(0, start - 4):start].rstrip(" \"“‘'`(")
    return not before or before[-1] in ".!?…:\n”–—-"


def _splits(before, piece, words):
    """Tell whether a word ends a name: a weekday, an abbreviation in capitals, "Then-premier"."""
    if words.kinds.get(piece) == "time":
        return piece not in words.given
    if piece == "I" or piece in LETTERS_AFTER:
        return True
    if piece.isupper() and len(piece) > 1 and "." not in piece and not _ROMAN.match(piece):
        return len(piece) < 4 or words.given.get(before, "weak") == "weak"
    return "-" in piece and bool(_PREFIXED.match(piece))


def _is_small_word(piece, first, words):
    """Tell whether a headline goes on after a name: "Ann Doe Is Right"; "Ah" in Chinese names is none."""
    return words.kinds.get(piece) == "start" and piece not in words.given and first not in family_first()


def _first_of_name(pieces, opens, words, small):
    """Return how many words only lead up to a name: "But Doe", "Boston Mayor Ann Doe", "Said Doe"."""
    if len(pieces) < 2 or pieces[0] in words.given:
        return int(opens and pieces[0] == "Said")
    for number, (before, piece) in enumerate(zip(pieces, pieces[1:], strict=False), 1):
        if words.given.get(piece, "weak") != "weak" and _is_ordinary(before, words) or (
                number < len(pieces) - 1 and _is_role(before, words)):
            return number
    return int(opens and _only_opens(pieces[0], words, small))


def _is_role(piece, words):
    return piece.endswith(("man", "woman")) and piece not in words.surnames or piece.lower() in words.roles


def _is_ordinary(piece, words):
    in_list = piece in words.kinds or piece + "s" in words.kinds
    return in_list or piece.endswith("ian") or _is_role(piece, words)


def _only_opens(piece, words, small):
    return words.kinds.get(piece) == "start" or piece.endswith(("ing", "ly", "ed")) or piece.lower() in small


_HEADLINE_WORD = re.compile(r"\b[^\W\d_]{3,}")
_SMALL_IN_HEADLINES = frozenset("and the for but nor via with from over into".split())


def in_headline(text, start):
    """Tell whether `start` stands in a line that writes almost every word with a capital.

    >>> [in_headline(line, 0) for line in ("Smith Meets Jones After Talks", "Smith met his friend Jones.")]
    [True, False]
    """
    begin, end = text.rfind("\n", max(0, start - 160), start) + 1, text.find("\n", start, start + 160)
    if begin == 0 and start > 160 or end < 0 and len(text) > start + 160:
        return False
    end = len(text) if end < 0 else end
    if text.count(",", begin, end) + text.count(";", begin, end) > 1:
        return False
    words = _HEADLINE_WORD.findall(text, begin, end)
    small = sum(word[0].islower() and word not in _SMALL_IN_HEADLINES for word in words)
    allowed = 0 if text[end - 1:end] == "." else len(words) // 6
    return len(words) > 3 and small <= allowed


def part(c, first, last):
    """Return the Candidate of the words `first` to `last` (not included) of `c`."""
    before = sum(len(word) + 1 for word in c.words[:first])
    words = c.words[first:last]
    start = c.start + before
    end = start + len(" ".join(words))
    return c._replace(start=start, end=end, words=words, name=" ".join(words), opens=c.opens and not first,
                      title="" if first else c.title)
