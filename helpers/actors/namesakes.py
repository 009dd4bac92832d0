"""Things that bear a person's name: storms, ships, streets, harbours and saints' churches."""
import re

from helpers.actors.names import NAME_WORD, OTHER, TITLE
from helpers.actors.parts import PARTICLES
from helpers.text.gazetteer import from_lexicons
from helpers.text.patterns import trie_pattern

_PARTICLE = rf"(?:(?:{'|'.join(sorted(PARTICLES))}|of|the) )"
_NAME = rf"{NAME_WORD}(?: (?:{_PARTICLE}{{1,2}}|(?:[A-Z]\. ){{1,2}})?{NAME_WORD}){{0,2}}"
_SAINT = ("St ", "St. ", "Saint", "Ste")
_NAME_BEFORE = re.compile(r"(?<![\w.])[A-Z][\w'’-]*[a-z] $")


@from_lexicons("name_context")
def thing_pattern(rows):
    """Return the pattern of a word for a thing and the names after it: "Hurricanes Irma and Maria".

    >>> thing_pattern().search("when Hurricane Ida hit")[0]
    'Hurricane Ida'
    """
    words = trie_pattern(word for word, kind in rows if kind == "thing")
    return re.compile(rf"(?<![\w-])(?:{words})(?:s (?P<all>{_NAME}(?:(?:, and|,| and) {_NAME})+)"
                      rf"| (?:{TITLE}+ )?(?P<one>{_NAME}))")


def named_things(hidden):
    """Return the spans in a masked text of the things that bear a name, and their names of one word.

    >>> named_things("Typhoon Haiyan and the ferry Ann Lee")
    ([(8, 14), (29, 36)], {'Haiyan'})
    """
    spans = [match.span(match.lastgroup) for match in thing_pattern().finditer(hidden)
             if not (match[0].startswith(_SAINT) and _ends_a_name(hidden, match.start()))]
    names = {name for start, end in spans for name in re.split(r", and |, | and ", hidden[start:end])}
    return spans, {name for name in names if " " not in name}


def _ends_a_name(hidden, start):
    """Tell whether a name goes on: "Jill St. John" is no saint."""
    return bool(_NAME_BEFORE.search(hidden, max(0, start - 20), start))


def without_things(hidden):
    """Return a masked text with the names of things blotted out as well, and those of one word.

    >>> without_things("Typhoon Haiyan came.")[0].count(OTHER)
    6
    """
    spans, names = named_things(hidden)
    pieces, last = [], 0
    for start, end in spans:
        pieces += hidden[last:start], OTHER * (end - start)
        last = end
    return "".join(pieces) + hidden[last:], names
