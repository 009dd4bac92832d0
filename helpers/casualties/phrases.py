"""A sentence as a row of chunks: each quantity and the noun it counts become one, adverbs and days drop out.

Beside the letters of `tokens`, a chunk may be

    Q  people counted ("24 soldiers")        U  counted, perhaps people ("12 Khmu")    q  bare number ("24")
    Z  people counted as none ("no one")     F  counted harm noun ("three deaths")
"""
from typing import NamedTuple

from helpers.casualties.harm import Harm
from helpers.casualties.tokens import read_vocabulary, tokens
from helpers.text.quantities import Quantity


class Chunk(NamedTuple):
    """One letter of a clause, with its place in the text and what it counts."""
    letter: str
    start: int
    end: int
    words: str
    quantity: Quantity | None = None
    harm: Harm | None = None
    victims: str = ""
    part: str = ""  # "them" ("15 of them") or "group" ("three of the miners"): the count is part of another


def chunks(text, start, end, words=None):
    """Return the chunks of the sentence `text[start:end]`, in order, with offsets in `text`.

    A sentence that states no quantity has none: nothing in it can be a figure.
    """
    words = words or read_vocabulary()
    if not words.grammar.hint.search(text, start, end):
        return []
    row, found, i = [], tokens(text, start, end, words), 0
    if all(token.letter != "#" for token in found):
        return []
    while i < len(found):
        if found[i].key in _COUNTS and (after := _end_of_toll(found, i)):
            row.append(_toll(found[i], found[after - 1]))
            i = after
        elif found[i].letter in "anMd,#" and _is_idle(found, i, row[-1].letter if row else ""):
            i += 1
        elif found[i].letter == "#":
            chunk, i = _counted(found, i)
            row.append(chunk)
        else:
            row.append(Chunk(*found[i][:6]))
            i += 1
    return row


_COUNTS = frozenset("number numbers tally count total".split())


def _end_of_toll(found, i):
    """Return the index after "number of civilians killed" or "tally of the dead", 0 when none begins here."""
    if _letter(found, i + 1) not in ("o", "K", "A") or (i and found[i - 1].key == "any"):
        return 0
    if i and _words(found, i - 1) == "a":  # "a number of people were killed"
        return 0
    for at in range(i + 1, min(i + 12, len(found))):
        if found[at].harm and found[at].harm.outcome:
            return at + 1
        if found[at].letter not in "ondPhbrawtc":
            return 0
    return 0


def _toll(first, last):
    return Chunk("T", first.start, last.end, first.words, None, last.harm)


def _is_idle(found, i, before):
    """Whether a token says nothing to the rules: an adverb, or a second comma."""
    if idle_here := _IDLE_WHEN.get(_words(found, i)):
        return idle_here(found, i, before)
    letter = found[i].letter
    if letter == "M":  # "two fatally" says how the two came off, "two critically wounded" does not
        return before != "q" or _letter(found, i + 1) in ("K", "A")
    return letter == "a" or letter == before == ","


def _after_last(found, i, _before):
    """Whether "week" says when: "kidnapped last week"."""
    return found[i].letter == "a" or (i > 0 and found[i - 1].key in ("last", "this"))


def _stresses(found, i, before):
    """Whether "both" only stresses the group before it: "two men both suffered burns"."""
    return before in ("Q", "U") and _letter(found, i + 1) in ("y", "b", "h", "D")


def _before_verb_or_time(found, i, _before):
    """Whether "each" or "this" adds nothing: "the two each had burns", "dead this morning"."""
    return _letter(found, i + 1) in ("y", "b", "h", "K", "D", "a")


def _is_no_noun(_found, _i, before):
    """Whether "total" is an adverb ("24 total"), not a noun ("taking the total to 24")."""
    return before != "d"


_IDLE_WHEN = {
    "total": _is_no_noun, "both": _stresses, "each": _before_verb_or_time, "this": _before_verb_or_time,
    **dict.fromkeys("week month year weekend night summer winter spring autumn".split(), _after_last)}


def letters(row):
    """Return the letters of a row of chunks as one string.

    >>> letters(chunks("The blast killed 24 people and wounded 68.", 0, 42))
    'dnKQcKq'
    """
    return "".join(chunk.letter for chunk in row)


_PRONOUNS = ("P", "r", "z", "w")  # "of them", "of whom", "of themselves", "of those known"


_REPORTS = frozenset("report reports reported sign signs indication indications confirmation".split())


def _counted(found, i):
    """Return the chunk of the quantity `found[i]` with what it counts, and the index after it."""
    quantity, first = found[i].quantity, _after_insertion(found, i + 1)
    if _words(found, first) == "shot" and quantity.low == 1:  # "fired one shot"
        return _chunk("n", found[i], found[first]), first + 1
    if _words(found, first) == "out":  # "ten out of 60"
        first += 1
    elif quantity.kind == "zero":
        first = _after_report(found, first)
    if _letter(found, first) == "o" and quantity.kind != "indefinite":
        return _partitive(found, i, first + 1)
    return _noun_phrase(found, i, first, "")


