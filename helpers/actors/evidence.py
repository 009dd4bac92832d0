"""What speaks for a capitalised name being a person's: its own words, the words before it and after it."""
import re
from typing import NamedTuple

from helpers.actors.parts import SUFFIXES
from helpers.text.gazetteer import from_lexicons
from helpers.text.patterns import trie_pattern

_ORDINARY = re.compile(r".{3,}(?:tions?|ness|[ai]ble|isms?|olog(?:y|ies)|ships?|ments?|ous|ful|less|ities|ics"
                       r"|ial|ive|ances?|ences?|hood|egies)$")
_COMPANY = re.compile(r",? (?:&|Inc\b|Corp\b|Co\.|Ltd\b|LLC|PLC|and (?:Co\.|Sons|Partners|Associates))")
_IN_STATE_OF_US = re.compile(r", (?:[A-Z][a-z]+\.|N\.[YJHMCD]|Texas|Ohio|Iowa|Utah|Maine)")
_OPEN_QUOTE, _CLOSED_QUOTE = tuple("\"“‘`"), tuple("\"”’'")


class Context(NamedTuple):
    """The words beside names, from `name_context.tsv`: sets of words before, patterns of what follows."""
    articles: frozenset
    placed: frozenset
    no_person: frozenset
    says: frozenset
    place_before: re.Pattern
    place: re.Pattern
    speaks: re.Pattern
    acts: re.Pattern
    owns: re.Pattern
    rules: re.Pattern
    firm: re.Pattern


def context(rows):
    """Return the Context made of rows `(word, kind)`."""
    of = {kind: frozenset(word for word, its_kind in rows if its_kind == kind) for _, kind in rows}
    either = {kind: f"(?:{trie_pattern(words)})" for kind, words in of.items()}
    says, kin, own = either["says"], either["kin"], either["own"]
    who, then = r", (?:who|whose|whom)\b", r",? (?:(?:also|later|then|himself|herself) )?"
    return Context(
        articles=of["article"], placed=of["placed"], no_person=of["no person"], says=of["says"] | {"named"},
        place_before=re.compile(rf"\b{either['place of']} (?:of|called|named) $"),
        place=re.compile(rf" {either['place']}s?\b|, (?:an?|the) (?:\w+ ){{0,3}}{either['place']}\b"),
        speaks=re.compile(rf"{then}{says}\b|{who}|,? (?:aged )?\d\d?[,.;) ]|['’]s {kin}\b"),
        acts=re.compile(rf"{then}(?:{says}|{either['acts']}|was born|grew up)\b|{who}"),
        owns=re.compile(rf"['’]s (?:{kin}|{own})\b"),
        rules=re.compile(rf" {either['rule']}\b"),
        firm=re.compile(rf"['’]?s? {either['firm']}\b"))


@from_lexicons("family_names")
def family_first(rows):
    """Return the family names that stand before the given name, as in Chinese: "Zhou Minglang"."""
    return frozenset(name for name, *_ in rows)


def of_name(names, words, small=frozenset()):
    """Return how much the words of a full name speak for a person: given names for, words of bodies against.

    `small` are the words that the text writes with a small letter as well.

    >>> from helpers.actors.names import vocabulary
    >>> [of_name(name.split(), vocabulary()) for name in ("Fatima Hill", "Space Center", "Odd Gundersen")]
    [3, -11, 0]
    """
    if names[0] in family_first() and len(names) in (2, 3):
        return 2 if all(words.kinds.get(piece) in (None, "start", "word") for piece in names[1:]) else 0
    first = words.given.get(names[0])
    if len(names) > 2 and words.kinds.get(names[-1]) == "place" and _no_middle_name(names[-2], words):
        return -8
    score = 0 if first is None else 1 if first == "weak" else 3
    score += 2 * any(piece[1:] == "." for piece in names)
    score -= 5 * (len(names[-1].rstrip(".")) == 1 and names[-1] not in SUFFIXES)
    if first is None:
        score -= _against_first(names[0], words)
        score -= 3 * any(piece.lower() in small and piece not in words.surnames for piece in names)
    return score - sum(_against(piece, words, first) for piece in names[1:] if piece not in SUFFIXES)


def _no_middle_name(piece, words):
    """Tell whether a word before "Bridge" or "Street" is a surname: "Nelson Mandela Bridge"."""
    return piece not in words.given and "." not in piece and len(piece) > 2


def _kind(piece, words):
    return words.kinds.get(piece) or words.kinds.get(piece.removesuffix("s"))


def _against_first(piece, words):
    kind = _kind(piece, words)
    if kind is None:
        return 3 if _ORDINARY.match(piece) or piece.endswith("ly") else 0
    return 3 if kind == "word" else 8


def _against(piece, words, first):
    kind = _kind(piece, words)
    if piece in words.given and kind not in ("private", "body"):
        return 0
    if piece in words.surnames:
        return int(kind == "place") if first else 0 if kind in ("word", None) else 3
    if kind is None:
        return 3 if _ORDINARY.match(piece) else 0
    return 3 if kind == "word" else 8


def word_before(c, hidden):
    """Return the word before Candidate `c` with its comma, "" where none stands beside it."""
    start = c.start - 1
    if hidden[start:c.start] != " ":
        return ""
    begin = max(0, start - 20)
    word = hidden[max(begin, hidden.rfind(" ", begin, start) + 1):start]
    return word.rpartition("\n")[2].lstrip("(\"“'‘`")


def of_context(c, hidden, words):
    """Return how much the words beside a name speak for a person (above 0) or against one (below 0)."""
    before, beside = word_before(c, hidden), words.context
    score = 3 if c.title else 0
    if before.lower() in beside.articles:
        score -= 3
    elif before.lower() in beside.placed or before.isdecimal():
        score -= 2
    elif (before.rstrip(",:") in words.roles or before in beside.says
          or hidden.endswith("according to ", 0, c.start)):
        score += 3
    of_place = before in ("of", "called", "named")
    if of_place and beside.place_before.search(hidden, max(0, c.start - 30), c.start):
        score -= 4
    return score + _of_what_follows(c, hidden, beside)


def _of_what_follows(c, hidden, beside):
    return (2 * bool(beside.speaks.match(hidden, c.end)) - 4 * bool(beside.place.match(hidden, c.end))
            - 8 * bool(_COMPANY.match(hidden, c.end)) - 4 * is_quoted(c, hidden))


def is_quoted(c, hidden):
    """Tell whether the name stands alone between quotation marks: the title of a work, or a nickname."""
    if hidden[max(0, c.start - 1):c.start] not in _OPEN_QUOTE:
        return False
    return hidden[c.end:c.end + 2].lstrip(",.")[:1] in _CLOSED_QUOTE


def of_single_name(c, hidden, beside):
    """Return how much one mention of a single name, linked to no full name, speaks for a person."""
    before = word_before(c, hidden)
    if is_quoted(c, hidden) or beside.firm.match(hidden, c.end) or beside.place.match(hidden, c.end):
        return -4
    if beside.rules.match(hidden, c.end):
        return 3
    if before.lower() in beside.no_person or _IN_STATE_OF_US.match(hidden, c.end):
        return -2
    if beside.owns.match(hidden, c.end):
        return 2
    return 2 * bool(beside.acts.match(hidden, c.end)) + (before in beside.says)
