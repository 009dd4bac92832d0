"""People in a text: full names with the evidence for them, and later surnames linked to them."""
import re
from collections import defaultdict

from helpers import evidence
from helpers.candidates import candidates, in_headline, part
from helpers.evidence import FAMILY_FIRST, SUFFIXES
from helpers.names import PARTICLES, TITLE, masked, vocabulary


def find_people(text, hits):
    """Return the people in `text` as dicts (see `helpers.actors.actors_in`), in order, titles left out of the span.

    >>> [(p["actor"], p["mention"]) for p in find_people("Ryan Crocker spoke. Crocker left.", [])]
    [('Ryan Crocker', 'full name'), ('Ryan Crocker', 'surname')]
    """
    words = vocabulary()
    hidden = masked(text, hits)
    found = list(candidates(text, hidden, words))
    full = _full_names(found, text, hidden, words)
    hidden_names = {c.surname for c in found if c.name in full} & {text[hit.start:hit.end] for hit in hits}
    if hidden_names:
        hidden = masked(text, hits, hidden_names)
        found = list(candidates(text, hidden, words))
        full = _full_names(found, text, hidden, words)
    surnames = {c.surname for c in found if c.name in full}
    found = [_trimmed(c, full, surnames, text, words) for c in found]
    return _linked(found, full & {c.name for c in found}, text, hidden, words)


def _trimmed(c, full, surnames, text, words):
    """Return the name inside a longer run of capitals: "Ann Doe Speaks", "Activist Ann Doe"."""
    count = len(c.words)
    if count < 2 or count == 2 and c.name in full:
        return c
    headline = in_headline(text, c.start)
    for size in range(count - 1, 0, -1):
        for first in range(count - size + 1):
            inner = c.words[first:first + size]
            if " ".join(inner) in (full if size > 1 else surnames) and _is_rest(c, first, first + size, headline, text, words):
                return part(c, first, first + size)
    if headline and count > 2 and words.given.get(c.words[0], "weak") != "weak":
        return part(c, 0, 3 if c.words[1][1:] == "." else 2)
    return c


def _is_rest(c, first, last, headline, text, words):
    """Tell whether the words of `c` before `first` and from `last` on are no part of a name."""
    if any(words.kinds.get(piece) in ("private", "body", "place") for piece in c.words[last:]):
        return False
    return all(words.given.get(piece, "weak") == "weak" and (headline or piece in words.kinds or f" {piece.lower()} " in text)
               for piece in c.words[:first] + c.words[last:])


def _full_names(found, text, hidden, words):
    """Return the candidates that are people, the evidence of all mentions of a name taken together."""
    alone = {c.name for c in found if len(c.words) == 1 and not c.opens}
    mentions = defaultdict(list)
    for c in found:
        if 1 < len(c.words) < 7:
            mentions[c.name].append(c)
    full = set()
    for name, group in mentions.items():
        scores = [evidence.of_context(c, hidden, words) - 3 * in_headline(text, c.start) for c in group]
        company = -8 if min(scores) < -4 else 0
        if evidence.of_name(group[0].words, words) + max(scores) + company + (group[0].surname in alone) >= 0:
            full.add(name)
    return full


def _linked(found, full, text, hidden, words):
    by_key, actor_of = _people_by_key([c for c in found if c.name in full])
    titled = {}
    singles = defaultdict(list)
    for c in found:
        if c.name not in full and _is_titled(c, hidden, words):
            titled.setdefault(c.words[-1], c.name)
        elif len(c.words) == 1:
            singles[c.name].append(c)
    known = {name for name, group in singles.items() if name not in by_key and name not in titled and _is_known(name, group, hidden, words)}
    people = []
    for c in found:
        if c.name in full:
            people.append(_person(c, actor_of[c.name], "full name"))
        elif c.name in by_key or c.name in titled:
            if c.title or not evidence.is_quoted(c, hidden):
                c = _with_particle(c, text, by_key)
                options = by_key.get(c.name, [titled.get(c.name)])
                people.append(_person(c, options[0] if len(options) == 1 else c.name, "title and surname" if c.title else "surname"))
        elif len(c.words) == 1 and (c.name in known or _is_first_name(c, hidden, words)):
            people.append(_person(c, c.name, "single name"))
    return people


def _with_particle(c, text, by_key):
    """Return the mention with the particle before it, when it belongs to the name: "bin Laden", "de Blasio"."""
    particle = text[max(0, c.start - 9):c.start].strip().rsplit(" ", 1)[-1]
    name = f"{particle} {c.name}"
    if particle in PARTICLES and name in by_key and text[c.start - len(particle) - 1:c.end] == name:
        return c._replace(start=c.start - len(particle) - 1, name=name)
    return c


def _people_by_key(full):
    by_key, actor_of = defaultdict(list), {}
    for c in full:
        if c.name not in actor_of:
            actor = actor_of[c.name] = _same_person(c, by_key) or c.name
            for key in _keys(c.words):
                if actor not in by_key[key]:
                    by_key[key].append(actor)
    return dict(by_key), actor_of


def _is_titled(c, hidden, words):
    return bool(c.title) and len(c.words) == 1 and hidden[c.end + 1:c.end + 2] != TITLE and (
        words.kinds.get(c.name) in (None, "word") or c.name in words.surnames)


def _is_known(name, group, hidden, words):
    """Tell whether a single name that comes again and again is a person's, by what it does in all its places."""
    if name in words.kinds or name in words.surnames or len(name) < 3 or all(c.opens for c in group):
        return False
    scores = [evidence.of_single_name(c, hidden) for c in group]
    return sum(scores) >= 3


_ROLE = re.compile(r"(\w+),? $")


def _is_first_name(c, hidden, words):
    before = hidden[max(0, c.start - 30):c.start]
    role = _ROLE.search(before)
    if role and role[1] in words.roles and words.kinds.get(c.name) is None:
        return True
    return words.given.get(c.name, "weak") != "weak" and evidence.of_single_name(c, hidden) >= 0


def _keys(names):
    """Return the shorter forms that later mentions of a full name may take."""
    names = [name for name in names if name not in SUFFIXES]
    last = names[-1]
    keys = {last, re.sub("^[AaEe]l-", "", last)}
    if len(names) > 2 and (names[-2] in PARTICLES or names[-2] in ("Abu", "Bin", "De", "Van", "Von", "Al", "El", "Ben", "Bani")):
        keys |= {" ".join(names[-2:]), f"{names[-2].capitalize()} {last}"}
    if len(names) > 2 and "." not in names[-2]:
        keys.add(" ".join(names[-2:]))
    if names[0] in FAMILY_FIRST or len(names[0]) > 2:
        keys.add(names[0])
    return keys


def _same_person(c, by_key):
    for actor in by_key.get(c.words[-1], ()):
        if actor.split()[0][0] == c.words[0][0] or actor.endswith(" " + c.name):
            return actor
    return None


def _person(c, actor, mention):
    return {"start": c.start, "end": c.end, "actor": actor, "actor_type": "person", "code": "", "mention": mention,
            "role": c.title}
