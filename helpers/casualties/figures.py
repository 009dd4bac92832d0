"""Which counted group came to which harm: the rules of `harm_rules` at work on one sentence."""
from typing import NamedTuple

from helpers.casualties import kinds
from helpers.casualties.counted import Chunk
from helpers.casualties.ellipsis import add_elliptic
from helpers.casualties.grammar import harm_rules
from helpers.casualties.harm import HOSPITAL, SEIZED
from helpers.casualties.phrases import signs
from helpers.casualties.word_groups import word_group

_FIGURES = kinds.kinds("people|perhaps people|number|nobody|counted harm")
_OWN_HARM = kinds.kinds("people|counted harm")
_NO_TOLL = kinds.kinds("could|not|if")
_HARMED = kinds.kinds("harmed|state")
_KEPT_FROM = kinds.kinds("harming|died")
_STATED = kinds.kinds("people|number|nobody")
_NO_EVENT = frozenset("die dies dying drown drowns perish perishes flee flees fleeing".split())
_RATES = frozenset("average annual yearly monthly weekly daily".split())
_MAIN_CLAUSE = frozenset(["passive", "subject", "state", "participle"])
_OF_THE_DEAD = frozenset(["list of the dead", "among the dead", "of the dead", "one of the dead"])


class Figure(NamedTuple):
    """A counted group, its outcome, and the rule and harm word that found it."""
    chunk: Chunk
    outcome: str
    rule: str
    word: int         # where the harm word begins: figures that share it are parts of one statement
    subset: bool = False
    left_open: bool = False  # whether the harm word ("shot") left the outcome to the rest of the text
    beside: int = 0  # people joined to it whom the text does not count ("the mayor and two guards": 1)


def figures_in(row, rules=None):
    """Return the Figures of a sentence, given as a row of chunks, in the order of the text, by the HarmRules.

    >>> from helpers.casualties.phrases import chunks
    >>> for figure in figures_in(chunks("The blast killed two guards and left nine hurt.", 0, 47)):
    ...     print(figure.chunk.quantity.low, figure.outcome, figure.rule)
    2 killed object
    9 injured participle
    """
    rules = rules or harm_rules()
    tags = readings(row, rules)
    if _FIGURES.isdisjoint(tags):
        return []
    found = {}
    for rule in rules.rules:
        for match in rule.pattern.finditer(tags):
            if _SENSE.get(rule.name, _always)(row, match) and not _is_unreal(row, tags, match):
                _add_matched(found, row, tags, rule.name, match, rules)
    _add_attributes(found, row, tags, rules)
    add_elliptic(found, row, tags, rules)
    return _parts_marked([figure for index in sorted(found) for figure in found[index]])


def _parts_marked(figures):
    """Return the figures with the parts of a sum marked: "ten people, six men and four women"."""
    if len(figures) < 3:
        return figures
    first, *rest = figures
    parts = [figure for figure in rest if (figure.word, figure.outcome) == (first.word, first.outcome)]
    if len(parts) < 2 or sum(part.chunk.quantity.low for part in parts) != first.chunk.quantity.low:
        return figures
    return [figure._replace(subset=True) if figure in parts else figure for figure in figures]


def readings(row, rules):
    """Return the signs of the row, with nouns for the groups that count nobody where they stand."""
    def no_place(match):
        return kinds.NOUN if _words(row, match.start() - 1) in word_group("place") else match[0]

    def no_killer(match):
        return kinds.NOUN if _words(row, match.start() - 1) == "by" else match[0]

    def whole(match):  # "two of the 23 hostages were shot": the 23 are a figure by themselves
        index = match.start()
        return kinds.COUNTED_HARM if row[index - 1].part == "group" and row[index].harm else match[0]

    phrase, tags = rules.phrase, signs(row)
    tags = phrase("counts places").sub(no_place, tags)
    tags = phrase("counts children").sub(kinds.NOUN, tags)
    tags = phrase("counts killers").sub(no_killer, tags)
    tags = phrase("whole of a part").sub(whole, tags)
    tags = phrase("whole of what follows").sub(lambda match: match[0][:-1] + kinds.NOUN, tags)
    return phrase("says who somebody is").sub(
        lambda match: kinds.NOUN if _says_who(row, match.start()) else match[0], tags)


def _words(row, index):
    return row[index].words.lower()


def _says_who(row, index):
    quantity, before = row[index].quantity, row[index - 1]
    single = quantity.low == 1 and (quantity.kind == "indefinite" or row[index].part)
    named = before.words == "," and (row[index - 2].kind == kinds.PEOPLE or _ends_name(row, index - 2))
    as_one = _words(row, index - 1) == "as" and row[index + 1:index + 2] and row[index + 1].kind != kinds.AND
    is_one = before.kind == kinds.BE and row[0].kind not in _HARMED  # but "Killed in the raid were a cook and two …"
    return single and bool(is_one or as_one or named)


