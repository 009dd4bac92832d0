"""Which articles tell of the same event, and why: they share rare words, names and days."""

import numpy as np
import pandas as pd

from helpers.text.words import fold, words_of
from helpers.tolls.event_words import event_words, printed_words, published_of
from helpers.tolls.linkage import linked_groups

LIKENESS = 0.12  # at least, on average, between the reports of two groups that are joined
_MOST = 0.2  # that a pair counts: a round-up, very alike to two events, must not make them one
_NEAR = 10  # days apart within which likeness counts in full
_PER_TENFOLD = 0.23  # of the likeness is lost whenever the days apart grow tenfold
_KEYWORDS = 40  # heaviest words of an article that can bring up another
_BLOCK = 5000  # articles whose pairs are counted at once
_HINT = 0.03  # of likeness by keywords alone, below which a pair is not looked at
_NEIGHBOURS = 30  # articles before and after, among those with the same word, that it can bring up


def group_events(articles, likeness=LIKENESS, by_hand=None):
    """Return the event of each article: a Series `event`, the id of the first report of the same event.

    Two articles are alike by the words, names, numbers and days that they share, each weighted by how rare
    it is in the collection (a cosine, from 0 to 1); up to ten days apart it counts in full, then less. Groups
    are joined, the most alike first, while their reports are alike by `likeness` on average (a pair counts
    0.2 at the most). Articles that share no rare word are never compared: the time grows with the number of
    articles, not with its square. A round-up gets one of its events: see `events_told`.

    `by_hand` (a Series of events by `article_id`, as `read_event_list` gives) wins: its groups are neither
    parted nor joined, and keep their names; "" is no event; of several with ";" between the first counts.

    >>> articles = pd.DataFrame({"published": pd.to_datetime(["2001-05-03", "2001-05-04", "2001-05-04"]),
    ...     "text": ["A ferry sank off Arun.", "Divers searched the ferry off Arun.", "Kessel voted."]},
    ...     index=["a", "b", "c"])
    >>> group_events(articles).tolist()
    ['a', 'a', 'c']
    """
    hand = (
        pd.Series(dtype="str")
        if by_hand is None
        else by_hand.reindex(articles.index).dropna().str.split(";").str[0]
    )
    start = _start(articles.index, hand)
    pairs = alike_pairs(articles)
    pairs = pairs.assign(likeness=pairs["likeness"].clip(upper=_MOST))
    apart = (
        pairs[["a", "b"]]
        .isin(np.flatnonzero(articles.index.isin(hand.index[hand == ""])))
        .any(axis="columns")
    )
    group = linked_groups(start, pairs[~apart], likeness, settled=start[articles.index.isin(hand.index)])
    return _named(articles, group, hand)


def _start(index, hand):
    """Return the group in which each article begins: its own, or that of its event by hand."""
    own = pd.Series(index.astype("str"), index)
    joined = hand[hand != ""].radd("by hand ")
    return pd.factorize(own.mask(own.index.isin(joined.index), joined.reindex(index)))[0]


def _named(articles, group, hand):
    """Return the events under their names: the name by hand, or the id of the first report."""
    first = articles.index[by_time(articles)].astype("str")
    names = dict(zip(group[by_time(articles)][::-1], first[::-1], strict=True))
    names.update(zip(group[articles.index.get_indexer(hand.index)], hand, strict=True))
    return pd.Series([names[number] for number in group], articles.index, "str", "event").rename_axis(
        "article_id"
    )


def by_time(articles):
    """Return the positions of the articles by `published`, then `article_id`; without a time comes last."""
    order = pd.DataFrame({"published": published_of(articles), "article_id": articles.index.astype("str")})
    return order.sort_values(["published", "article_id"]).index.to_numpy()


def alike_pairs(articles):
    """Return the pairs that share rare words: `a`, `b` (positions, `a` published first), `likeness`."""
    words = event_words(articles)
    published = published_of(articles)
    pairs = _candidates(words, np.argsort(by_time(articles)))
    shared = _shared_weight(words, pairs)
    return pairs.assign(likeness=shared * nearness(published[pairs["a"]], published[pairs["b"]]))


def nearness(first, second):
    """Return how much likeness counts between articles of two times: 1 up to ten days apart, then less.

    >>> days = pd.to_datetime(["2001-05-01", "2001-05-08", "2001-08-09"])
    >>> nearness(days[[0, 0]], days[[1, 2]]).round(2).tolist()
    [1.0, 0.77]
    """
    apart = np.abs((second - first) / pd.Timedelta(days=1)).to_numpy()
    lost = _PER_TENFOLD * np.log10(np.maximum(np.nan_to_num(apart), _NEAR) / _NEAR)
    return np.maximum(0, 1 - lost)


