"""Who is in the news: states, organisations, armed groups and people, each where it stands in its article."""
from bisect import bisect_left
from functools import lru_cache

from helpers.actors.evidence import family_first
from helpers.actors.guards import ambiguous, place_patterns
from helpers.actors.loud import small_words
from helpers.actors.metonyms import evidence
from helpers.actors.names import vocabulary
from helpers.actors.namesakes import thing_pattern
from helpers.actors.people import find_people
from helpers.actors.roles import role_patterns
from helpers.actors.states import gazetteer, gazetteer_hits, private_bodies, state_hits
from helpers.text.composed import composed
from helpers.text.spans import find_spans

_COLUMNS = {"actor": "str", "actor_type": "str", "code": "str", "mention": "str", "role": "str"}


def find_actors(articles):
    """Return a Spans table of the actors named in `articles` (an Articles table, or a plain string).

    Own columns: `actor` (one name for all its mentions), `actor_type` (state, organisation, armed group,
    person), `code` (ISO 3166 alpha-2 of a state or of an organisation's state; EU, UN), `mention`, `role` (a
    person's title, or what the text calls the person beside the full name).

    `mention` is name, demonym, abbreviation, seat ("the White House"), prefix ("Sino-") or metonym (a capital
    that stands for its government); for people full name, surname, first name, title and surname, title and
    first name, or single name. A state's name inside the longer name of a private body ("American Airlines")
    is marked "in name": leave it out of counts. A surname that two people of the article share is left open:
    `actor` is then the surname alone.

    >>> find_actors("David Petraeus met Iraqi leaders.")[["text", "actor", "mention"]]
                 text           actor    mention
    0  David Petraeus  David Petraeus  full name
    1           Iraqi            Iraq    demonym
    """
    return find_spans(articles, actors_in, _COLUMNS)


def actors_in(text):
    """Return the actors in one text as dicts with `start`, `end` and the columns of `find_actors`, in order.

    >>> [(a["actor"], a["start"]) for a in actors_in("Iran met the U.S.")]
    [('Iran', 0), ('United States', 13)]
    """
    return [dict(actor) for actor in _read(text, _lists())]


@lru_cache(maxsize=512)
def _read(text, _lists):
    """Return the actors of a text; whoever asks again with the same word lists gets what was read before."""
    text, offsets = composed(text)
    hits = gazetteer_hits(text)
    people = find_people(text, hits)
    found = people + [hit for hit in state_hits(text, hits) if not _overlaps(hit, people)]
    if offsets:
        found = [actor | {"start": offsets[actor["start"]], "end": offsets[actor["end"]]} for actor in found]
    return sorted(found, key=lambda actor: actor["start"])


def _lists():
    """Return what changes when a word list is saved again."""
    built = (gazetteer, vocabulary, family_first, role_patterns, ambiguous, place_patterns, private_bodies, evidence,
             thing_pattern, small_words)
    return tuple(id(build()) for build in built)


def _overlaps(actor, people):
    place = bisect_left(people, actor["end"], key=lambda person: person["start"])
    return place > 0 and people[place - 1]["end"] > actor["start"]
