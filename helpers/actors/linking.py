"""Later mentions of a person linked to the full name: surnames, first names, "bin Laden"."""
import re
from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from helpers.actors.evidence import SUFFIXES, family_first
from helpers.actors.names import PARTICLES

MOST_OF_ONE_NAME = 20  # people of one surname whom an article can keep apart; more are all left open

_BEFORE_SURNAME = PARTICLES | {"Abu", "Bin", "De", "Van", "Von", "Al", "El", "Ben"}


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
    """Return an actor named before with the same surname and given name, or a longer name, or None."""
    for known in by_form.get(c.surname, ()):
        same = same_given_name(known.actor.split()[0], c.words[0]) or known.actor.endswith(" " + c.name)
        if known.form == "surname" and same:
            return known.actor
    return None


def same_given_name(one, other):
    """Tell whether two given names may be one person's: an initial, a short form, another spelling.

    >>> same_given_name("J.", "John"), same_given_name("Nuri", "Nouri"), same_given_name("Paul", "Peter")
    (True, True, False)
    """
    one, other = sorted((one.strip(".").lower(), other.strip(".").lower()), key=len)
    return other.startswith(one) or _consonants(one) == _consonants(other)


@lru_cache(maxsize=4096)
def _consonants(name):
    return re.sub(r"[aeiouyw]|(.)(?=\1)", "", name)


def forms(names):
    """Return the shorter forms that later mentions of a full name may take, and what each is.

    >>> forms(("Nuri", "al-Maliki"))
    {'al-Maliki': 'surname', 'Al-Maliki': 'surname', 'Maliki': 'surname', 'Nuri': 'first name'}
    >>> forms(("Osama", "bin", "Laden"))
    {'Laden': 'surname', 'bin Laden': 'surname', 'Bin Laden': 'surname', 'Osama': 'first name'}
    """
    names = [name for name in names if name not in SUFFIXES]
    last = names[-1]
    short = dict.fromkeys([last, last[0].upper() + last[1:], re.sub("^[AaEe]l-", "", last)], "surname")
    if len(names) > 2 and names[-2] in _BEFORE_SURNAME:
        short |= dict.fromkeys([" ".join(names[-2:]), f"{names[-2].capitalize()} {last}"], "surname")
    elif len(names) > 2 and "." not in names[-2]:
        short[" ".join(names[-2:])] = "surname"
    if names[0] in family_first():
        short[names[0]] = "surname"
    elif len(names[0]) > 2:
        short.setdefault(names[0], "first name")
    return short


def resolved(c, people, words):
    """Return the Known person that a shorter form means, or None when it may be several.

    Who is named before it comes first.
    A woman's or a man's title decides between two people of one surname.
    """
    surnames = [known for known in people if known.form == "surname"] or people
    before = surnames[:bisect_left(surnames, c.start, key=lambda known: known.start)] or surnames
    gender = words.gender.get(c.title)
    if gender and len(before) > 1:
        fitting = [known for known in before if words.given.get(known.actor.split()[0]) in (gender, "u")]
        before = fitting or before
    return before[0] if len(before) == 1 else None


def with_particle(c, text, by_form):
    """Return the mention with the particle before it, when that is part of the name: "bin Laden"."""
    particle = text[max(0, c.start - 9):c.start].strip().rsplit(" ", 1)[-1]
    name = f"{particle} {c.name}"
    start = c.start - len(particle) - 1
    if particle in PARTICLES and name in by_form and text[start:c.end] == name:
        return c._replace(start=start, name=name)
    return c


_LOUD_LINE = re.compile(r"^[^a-z\n]{8,160}$", re.MULTILINE)
_LOUD_WORD = re.compile(r"\w[\w.'’-]*")


def loud_mentions(text, actor_of, by_form):
    """Yield `(start, end, form)` of known names in lines all in capitals: "BUSH MEETS MALIKI".

    >>> list(loud_mentions("ROE RESIGNS", {}, {"Roe": [Known(20, "Ann Roe", "surname")]}))
    [(0, 3, 'Roe')]
    """
    lines = [line for line in _LOUD_LINE.finditer(text) if " " in line[0].strip()]
    loud = {form.upper(): form for form in [*by_form, *actor_of] if len(form) > 2} if lines else {}
    for line in lines:
        words = [match.span() for match in _LOUD_WORD.finditer(text, *line.span())]
        for number, (start, _) in enumerate(words):
            for _, end in reversed(words[number:number + 4]):
                if text[start:end] in loud:
                    yield start, end, loud[text[start:end]]
