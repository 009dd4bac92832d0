"""People in a text: full names with the evidence for them, and later surnames linked to them."""
from collections import Counter, defaultdict
from typing import NamedTuple

from helpers.actors import evidence
from helpers.actors.candidates import Candidate, SmallWords, candidates, in_headline, part
from helpers.actors.linking import forms, known_people, resolved, with_particle
from helpers.actors.loud import loud_mentions, loud_names, unstopped_names
from helpers.actors.names import TITLE, masked, vocabulary
from helpers.actors.namesakes import without_things
from helpers.actors.roles import role_beside, role_patterns
from helpers.actors.spelling import plain_surname


def find_people(text, hits):
    """Return the people in `text` as dicts (see `helpers.actors.actors_in`), in order, without their titles.

    `hits` are the gazetteer's hits in the text: states, organisations and places, which are no people.

    >>> [(p["actor"], p["mention"]) for p in find_people("Ryan Crocker spoke. Crocker left.", [])]
    [('Ryan Crocker', 'full name'), ('Ryan Crocker', 'surname')]
    """
    page = _page(text, hits)
    hidden_names = page.surnames.keys() & {text[hit.start:hit.end] for hit in hits}
    if hidden_names:
        page = _page(text, hits, hidden_names)
    found = [_trimmed(c, page) if len(c.words) > 1 else c for c in page.found]
    full = page.full & {c.name for c in found}
    double = {form for c in found if c.name in full and len(c.words) > 2 for form in forms(c.words)}
    return _in_order(_linked(found, page._replace(full=full - double)))


class _Page(NamedTuple):
    """A text, the same with hits and titles hidden, and what is known of its names.

    `small` are its words in small letters, `surnames` counts the full names of each surname, `things` are single
    names of storms, ships and streets.
    """
    text: str
    hidden: str
    words: NamedTuple
    small: SmallWords
    found: list
    full: set
    surnames: Counter
    things: set


def _page(text, hits, keep=frozenset()):
    words, small = vocabulary(), SmallWords(text)
    hidden, things = without_things(masked(text, hits, keep))
    found = list(candidates(text, hidden, words, small))
    loud = loud_names(text, words) + unstopped_names(hidden, words)
    full = _full_names(found, text, hidden, words, small) | {c.name for c in loud}
    found = sorted(found + loud, key=lambda c: c.start)
    owners = Counter({c.name: c.surname for c in found if c.name in full}.values())
    return _Page(text, hidden, words, small, found, full, owners, things)


def _in_order(people):
    """Return the people sorted by place, without the later of two that overlap."""
    kept = []
    for person in sorted(people, key=lambda person: (person["start"], -person["end"])):
        if not kept or person["start"] >= kept[-1]["end"]:
            kept.append(person)
    return kept


def _trimmed(c, page):
    """Return the name inside a longer run of capitals: "Ann Doe Speaks", "Activist Ann Doe"."""
    given, count = page.words.given, len(c.words)
    if count == 2 and c.name in page.full and c.words[0] in given:
        return c
    headline = in_headline(page.text, c.start)
    if count == 2 and c.name in page.full and not headline and not c.opens:
        return c
    for first, last in _inner(count) if any(word in page.surnames for word in c.words) else ():
        if _is_known(c, first, last, page) and _is_rest(c, first, last, headline, page):
            return part(c, first, last)
    if headline and count > 2 and given.get(c.words[0], "weak") != "weak":
        return part(c, 0, 3 if c.words[1][1:] == "." else 2)
    return c


def _inner(count):
    """Return the `(first, last)` of the shorter runs in a run of `count` words, the longest first."""
    return [(first, first + size) for size in range(count - 1, 0, -1) for first in range(count - size + 1)]


def _is_known(c, first, last, page):
    """Tell whether these words of `c` are a full name, or the surname of somebody else's full name."""
    inner = " ".join(c.words[first:last])
    if last - first > 1:
        return inner in page.full
    return page.surnames[inner] > (c.name in page.full and inner == c.surname)


def _is_rest(c, first, last, headline, page):
    """Tell whether the words of `c` before `first` and from `last` on are no part of a name."""
    kinds, given = page.words.kinds, page.words.given
    if any(kinds.get(piece) in ("private", "body", "place") for piece in c.words[last:]):
        return False
    rest = c.words[:first] + c.words[last:]
    return all(given.get(piece, "weak") == "weak" for piece in rest) and (
        headline or all(piece in kinds or piece.lower() in page.small for piece in rest))


_IN_HEADLINE = 3  # what must speak for a name in a headline, which writes every word with a capital


def _full_names(found, text, hidden, words, small):
    """Return the names of two words and more that are people's."""
    alone = {c.name for c in found if len(c.words) == 1 and not c.opens}
    mentions = _by_name(c for c in found if 1 < len(c.words) < 7)
    return {name for name, group in mentions.items()
            if _is_person(group, text, hidden, words, small, group[0].surname in alone)}


