"""Furniture of a page: the lines that by their own shape or words are no part of the story.

The phrases are in `data/lexicons/furniture.tsv`; the shapes are here. Each rule has the name that the audit shows.
"""
import re
from functools import lru_cache
from typing import NamedTuple

from helpers.bylines import read_byline, read_credit, read_signature
from helpers.lexicons import read_lexicon
from helpers.pagedates import is_date_line

_NOT_WORDS = re.compile(r"[^\w@]+")
_NOTE = re.compile(
    r"\bcontributed to this (?:story|report|article|post)|\bupdates? (?:to|on|for|about) this (?:story|article|report|page)"
    r"|\bthis is an? (?:developing|breaking|simulated|corrected|updated)\b"
    r"|\bthis (?:story|article|report|page|post|video|material|copy|content) (?:is|was|will|has|had|may|can|originally"
    r"|first|contains|includes|appeared)\b.{0,60}?\b(?:updated?|developing|breaking|corrected|correction|simulated|fictional"
    r"|appeared|archived|sponsored|translated|generated|syndicated|republished|redistributed|reproduced|licensed|invented"
    r"|originally published|first published)\b")
_COPYRIGHT = re.compile(r"\W{0,3}(?:copyright|©|\(c\))\W{0,4}(?:copyright|©|\(c\))?\W{0,3}(?:\d{4}|by\b|[A-Z])|.{0,60}©\s?(?:\d{4}|[A-Z])", re.I)
_CREDIT = re.compile(r"\b(?:photos?|images?|pictures?|credit|courtesy|getty|file|handout|screengrab|screenshot|video"
                     r"|illustration|graphic)\b|\w\s?/\s?[A-Z]", re.I)
_PUBLISHED = re.compile(r"(?:published|posted|updated)\b", re.I)
_CREDIT_END = re.compile(r"\b(?:AP|AFP|EPA|Reuters|Getty|File|Staff|Courtesy|Handout) (?:Photos?|Images?)\b[^.]{0,40}$"
                         r"|[/|]\s?(?:Getty Images|Reuters|AFP|AP|EPA|Associated Press)$|\bPhotos? (?:by|courtesy)\b[^.]{0,60}$"
                         r"|^(?:FILE|File)\s?(?:[-–—]|PHOTO|photo)")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4} (?:of|/) \d{1,4}|page \d{1,4}|p \d{1,4}|\d+ (?:of )?\d+ \w+ \d+", re.I)
_COUNT = re.compile(r"(?:\d[\d.,km]* )?(?:comments?|shares?|views?|replies|reactions?|likes?|retweets?)(?: \d+)?", re.I)
_CODE_NAME = re.compile(r"\W{0,4}[a-z0-9]+(?:[-_][a-z0-9]+)+")
_ADDRESS = re.compile(r"https?://|www\.|\w@\w|(?<!\w)@\w{3}|\b(?:twitter|facebook|instagram)(?:\.com)?[:/]", re.I)
_LABEL = re.compile(r"\W{0,4}([^\W\d][\w’'/ -]{1,30}?)\s?[:|»>]\s?(?=.)")
_OFFICIAL = frozenset("police sheriff sheriffs detective detectives officer crime stoppers crimestoppers tip tips tipsters fbi "
                      "information authorities department witness witnesses anonymous investigators".split())
_READER = frozenset("you your our we us here sign click please subscribe".split())
_LONGEST = 2000  # letters: no furniture is as long
_END = ".!?…。．！？؟۔।։"
_CLOSERS = "\"'”’»›)]}*"


class Phrases(NamedTuple):
    """The furniture lexicon, by where a phrase stands; `rules` names the rule of each phrase."""
    word: frozenset
    filler: frozenset
    line: dict
    start: tuple
    within: tuple
    reader: tuple
    label: dict
    soft: dict
    heading: dict
    openings: tuple
    ask: frozenset
    thing: frozenset
    rules: dict


def furniture_phrases():
    """Return the furniture lexicon, read again when its file is saved."""
    return _phrases(read_lexicon("furniture"))


@lru_cache(maxsize=4)
def _phrases(rows):
    by = {}
    for phrase, where, rule in rows:
        by.setdefault(where if rule else "filler", {})[phrase] = rule
    get = by.get
    return Phrases(frozenset(get("word", ())), frozenset(get("filler", ())), get("line", {}), tuple(get("start", ())),
                   tuple(get("within", ())), tuple(get("reader", ())), get("label", {}), get("soft label", {}),
                   get("list", {}), ("more from ", "more on "), frozenset(get("ask", ())), frozenset(get("thing", ())),
                   {phrase: rule for phrase, _, rule in rows})


