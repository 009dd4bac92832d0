"""What a quantity counts: "three of the badly wounded guards", "no reports of injuries", "24"."""
from typing import NamedTuple

from helpers.casualties import kinds
from helpers.casualties.harm import Harm
from helpers.casualties.kinds import Kind
from helpers.casualties.word_groups import word_group
from helpers.text.quantities import Quantity

_HARMED = kinds.kinds("harmed|state")
_HARM_NOUNS = kinds.kinds("event|losses|bodies|lives|wounds")
_BEFORE_NOUNS = kinds.kinds("event|losses|bodies")
_AFTER_ADJECTIVES = _BEFORE_NOUNS | kinds.kinds("noun|wounds|lives")
_ADJECTIVES = kinds.kinds("harmed|state|verb|adverb|harming|say")
_VERBAL_ADJECTIVES = kinds.kinds("harmed|state|verb|say")
_NO_HEADS = kinds.kinds("adverb|verb|say|harming|manner|comma")
_HAVE_WOUNDS = kinds.kinds("suffer|have|with")
_PRONOUNS = kinds.kinds("them|who|himself|say")  # "of them", "of whom", "of themselves", "of those known"
_COUNTED = kinds.kinds("people|perhaps people|number|counted harm")
_BARE = {"indefinite": kinds.THE, "year": kinds.NOUN, "zero": kinds.NOBODY}
_REPORTS = frozenset("report reports reported sign signs indication indications confirmation".split())


class Chunk(NamedTuple):
    """A word of a clause or a quantity with its noun: its kind, its place in the text and what it counts."""
    kind: Kind
    start: int
    end: int
    words: str
    quantity: Quantity | None = None
    harm: Harm | None = None
    victims: str = ""
    part: str = ""  # "them" ("15 of them"), "whom" or "group" ("three of the miners"): the count is part of another


def kind_at(found, i):
    """Return the kind of the token at `i`, "" after the last."""
    return found[i].kind if i < len(found) else ""


def word_at(found, i):
    """Return the token at `i` in lower case, "" after the last."""
    return (found[i].key or found[i].words.lower()) if i < len(found) else ""


def counted(found, i):
    """Return the chunk of the quantity `found[i]` with what it counts, and the index after it."""
    quantity, first = found[i].quantity, _after_insertion(found, i + 1)
    if word_at(found, first) == "shot" and quantity.low == 1:  # "fired one shot"
        return _chunk(kinds.NOUN, found[i], found[first]), first + 1
    if word_at(found, first) == "out":  # "ten out of 60"
        first += 1
    elif quantity.kind == "zero" and (after := _after_report(found, first)):
        return _noun_phrase(found, i, after, "")
    if kind_at(found, first) == kinds.OF and quantity.kind != "indefinite":
        return _partitive(found, i, first + 1)
    return _noun_phrase(found, i, first, "")


def _after_report(found, first):
    """Return the index after "of" in "no reports of casualties", "no early sign of injuries", else 0."""
    said = (at for at in (first, first + 1) if word_at(found, at) in _REPORTS)
    return next((at + 2 for at in said if kind_at(found, at + 1) == kinds.OF), 0)


def _after_insertion(found, first):
    """Return where to go on after an editor's brackets: "nine (9) people", "two [as heard] guards"."""
    if word_at(found, first) in ("(", "["):
        for at in range(first + 1, min(first + 5, len(found))):
            if word_at(found, at) in (")", "]"):
                return at + 1 if kind_at(found, at + 1) == kinds.NOUN else first
    return first


def _after_owner(found, first):
    """Return the index of the number in "(most of) the camp's 40,000 residents", else `first`."""
    for at in range(first, min(first + 3, len(found))):
        if found[at].kind != kinds.NOUN:
            break
        owner = word_at(found, at).endswith(("'s", "s'", "’s", "s’"))
        if owner and kind_at(found, at + 1) == kinds.QUANTITY:
            return at + 1
    return first


def _partitive(found, i, first):
    """Return the chunk of "two of …", and the index after it."""
    if kind_at(found, first + 1) in _HARMED and word_at(found, first) == "those":  # "three of those hurt"
        return _chunk(kinds.PEOPLE, found[i], found[first + 1], found[first + 1].harm, part="group"), first + 2
    if kind_at(found, first) in _PRONOUNS or word_at(found, first) in ("these", "those"):
        those_who = word_at(found, first) == "those" and word_at(found, first + 1) == "who"
        part = word_at(found, first) if word_at(found, first) == "whom" else "them"
        return _chunk(kinds.NUMBER, found[i], found[first], part=part), first + 1 + those_who
    first = _after_owner(found, first + (kind_at(found, first) == kinds.THE))
    if kind_at(found, first) == kinds.QUANTITY:
        return _part_of_number(found, i, first)
    return _noun_phrase(found, i, first, "group")


