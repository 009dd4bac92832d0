"""A sentence as a row of chunks: a quantity and the noun it counts become one, adverbs and days drop out."""
from helpers.casualties import kinds
from helpers.casualties.counted import Chunk, counted, kind_at, word_at
from helpers.casualties.tokens import read_vocabulary, tokens

_PERHAPS_IDLE = kinds.kinds("adverb|noun|manner|the|comma|quantity")
_OF_THE_HARMED = kinds.kinds("of|harmed|state")
_IN_A_TOLL = kinds.kinds("of|noun|the|have|them|be|who|adverb|say|to|and")
_HARMED = kinds.kinds("harmed|state")
_STRESSED = kinds.kinds("suffer|be|have|died")
_VERB_OR_TIME = kinds.kinds("suffer|be|have|harmed|died|adverb")
_COUNTED = kinds.kinds("people|perhaps people")
_QUANTITY_OR_THE = kinds.kinds("quantity|the")
_FAMILIES = ("families", "households")
_COUNTS = frozenset("number numbers tally count total".split())


def chunks(text, start, end, words=None):
    """Return the chunks of the sentence `text[start:end]`, in order, with offsets in `text`.

    A sentence that states no quantity has none: nothing in it can be a figure.
    """
    words = words or read_vocabulary()
    if not words.grammar.hint.search(text, start, end):
        return []
    found = tokens(text, start, end, words)
    if all(token.kind != kinds.QUANTITY for token in found):
        return []
    return chunked(found)


def chunked(found):
    """Return the chunks of a list of tokens."""
    row, i = [], 0
    while i < len(found):
        token = found[i]
        if token.key in _COUNTS and (after := _end_of_toll(found, i)):
            row.append(_toll(token, found[after - 1]))
            i = after
        elif token.kind in _PERHAPS_IDLE and _is_idle(found, i, row[-1].kind if row else ""):
            i += 1
        elif token.kind == kinds.QUANTITY:
            chunk, i = counted(found, i)
            row.append(chunk)
            i += _joins_families(row, found, i)
        else:
            row.append(Chunk(*token[:6]))
            i += 1
    return row


def _joins_families(row, found, i):
    """Make one group of "1,200 families (6,000 people)", the people; return how many tokens that closes.

    "1,200 families fled, 40 people died" is two: a comma joins only where another closes.
    """
    first = -4 if [chunk.words.lower() for chunk in row[-3:-1]] == [",", "or"] else -3
    people, families = row[-1], row[max(first, -len(row))]
    if people.kind not in _COUNTED or not families.victims.lower().endswith(_FAMILIES):
        return 0
    closes = kind_at(found, i) == kinds.COMMA
    if row[-2].words.lower() not in ("or", "(") and not (row[-2].kind == kinds.COMMA and closes):
        return 0
    row[first:] = [people._replace(harm=people.harm or families.harm)]
    return int(closes)


def signs(row):
    """Return the signs of the kinds in a row of chunks as one string, which patterns can read.

    >>> row = chunks("The blast killed 24 people and wounded 68.", 0, 42)
    >>> [chunk.kind for chunk in row]
    [<the>, <noun>, <harmed>, <people>, <and>, <harmed>, <number>]
    >>> len(signs(row))
    7
    """
    return "".join([chunk.kind for chunk in row])


def _end_of_toll(found, i):
    """Return the index after "number of civilians killed" or "tally of the dead", 0 when none begins here."""
    if kind_at(found, i + 1) not in _OF_THE_HARMED or (i and found[i - 1].key == "any"):
        return 0
    if i and word_at(found, i - 1) in ("a", "average"):  # "a number of people were killed"
        return 0
    for at in range(i + 1, min(i + 12, len(found))):
        if found[at].harm and found[at].harm.outcome:
            return at + 1
        if found[at].kind not in _IN_A_TOLL:
            return 0
    return 0


def _toll(first, last):
    return Chunk(kinds.TOLL, first.start, last.end, first.words, None, last.harm)


def _is_idle(found, i, before):
    """Whether a token says nothing to the rules: an adverb, or a second comma."""
    if idle_here := _IDLE_WHEN.get(word_at(found, i)):
        return idle_here(found, i, before)
    kind = found[i].kind
    if kind == kinds.MANNER:  # "two fatally" says how the two came off, "two critically wounded" does not
        return before != kinds.NUMBER or kind_at(found, i + 1) in _HARMED
    return kind == kinds.ADVERB or kind == before == kinds.COMMA


def _after_last(found, i, _before):
    """Whether "week" says when: "kidnapped last week"."""
    return found[i].kind == kinds.ADVERB or (i > 0 and found[i - 1].key in ("last", "this"))


def _stresses(found, i, before):
    """Whether "both" only stresses the group before it: "two men both suffered burns"."""
    return before in _COUNTED and kind_at(found, i + 1) in _STRESSED


def _before_verb_or_time(found, i, _before):
    """Whether "each" or "this" adds nothing: "the two each had burns", "dead this morning"."""
    return kind_at(found, i + 1) in _VERB_OR_TIME


def _is_no_noun(_found, _i, before):
    """Whether "total" is an adverb ("24 total"), not a noun ("taking the total to 24")."""
    return before != kinds.THE


def _before_of(found, i, _before):
    """Whether "north" says where: "20 wounded north of Bel"."""
    return kind_at(found, i + 1) == kinds.OF and bool(i) and found[i - 1].kind != kinds.THE


def _not_from_a_number(found, i, _before):
    """Whether "up" says nothing, as it does not in "up from 24"."""
    return word_at(found, i + 1) != "from" or kind_at(found, i + 2) not in _QUANTITY_OR_THE


_IDLE_WHEN = {
    "up": _not_from_a_number, "down": _not_from_a_number,
    **dict.fromkeys("north south east west northeast northwest southeast southwest".split(), _before_of),
    "total": _is_no_noun, "both": _stresses, "each": _before_verb_or_time, "this": _before_verb_or_time,
    **dict.fromkeys("week month year weekend night summer winter spring autumn".split(), _after_last)}
