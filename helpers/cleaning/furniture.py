"""Furniture of a page: the lines that by their own words or shape are no part of the story.

The phrases are in `data/lexicons/furniture.tsv`, which says what each kind of row does; the shapes are in
`lineshapes`. The audit shows the names of the rules. What a line says comes before how it looks: a line with
a number and a word of harm is no furniture by its shape.
"""

import re
from typing import NamedTuple

from helpers.cleaning import lineshapes
from helpers.cleaning.lines import QUOTES, WORD, ends_sentence, flat
from helpers.cleaning.lineshapes import Seen
from helpers.cleaning.pagetalk import asks_reader, page_talk
from helpers.cleaning.tolllines import is_tally, states_harm
from helpers.cleaning.wordlists import built, word_groups

_HEADING = re.compile(
    r"more (?:from|on) |trending (?:on|at|in|now)|more .*(?:news|stories|headlines|coverage|videos|photos)$"
)
_READERS = re.compile(
    r"(?:our |other |what )?(?:readers|others|people|users|you) .*"
    r"(?:also|read|reading|looked at|viewed|watched|like)$"
)
_AGED = re.compile(r",\s\d{1,3}(?:,|$)")  # a name with an age, as in a list of victims
_LABEL = re.compile(r"\W{0,4}([^\W\d][\w’'/ -]{1,30}?)\s?[:|»>]\s?(?=.)")
_ON_HEADLINES = frozenset("update updated breaking exclusive developing opinion analysis".split())
_READER = frozenset("you your our we us here sign click please subscribe".split())
_LEAD = 240  # letters: what a line is shows at its beginning
_LONGEST = 500  # letters: a longer line is a page on one line, or a gallery
_PLACES = (
    "word", "line", "start", "within", "reader", "label", "soft label", "list", "ask", "thing", "soft thing",
)  # fmt: skip


class Phrases(NamedTuple):
    """The furniture lexicon by the column `where`; `starts` is by the first word, `within`, `reader` by the
    longest word of the phrase: a line with none of these words needs no search. `groups` are those of the
    lexicon `page_words`."""

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
    groups: dict


def furniture_phrases():
    """Return the furniture lexicon, read again when its file is saved.

    Raises ValueError, naming the row, where its place isn't one of those at the head of the file.
    """
    return built("furniture", _phrases)._replace(groups=word_groups())


def _phrases(rows):
    where = {place: {} for place in _PLACES}
    for phrase, place, rule in rows:
        if place not in where:
            raise ValueError(
                f"data/lexicons/furniture.tsv: the row {phrase!r} says {place!r} in the column `where`; "
                f"write one of: {', '.join(_PLACES)}"
            )
        where[place][flat(phrase)] = rule
    starts = {}
    for phrase, rule in where["start"].items():
        starts.setdefault(phrase.split()[0], {})[phrase] = rule
    return Phrases(
        frozenset(word for word, rule in where["word"].items() if rule),
        frozenset(where["word"]),
        where["line"],
        starts,
        _by_longest_word(where["within"]),
        _by_longest_word(where["reader"]),
        where["label"],
        where["soft label"],
        where["list"],
        *(frozenset(where[place]) for place in ("ask", "thing", "soft thing")),
        {},
    )


def _by_longest_word(phrases):
    found = {}
    for phrase, rule in phrases.items():
        found.setdefault(max(phrase.split(), key=len), []).append((f" {phrase} ", rule))
    return found


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
    words = WORD.findall(line[:_LEAD].casefold()) or [""]
    seen = Seen(line, " ".join(words), words, ends_sentence(line))
    if is_tally(line):
        return phrases.labels.get(_label_of(line), "")
    rules = _RULES_OF_LONG_LINES if len(line) > _LONGEST else _RULES
    return next((name for rule in rules if (name := rule(seen, phrases)) and not _spared(rule, line)), "")


def _spared(rule, line):
    return rule in _BY_SHAPE_ALONE and states_harm(line)


def _heading(seen, phrases):
    if seen.flat in phrases.headings or (
        len(seen.words) <= 6 and (_HEADING.match(seen.flat) or _READERS.match(seen.flat))
    ):
        return "heading of links"
    return "related" if not seen.ended and " ".join(seen.words[:2]) in phrases.headings else ""


def _phrase(seen, phrases):
    if seen.flat in phrases.lines:
        return phrases.lines[seen.flat]
    if seen.ended and seen.line[0] in QUOTES:
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


def _shouted_label(seen, phrases):
    """A label in capitals before words that are no sentence: "TRAVEL: Night trains are back"."""
    match = _LABEL.match(seen.line) if not seen.ended else None
    if not match or not match[1].isupper():
        return ""
    label, rest = flat(match[1]), seen.line[match.end() :]
    spoken = rest.isupper() and len(seen.words) > 8
    said = label in _ON_HEADLINES or label in phrases.groups["opening"] or _AGED.search(rest)
    return "" if len(label) <= 3 or spoken or said else "related"


def _label_of(line):
    match = _LABEL.match(line)
    return flat(match[1]) if match else ""


def _label(seen, phrases):
    label = _label_of(seen.line)
    statement = seen.ended and seen.line[-1] not in "?]"
    return phrases.labels.get(label) or ("" if statement else phrases.soft_labels.get(label, ""))


def _talk(seen, phrases):
    return page_talk(seen.line, seen.words, seen.flat, phrases.groups) or asks_reader(
        seen.line, seen.words, phrases
    )


_RULES_OF_LONG_LINES = (lineshapes.doubled, lineshapes.bar, lineshapes.gallery)
_BY_SHAPE_ALONE = (_shouted_label, lineshapes.person, lineshapes.menu, lineshapes.address)
_RULES = (
    lineshapes.doubled,
    lineshapes.shape,
    lineshapes.caption,
    lineshapes.gallery,
    lineshapes.bar,
    _heading,
    _phrase,
    _shouted_label,
    _label,
    lineshapes.dated,
    lineshapes.person,
    lineshapes.menu,
    lineshapes.address,
    _talk,
)
