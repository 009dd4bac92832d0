"""People in a text: full names with the evidence for them, and later surnames linked to them."""
import re
from collections import defaultdict
from typing import NamedTuple

from helpers import evidence
from helpers.evidence import SUFFIXES
from helpers.names import PARTICLES, TITLE, masked, name_runs, vocabulary


class Candidate(NamedTuple):
    """Capitalised words that may name a person, titles already left out."""
    start: int
    end: int
    name: str
    words: tuple
    title: str
    opens: bool


_OPENS = re.compile(r"(?:^|[.!?…:]|\n|[\"“”‘'`(]|--|[–—-])[\s\"“‘'`(]*$")
_TITLE_BEFORE = re.compile(rf"({TITLE}+) ?$")
_ROMAN = re.compile(r"[IVX]+$")
_PREFIXED = re.compile(r"(?:[Tt]hen|[Ee]x|[Ff]ormer|[Cc]o|[A-Z]{2,6})-")


def find_people(text, hits):
    """Return the people in `text` as dicts (see `helpers.actors.actors_in`), in order, titles left out of the span.

    >>> [(p["actor"], p["mention"]) for p in find_people("Ryan Crocker spoke. Crocker left.", [])]
    [('Ryan Crocker', 'full name'), ('Ryan Crocker', 'surname')]
    """
    words = vocabulary()
    hidden = masked(text, hits)
    candidates = list(_candidates(text, hidden, words))
    full = _full_names([c for c in candidates if len(c.words) > 1], candidates, hidden, words)
    return _linked(candidates, full, hidden, words)


def _candidates(text, hidden, words):
    for start, pieces in name_runs(hidden):
        opens = bool(_OPENS.search(hidden, max(0, start - 6), start))
        first = _first_of_name(pieces, opens, words, text)
        at, chosen = start + sum(map(len, pieces[:first])) + first, []
        for before, piece in zip(["", *pieces][first:], pieces[first:], strict=False):
            if _splits(before, piece, words):
                yield from _candidate(chosen, text, hidden, opens and not first)
                chosen, opens = [], False
            else:
                chosen.append((at, piece))
            at += len(piece) + 1
        yield from _candidate(chosen, text, hidden, opens and not first)


def _splits(before, piece, words):
    """Tell whether a word ends a name: a weekday, an abbreviation in capitals, "Then-premier"."""
    if words.kinds.get(piece) == "time":
        return piece not in words.given
    if piece.isupper() and len(piece) > 1 and "." not in piece and not _ROMAN.match(piece):
        return len(piece) < 4 or words.given.get(before, "weak") == "weak"
    return bool(_PREFIXED.match(piece))


def _first_of_name(pieces, opens, words, text):
    """Return the number of words that only lead up to a name: "But Clinton", "Chicago Bear Walter Payton"."""
    if len(pieces) < 2 or pieces[0] in words.given:
        return 0
    for number, (before, piece) in enumerate(zip(pieces, pieces[1:], strict=False), 1):
        if words.given.get(piece, "weak") != "weak" and _is_ordinary(before, words):
            return number
    return int(opens and _only_opens(pieces[0], words, text))


def _is_ordinary(piece, words):
    return piece in words.kinds or piece + "s" in words.kinds or piece.endswith(("man", "men", "woman", "ian"))


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


def _full_names(candidates, everybody, hidden, words):
    """Return the candidates that are people, the evidence of all mentions of a name taken together."""
    alone = {c.name for c in everybody if len(c.words) == 1 and not c.opens}
    scores = defaultdict(list)
    for c in candidates:
        scores[c.name].append(evidence.of_context(c, hidden, words))
    return [c for c in candidates if len(c.words) < 7 and evidence.of_name(c.words, words) + max(scores[c.name])
            + (-8 if min(scores[c.name]) < -4 else 0) + (_surname(c.words) in alone) >= 0]


def _surname(names):
    return names[-2] if names[-1] in SUFFIXES and len(names) > 2 else names[-1]


def _linked(candidates, full, hidden, words):
    chosen, people, by_key = set(full), [], {}
    actor_of = {}
    for c in full:
        actor = _same_person(c, by_key) or c.name
        actor_of[c] = actor
        for key in _keys(c.words):
            by_key.setdefault(key, [])
            if actor not in by_key[key]:
                by_key[key].append(actor)
    titled = {}
    for c in candidates:
        if c not in chosen and _is_titled(c, hidden, words):
            titled.setdefault(c.words[-1], c.name)
    for c in candidates:
        if c in chosen:
            people.append(person(c, actor_of[c], "full name"))
        elif c.name in by_key or c.name in titled:
            options = by_key.get(c.name, [titled.get(c.name)])
            people.append(person(c, options[0] if len(options) == 1 else c.name, "title and surname" if c.title else "surname"))
        elif len(c.words) == 1 and _is_first_name(c, hidden, words):
            people.append(person(c, c.name, "first name"))
    return people


def _is_titled(c, hidden, words):
    return bool(c.title) and len(c.words) == 1 and hidden[c.end + 1:c.end + 2] != TITLE and (
        words.kinds.get(c.name) is None or c.name in words.surnames)


_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]n|[Aa]t|near|outside|of|to|from|St\.|Hurricane) $")


def _is_first_name(c, hidden, words):
    before = hidden[max(0, c.start - 30):c.start]
    role = re.search(r"(\w+),? $", before)
    if role and role[1] in words.roles and words.kinds.get(c.name) is None:
        return True
    return words.given.get(c.name, "weak") != "weak" and not evidence.is_quoted(c, hidden) and not _BEFORE.search(before)


def _keys(names):
    names = [n for n in names if n not in SUFFIXES]
    last = names[-1]
    keys = {last, last.split("-", 1)[1] if last[:3] in ("al-", "el-", "Al-", "El-") else last}
    if len(names) > 2 and names[-2] in PARTICLES | {"Abu", "Bin", "De", "Van"}:
        keys.add(" ".join(names[-2:]))
        keys.add(names[-2].capitalize() + " " + last)
    if len(names[0]) > 2:
        keys.add(names[0])
    return keys


def _same_person(c, by_key):
    for actor in by_key.get(c.words[-1], ()):
        if actor.split()[0][0] == c.words[0][0]:
            return actor
    return None


def person(c, actor, mention):
    return {"start": c.start, "end": c.end, "actor": actor, "actor_type": "person", "code": "", "mention": mention, "role": c.title}
