"""People in a text: full names with the evidence for them, and later surnames linked to them."""
import re

_UPPER = "A-ZÀ-ÖØ-Þ"
_WORD = rf"(?:(?:[Aa]l|[Ee]l|d|O|D)[-'’])?[{_UPPER}][\w]*(?:[-'’](?!s\b)\w+)*"
_NAME = re.compile(rf"{_WORD}(?: (?:[{_UPPER}]\.)+|(?: (?:bin|al|de|van|von|der|del|da|el|ibn|arap))* {_WORD})+")


def find_people(text, hits):
    """Return the people in `text` as dicts (see `helpers.actors.actors_in`), in order, titles left out of the span.

    >>> [(p["actor"], p["mention"]) for p in find_people("Ryan Crocker spoke.", [])]
    [('Ryan Crocker', 'full name')]
    """
    people = []
    for match in _NAME.finditer(text):
        people.append(person(match.start(), match.end(), match[0], "full name"))
    return people


def person(start, end, actor, mention, role=""):
    return {"start": start, "end": end, "actor": actor, "actor_type": "person", "code": "", "mention": mention, "role": role}