def _ends_name(row, last):
    """Whether two capitalised nouns end at `row[last]`, with no preposition that makes them a place."""
    first = last
    while first and row[first - 1].kind == kinds.NOUN:
        first -= 1
    named = row[last].words.istitle() and row[last - 1].words.istitle()
    return named and (not first or _words(row, first - 1) not in word_group("place"))


def _is_toll(row, match):
    """Whether a verb of number joins a noun of harm to the quantity: "deaths rose to 24"."""
    at, index = match.start("harm"), match.start("people")
    noun, before = _words(row, at), _words(row, index - 1)
    if row[at].kind in (kinds.EVENT, kinds.WOUNDS) and not noun.endswith("s"):
        return False
    first = at - 3 if row[at - 2].kind != kinds.AND else at - 16  # "put the dead at 24 and the injured at 68"
    verbs = {_words(row, i) for i in range(max(0, first), index)}
    if verbs & _RATES:
        return False
    changes = before in ("to", "at", "from", "as") and bool(verbs & word_group("change"))
    return changes or before in word_group("equal")


def _is_verb(row, match):
    """Whether a word in -ing is no noun: "shooting two men", but not "the shooting two miles away"."""
    at = match.start("harm")
    return not (at and row[at - 1].kind == kinds.THE and _words(row, at).endswith("ing"))


def _is_taken(row, match):
    """Whether those taken are captives: "took two hostage", but not "took two from their homes"."""
    return row[match.start()].kind != kinds.TAKE or row[match.start("harm")].harm.outcome == "abducted"


def _always(_row, _match):
    return True


def _is_taken_from(row, match):
    """Whether people are taken out of somewhere: "took 24 girls from their school"."""
    return _words(row, max(match.end("harm"), match.end("people"))) == "from"


def _is_elsewhere(row, match):
    """Whether people live displaced: "live in Bel as refugees", "stay in a school", not "worked to leave"."""
    return _words(row, match.start("harm")).startswith("as ")


def _is_toll_far_on(row, match):
    """Whether a verb of number follows what is said between commas: "the toll, in which …, rose to 24"."""
    index = match.start("people")
    verbs = {_words(row, i) for i in range(index - 3, index)}
    return bool(verbs & word_group("change")) or _words(row, index - 1) in word_group("equal")


def _is_no_sentence(row, match):
    """Whether nobody was only condemned: "sentenced 24 rebels to death"."""
    at, first = match.start("harm"), match.start("people")
    return _words(row, at) != "to death" or not any(
        chunk.words.lower() in word_group("sentence") for chunk in row[max(0, first - 3):at])


_SENSE = {
    "toll by verb": _is_toll, "object": _is_verb, "forced": _is_taken, "taken from": _is_taken_from,
    "were taken from": _is_taken_from, "live as": _is_elsewhere,
    "toll far on": _is_toll_far_on, "participle": _is_no_sentence, "passive": _is_no_sentence}


def _is_unreal(row, tags, match):
    """Whether a match tells of what might, should or did not happen."""
    at = match.start("harm")
    if tags[at] == kinds.TOLL:
        return not _NO_TOLL.isdisjoint(tags[at:match.start("people")])
    before = tags[max(0, at - 3):at]
    planned = tags[at] == kinds.HARMS and before.endswith(kinds.TO)
    first = match.start("people")
    # "saved two from drowning"
    kept_from = at > 0 and tags[at] in _KEPT_FROM and _words(row, at - 1) == "from"
    neither = first < at and kinds.NEITHER in tags[max(0, first - 8):first]
    return kinds.COULD in before or kinds.NOT in before or planned or kept_from or neither


def _add_matched(found, row, tags, rule, match, rules):
    """Add the figures of one match of a rule; `found` maps the index of a chunk to its Figures."""
    word = row[match.start("harm")]
    harm = word.harm if word.kind != kinds.TAKE else SEIZED if rule.endswith("taken from") else HOSPITAL
    if harm is None:  # a word of grammar, in a kind that somebody added
        return
    second = _second_harm(row, match)
    beside = _uncounted(row, tags, match, rules)
    of_the_dead = rule in _OF_THE_DEAD
    first, last = match.span("people")
    if match.start("harm") >= last:  # "24 people, two of whom died" are two
        first = max([first, *(index for index in range(first, last) if row[index].part == "whom")])
    for index in range(first, last):
        chunk = row[index]
        fits = chunk.quantity and _fits(chunk, tags[index], harm, word, rule)
        if fits and _is_free(found.get(index), harm, rule):
            found.setdefault(index, []).extend(
                Figure(chunk, outcome, rule, word.start, chunk.part != "" or of_the_dead, beside=beside)
                for outcome in _outcomes(harm, second, chunk.quantity))
            beside = 0


