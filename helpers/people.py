"""People in a text: full names with the evidence for them, and later surnames linked to them."""
from collections import Counter, defaultdict
from typing import NamedTuple

from helpers import evidence
from helpers.candidates import Candidate, candidates, in_headline, part
from helpers.linking import forms, known_people, loud_mentions, resolved, with_particle
from helpers.names import PARTICLES, TITLE, masked, vocabulary
from helpers.roles import role_beside, role_patterns


def find_people(text, hits):
    """Return the people in `text` as dicts (see `helpers.actors.actors_in`), in order, titles left out of the span.

    `hits` are the gazetteer's hits in the text: states, organisations and places, which are no people.

    >>> [(p["actor"], p["mention"]) for p in find_people("Ryan Crocker spoke. Crocker left.", [])]
    [('Ryan Crocker', 'full name'), ('Ryan Crocker', 'surname')]
    """
    page = _page(text, hits)
    hidden_names = page.surnames.keys() & {text[hit.start:hit.end] for hit in hits}
    if hidden_names:
        page = _page(text, hits, hidden_names)
    found = [_trimmed(c, page) for c in page.found]
    full = page.full & {c.name for c in found}
    double = {form for c in found if c.name in full and len(c.words) > 2 for form in forms(c.words) if " " in form}
    return _in_order(_linked(found, page._replace(full=full - double)))


class _Page(NamedTuple):
    """A text with what is known of its names: hits and titles hidden, candidates, full names, small-letter words."""
    text: str
    hidden: str
    words: NamedTuple
    small: frozenset
    found: list
    full: set
    surnames: Counter


def _page(text, hits, keep=frozenset()):
    words, hidden = vocabulary(), masked(text, hits, keep)
    small = frozenset(text.split()) - PARTICLES
    found = list(candidates(text, hidden, words, small))
    full = _full_names(found, text, hidden, words, small)
    owners = Counter({c.name: c.surname for c in found if c.name in full}.values())
    return _Page(text, hidden, words, small, found, full, owners)


def _in_order(people):
    """Return the people sorted by place, without the later of two that overlap."""
    kept = []
    for person in sorted(people, key=lambda person: (person["start"], -person["end"])):
        if not kept or person["start"] >= kept[-1]["end"]:
            kept.append(person)
    return kept


def _trimmed(c, page):
    """Return the name inside a longer run of capitals: "Ann Doe Speaks", "Activist Ann Doe"."""
    count = len(c.words)
    known = c.name in page.full
    if count < 2 or count == 2 and known and c.words[0] in page.words.given:
        return c
    headline = in_headline(page.text, c.start)
    if count == 2 and known and not headline and not c.opens:
        return c
    for size in range(count - 1, 0, -1):
        for first in range(count - size + 1):
            inner = " ".join(c.words[first:first + size])
            if (inner in page.full if size > 1 else page.surnames[inner] > (known and inner == c.surname)) and _is_rest(c, first, first + size, headline, page):
                return part(c, first, first + size)
    if headline and count > 2 and page.words.given.get(c.words[0], "weak") != "weak":
        return part(c, 0, 3 if c.words[1][1:] == "." else 2)
    return c


def _is_rest(c, first, last, headline, page):
    """Tell whether the words of `c` before `first` and from `last` on are no part of a name."""
    kinds, given = page.words.kinds, page.words.given
    if any(kinds.get(piece) in ("private", "body", "place") for piece in c.words[last:]):
        return False
    return all(given.get(piece, "weak") == "weak" and (headline or piece in kinds or piece.lower() in page.small)
               for piece in c.words[:first] + c.words[last:])


def _full_names(found, text, hidden, words, small):
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
        if evidence.of_name(group[0].words, words, small) + max(scores) + company + (group[0].surname in alone) >= 0:
            full.add(name)
    return full


def _linked(found, page):
    text, hidden, words, full = page.text, page.hidden, page.words, page.full
    actor_of, by_form = known_people([c for c in found if c.name in full])
    titled = {c.name for c in found if c.name not in full and c.name not in by_form and _is_titled(c, hidden, words)}
    single = titled | _single_names([c for c in found if len(c.words) == 1 and c.name not in by_form], hidden, words)
    patterns = role_patterns()
    for c in found:
        if c.name in full:
            yield _person(c, actor_of[c.name], "full name", c.title or role_beside(c, text, patterns))
        elif (c.name in by_form or c.name in single) and (c.title or not evidence.is_quoted(c, hidden)):
            yield _short_form(with_particle(c, text, by_form), by_form, words)
        elif len(c.words) == 1 and _is_first_name(c, hidden, words):
            yield _person(c, c.name, "single name", c.title)
    for start, end, name in loud_mentions(text, actor_of, by_form):
        c = Candidate(start, end, name, (name,), "", False)
        yield _person(c, actor_of[name], "full name", "") if name in actor_of else _short_form(c, by_form, words)


def _short_form(c, by_form, words):
    known = resolved(c, by_form.get(c.name, ()), words)
    form = by_form[c.name][0].form if c.name in by_form else "surname" if c.title else "single name"
    return _person(c, known.actor if known else c.name, f"title and {form}" if c.title else form, c.title)


def _single_names(singles, hidden, words):
    """Return the single names that are people's, by what they do in all their places."""
    mentions = defaultdict(list)
    for c in singles:
        mentions[c.name].append(c)
    return {name for name, group in mentions.items() if _is_single_name(name, group, hidden, words)}


def _is_single_name(name, group, hidden, words):
    if name in words.kinds or name in words.surnames or len(name) < 3 or all(c.opens for c in group):
        return False
    return sum(evidence.of_single_name(c, hidden, words.context) for c in group) >= 3


def _is_titled(c, hidden, words):
    return bool(c.title) and len(c.words) == 1 and hidden[c.end + 1:c.end + 2] != TITLE and (
        words.kinds.get(c.name) in (None, "word") or c.name in words.surnames)


def _is_first_name(c, hidden, words):
    if evidence.word_before(c, hidden).rstrip(",") in words.roles and words.kinds.get(c.name) is None:
        return True
    return words.given.get(c.name, "weak") != "weak" and evidence.of_single_name(c, hidden, words.context) >= 0


def _person(c, actor, mention, role):
    return {"start": c.start, "end": c.end, "actor": actor, "actor_type": "person", "code": "", "mention": mention,
            "role": role}
