"""Groups whose harm a sentence doesn't say again: "15 of them children", "and two in Balad", "police had 11".

Each finder takes the row of chunks, its signs, what is found so far (index of a chunk -> its Figures),
and yields the index of a further group, the Figure whose outcome it shares, and whether it is a part of it.
"""
from helpers.casualties import kinds

_STATED = kinds.kinds("people|perhaps people|number")
_LISTED = kinds.kinds("comma|and|colon")
_NOUN_OR_ADVERB = kinds.kinds("noun|adverb")
_ENDS = ("", kinds.COMMA, kinds.BREAK, kinds.STOP)
_COUNTED_BY = frozenset(
    "had has says said reported acknowledged admitted claimed counted confirmed listed".split())
_TOTALS = frozenset("total tally count toll figure number".split())


def add_elliptic(found, row, tags, rules):
    """Add to `found` the figures that share the outcome of another one, rule by rule."""
    for rule, find in _FINDERS.items():
        for index, whole, subset in find(row, tags, found, rules.phrase):
            found.setdefault(index, [whole._replace(chunk=row[index], rule=rule, subset=subset, beside=0)])


def _subsets(row, tags, found, phrase):
    """Find "including five children", which shares the outcome of the figure before it, or else after."""
    for match in phrase("including a part").finditer(tags):
        whole = _whole(tags, found, match)
        for index in range(*match.span("people")) if whole else ():
            if row[index].quantity and tags[index] in _STATED and index not in found:
                yield index, whole, True


def _whole(tags, found, match):
    """Return the Figure of which the group after "including" is a part, or None."""
    if before := _last_before(found, match.start()):
        return before
    after = [index for index in found if index > match.end()]
    of_others = tags[:match.start()].endswith(tuple(_STATED))  # "four men, including one guard, …"
    return None if of_others or not after else found[min(after)][-1]


def _last_before(found, index):
    before = [earlier for earlier in found if earlier < index]
    return found[max(before)][-1] if before else None


def _parts_of_them(row, tags, found, phrase):
    """Find "15 of them children"."""
    for index, chunk in enumerate(row):
        of_people = chunk.part in ("them", "whom") and index not in found and not _counts_things_before(row, index)
        whole = of_people and _last_before(found, index)
        if whole and chunk.quantity.high != 0 and phrase("end of a part").match(tags, index + 1):
            yield index, whole, True


def _counts_things_before(row, index):
    """Whether things were counted last: "nine died in two blasts, one of them near Bel"."""
    before = [chunk for chunk in row[:index] if chunk.quantity and chunk.quantity.high != 1][-1:]
    return any(chunk.kind == kinds.NOUN and chunk.end > chunk.quantity.end for chunk in before)


def _sums(row, tags, found, phrase):
    """Find the parts that follow a number and add up to it: "two died – a woman in May and a man in June"."""
    for at in sorted(found):
        whole = found[at][0]
        listed = _list_after(tags, found, at, phrase)
        parts = [index for index in listed if row[index].quantity and tags[index] in _STATED]
        if len(parts) > 1 and sum(row[index].quantity.low for index in parts) == whole.chunk.quantity.low:
            yield from ((index, whole, True) for index in parts)


def _list_after(tags, found, at, phrase):
    """Return the indexes of a list without a verb after the figure at `at`, up to the next figure."""
    mark = phrase("up to a list").match(tags, at + 1).end()
    listed = phrase("list of parts").match(tags, mark)
    end = min([index for index in found if index > at] + [listed.end() if listed else 0])
    return range(mark, end)


def _elsewhere(row, tags, found, phrase):
    """Find "and two in Balad" after "six died in Arun", and "two more later" after "six died at once"."""
    for index in range(1, len(row)):
        if tags[index] != kinds.NUMBER or index in found or tags[index - 1] not in _LISTED:
            continue
        if row[index].part in ("them", "whom") and _counts_things_before(row, index):
            continue
        whole = _last_before(found, index)
        if whole and not _is_sum(row, tags, whole) and _is_gap(row, tags, index, whole, phrase):
            yield index, whole, kinds.PREPOSITION not in tags[_after(row, whole):index]


def _is_sum(row, tags, figure):
    """Whether a figure is a toll of which no parts follow, as they do in "the toll includes 24 from Bel, two from Cor"."""
    between = [kind for kind, chunk in zip(tags, row, strict=True) if figure.word < chunk.start < figure.chunk.start]
    return figure.rule.startswith("toll") and kinds.INCLUDING not in between


def _after(row, figure):
    """Return the index after a figure's group and harm word."""
    return 1 + max(i for i, chunk in enumerate(row) if chunk.start in (figure.word, figure.chunk.start))


def _is_gap(row, tags, index, whole, phrase):
    """Whether no verb stands between a figure and the bare number at `index`, and a place after it."""
    return bool(phrase("no verb between").fullmatch(tags, _after(row, whole), index)
                and phrase("place after").match(tags, index + 1))


def _totals(row, tags, found, phrase):
    """Find "bringing the total to 29" after "five more died"."""
    for index, chunk in enumerate(row):
        is_total = chunk.words.lower() in _TOTALS and tags[index] in _NOUN_OR_ADVERB
        match = is_total and phrase("total is").match(tags, index + 1)
        if match and (whole := _last_before(found, index)):
            yield match.end() - 1, whole, False


def _other_counts(row, tags, found, phrase):
    """Find what another source says: "the ministry said 14 had died; police had 11"."""
    for index in range(1, len(row)):
        if tags[index] != kinds.NUMBER or index in found or tags[index + 1:index + 2] not in _ENDS:
            continue
        says = phrase("source before").search(tags, 0, index) and row[index - 1].words.lower() in _COUNTED_BY
        whole = (says or phrase("source").search(tags, 0, index)) and _last_before(found, index)
        if whole:
            yield index, whole, False


def _earlier_counts(row, tags, found, _phrase):
    """Find what was counted before: "the toll rose to 24, up from 11"."""
    for index in range(2, len(row)):
        before = " ".join(chunk.words.lower() for chunk in row[index - 2:index])
        is_earlier = before in ("up from", "down from") and tags[index] == kinds.NUMBER and index not in found
        if is_earlier and (whole := _last_before(found, index)):
            yield index, whole, False


_FINDERS = {
    "subset": _subsets, "part of them": _parts_of_them, "sum of parts": _sums, "elsewhere": _elsewhere,
    "total so far": _totals, "another count": _other_counts,
    "earlier count": _earlier_counts,
}
