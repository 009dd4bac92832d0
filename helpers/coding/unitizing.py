"""Krippendorff's alpha for marked stretches of a text: how alike coders mark where something stands.

Krippendorff (1995), On the reliability of unitizing continuous data, Sociological Methodology 25: 47-76;
with the expected disagreement as printed in his Content Analysis (2nd edition 2004), chapter 11.
"""

from itertools import combinations


def alpha_of_units(coders, length):
    """Return Krippendorff's alpha for unitizing: 1 when all coders mark the same, 0 as by chance.

    `coders` holds a dict for each of two coders or more, from a category to the `(start, end)` of its
    units, in order and without overlap; `length` is that of the whole text. Every character outside all
    units counts as a gap, so nothing has to be invented for what one coder left out. Missing (nan) when
    nobody marked anything.

    >>> one = {"c": [(2, 8), (10, 12)]}
    >>> alpha_of_units([one, one], 24), round(alpha_of_units([one, {"c": [(4, 8)]}], 24), 3)
    (1.0, 0.74)
    """
    categories = sorted({category for units in coders for category in units})
    by_category = [[units.get(category, []) for units in coders] for category in categories]
    expected = sum(_expected(marked, length) for marked in by_category)
    observed = sum(_observed(marked, length) for marked in by_category)
    return 1 - observed / expected if expected else float("nan")


def _observed(marked, length):
    pairs = list(combinations(marked, 2))
    differences = sum(_difference(one, other) for one, other in pairs)
    return differences / (len(pairs) * length**2)


def _difference(one, other):
    """Return the squared distances of the ends of units that meet, and squared lengths of the others."""
    meetings = [(a, b) for a in one for b in other if a[0] < b[1] and b[0] < a[1]]
    met = {a for a, _ in meetings}, {b for _, b in meetings}
    alone = [
        unit for units, seen in zip((one, other), met, strict=True) for unit in units if unit not in seen
    ]
    ends_apart = sum((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a, b in meetings)
    return ends_apart + sum((end - start) ** 2 for start, end in alone)


def _expected(marked, length):
    """Return the disagreement of all ways in which these units and gaps could have met."""
    sizes = [end - start for units in marked for start, end in units]
    gaps = [gap for units in marked for gap in _gaps(units, length)]
    whole = len(marked) * length
    chances = whole * (whole - 1) - sum(size * (size - 1) for size in sizes)
    return 2 / length * sum(_by_chance(size, len(sizes), gaps) for size in sizes) / chances if sizes else 0


def _by_chance(size, units, gaps):
    with_units = (units - 1) * (2 * size**3 - 3 * size**2 + size) / 3
    return with_units + size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)


def _gaps(units, length):
    edges = [0, *(edge for unit in units for edge in unit), length]
    return [end - start for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]