def _is_person(group, text, hidden, words, small, alone):
    """Tell whether a name is a person's: by its own words, and by the best evidence among all its mentions.

    One mention that shows a company speaks against all of them; a headline's capitals say little.
    """
    scores = [evidence.of_context(c, hidden, words) for c in group]
    name = evidence.of_name(group[0].words, words, small) + alone - 8 * (min(scores) < -4)
    if not 0 <= name + max(scores) < _IN_HEADLINE:
        return name + max(scores) >= 0
    return any(name + score >= _IN_HEADLINE * in_headline(text, c.start)
               for score, c in zip(scores, group, strict=True))


def _by_name(found):
    mentions = defaultdict(list)
    for c in found:
        mentions[c.name].append(c)
    return mentions


def _linked(found, page):
    """Yield the people: full names, their shorter forms, names with a title, single names, loud headlines."""
    text, hidden, words = page.text, page.hidden, page.words
    full = [c for c in found if c.name in page.full]
    actor_of, by_form = known_people(full)
    found = [_as_known(c, by_form) for c in found]
    roles = {c.start: c.title or role_beside(c, text, role_patterns()) for c in full}
    offices = _offices(full, actor_of, roles)
    unlinked = [c for c in found if len(c.words) == 1 and c.name not in by_form
                and (c.title or c.name not in page.things)]
    single, alone = _single_names(unlinked, hidden, words), {c.start for c in unlinked}
    for c in found:
        if c.name in page.full:
            yield _person(c, actor_of[c.name], "full name", roles[c.start])
        elif (c.name in by_form or c.name in single) and (c.title or not evidence.is_quoted(c, hidden)):
            yield _short_form(with_particle(c, text, by_form), by_form, words, offices)
        elif c.start in alone and _is_first_name(c, hidden, words):
            yield _person(c, c.name, "single name", c.title)
    for start, end, name in loud_mentions(text, actor_of, by_form):
        c = Candidate(start, end, name, (name,), "", False)
        full_name = actor_of.get(name)
        yield _person(c, full_name, "full name", "") if full_name else _short_form(c, by_form, words, offices)


def _as_known(c, by_form):
    """Return a single name as the text writes it elsewhere, without accents: "Erdoğan" for "Erdogan"."""
    if c.name.isascii() or len(c.words) > 1 or c.name in by_form or plain_surname(c.name) not in by_form:
        return c
    return c._replace(name=plain_surname(c.name), words=(plain_surname(c.name),))


def _offices(full, actor_of, roles):
    """Return actor -> the words, in small letters, of all titles and roles that the text gives."""
    offices = defaultdict(set)
    for c in full:
        offices[actor_of[c.name]].update(roles[c.start].lower().replace(".", "").split())
    return offices


def _short_form(c, by_form, words, offices):
    known = resolved(c, by_form.get(c.name, ()), words, offices)
    form = by_form[c.name][0].form if c.name in by_form else "surname" if c.title else "single name"
    return _person(c, known.actor if known else c.name, f"title and {form}" if c.title else form, c.title)


def _single_names(singles, hidden, words):
    """Return the single names that are people's: by a title once, or by what they do in all their places."""
    return {name for name, group in _by_name(singles).items()
            if any(_is_titled(c, hidden, words) for c in group) or _acts(name, group, hidden, words)}


def _is_titled(c, hidden, words):
    """Tell whether a title makes a single name a person's; not "Sports Minister", "the Imam Ali shrine"."""
    begin, beside = c.start - len(c.title) - 1, words.context
    if not c.title or hidden[c.end + 1:c.end + 2] == TITLE or beside.place.match(hidden, c.end):
        return False
    if beside.place_before.search(hidden, max(0, begin - 30), begin):
        return False
    return words.kinds.get(c.name) in (None, "word") or c.name in words.surnames


def _acts(name, group, hidden, words):
    if name in words.kinds or name in words.surnames or len(name) < 3 or all(c.opens for c in group):
        return False
    return sum(evidence.of_single_name(c, hidden, words.context) for c in group) >= 3


def _is_first_name(c, hidden, words):
    if c.name in words.kinds and c.name not in words.given:
        return False
    if evidence.word_before(c, hidden).rstrip(",") in words.roles and words.kinds.get(c.name) is None:
        return True
    known = not c.title and words.given.get(c.name, "weak") != "weak"
    return known and evidence.of_single_name(c, hidden, words.context) >= 0


def _person(c, actor, mention, role):
    return {"start": c.start, "end": c.end, "actor": actor, "actor_type": "person", "code": "",
            "mention": mention, "role": role}
