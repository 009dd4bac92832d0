"""Furniture of a page: the lines that by their own shape or words are no part of the story.

The phrases are in `data/lexicons/furniture.tsv`; the shapes are here. The audit shows the names of the rules.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from helpers.cleaning.bylines import BYLINE_OPENINGS, read_byline, read_credit, read_signature
from helpers.cleaning.pagedates import is_date_line
from helpers.cleaning.pagetalk import asks_reader, page_talk
from helpers.text.lexicons import read_lexicon

_WORD = re.compile(r"[\w@]+")
_LETTER = re.compile(r"[^\W\d_]")
_HEADING = re.compile(
    r"more (?:from|on) |trending (?:on|at|in|now)|more .*(?:news|stories|headlines|coverage|videos|photos)$"
)
_READERS = re.compile(
    r"(?:our |other |what )?(?:readers|others|people|users|you) .*"
    r"(?:also|read|reading|looked at|viewed|watched|like)$"
)
_SEGMENT = re.compile(r"\s?(?:[|·•»›>]|\s/\s|-->)\s?")
_COPYRIGHT = re.compile(
    r"\W{0,3}(?:copyright|©|\(c\))\W{0,4}(?:copyright|©|\(c\))?\W{0,3}(?:\d{4}|by\b|[A-Z])"
    r"|.{0,60}©\s?(?:\d{4}|[A-Z])",
    re.I,
)
_CREDIT = re.compile(
    r"\b(?:photos?|images?|pictures?|credit|courtesy|getty|file|handout|screengrab|screenshot|video"
    r"|illustration|graphic|google maps)\b|\bsources?:|\w\s?/\s?[A-Z]|(?<![.@])\b\w+\.com\b",
    re.I,
)
_PUBLISHED = re.compile(r"(?:published|posted|updated)\b", re.I)
_CREDIT_END = re.compile(
    r"\b(?:AP|AFP|EPA|Reuters|Getty|File|Staff|Courtesy|Handout) (?:Photos?|Images?)\b[^.]{0,40}$"
    r"|[/|]\s?(?:Getty Images|Reuters|AFP|AP|EPA|Associated Press)$|\bPhotos? (?:by|courtesy)\b[^.]{0,60}\.?$"
    r"|[.!?][\"”]?\s+(?:[A-Z][\w.'’-]{1,20}\s?){2,3}/\s?[A-Z][\w .,'’&-]{1,40}$"
    r"|\b(?:Facebook|Family|Twitter|Police|Provided|Contributed) [Pp]hotos?$"
    r"|^(?:FILE|File)\s?(?:[-–—]|PHOTO|photo)"
)
_POSITIONS = re.compile(
    r"\((?:(?:from )?left|right|center|centre|top|bottom|above|below|l-r|l to r|clockwise|pictured)\b"
)
_CREDIT_START = re.compile(
    r"[A-Z][\w.'’-]{1,20} (?:[A-Z][\w.'’-]{0,20} ){0,2}?[A-Z][\w.'’-]{1,20} ?/ ?"
    r"(?:for [A-Z]|Special |Staff |AP |AFP |Reuters |Getty |Associated Press )"
)
_PICTURE_WORDS = ("image", "photo", "picture", "slide")
_PICTURE_NUMBER = re.compile(r"\w+ \d{1,3} (?:of )?\d{1,3}\b")
_CREDIT_MARKS = ("hoto", "PHOTO", "mage", "FILE", "File", "|", "/")
_PAGE_NUMBER = re.compile(
    r"(?:page )?\d{1,4} (?:of|/) \d{1,4}|page \d{1,4}|p \d{1,4}"
    r"|\d[\d km]{0,9}(?:comments?|shares?|views?|replies|reactions?|likes?|retweets?)(?: \d+)?"
)
_CODE_NAME = re.compile(r"\W{0,4}[a-z0-9]+(?:[-_][a-z0-9]+)+")
_FILE_NAME = re.compile(r"\S[^.?!]{0,60}\.(?:jpe?g|png|gif|webp|mp4|mov|pdf)\b", re.I)
_PRINTED = frozenset("published posted updated created modified".split())
_DATED = re.compile(
    rf"\b(?=[A-Z])(?i:{'|'.join(sorted(_PRINTED))})\b"
)  # "published" may belong to a sentence
_SAID = re.compile(r"\b(?:said|says|told|according)\b")
_AGED = re.compile(r",\s\d{1,3}(?:,|$)")  # a name with an age, as in a list of victims
_ADDRESS = re.compile(
    r"https?://|www\.|\w@\w|(?<!\w)@\w{3}|\b(?:twitter|facebook|instagram)(?:\.com)?[:/]", re.I
)
_LABEL = re.compile(r"\W{0,4}([^\W\d][\w’'/ -]{1,30}?)\s?[:|»>]\s?(?=.)")
_ON_HEADLINES = frozenset(
    "update updated breaking exclusive developing opinion analysis factbox timeline".split()
)
_READER = frozenset("you your our we us here sign click please subscribe".split())
_LEAD = 240  # letters: what a line is shows at its beginning
_LONGEST = 500  # letters: a longer line is a page on one line, or a gallery
_ENDS = tuple(".!?…。．！？؟۔।։")
_QUOTES = frozenset("\"“‘'«")
_NEWSROOM = frozenset(
    """reporter writer staff twitter facebook instagram email e mail contact reach reached reporting
    writing editing""".split()
)
_CLOSERS = "\"'”’»›)]}* "


class Phrases(NamedTuple):
    """The furniture lexicon by the column `where`; `starts` is by the first word, `within` and `reader` by the
    longest word of the phrase: a line with none of these words needs no search."""

    words: frozenset
    words_and_fillers: frozenset
    lines: dict
    starts: dict
    within: dict
    reader: dict
    labels: dict
    soft_labels: dict
    headings: dict
    asked: frozenset
    things: frozenset
    soft_things: frozenset


class _Seen(NamedTuple):
    line: str
    flat: str
    words: list
    ended: bool


def furniture_phrases():
    """Return the furniture lexicon, read again when its file is saved."""
    return _phrases(read_lexicon("furniture"))


@lru_cache(maxsize=4)
def _phrases(rows):
    def at(place):
        return {phrase: rule for phrase, where, rule in rows if where == place}

    starts = {}
    for phrase, rule in at("start").items():
        starts.setdefault(phrase.split()[0], {})[phrase] = rule
    words = at("word")
    return Phrases(
        frozenset(word for word, rule in words.items() if rule),
        frozenset(words),
        at("line"),
        starts,
        _by_longest_word(at("within")),
        _by_longest_word(at("reader")),
        at("label"),
        at("soft label"),
        at("list"),
        frozenset(at("ask")),
        frozenset(at("thing")),
        frozenset(at("soft thing")),
    )


def _by_longest_word(phrases):
    found = {}
    for phrase, rule in phrases.items():
        found.setdefault(max(phrase.split(), key=len), []).append((f" {phrase} ", rule))
    return found


def flat(line):
    """Return the words of `line`, small and without punctuation, with one blank between them.

    >>> flat("►Related: Two held")
    'related two held'
    """
    return " ".join(_WORD.findall(line.casefold()))


def ends_sentence(line):
    """Say whether `line` ends as a sentence does, quotation marks and brackets apart.

    >>> [ends_sentence(line) for line in ("He left.", "“Go!” he said", "(He left.)")]
    [True, False, True]
    """
    return line.rstrip(_CLOSERS).endswith(_ENDS)


def is_menu_word(word):
    """Say whether `word` is one of share bars, menus and players.

    >>> is_menu_word("photos"), is_menu_word("bridge")
    (True, False)
    """
    return word in furniture_phrases().words


def furniture_rule(line, phrases):
    """Return the name of the rule by which `line` is furniture wherever it stands, or "".

    >>> furniture_rule("Share on Facebook", furniture_phrases())
    'share bar'
    >>> furniture_rule("He told them to share the water.", furniture_phrases())
    ''
    """
    words = _WORD.findall(line[:_LEAD].casefold()) or [""]
    seen = _Seen(line, " ".join(words), words, ends_sentence(line))
    rules = _RULES if len(line) <= _LONGEST else _RULES_OF_LONG_LINES
    return next(filter(None, (rule(seen, phrases) for rule in rules)), "")


def _doubled(seen, phrases):
    """A line that opens by saying its first words twice, as pasted teasers of other stories do."""
    opening = " ".join(seen.words[:4])
    again = seen.flat.find(opening, len(opening))
    same = again > 20 and seen.flat[:again] == seen.flat[again : 2 * again - 1] + " "
    return "doubled headline" if same and len(set(seen.flat[:again].split())) >= 4 else ""


def _shape(seen, phrases):
    line = seen.line
    if (not seen.ended or len(seen.words) <= 20) and (is_date_line(line) or _is_dated_place(seen)):
        return "date line"
    if not _LETTER.search(line):
        return "no words"
    if len(seen.words) <= 6 and _PAGE_NUMBER.fullmatch(seen.flat):
        return "page number or count"
    if not seen.ended and (_CODE_NAME.fullmatch(line) or _FILE_NAME.match(line)):
        return "code name"
    if _COPYRIGHT.match(line) and (any(map(str.isdigit, line)) or "right" in seen.flat):
        return "copyright"
    if line.endswith((">>", "»", "›", "→")) and len(line) < 100:
        return "link"
    return ""


def _is_dated_place(seen):
    """A date and a few words with a bar between them: "05 Mar 07 | Middle East"."""
    if seen.ended or "|" not in seen.line or len(seen.words) > 16:
        return False
    bits = [bit.strip() for bit in seen.line.split("|")]
    return any(map(is_date_line, bits)) and all(is_date_line(bit) or len(bit.split()) <= 3 for bit in bits)


def _dated(seen, phrases):
    """A headline or a name with its date of publication behind it."""
    label = None if _PRINTED.isdisjoint(seen.words) else _DATED.search(seen.line)
    if not label or label.start() < 6 or not is_date_line(seen.line[label.start() :]):
        return ""
    head = seen.line[: label.start()].strip(" |•·-–—/")
    if ends_sentence(head) or len(head.split()) > 25:
        return ""
    return "byline" if read_byline(head) or read_signature(seen.line) else "headline"


def _address(seen, phrases):
    short = len(seen.words) <= 12 and not seen.ended and len(seen.line.split()) <= 8
    return "address" if short and _ADDRESS.search(seen.line) else ""


def _caption(seen, phrases):
    line = seen.line
    opening = line.rfind("(", max(0, len(line) - 120))
    closing = line.find(")", opening)
    if 0 <= opening < closing - 1 and len(line) - closing <= 20:
        inside = line[opening:closing]
        if (inside[-1] in ".!?" and len(inside.split()) > 3) or inside.startswith("(see "):
            return ""
        if _CREDIT.search(inside) or _PUBLISHED.match(inside[1:]):
            return "caption"
    if _POSITIONS.search(line) and not (seen.ended and _SAID.search(line)):
        return "caption"
    if not any(mark in line for mark in _CREDIT_MARKS):
        return ""
    credited = _CREDIT_END.search(line[-120:]) or _CREDIT_END.match(line)
    return "caption" if credited and not read_signature(line) else ""


def _bar(seen, phrases):
    """A line of nothing but words of menus and share bars, or one that opens with five of them."""
    known, words = phrases.words_and_fillers, seen.words
    if words[0] not in known and not words[0].isdigit():
        return ""
    whole = all(word in known or word.isdigit() for word in words)
    if not whole and not (len(words) > 5 and all(word in known for word in words[:5])):
        return ""
    words = words if whole else words[:5]
    own = sum(word in phrases.words for word in words)
    return (
        "share bar"
        if own >= (1 if whole else 3) and 2 * own >= sum(not word.isdigit() for word in words)
        else ""
    )


def _heading(seen, phrases):
    if seen.flat in phrases.headings or (
        len(seen.words) <= 6 and (_HEADING.match(seen.flat) or _READERS.match(seen.flat))
    ):
        return "heading of links"
    return "related" if not seen.ended and " ".join(seen.words[:2]) in phrases.headings else ""


def _menu(seen, phrases):
    """Three or more bits of a few words with bars, dots or arrows between them."""
    if seen.ended or len(seen.words) > 24 or not _SEGMENT.search(seen.line):
        return ""
    bits = [len(bit.split()) for bit in _SEGMENT.split(seen.line) if bit]
    return "menu" if len(bits) >= 3 and max(bits) <= 4 else ""


def _phrase(seen, phrases):
    if seen.flat in phrases.lines:
        return phrases.lines[seen.flat]
    if seen.ended and seen.line[0] in _QUOTES:
        return ""
    for phrase, rule in phrases.starts.get(seen.words[0], {}).items():
        if f"{seen.flat} ".startswith(f"{phrase} "):
            return rule
    speaks = not seen.ended or not _READER.isdisjoint(seen.words)
    return _phrase_within(seen, phrases.within) or (_phrase_within(seen, phrases.reader) if speaks else "")


def _phrase_within(seen, by_word):
    known = by_word.keys() & seen.words
    if not known:
        return ""
    lead = f" {seen.flat[:160]} "
    return next(
        (rule for word in seen.words if word in known for phrase, rule in by_word[word] if phrase in lead), ""
    )


def _label(seen, phrases):
    match = _LABEL.match(seen.line)
    if not match:
        return ""
    label, rest = flat(match[1]), seen.line[match.end() :]
    statement = seen.ended and seen.line[-1] not in "?]"
    if (
        match[1].isupper()
        and len(label) > 3
        and not (seen.ended or (rest.isupper() and len(seen.words) > 8) or _AGED.search(rest))
        and label not in _ON_HEADLINES
        and label not in BYLINE_OPENINGS
    ):
        return "related"
    return phrases.labels.get(label) or ("" if statement else phrases.soft_labels.get(label, ""))


def _person(seen, phrases):
    if seen.words[0] in BYLINE_OPENINGS and read_byline(seen.line):
        return "byline"
    newsroom = "@" in seen.line or not _NEWSROOM.isdisjoint(seen.words)
    if newsroom and read_credit(seen.line) is not None:
        return "reporter's credit"
    signed = (not seen.ended or "@" in seen.line) and read_signature(seen.line)
    return "byline" if signed else ""


def _talk(seen, phrases):
    return page_talk(seen.line, seen.words, seen.flat) or asks_reader(seen.line, seen.words, phrases)


def _gallery(seen, phrases):
    numbered = seen.words[0] in _PICTURE_WORDS and _PICTURE_NUMBER.match(seen.flat)
    if numbered or seen.line[-40:].casefold().endswith("back to gallery"):
        return "gallery"
    return "caption" if "/" in seen.line and _CREDIT_START.match(seen.line) else ""


_RULES_OF_LONG_LINES = (_doubled, _bar, _gallery)
_RULES = (
    _doubled,
    _shape,
    _caption,
    _gallery,
    _bar,
    _heading,
    _phrase,
    _label,
    _dated,
    _person,
    _menu,
    _address,
    _talk,
)
