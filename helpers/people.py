"""People in a text: full names with the evidence for them, and later surnames linked to them."""
import re
from collections import defaultdict

from helpers import evidence
from helpers.candidates import candidates, in_headline, part
from helpers.linking import known_people, resolved, with_particle
from helpers.names import TITLE, masked, vocabulary
from helpers.roles import role_beside, role_patterns


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
    return list(_linked(found, full & {c.name for c in found}, text, hidden, words))


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
    actor_of, by_form = known_people([c for c in found if c.name in full])
    titled = {c.name for c in found if c.name not in full and c.name not in by_form and _is_titled(c, hidden, words)}
    patterns = role_patterns()
    single = titled | _single_names([c for c in found if len(c.words) == 1 and c.name not in by_form], hidden, words)
    for c in found:
        if c.name in full:
            yield _person(c, actor_of[c.name], "full name", c.title or role_beside(c, text, patterns))
        elif (c.name in by_form or c.name in single) and (c.title or not evidence.is_quoted(c, hidden)):
            yield _short_form(with_particle(c, text, by_form), by_form, words)
        elif len(c.words) == 1 and _is_first_name(c, hidden, words):
            yield _person(c, c.name, "single name", c.title)


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
    return sum(evidence.of_single_name(c, hidden) for c in group) >= 3


def _is_titled(c, hidden, words):
    return bool(c.title) and len(c.words) == 1 and hidden[c.end + 1:c.end + 2] != TITLE and (
        words.kinds.get(c.name) in (None, "word") or c.name in words.surnames)


def _is_first_name(c, hidden, words):
    if evidence.word_before(c, hidden).rstrip(",") in words.roles and words.kinds.get(c.name) is None:
        return True
    return words.given.get(c.name, "weak") != "weak" and evidence.of_single_name(c, hidden) >= 0


def _person(c, actor, mention, role):
    return {"start": c.start, "end": c.end, "actor": actor, "actor_type": "person", "code": "", "mention": mention,
            "role": role}
