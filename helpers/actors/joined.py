"""Two states under one name: "North and South Korea", "both Koreas", and a name turned round: "Korea, North"."""
import re

from helpers.text.gazetteer import from_lexicons

_FIRST = re.compile(r"(?<![\w.])((?:North|South|East|West)|[NSEW]\.?)"
                    r"(?: (?:and|or|to|versus|vs\.?|as well as|&) (?:the )?|, |/|-|–)$")
_POINTS = ("North", "South", "East", "West", "N.", "S.", "E.", "W.", "N", "S", "E", "W")
_WORD_BEFORE = re.compile(r"(?<![\w.])([A-Za-z]+) $")
_TURNED = re.compile(r", (North|South|East|West)(?=[.,;:)\n]|$| [a-z])(?! and\b)")


@from_lexicons("states_joined", "states")
def plurals(rows, states):
    """Return surface -> the (actor, code) of the two states it means.

    >>> plurals()["Koreas"]
    (('North Korea', 'KP'), ('South Korea', 'KR'))
    """
    actors = {code: (actor, code) for _, _, code, actor in states}
    return {surface: (actors[first], actors[second]) for surface, first, second in rows}


def with_joined(text, hits, known):
    """Return `hits` with one more for each state that only a part of a joined name tells.

    `known` is surface -> (actor, actor_type, code, mention). The word that is left of the name is the mention.

    >>> from helpers.actors.states import gazetteer_hits, gazetteer
    >>> text = "North and South Korea"
    >>> [text[hit.start:hit.end] for hit in with_joined(text, gazetteer_hits(text), gazetteer()[1])]
    ['North', 'South Korea']
    """
    found = []
    for hit in hits:
        if hit.actor_type == "state" and hit.mention in ("name", "demonym"):
            first = _first_of_two(text, hit, known)
            found += [first] if first and (not found or found[-1].end <= first.start) else []
            hit = _turned(text, hit, known)
        found.append(hit)
    return found


def _first_of_two(text, hit, known):
    """Return the state before "South Korea" in "North and South Korea", before "Koreas" in "both Koreas"."""
    surface = text[hit.start:hit.end]
    if surface in plurals():
        match, entry = _WORD_BEFORE.search(text, max(0, hit.start - 20), hit.start), plurals()[surface][0]
        return match and hit._replace(start=match.start(1), end=match.end(1), actor=entry[0], code=entry[1])
    point, _, name = surface.partition(" ")
    match = point in _POINTS and _FIRST.search(text, max(0, hit.start - 24), hit.start)
    entry = match and known.get(f"{match[1]} {name}")
    if not entry or entry[1] != "state":
        return None
    return hit._replace(start=match.start(1), end=match.end(1), actor=entry[0], code=entry[2], mention=entry[3])


def _turned(text, hit, known):
    """Return the hit with what turns the name round: "Korea, North" is North Korea."""
    match = _TURNED.match(text, hit.end)
    entry = match and known.get(f"{match[1]} {text[hit.start:hit.end]}")
    if not entry or entry[1] != "state":
        return hit
    return hit._replace(end=match.end(), actor=entry[0], code=entry[2])