def _after_report(found, first):
    """Return the index of "of" in "no reports of casualties", "no early sign of injuries", else `first`."""
    for at in (first, first + 1):
        if _words(found, at) in _REPORTS and _letter(found, at + 1) == "o":
            return at + 1
    return first


def _after_insertion(found, first):
    """Return where to go on after an editor's brackets: "nine (9) people", "two [as heard] guards"."""
    if _words(found, first) in ("(", "["):
        for at in range(first + 1, min(first + 5, len(found))):
            if _words(found, at) in (")", "]"):
                return at + 1 if _letter(found, at + 1) == "n" else first
    return first


def _after_owner(found, first):
    """Return the index of the number in "(most of) the camp's 40,000 residents", else `first`."""
    for at in range(first, min(first + 3, len(found))):
        if found[at].letter != "n":
            break
        if _letter(found, at + 1) == "#" and _words(found, at).endswith(("'s", "s'", "’s", "s’")):
            return at + 1
    return first


def _partitive(found, i, first):
    """Return the chunk of "two of …", and the index after it."""
    if _letter(found, first) in _PRONOUNS or _words(found, first) in ("these", "those"):
        those_who = _words(found, first) == "those" and _words(found, first + 1) == "who"
        return _chunk("q", found[i], found[first], part="them"), first + 1 + those_who
    first = _after_owner(found, first + (_letter(found, first) == "d"))
    if _letter(found, first) == "#":
        return _part_of_number(found, i, first)
    return _noun_phrase(found, i, first, "group")


def _noun_phrase(found, i, first, part):
    stop = _phrase_end(found, first)
    return _phrase(found, i, first, stop, part) if stop > first else (_bare(found, i, part), i + 1)


def _letter(found, i):
    return found[i].letter if i < len(found) else ""


def _words(found, i):
    return (found[i].key or found[i].words.lower()) if i < len(found) else ""


def _chunk(letter, first, last, harm=None, victims="", part=""):
    return Chunk(letter, first.start, last.end, first.words, first.quantity, harm, victims, part)


def _part_of_number(found, i, at):
    """Return the chunk of "10" in "10 of the 26 dead", and where to go on: the 26 may be a figure too."""
    whole, after = _counted(found, at)
    harmed = _letter(found, after) in ("K", "A") and _letter(found, after + 1) != "n"
    own_figure = whole.letter == "F" or harmed or whole.harm is not None
    letter = "Q" if whole.letter in "QUqF" else "n"
    harm = found[after].harm if harmed else whole.harm
    return _chunk(letter, found[i], found[i], harm, whole.victims, "group"), at if own_figure else after


def _bare(found, i, part):
    """Return the chunk of a quantity with no noun after it: "24 were killed", "none was hurt"."""
    quantity, words = found[i].quantity, found[i].words.lower()
    if words in ("another", "one more", "one other"):
        letter = "q"
    elif part or words in ("no", "zero") or _digits_after_a_name(found, i) or _both_after_verb(found, i):
        letter = "n"
    else:
        letter = {"indefinite": "d", "year": "n", "zero": "Z"}.get(quantity.kind, "q")
    return _chunk(letter, found[i], found[i])


def _both_after_verb(found, i):
    return found[i].words.lower() == "both" and i and found[i - 1].letter in "bn"  # "they were both killed"


def _digits_after_a_name(found, i):
    """Whether digits are the number of the name before them: "Boeing 737", "Unit 14"."""
    if i < 2 or found[i].quantity.kind != "digits" or found[i].quantity.qualifier:
        return False
    name = found[i - 1]
    return name.letter == "n" and name.words.istitle() and name.end + 1 == found[i].start


def _phrase_end(found, start):
    """Return the index after the adjectives and nouns that begin at `found[start]`."""
    person, i = False, start
    while i < len(found) and _belongs(found, i, start, person):
        person = person or found[i].people is True
        i += 1
    while i > start and found[i - 1].letter in "avwGM,":
        i -= 1
    return i


def _belongs(found, i, start, person):
    """Whether the token at `i` goes on with the noun phrase; `person` is whether people were named in it."""
    letter, after = found[i].letter, _letter(found, i + 1)
    if letter == "n":
        return not (person and _begins_name(found, i))
    if letter in "ECB":
        return True
    if letter in "KA" and _words(found, i - 1) in ("the", "of"):  # "of the wounded"
        return True
    if letter in "LJ":
        return not person
    if letter == "M":  # "three badly wounded guards"
        return after in ("K", "A") and _letter(found, i + 2) == "n"
    if person or not after:
        return False
    if letter in "KA" and i == start and not _leads_to_noun(found, i + 1):
        return False
    if letter in "KG" and i > start and found[i - 1].people is False:  # "a bomb killed Sergeant Reed"
        return False
    if letter in "KAvaGw":
        return after in "nECBJ" or (after in "KAvw" and _words(found, i + 2) not in ("", "by"))
    if letter == ",":  # "an armed, masked man"
        return after == "n" and _is_adjective(found[i - 1])
    return letter == "X" and found[i].people


