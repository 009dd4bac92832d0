"""Guards: whether a state's name in a text means the state, by the words beside it and in the rest of the text."""
import re
from typing import NamedTuple

from helpers.actors.candidates import in_headline
from helpers.actors.names import vocabulary
from helpers.text.gazetteer import from_lexicons, gazetteer_pattern
from helpers.text.patterns import trie_pattern

_LANGUAGE_BEFORE = re.compile(r"\b(?:in|into|from|speaks?|spoke|speaking|fluent|learn(?:ed|ing)?|translated)"
                              r" (?:[a-z]+ed )?$")
_LANGUAGE_AFTER = re.compile(r"[.,;:)”\"’]|$|\n|[ -](?:and|or|to|that|on|at|by|with|for|before|version"
                             r"|lessons?|classes|speaking|language|translation|subtitles|words?|phrase|dictionary)\b")
_NOT_POLITICS = re.compile(r" (?:restaurants?|cuisine|food|dish|dishes|curry|cheese|wines?|beer|cooking"
                           r"|recipes?|sausages?|omelettes?|salad|pastr(?:y|ies)|chocolates?|breakfast|language"
                           r"|lessons?)\b|[- ]speaking\b")
_OF_A_PEOPLE = re.compile(r"\bethnic $")
_SHOUT_BEFORE = {"US": re.compile(r"\b[A-Z]{2,}[,!]? $"),
                 "WHO": re.compile(r"(?:\b[A-Z]{2,}[,!]? |^|\n|[.!?“\"] ?)$")}
_SHOUT_AFTER = re.compile(r"[,!]? [A-Z]{2,}\b|[!.]*$|[!.]*\n")
_PLACE_BEFORE = re.compile(r"\b(?:Lake|River|Mount|Fort|Camp|Rue|Avenue|(?:Gulf|Bay|Sea|Straits?|Isthmus) of"
                           r"|[Bb]anks? of the|[Mm]outh of the|[Ww]aters of the|[Bb]end of the) $")
_OF_A_SAINT = re.compile(r"['’]s? ([A-Z]?\w+)| ([A-Z]\w+)| (de) Paul\b")
_SAINT = ("St. ", "St ", "Saint ")


def is_state(text, start, end, mention):
    """Tell whether the state's name at `text[start:end]` means the state, by the words beside it.

    >>> is_state("in Lebanon today", 3, 10, "name"), is_state("in Lebanon, Pa.", 3, 10, "name")
    (True, False)
    """
    if mention == "prefix":
        return text[end:end + 1] in ("-", "–")
    if mention == "abbreviation":
        return not is_shouted(text, start, end)
    if mention == "demonym":
        of_a_place = text[end + 1:end + 2].isupper() and _is_part_of_a_place(text, start, end)
        return not (of_a_place or _is_of_a_culture(text, start, end))
    return not _is_a_place(text, start, end)


def _is_of_a_culture(text, start, end):
    before = text[max(0, start - 30):start]
    return bool(_NOT_POLITICS.match(text, end) or _OF_A_PEOPLE.search(before)
                or _LANGUAGE_BEFORE.search(before) and _LANGUAGE_AFTER.match(text, end))


def _is_a_place(text, start, end):
    """Tell whether the name is a town's, a river's, a street's or a saint's: "Peru, Indiana", "Lake Chad"."""
    if place_patterns().town.match(text, end) or _is_part_of_a_place(text, start, end):
        return True
    if _PLACE_BEFORE.search(text, max(0, start - 16), start):
        return True
    return text.startswith(_SAINT, start) and _is_of_a_saint(text, end)


def _is_part_of_a_place(text, start, end):
    """Tell whether "River", "Street" follow a state's name; a headline writes all its words with a capital."""
    part = place_patterns().part.match(text, end)
    return bool(part) and not (text[end + 1].isupper() and in_headline(text, start))


def _is_of_a_saint(text, end):
    """Tell whether a church, a hospital or a street follows: "St. Vincent's Hospital", "St. Lucia Street"."""
    match = _OF_A_SAINT.match(text, end)
    word = match and next(filter(None, match.groups())).capitalize()
    return bool(word) and (word == "De" or vocabulary().kinds.get(word) in ("body", "place", "private"))


class Places(NamedTuple):
    """Patterns of what follows a town's name ("Peru, Indiana") and a river's, a street's ("Niger River")."""
    town: re.Pattern
    part: re.Pattern


_NO_REGION = frozenset("England|Scotland|Wales|Northern Ireland|West Bank|Gaza Strip|Kurdistan".split("|"))


@from_lexicons("dateline_regions", "states", "not_states")
def place_patterns(regions, states, not_states):
    """Return the Places: provinces that a comma joins to a town, and the words of kind "part".

    >>> bool(place_patterns().town.match("Peru, Ind.", 4))
    True
    """
    regions = {region for region, *_ in regions} - {surface for surface, *_ in states} - _NO_REGION
    parts = trie_pattern(word for word, kind, *_ in not_states if kind == "part")
    # A list goes on ("Cuba, Florida and Haiti"), so does a sentence ("Cuba, Florida senators say").
    no_list = r"(?!\w)(?! (?:and|or|&|[a-z]+s)\b)(?:(?<=\.)|(?! [A-Z]))"
    return Places(re.compile(rf", (?:{trie_pattern(regions)}){no_list}"), re.compile(rf" (?:{parts})(?!\w)"))


@from_lexicons("ambiguous")
def ambiguous(rows):
    """Return surface -> the patterns of the words that speak for the state and against it in an article."""
    return {surface: (gazetteer_pattern(for_.split("|")), gazetteer_pattern(against.split("|")))
            for surface, for_, against, *_ in rows}


def speaks_for(surface, text):
    """Tell whether an ambiguous name means the state: as many kinds of words for it as against it.

    >>> speaks_for("Georgia", "Atlanta, Georgia"), speaks_for("Georgia", "Georgia and Russia")
    (False, True)
    """
    for_, against = (set(pattern.findall(text)) for pattern in ambiguous()[surface])
    return len(for_) >= len(against)


def is_shouted(text, start, end):
    """Tell whether "US" is a pronoun among words in capitals ("LEAVE US ALONE"); the same for "WHO".

    >>> is_shouted("LEAVE US ALONE", 6, 8), is_shouted("IMF, US and UN", 5, 7)
    (True, False)
    """
    before = _SHOUT_BEFORE.get(text[start:end])
    return bool(before and before.search(text, max(0, start - 20), start) and _SHOUT_AFTER.match(text, end))
