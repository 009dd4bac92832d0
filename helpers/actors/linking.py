"""Later mentions of a person linked to the full name: surnames, first names, "bin Laden"."""
from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from helpers.actors.evidence import family_first
from helpers.actors.names import vocabulary
from helpers.actors.parts import CAPITAL_PARTICLES, PARTICLES, SUFFIXES
from helpers.actors.spelling import may_be_one_person, plain_surname

MOST_OF_ONE_NAME = 20  # people of one surname whom an article can keep apart; more are all left open

_BEFORE_SURNAME = PARTICLES | CAPITAL_PARTICLES
_ONE_SENTENCE = 100  # characters between two names without a new sentence


class Known(NamedTuple):
    """A person of the article under one shorter form of the name."""
    start: int
    actor: str
    form: str


def known_people(full):
    """Return the actor of each full name, and shorter form -> the people it may mean, in order.

    The same person under two spellings ("Ryan C. Crocker") is one actor, under the name first given.
    """
    by_form, actor_of = defaultdict(list), {}
    for c in full:
        if c.name not in actor_of:
            actor_of[c.name] = _same_person(c, by_form) or c.name
            for form, kind in forms(c.words).items():
                actors = [known.actor for known in by_form[form]]
                if len(actors) < MOST_OF_ONE_NAME and actor_of[c.name] not in actors:
                    by_form[form].append(Known(c.start, actor_of[c.name], kind))
    return actor_of, dict(by_form)


def _same_person(c, by_form):
    """Return the one actor named before who may be the same, or a longer name; None of none or of several."""
    known = by_form.get(plain_surname(c.surname), ())
    found = {one.actor for one in known if one.form == "surname" and _may_be_one(one, c)}
    return found.pop() if len(found) == 1 else None


def _may_be_one(known, c):
    beside = not c.opens and c.start - known.start < _ONE_SENTENCE
    return known.actor.endswith(" " + c.name) or may_be_one_person(known.actor.split(), c.words, beside)


def forms(names):
    """Return the shorter forms that later mentions of a full name may take, and what each is.

    >>> forms(("Nuri", "al-Maliki"))
    {'al-Maliki': 'surname', 'Al-Maliki': 'surname', 'Maliki': 'surname', 'Nuri': 'first name'}
    >>> forms(("Osama", "bin", "Laden"))
    {'Laden': 'surname', 'bin Laden': 'surname', 'Bin Laden': 'surname', 'Osama': 'first name'}
    """
    names = [name for name in names if name not in SUFFIXES]
    last = names[-1]
    short = dict.fromkeys([last, last[0].upper() + last[1:], plain_surname(last)], "surname")
    short |= dict.fromkeys(_longer_surnames(names), "surname")
    if names[0] in family_first():
        short[names[0]] = "surname"
    else:
        short = dict.fromkeys(_middle_surnames(names), "surname") | short
        if len(names[0]) > 2:
            short.setdefault(names[0], "first name")
    return short


def _longer_surnames(names):
    """Return the surnames of several words: "von der Leyen", "Von der Leyen", "García Márquez"."""
    first = len(names) - 1
    while first > 1 and names[first - 1] in _BEFORE_SURNAME:
        first -= 1
    if first == len(names) - 1:
        return [" ".join(names[-2:])] if len(names) > 2 and "." not in names[-2] else []
    longer = [" ".join(names[place:]) for place in range(first, len(names) - 1)]
    return longer + [one[0].upper() + one[1:] for one in longer]


def _middle_surnames(names):
    """Return the middle names that are surnames as well: "Lula" of "Luiz Inácio Lula da Silva"."""
    words = vocabulary()
    return [name for name in names[1:-1] if len(name) > 2 and name[0].isupper() and "." not in name
            and name not in _BEFORE_SURNAME and name not in words.kinds and name not in words.given]


def resolved(c, people, words, offices):
    """Return the Known person that a shorter form means, or None when it may be several.

    Who is named before it comes first. Between people of one surname a woman's or a man's title decides, or
    the office of one: `offices` is actor -> the words of the titles and roles that the text gives.
    """
    surnames = [known for known in people if known.form == "surname"] or people
    before = surnames[:bisect_left(surnames, c.start, key=lambda known: known.start)]
    if not before and surnames and surnames[0].form == "surname":
        before = surnames
    if c.title in words.crowned and before and before[0].form == "first name":
        return next((known for known in before if _holds(known, c.title, offices)), None)
    gender = words.gender.get(c.title)
    if gender and len(before) > 1:
        fitting = [known for known in before if words.given.get(known.actor.split()[0]) in (gender, "u")]
        before = fitting or before
    if c.title and len(before) > 1:
        before = [known for known in before if _holds(known, c.title, offices)] or before
    return before[0] if len(before) == 1 else None


def _holds(known, title, offices):
    """Tell whether a person is told to hold the office of a title: "Sen." for "a senator"."""
    office = title.split()[-1].strip(".").lower()
    return len(office) > 2 and any(word.startswith(office) for word in offices.get(known.actor, ()))


def with_particle(c, text, by_form):
    """Return the mention with the particles before it, when they are part of the name: "von der Leyen"."""
    for count in (3, 2, 1):
        before = text[max(0, c.start - 24):c.start].split(" ")[-count - 1:-1]
        name = " ".join([*before, c.name])
        start = c.end - len(name)
        if len(before) == count and name in by_form and text[start:c.end] == name:
            return c._replace(start=start, name=name)
    return c