def flat(line):
    """Return the words of `line`, small and without punctuation, with one blank between them.

    >>> flat("►Related: Two held")
    'related two held'
    """
    return _NOT_WORDS.sub(" ", line.casefold()).strip()


def ends_sentence(line):
    """Say whether `line` ends as a sentence does, quotation marks and brackets apart.

    >>> [ends_sentence(line) for line in ("He left.", "“Go!” he said", "(He left.)")]
    [True, False, True]
    """
    return line.rstrip(_CLOSERS)[-1:] in _END if line.rstrip(_CLOSERS) else False


def furniture_rule(line, phrases):
    """Return the name of the rule by which `line` is furniture wherever it stands, or "".

    >>> furniture_rule("Share on Facebook", furniture_phrases())
    'share bar'
    >>> furniture_rule("He told them to share the water.", furniture_phrases())
    ''
    """
    if len(line) > _LONGEST:
        return ""
    words = flat(line)
    for rule in (_by_shape, _by_phrase, _by_label, _by_person, _to_reader):
        name = rule(line, words, phrases)
        if name:
            return name
    return ""


def _by_shape(line, words, phrases):
    if len(line) > 400:
        return ""
    if not any(map(str.isalpha, line)):
        return "no words"
    if is_date_line(line):
        return "date line"
    if _PAGE_NUMBER.fullmatch(words) or (_COUNT.fullmatch(words) and any(map(str.isdigit, words))):
        return "page number or count"
    if _CODE_NAME.fullmatch(line):
        return "code name"
    if _COPYRIGHT.match(line) and (any(map(str.isdigit, line)) or "right" in words):
        return "copyright"
    if _is_caption(line):
        return "caption"
    return "address" if len(line.split()) <= 8 and _ADDRESS.search(line) and not ends_sentence(line) else ""


def _is_caption(line):
    opening = line.rfind("(", max(0, len(line) - 120))
    closing = line.find(")", opening)
    if opening >= 0 and 0 <= len(line) - closing <= 20:
        inside = line[opening:closing]
        if (_CREDIT.search(inside) and closing > 0) or _PUBLISHED.match(inside[1:]):
            return True
    return bool(_CREDIT_END.search(line[-120:]) or _CREDIT_END.match(line))


def _by_phrase(line, words, phrases):
    parts = words.split(" ", 40)
    if _is_bar(parts, phrases):
        return "share bar"
    if words in phrases.heading or (len(parts) <= 5 and words.startswith(phrases.openings)):
        return "heading of links"
    if words in phrases.line:
        return phrases.line[words]
    if words.startswith(phrases.start):
        return next(phrases.rules[start] for start in phrases.start if words.startswith(start))
    lead = words[:160]
    for phrase in phrases.within:
        if phrase in lead:
            return phrases.rules[phrase]
    if not _READER.isdisjoint(parts) or not ends_sentence(line):
        for phrase in phrases.reader:
            if phrase in lead:
                return phrases.rules[phrase]
    return ""


def _is_bar(parts, phrases):
    known = phrases.word | phrases.filler
    length = len(parts)
    head = parts if length <= 40 and all(part in known or part.isdigit() for part in parts) else parts[:5]
    if head is not parts and not (length > 5 and all(part in known for part in head)):
        return False
    own = sum(part in phrases.word for part in head)
    return own >= 1 and 2 * own >= len(head) and (head is parts or own >= 3)


def _by_label(line, words, phrases):
    match = _LABEL.match(line)
    if not match:
        return ""
    label = flat(match[1])
    return phrases.label.get(label) or ("" if ends_sentence(line) else phrases.soft.get(label, ""))


def _by_person(line, words, phrases):
    if read_byline(line) or read_signature(line):
        return "byline"
    return "reporter's credit" if read_credit(line) is not None else ""


def _to_reader(line, words, phrases):
    parts = words.split(" ", 60)
    if len(parts) > 60 or line[0] in "\"“'‘":
        return ""
    note = _NOTE.search(words)
    if note and note.start() < 160:
        return "page note"
    asked = parts[0] in phrases.ask and not phrases.thing.isdisjoint(parts)
    return "to the reader" if asked and _OFFICIAL.isdisjoint(parts) else ""