def _candidates(words, order):
    """Return the pairs, near in `order` among the articles with a word, with keywords alike enough."""
    heaviest = words.sort_values(["article", "weight"], ascending=[True, False], kind="stable")
    keywords = heaviest[heaviest.groupby("article").cumcount() < _KEYWORDS]
    postings = pd.DataFrame(
        {
            "word": keywords["word"].factorize()[0],
            "at": order[keywords["article"]],
            "weight": keywords["weight"].to_numpy(),
        }
    ).sort_values(["word", "at"])
    found = [_alike_keywords(postings, block, len(order)) for block in range(-(-len(order) // _BLOCK))]
    pair = np.concatenate([np.empty(0, dtype="int64"), *found])
    who = np.argsort(order)
    return pd.DataFrame({"a": who[pair // len(order)], "b": who[pair % len(order)]})


def _alike_keywords(postings, block, size):
    """Return the pairs (as one number) whose first article lies in the block, alike enough by keywords."""
    word, at, weight = (postings[name].to_numpy() for name in ("word", "at", "weight"))
    here, pairs, shared = np.flatnonzero(at // _BLOCK == block), [], []
    for step in range(1, _NEIGHBOURS + 1):
        first = here[here < len(at) - step]
        first = first[word[first] == word[first + step]]
        pairs.append(at[first] * size + at[first + step])
        shared.append(weight[first] * weight[first + step])
    pair, same = np.unique(np.concatenate(pairs), return_inverse=True)
    return pair[np.bincount(same, np.concatenate(shared), len(pair)) >= _HINT]


def _shared_weight(words, pairs):
    """Return the cosine of each pair: the products of the weights of the words that both have, added up."""
    rows = [{} for _ in range(words["article"].max() + 1 if len(words) else 0)]
    code = words["word"].factorize()[0].tolist()
    for article, word, weight in zip(words["article"].tolist(), code, words["weight"].tolist(), strict=True):
        rows[article][word] = weight
    return np.array(
        [_product(rows[a], rows[b]) for a, b in zip(pairs["a"], pairs["b"], strict=True)], dtype="float"
    )


def _product(one, other):
    return sum(one[word] * other[word] for word in one.keys() & other.keys())


def why_together(articles, a, b):
    """Return what the articles `a` and `b` (ids) share: one row a word, the heaviest first.

    Columns `kind` ("place", "name", "number", "day", "word"), `words` (as they stand in `a`; a day as
    2007-05-28), `weight`: its part of their likeness. The weights add up to `attrs["shared"]`; that times
    `attrs["nearness"]` (for the days between them) is `attrs["likeness"]`. Raises KeyError for an unknown id.

    >>> texts = {"a": "A ferry sank off Arun.", "b": "The Arun ferry was old."}
    >>> articles = pd.DataFrame({"text": texts})
    >>> why_together(articles, "a", "b")[["kind", "words"]].values.tolist()
    [['name', 'Arun'], ['word', 'ferry']]
    """
    where = [_position(articles, one) for one in (a, b)]
    words = event_words(articles)
    one, other = (
        words[words["article"] == position].set_index(["kind", "word"])["weight"] for position in where
    )
    weight = (one * other).dropna().sort_values(ascending=False, kind="stable").rename("weight").reset_index()
    printed = sorted(
        printed_words(articles.iloc[where[:1]])["word"].cat.categories, key=str.isupper, reverse=True
    )
    spelled = {fold(word): word for word in printed}
    places = set(words_of(" ".join(articles.iloc[where].get("place", pd.Series(dtype="str")).fillna(""))))
    table = pd.DataFrame(
        {
            "kind": weight["kind"].mask(weight["word"].isin(places), "place"),
            "words": [spelled.get(word, word) for word in weight["word"]],
            "weight": weight["weight"],
        }
    )
    near = nearness(*(published_of(articles)[[position]] for position in where))[0]
    shared = table["weight"].sum()
    table.attrs = {"shared": shared, "nearness": near, "likeness": shared * near}
    return table


def _position(articles, article_id):
    if article_id not in articles.index:
        raise KeyError(
            f"there is no article {article_id!r}; the table begins with {', '.join(articles.index[:3])}"
        )
    return articles.index.get_loc(article_id)