def _leads_to_noun(found, i):
    """Whether what follows "nine wounded" is counted: "guards" or "horses", but not "Monday"."""
    counted = any(token.people or token.letter in "ECBKA" for token in found[i:i + 2])
    if counted or _letter(found, i) != "n":
        return counted
    thing = found[i].people is False or (found[i].people is None and _words(found, i - 1) == "missing")
    return thing and _words(found, i).endswith("s")


def _begins_name(found, i):
    """Whether a name begins at `i`: "nine civilians Kabul police say", not "a 9-year-old Kabul boy"."""
    before = found[i - 1].words
    return found[i].words.istitle() and before.islower() and not before.endswith("old")


def _is_adjective(token):
    return token.words.lower().endswith(("-old", "ed", "ing", "ful", "less", "y")) and token.letter in "nvK"


def _phrase(found, i, first, stop, part):
    """Return the chunk of a quantity and the nouns `found[first:stop]`, and the index after the head."""
    nouns = found[first:stop]
    head = nouns[-1]
    if head.letter in "ECBLJ":
        return _counted_harm(found[i], nouns, "idle" if _harms_nobody(found, i, stop) else part), stop
    if head.letter in "KA":  # "three of the wounded"
        return _chunk("Q", found[i], head, head.harm, head.words, "group"), stop
    size = _head_index(nouns) + 1
    victims = " ".join(token.words for token in nouns[:size])
    letter = _people_letter(found[i].quantity, nouns[size - 1].people)
    if _words(found, i) == "both" and _letter(found, first + size) == "c":  # "both the mayor and his aide"
        letter = "n"
    return _chunk(letter, found[i], nouns[size - 1], _attribute(nouns[:size]), victims, part), first + size


_KEEPS = frozenset(
    "save saves saved saving spare spares spared threaten threatens threatened threatening endanger "
    "endangers endangered risk risks risked risking change changes changed changing affect affects affected improve "
    "improves improved touch touches touched protect protects protected transform transforms transformed "
    "ruin ruined".split())


def _harms_nobody(found, i, stop):
    """Whether the wounds belong to people named before ("he had two injuries") or the lives are saved."""
    if found[stop - 1].letter == "J":
        return i > 0 and found[i - 1].letter in ("y", "h", "W")
    at_risk = any(token.key in ("risk", "danger", "saved", "spared") for token in found[stop:stop + 4])
    return found[stop - 1].letter == "L" and (at_risk or any(t.key in _KEEPS for t in found[max(0, i - 2):i]))


def _counted_harm(quantity, nouns, part):
    """Return the chunk of "three deaths" or "no injuries": a figure by itself when it counts people."""
    head = nouns[-1]
    counts = quantity.quantity.kind != "year" and _COUNTS_PEOPLE[head.letter](quantity, nouns, part)
    idle = head.letter if head.letter in "BEJ" else "n"
    return _chunk("F" if counts else idle, quantity, head, head.harm, "", part)


def _deaths(quantity, nouns, _part):
    head = nouns[-1].words.lower()
    return head.endswith("s") or quantity.quantity.kind == "zero" or (
        quantity.quantity.low == 1 and head in ("death", "fatality", "casualty"))


def _bodies(quantity, nouns, _part):
    institution = len(nouns) > 1 and nouns[-2].letter == "n" and not nouns[-2].words.lower().endswith("'s")
    return not (quantity.quantity.kind == "indefinite" and institution)  # "a public body"


def _injuries(quantity, nouns, part):
    """Whether wounds stand for the wounded: "14 injuries", but not "he suffered three injuries"."""
    head = nouns[-1].words.lower()
    if quantity.quantity.kind == "zero":
        return not part and head.endswith("s")
    return not part and head.endswith("injuries")


def _lives(quantity, _nouns, part):
    return quantity.quantity.kind != "indefinite" and part != "idle"


_COUNTS_PEOPLE = {"E": _deaths, "C": _deaths, "B": _bodies, "J": _injuries, "L": _lives}


def _people_letter(quantity, people):
    if people is False:
        return "n"
    if quantity.kind == "zero":
        return "Z"
    if quantity.kind == "year" and not people:
        return "n"
    return "Q" if people else "U"


def _attribute(nouns):
    """Return the Harm of "two wounded soldiers", "a shooting victim", "12 hostages", or None."""
    for token in nouns[:-1]:
        if token.letter in "KA" or (token.letter == "E" and nouns[-1].words.lower() in ("victim", "victims")):
            return token.harm
    return nouns[-1].harm


def _head_index(nouns):
    """Return the index of the head noun: the last, or if that is unknown the last that names people."""
    last = len(nouns) - 1
    if nouns[last].people is None:
        return next((k for k in range(last, -1, -1) if nouns[k].people), last)
    return last