def _noun_phrase(found, i, first, part):
    stop = _phrase_end(found, first)
    return _phrase(found, i, first, stop, part) if stop > first else (_bare(found, i, part), i + 1)


def _chunk(kind, first, last, harm=None, victims="", part=""):
    return Chunk(kind, first.start, last.end, first.words, first.quantity, harm, victims, part)


def _part_of_number(found, i, at):
    """Return the chunk of "10" in "10 of the 26 dead", and where to go on: the 26 may be a figure too."""
    whole, after = counted(found, at)
    harmed = kind_at(found, after) in _HARMED and kind_at(found, after + 1) != kinds.NOUN
    own_figure = whole.kind == kinds.COUNTED_HARM or harmed or whole.harm is not None
    kind = kinds.PEOPLE if whole.kind in _COUNTED else kinds.NOUN
    harm = found[after].harm if harmed else whole.harm
    return _chunk(kind, found[i], found[i], harm, whole.victims, "group"), at if own_figure else after


def _bare(found, i, part):
    """Return the chunk of a quantity with no noun after it: "24 were killed", "none was hurt"."""
    quantity, words = found[i].quantity, found[i].words.lower()
    if words in ("another", "one more", "one other"):
        kind = kinds.NUMBER
    elif part or words in ("no", "zero") or _digits_after_a_name(found, i) or _both_after_verb(found, i):
        kind = kinds.NOUN
    else:
        kind = _BARE.get(quantity.kind, kinds.NUMBER)
    return _chunk(kind, found[i], found[i])


def _both_after_verb(found, i):
    """Whether "both" stresses who was named before: "they were both killed"."""
    return found[i].words.lower() == "both" and i and found[i - 1].kind in (kinds.BE, kinds.NOUN)


def _digits_after_a_name(found, i):
    """Whether digits are the number of the name before them: "Boeing 737", "Unit 14"."""
    if i < 2 or found[i].quantity.kind != "digits" or found[i].quantity.qualifier:
        return False
    name = found[i - 1]
    return name.kind == kinds.NOUN and name.words.istitle() and name.end + 1 == found[i].start


def _phrase_end(found, start):
    """Return the index after the adjectives and nouns that begin at `found[start]`."""
    person, i = False, start
    while i < len(found) and _belongs(found, i, start, person):
        person = person or found[i].people is True
        i += 1
    while i > start and found[i - 1].kind in _NO_HEADS:
        i -= 1
    return i


def _belongs(found, i, start, person):
    """Whether the token at `i` goes on with the noun phrase; `person` is whether people were named in it."""
    kind, after = found[i].kind, kind_at(found, i + 1)
    if kind == kinds.NOUN:
        return not (person and _begins_name(found, i))
    if kind in _BEFORE_NOUNS:
        return True
    if kind in _HARMED and word_at(found, i - 1) in ("the", "of"):  # "of the wounded", but not "of the bullets hit"
        return " " not in found[i].words
    if kind == kinds.LIVES or kind == kinds.WOUNDS:
        return not person
    if kind == kinds.MANNER:  # "three badly wounded guards"
        return after in _HARMED and kind_at(found, i + 2) == kinds.NOUN
    return not person and bool(after) and _is_before_noun(found, i, start, kind, after)


def _is_before_noun(found, i, start, kind, after):
    """Whether a word that is no noun stands before the noun of its phrase: "24 wounded guards"."""
    if kind in _HARMED and i == start and not _leads_to_noun(found, i + 1):
        return False
    if kind in (kinds.HARMED, kinds.HARMING) and i > start and found[i - 1].people is False:
        return False  # "a bomb killed Sergeant Reed"
    if kind in _ADJECTIVES:
        return after in _AFTER_ADJECTIVES or (
            after in _VERBAL_ADJECTIVES and word_at(found, i + 2) not in ("", "by"))
    if kind == kinds.COMMA:  # "an armed, masked man"
        return after == kinds.NOUN and _is_adjective(found[i - 1])
    return kind == kinds.FORCED and found[i].people


def _leads_to_noun(found, i):
    """Whether what follows "nine wounded" is counted: "guards" or "horses", but not "Monday"."""
    is_counted = any(token.people or token.kind in _BEFORE_NOUNS | _HARMED for token in found[i:i + 2])
    if is_counted or kind_at(found, i) != kinds.NOUN:
        return is_counted
    thing = found[i].people is False or (found[i].people is None and word_at(found, i - 1) == "missing")
    return thing and word_at(found, i).endswith("s")


def _begins_name(found, i):
    """Whether a name begins at `i`: "nine civilians Kabul police say", not "a 9-year-old Kabul boy"."""
    before = found[i - 1].words
    return found[i].words.istitle() and before.islower() and not before.endswith("old")