def _fits(chunk, kind, harm, word, rule):
    """Whether a group of this kind can be what the rule's harm word tells of."""
    single = chunk.quantity.kind == "indefinite"
    if (rule.startswith("toll") and single) or (rule == "manner" and chunk.quantity.high == 0):
        return False
    if single and word.words.lower() in _NO_EVENT:
        return False
    if kind == kinds.NUMBER and (rule, harm.outcome, chunk.quantity.kind) == ("object", "shot", "digits"):
        return False  # "shot 64", a golfer's round
    if kind == kinds.PERHAPS_PEOPLE:
        if word.words.lower() in word_group("of things"):
            return False  # "the remains of a chapel", "six cars blown up"
        sure = not single or rule in ("object", "passive", "participle")
        return sure and harm.outcome in ("killed", "injured", "displaced")
    return kind in _STATED


def _is_free(figures, harm, rule):
    """Whether a group may have this figure: its first, or a second as in "34 who had fled were killed"."""
    if not figures:
        return True
    before = figures[-1].rule
    told_twice = (before.startswith("relative") and rule in _MAIN_CLAUSE  # "34 who had fled were killed"
                  or before == "event of" and rule.startswith("relative") and harm.outcome != "shot")
    return told_twice and all(figure.outcome != harm.outcome for figure in figures)


def _second_harm(row, match):
    second = match.groupdict().get("also")
    return row[match.start("also")].harm if second else None


def _outcomes(first, second, quantity):
    """Return the outcomes of one or two joined harm words: "killed or wounded 30" are casualties, but of
    "nobody was killed or wounded" both outcomes are known."""
    if second is None or second.outcome == first.outcome:
        return [first.outcome]
    both = [first.outcome, second.outcome]
    if set(both) == {"killed", "injured"} and quantity.high != 0:
        return ["killed" if quantity.high == 1 else "casualties"]
    return [outcome for outcome in both if outcome not in ("shot", "seized")]


def _uncounted(row, tags, match, rules):
    """Return 1 when the match joins somebody uncounted to its groups ("the mayor and two guards"), else 0."""
    harm_at, (first, last) = match.start("harm"), match.span("people")
    if harm_at < first:
        joined = rules.phrase("one before the objects").search(tags, harm_at + 1, first)
    else:
        joined = (rules.phrase("one before the subject").search(tags, 0, first)
                  or rules.phrase("one after a group").search(tags, first, last))
    if not joined:
        return 0
    noun = _words(row, joined.end("who") - 1)
    return int(not noun.endswith(("s", "men", "children", "people")))


def _add_attributes(found, row, tags, rules):
    """Add the groups that carry their harm themselves: "three deaths", "two wounded guards"."""
    for index, chunk in enumerate(row):
        if index in found or tags[index] not in _OWN_HARM or not chunk.harm or not chunk.harm.outcome:
            continue
        if _is_averted(row, tags, index):
            continue
        rule = "counted harm" if chunk.kind == kinds.COUNTED_HARM else "attribute"
        joined = row[index + 2].harm if rules.phrase("joined harm").match(tags, index) else None
        outcomes = _counted(chunk, joined) if rule == "counted harm" else [chunk.harm.outcome]
        found[index] = [Figure(chunk, outcome, rule, chunk.start, chunk.part != "") for outcome in outcomes]


def _is_averted(row, tags, index):
    """Whether the group at `index` was not found, or its deaths did not happen: "could prevent 24 deaths"."""
    if kinds.NOT in tags[max(0, index - 2):index]:  # "have not found a wounded man"
        return True
    deaths = tags[index] == kinds.COUNTED_HARM
    before = range(max(0, index - 2), index) if deaths else ()
    return any(_words(row, i) in word_group("prevent") or tags[i] == kinds.COULD for i in before)


def _counted(chunk, joined):
    """Return the outcomes of a counted noun of harm, with one joined to it: "no casualties" and "no deaths or
    injuries" are nobody killed and nobody hurt."""
    if chunk.quantity.high != 0:
        return [chunk.harm.outcome]
    if chunk.harm.outcome == "casualties":
        return ["killed", "injured"]
    return _outcomes(chunk.harm, joined, chunk.quantity)
