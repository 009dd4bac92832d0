"""Groups from pairs that are alike: average linkage over a table of pairs."""

import heapq
from itertools import count

import numpy as np


def linked_groups(start, pairs, likeness, settled=()):
    """Return a group number for each item: the groups most alike are joined first, while alike enough.

    `start` gives the group in which each item begins (an array of numbers), `pairs` has `a`, `b` (items) and
    their `likeness`; pairs that aren't there are not alike. Two groups are as alike as their items are on
    average, and are joined while that is `likeness` or more. Two `settled` groups are never joined.

    >>> import pandas as pd
    >>> pairs = pd.DataFrame({"a": [0, 0, 1], "b": [1, 2, 3], "likeness": [0.5, 0.1, 0.4]})
    >>> linked_groups(np.arange(4), pairs, 0.2).tolist()
    [5, 5, 2, 5]
    """
    members = {group: np.flatnonzero(start == group).tolist() for group in np.unique(start).tolist()}
    beside = _beside(start, pairs, members)
    settled = set(settled)
    queue = [(-alike, a, b) for a in beside for b, alike in beside[a].items() if a < b and alike >= likeness]
    heapq.heapify(queue)
    fresh = count(max(members, default=0) + 1)
    while queue:
        _, a, b = heapq.heappop(queue)
        if a in members and b in members and not {a, b} <= settled:
            new = next(fresh)
            settled |= {new} if {a, b} & settled else set()
            _join(a, b, new, members, beside)
            for other, alike in beside[new].items():
                if alike >= likeness:
                    heapq.heappush(queue, (-alike, other, new))
    return _numbers(members, len(start))


def _beside(start, pairs, members):
    """Return, for each group, the groups beside it and how alike they are on average."""
    beside = {group: {} for group in members}
    for a, b, alike in zip(
        start[pairs["a"]].tolist(), start[pairs["b"]].tolist(), pairs["likeness"], strict=True
    ):
        if a != b:
            share = alike / (len(members[a]) * len(members[b]))
            beside[a][b] = beside[b][a] = beside[a].get(b, 0) + share
    return beside


def _join(a, b, new, members, beside):
    near, far = beside.pop(a), beside.pop(b)
    sizes = len(members[a]), len(members[b])
    members[new] = members.pop(a) + members.pop(b)
    beside[new] = {}
    for other in near.keys() | far.keys():
        if other in members:
            alike = (near.get(other, 0) * sizes[0] + far.get(other, 0) * sizes[1]) / sum(sizes)
            beside[new][other] = beside[other][new] = alike


def _numbers(members, size):
    groups = np.empty(size, dtype="int64")
    for group, items in members.items():
        groups[items] = group
    return groups
