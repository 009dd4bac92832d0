"""Furniture by its shape: date lines, captions, credits, code names, menus, addresses, share bars.

Each rule takes what was seen of a line, and the phrases of the lexicon, and returns its name or "".
"""

import re
from typing import NamedTuple

from helpers.cleaning.bylines import read_byline, read_signature
from helpers.cleaning.credits import read_credit
from helpers.cleaning.lines import QUOTES, ends_sentence
from helpers.cleaning.pagedates import is_date_line

_LETTER = re.compile(r"[^\W\d_]")
_SEGMENT = re.compile(r"\s?(?:[|·•»›>]|\s/\s|-->)\s?")
_BARS = re.compile(r"[|•·]|\s/\s")
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
    r"(?:page |document )?\d{1,4} (?:of|/) \d{1,4}(?: documents?)?|page \d{1,4}|p \d{1,4}"
    r"|\d[\d km]{0,9}(?:comments?|shares?|views?|replies|reactions?|likes?|retweets?)(?: \d+)?"
)
_CODE_NAME = re.compile(r"\W{0,4}[a-z0-9]+(?:[-_][a-z0-9]+)+")
_FILE_NAME = re.compile(r"\S[^.?!]{0,60}\.(?:jpe?g|png|gif|webp|mp4|mov|pdf)\b", re.I)
_PRINTED = frozenset("published posted updated created modified".split())
_DATED = re.compile(
    rf"\b(?=[A-Z])(?i:{'|'.join(sorted(_PRINTED))})\b"
)  # "published" may belong to a sentence
_SAID = re.compile(r"\b(?:said|says|told|according)\b")
_ADDRESS = re.compile(
    r"https?://|www\.|\w@\w|(?<!\w)@\w{3}|\b(?:twitter|facebook|instagram)(?:\.com)?[:/]", re.I
)


class Seen(NamedTuple):
    """A line, its words in small letters (of its beginning), and whether it ends as a sentence does."""

    line: str
    flat: str
    words: list
    ended: bool


def doubled(seen, phrases):
    """A line that opens by saying its first words twice, as pasted teasers of other stories do."""
    if seen.line[0] in QUOTES:
        return ""
    opening = " ".join(seen.words[:4])
    again = seen.flat.find(opening, len(opening))
    same = again > 20 and seen.flat[:again] == seen.flat[again : 2 * again - 1] + " "
    return "doubled headline" if same and len(set(seen.flat[:again].split())) >= 4 else ""


def shape(seen, phrases):
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
    """A date and a few words with bars between: "05 Mar 07 | Middle East"."""
    if seen.ended or len(seen.words) > 16 or seen.words[0] == "by" or not _BARS.search(seen.line):
        return False
    bits = [bit.strip() for bit in _BARS.split(seen.line) if bit.strip()]
    return any(map(is_date_line, bits)) and all(is_date_line(bit) or len(bit.split()) <= 3 for bit in bits)


def dated(seen, phrases):
    """A headline or a name with its date of publication behind it."""
    label = None if _PRINTED.isdisjoint(seen.words) else _DATED.search(seen.line)
    if not label or label.start() < 6 or not is_date_line(seen.line[label.start() :]):
        return ""
    head = seen.line[: label.start()].strip(" |•·-–—/")
    if ends_sentence(head) or len(head.split()) > 25:
        return ""
    return "byline" if read_byline(head) or read_signature(seen.line) else "headline"


def address(seen, phrases):
    short = len(seen.words) <= 12 and not seen.ended and len(seen.line.split()) <= 8
    return "address" if short and _ADDRESS.search(seen.line) else ""


def caption(seen, phrases):
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


def bar(seen, phrases):
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


def menu(seen, phrases):
    """Three or more bits of a few words with bars, dots or arrows between them."""
    if seen.ended or len(seen.words) > 24 or not _SEGMENT.search(seen.line):
        return ""
    bits = [len(bit.split()) for bit in _SEGMENT.split(seen.line) if bit]
    return "menu" if len(bits) >= 3 and max(bits) <= 4 else ""


def person(seen, phrases):
    if seen.words[0] in phrases.groups["opening"] and read_byline(seen.line):
        return "byline"
    newsroom = "@" in seen.line or not phrases.groups["newsroom"].isdisjoint(seen.words)
    if newsroom and read_credit(seen.line) is not None:
        return "reporter's credit"
    signed = (not seen.ended or "@" in seen.line) and read_signature(seen.line)
    return "byline" if signed else ""


def gallery(seen, phrases):
    numbered = seen.words[0] in _PICTURE_WORDS and _PICTURE_NUMBER.match(seen.flat)
    if numbered or seen.line[-40:].casefold().endswith("back to gallery"):
        return "gallery"
    return "caption" if "/" in seen.line and _CREDIT_START.match(seen.line) else ""
