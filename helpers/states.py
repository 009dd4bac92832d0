"""States, organisations and armed groups in a text: gazetteer hits, and guards against what only looks like one."""
import re
from typing import NamedTuple

from helpers.gazetteer import from_lexicons, gazetteer_pattern


class Hit(NamedTuple):
    """A surface form of the gazetteer in a text, and what it stands for."""
    start: int
    end: int
    actor: str
    actor_type: str
    code: str
    mention: str


@from_lexicons("states", "organisations", "armed_groups", "not_states", "places", "not_people")
def gazetteer(states, organisations, groups, not_states, *others):
    """Return the compiled pattern of all surface forms, and surface -> (actor, actor_type, code, mention).

    >>> gazetteer()[1]["Iraqis"]
    ('Iraq', 'state', 'IQ', 'demonym')
    """
    known = {surface: ("", "place", "", "") for rows in others for surface, *_ in rows}
    for rows, kind in ((organisations, "organisation"), (groups, "armed group")):
        for surface, actor, code, *_ in rows:
            known[surface] = (actor, kind, code, "abbreviation" if surface.isupper() and len(surface) < 7 else "name")
    for surface, mention, code, actor, *_ in states:
        known[surface] = (actor, "organisation" if code in ("EU", "UN") else "state", code, mention)
    known |= _longer_names(not_states, known)
    known = _loud(known) | known
    return gazetteer_pattern(known), known


def _longer_names(rows, known):
    """Return entries for names that hold a state's: a body is marked "in name", a place is no actor."""
    inside = gazetteer_pattern(surface for surface, entry in known.items() if entry[1] == "state")
    longer = {}
    for surface, kind, *_ in rows:
        held = inside.search(surface) if kind == "body" else None
        actor, _, code, mention = known[held[0]] if held else ("", "", "", "capital")
        longer[surface] = ("", "place", "", "") if mention == "capital" else (actor, "state", code, "in name")
    return longer


def _loud(known):
    """Return the all-capital forms that headlines and datelines print: "IRAN SAYS", but not "US" for "us"."""
    return {surface.upper(): entry for surface, entry in known.items()
            if len(surface) > 3 and entry[3] in ("name", "demonym", "")}


_STATE_OF_US = ("Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla "
                "Ore Pa Tenn Tex Va Vt Wash Wis Wyo").replace(" ", r"\.|") + r"\.|N\.[YJHMCD]\.|S\.[CD]\.|R\.I\.|W\.Va\.|" + (
    "Ohio|Texas|Iowa|Indiana|Missouri|Oregon|Kansas|Illinois|Pennsylvania|Tennessee|Kentucky|Maine|Utah|Idaho")
_TOWN = re.compile(rf", (?:{_STATE_OF_US})(?!\w)")
_LANGUAGE_BEFORE = re.compile(r"\b(?:in|into|from|speaks?|spoke|speaking|fluent|learn|learned|learning|translated)(?: [a-z]+ed)? $")
_LANGUAGE_AFTER = re.compile(r"[.,;:)”\"’]|$|\n|[ -](?:and|or|to|that|on|at|by|with|for|before|version|lessons?|classes"
                             r"|speaking|language|translation|subtitles|word|words|phrase|dictionary)\b")
_NOT_POLITICS = re.compile(r" (?:restaurants?|cuisine|food|dish|dishes|curry|cheese|wines?|beer|cooking|recipes?|sausages?"
                           r"|omelets?|salad|pastr(?:y|ies)|chocolates?|breakfast|language|literature class|lessons?)\b|[- ]speaking\b")
_MONEY = re.compile(r" ?(?:dollars?|cents|dlrs)\b|\$")
_SHOUT_BEFORE, _SHOUT_AFTER = re.compile(r"[A-Z]{2}[,!]? $"), re.compile(r"[,!]? [A-Z]{2}")


def is_state(text, start, end, mention):
    """Tell whether the state's name at `text[start:end]` means the state, by the words beside it.

    >>> [is_state(s, s.index("Leb"), s.index("Leb") + 7, "name") for s in ("in Lebanon today", "in Lebanon, Pa.")]
    [True, False]
    """
    if mention == "prefix":
        return text[end:end + 1] in ("-", "–")
    if mention == "abbreviation":
        return not (text[start:end] == "US" and _is_shouted(text, start, end))
    before = text[max(0, start - 30):start]
    if mention == "demonym":
        if _NOT_POLITICS.match(text, end):
            return False
        return not (_LANGUAGE_BEFORE.search(before) and _LANGUAGE_AFTER.match(text, end))
    return not _TOWN.match(text, end)


def _is_shouted(text, start, end):
    return bool(_SHOUT_BEFORE.search(text, max(0, start - 5), start) and _SHOUT_AFTER.match(text, end))


def gazetteer_hits(text):
    """Return the gazetteer's hits in `text`, those that are no actor with `actor_type` "place".

    >>> [hit[2:] for hit in gazetteer_hits("Iraqi forces")]
    [('Iraq', 'state', 'IQ', 'demonym')]
    """
    pattern, known = gazetteer()
    return [Hit(*match.span(), *known[match[0]]) for match in pattern.finditer(text)]


def state_hits(text, hits):
    """Return the hits that mean a state, an organisation or an armed group, as dicts with the table's columns.

    >>> [hit["actor"] for hit in state_hits("Hamas in Lebanon, Pa.", gazetteer_hits("Hamas in Lebanon, Pa."))]
    ['Hamas']
    """
    return [hit._asdict() | {"role": ""} for hit in hits
            if hit.actor_type not in ("place", "state") or hit.actor_type == "state" and hit.mention != "capital"
            and is_state(text, hit.start, hit.end, hit.mention)]