def _is_adjective(token):
    return token.words.lower().endswith(("-old", "ed", "ing", "ful", "less", "y")) and (
        token.kind in (kinds.NOUN, kinds.VERB, kinds.HARMED))


def _phrase(found, i, first, stop, part):
    """Return the chunk of a quantity and the nouns `found[first:stop]`, and the index after the head."""
    nouns = found[first:stop]
    head = nouns[-1]
    if head.kind in _HARM_NOUNS:
        return _counted_harm(found[i], nouns, "idle" if _harms_nobody(found, i, stop) else part), stop
    if head.kind in _HARMED:  # "three of the wounded"
        return _chunk(kinds.PEOPLE, found[i], head, head.harm, head.words, "group"), stop
    size = _head_index(nouns) + 1
    victims = " ".join(token.words for token in nouns[:size])
    kind = _people_kind(found[i].quantity, nouns[size - 1].people)
    if word_at(found, i) == "both" and kind_at(found, first + size) == kinds.AND:
        kind = kinds.NOUN  # "both the mayor and …"
    return _chunk(kind, found[i], nouns[size - 1], _attribute(nouns[:size]), victims, part), first + size


def _harms_nobody(found, i, stop):
    """Whether the wounds are of people named before ("he had two injuries"), the lives saved, the body no corpse."""
    head = found[stop - 1].kind
    if head == kinds.BODIES:
        return _is_of_things(found, stop, found[i].quantity.low == 1)
    if head == kinds.WOUNDS:
        told = any(token.key in _REPORTS for token in found[i + 1:stop])  # "received no reports of injuries"
        return i > 0 and found[i - 1].kind in _HAVE_WOUNDS and not told
    if head != kinds.LIVES:
        return False
    at_risk = any(token.key in ("risk", "danger", "saved", "spared") for token in found[stop:stop + 4])
    return at_risk or any(token.key in word_group("keep") for token in found[max(0, i - 2):i])


def _is_of_things(found, stop, single):
    """Whether what follows "a body" or "two bodies" is "of evidence" or "of water"."""
    thing = found[stop + 1] if kind_at(found, stop) == kinds.OF and kind_at(found, stop + 1) == kinds.NOUN else None
    return bool(thing) and (thing.people is False or single and not thing.people and thing.words.islower())


def _counted_harm(quantity, nouns, part):
    """Return the chunk of "three deaths" or "no injuries": a figure by itself when it counts people."""
    head = nouns[-1]
    counts = quantity.quantity.kind != "year" and _COUNTS_PEOPLE[head.kind](quantity, nouns, part)
    idle = head.kind if head.kind in (kinds.BODIES, kinds.EVENT, kinds.WOUNDS) else kinds.NOUN
    return _chunk(kinds.COUNTED_HARM if counts else idle, quantity, head, head.harm, "", part)


def _deaths(quantity, nouns, _part):
    head = nouns[-1].words.lower()
    return head.endswith("s") or quantity.quantity.kind == "zero" or (
        quantity.quantity.low == 1 and head in ("death", "fatality", "casualty"))


def _bodies(quantity, nouns, part):
    named = len(nouns) > 1 and nouns[-2].kind == kinds.NOUN and not nouns[-2].words.lower().endswith("'s")
    return part != "idle" and not (named and quantity.quantity.kind == "indefinite")  # "a public body"


def _injuries(quantity, nouns, part):
    """Whether wounds stand for the wounded: "14 injuries", but not "he suffered three injuries"."""
    head = nouns[-1].words.lower()
    if quantity.quantity.kind == "zero":
        return not part and head.endswith("s")
    return not part and head.endswith("injuries")


def _lives(quantity, _nouns, part):
    return quantity.quantity.kind != "indefinite" and part != "idle"


_COUNTS_PEOPLE = {kinds.EVENT: _deaths, kinds.LOSSES: _deaths, kinds.BODIES: _bodies, kinds.WOUNDS: _injuries,
                  kinds.LIVES: _lives}


def _people_kind(quantity, people):
    if people is False:
        return kinds.NOUN
    if quantity.kind == "zero":
        return kinds.NOBODY
    if quantity.kind == "year" and not people:
        return kinds.NOUN
    return kinds.PEOPLE if people else kinds.PERHAPS_PEOPLE


def _attribute(nouns):
    """Return the Harm of "two wounded soldiers", "a shooting victim", "12 hostages", or None."""
    victims = nouns[-1].words.lower() in ("victim", "victims")
    for token in nouns[:-1]:
        if token.kind in _HARMED or (victims and token.kind == kinds.EVENT):
            return token.harm
    return nouns[-1].harm


def _head_index(nouns):
    """Return the index of the head noun: the last, or if that is unknown the last that names people."""
    last = len(nouns) - 1
    if nouns[last].people is None:
        return next((k for k in range(last, -1, -1) if nouns[k].people), last)
    return last
