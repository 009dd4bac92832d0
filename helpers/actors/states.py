"""States, organisations and armed groups in a text: gazetteer hits, and guards against what only looks so."""
import re
from typing import NamedTuple

from helpers.actors.guards import ambiguous, is_shouted, is_state, speaks_for
from helpers.actors.joined import plurals, with_joined
from helpers.actors.metonyms import is_metonym
from helpers.actors.names import vocabulary
from helpers.text.gazetteer import from_lexicons, gazetteer_pattern
from helpers.text.patterns import trie_pattern


class Hit(NamedTuple):
    """A surface form of the gazetteer in a text, and what it stands for."""
    start: int
    end: int
    actor: str
    actor_type: str
    code: str
    mention: str


_NO_ACTOR = ("", "place", "", "")


@from_lexicons("states", "organisations", "armed_groups", "not_states", "places", "not_people")
def gazetteer(states, organisations, groups, not_states, *others):
    """Return the compiled pattern of all surface forms, and surface -> (actor, actor_type, code, mention).

    >>> gazetteer()[1]["Iraqis"]
    ('Iraq', 'state', 'IQ', 'demonym')
    """
    known = {surface: _NO_ACTOR for rows in others for surface, *_ in rows}
    for rows, kind in ((organisations, "organisation"), (groups, "armed group")):
        for surface, actor, code, *_ in rows:
            mention = "abbreviation" if surface.isupper() and len(surface) < 7 else "name"
            known[surface] = (actor, kind, code, mention)
    for surface, mention, code, actor, *_ in states:
        known[surface] = (actor, "organisation" if code in ("EU", "UN") else "state", code, mention)
    known |= {surface: (second[0], "state", second[1], "name") for surface, (_, second) in plurals().items()}
    known |= _longer_names(not_states, known)
    known = _loud(known) | known
    return gazetteer_pattern(known), known


def _longer_names(rows, known):
    """Return entries for names that hold a state's: a body is marked "in name", a place is no actor."""
    inside = gazetteer_pattern(surface for surface, entry in known.items()
                               if entry[1] == "state" and entry[3] != "capital")
    longer = {}
    for surface, kind, *_ in rows:
        if kind == "part":
            continue
        held = inside.search(surface) if kind == "body" else None
        longer[surface] = (*known[held[0]][:3], "in name") if held else _NO_ACTOR
    return longer


def _loud(known):
    """Return the all-capital forms that headlines and datelines print: "IRAN SAYS", but not "US" for "us"."""
    return {surface.upper(): entry for surface, entry in known.items()
            if len(surface) > 3 and entry[3] in ("name", "demonym", "")}


def gazetteer_hits(text):
    """Return the gazetteer's hits in `text`, those that are no actor with `actor_type` "place".

    >>> [hit[2:] for hit in gazetteer_hits("Iraqi forces")]
    [('Iraq', 'state', 'IQ', 'demonym')]
    """
    pattern, known = gazetteer()
    return [Hit(*match.span(), *known[match[0]]) for match in pattern.finditer(text)]


def state_hits(text, hits):
    """Return the hits that are actors as dicts with the table's columns: the guards asked, metonyms told.

    >>> text = "Hamas in Lebanon, Pa., on Kenya Airways"
    >>> [(hit["actor"], hit["mention"], hit["end"]) for hit in state_hits(text, gazetteer_hits(text))]
    [('Hamas', 'name', 5), ('Kenya', 'in name', 39)]
    """
    hits = with_joined(text, hits, gazetteer()[1])
    unclear = {text[hit.start:hit.end] for hit in hits} & ambiguous().keys()
    other = {surface for surface in unclear if not speaks_for(surface, text)}
    private = private_bodies()
    read = (_read(text, hit, private) for hit in hits
            if hit.actor_type != "place" and text[hit.start:hit.end] not in other)
    return [hit._asdict() | {"role": ""} for hit in _with_codes(text, filter(None, read))]


def _with_codes(text, hits):
    """Yield the hits, a body's code taken from the state just before it: "the Iraqi Interior Ministry"."""
    last = None
    for hit in hits:
        beside = last and text[last.end:hit.start] in (" ", "'s ", "’s ")
        if beside and hit.actor_type == "organisation" and not hit.code:
            hit = hit._replace(code=last.code)
        last = hit if hit.actor_type == "state" else None
        yield hit


def _read(text, hit, private):
    """Return the hit as what it means in its place, or None when it means no actor."""
    if hit.mention == "capital":
        return hit._replace(mention="metonym") if is_metonym(text, hit.start, hit.end) else None
    if hit.actor_type != "state":
        return None if is_shouted(text, hit.start, hit.end) or _in_title(text, hit) else hit
    if not is_state(text, hit.start, hit.end, hit.mention):
        return None
    if hit.mention not in ("name", "demonym", "abbreviation"):
        return hit
    longer = private.match(text, hit.end) or hit.mention == "name" and _PARTY.match(text, hit.end)
    if longer or _BODY_OF.search(text, max(0, hit.start - 40), hit.start):
        return hit._replace(end=longer.end() if longer else hit.end, mention="in name")
    return hit


def _in_title(text, hit):
    """Tell whether a body's name is part of a person's title: "Treasury Secretary"."""
    title = vocabulary().titles.match(text, hit.start)
    return bool(title) and title.end() > hit.end


_PARTY = re.compile(r"(?: [A-Z][\w'’-]{1,20}){1,3} Party\b")
_BODY_OF = re.compile(r"\b(?:University|College|Institute|Academy|Museum|Orchestra|Airlines|Times|Voice"
                      r"|[A-Z][a-z]+ Bank) of (?:the )?$|\bAir $")


@from_lexicons("name_words")
def private_bodies(rows):
    """Return the pattern of what makes a state's name part of a body's: " Airways", " Cricket Club"."""
    words = trie_pattern(word for word, kind, *_ in rows if kind == "private")
    return re.compile(rf"(?: [A-Z][\w&-]{{1,20}}){{0,2}} (?:{words})(?!\w)")
