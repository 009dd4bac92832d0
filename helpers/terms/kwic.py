"""Words in their context: every place where a word, a phrase or a pattern stands, one a line."""
import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from helpers.terms.groups import group_names
from helpers.text.sentences import sentence_spans
from helpers.text.spans import each_text, find_spans
from helpers.text.words import fold, word_spans, words_of


class WordLine(NamedTuple):
    """The folded words of a text in one string: blanks between words, line breaks between sentences."""
    line: str
    begins: list  # where each word begins in the line
    spans: list  # where each word stands in the text


def word_line(text):
    """Return the `WordLine` of a text.

    >>> word_line("Talks failed. Peace!").line
    'talks failed\\npeace'
    """
    line = folded_line(text)
    begins = list(accumulate((len(word) + 1 for word in line.split()), initial=0))[:-1]
    spans = [(start + first, start + last) for start, end in sentence_spans(text)
             for first, last in word_spans(text[start:end])]
    return WordLine(line, begins, spans)


def folded_line(text):
    """Return the folded words of a text, a sentence with words a line.

    >>> folded_line("Talks failed. Peace!")
    'talks failed\\npeace'
    """
    lines = (" ".join(words_of(text[start:end])) for start, end in sentence_spans(text))
    return "\n".join(filter(None, lines))


@lru_cache(maxsize=1024)
def query_pattern(query):
    """Return the compiled pattern with which a query is looked for in a `WordLine`.

    A query is a word or several, folded as words are, in any case. In it `*` stands for any letters (up to
    40), alone for any one word, and `?` for any one letter. A phrase never runs beyond a sentence.

    Raises ValueError when there is no word in the query.

    >>> query_pattern("Peace *").findall("the peace talks")
    ['peace talks']
    """
    parts = [part for word in query.split() for part in _parts(word)]
    if not parts:
        raise ValueError(f"there is no word in the query {query!r}; give a word, a phrase or 'attack*'")
    return re.compile(rf"(?<!\S){' '.join(parts)}(?!\S)")


def _parts(word):
    if word == "*":
        return [r"\S{1,40}"]
    if "*" not in word and "?" not in word:
        return map(re.escape, words_of(word))
    return [re.escape(fold(word)).replace(r"\*", r"\S{0,40}").replace(r"\?", r"\S")]


def find_query(text, query):
    """Return a text's `WordLine`, and for each place of a query the numbers of its first and last word.

    >>> find_query("No talks. Peace talks!", "talks")[1]
    [(1, 1), (3, 3)]
    """
    if not _may_have(text, query):
        return word_line(""), []
    words = word_line(text)
    matches = query_pattern(query).finditer(words.line)
    return words, [(_word_at(words, found.start()), _word_at(words, found.end() - 1)) for found in matches]


def _word_at(words, place):
    return bisect_right(words.begins, place) - 1


def _may_have(text, query):
    # Reading a text word by word takes long; looking for the query's longest run of letters doesn't.
    runs = re.findall(r"[^\W_]+", re.sub(r"\S*[’'*?]\S*", " ", query))
    return max(runs, key=len, default="").lower() in text.lower()


def count_matches(articles, query):
    """Return how often a query stands in each article, a list in the order of the articles.

    >>> count_matches("Attack after attack; attackers fled.", "attack*")
    [3]
    """
    pattern = query_pattern(query)
    return [len(pattern.findall(folded_line(text))) if _may_have(text, query) else 0
            for _, text in each_text(articles)]


def concordance(articles, query, by=None, sort=None, window=8):
    """Return the Spans table of every place where a word, a phrase or a pattern stands, with its context.

    `query` is "troops", "peace talks", "attack*", "wom?n", "to * troops", or a list of such (what counts as a
    match: `query_pattern`). Own columns: `left` and `right` (up to `window` words either side, on one line),
    `term` (the query), and `by` when it is given. `sort="left"` sorts by the words before, the nearest
    first; "right" by what was found and the words after; otherwise the lines are in the order of the text.

    Raises ValueError for an empty query, an unknown `sort` or an unknown `by`.

    >>> lines = concordance("Peace talks began. No talks followed.", "talks", window=1)
    >>> lines[["start", "left", "text", "right"]]
       start   left   text     right
    0      6  Peace  talks     began
    1     22     No  talks  followed
    """
    if sort not in (None, "left", "right"):
        raise ValueError(f'sort={sort!r} is not known; valid are "left", "right" and None')
    queries = [query] if isinstance(query, str) else list(query)
    for each in queries:
        query_pattern(each)
    own = dict.fromkeys(["left", "right", "term"], "str")
    table = find_spans(articles, lambda text: _lines(text, queries, window), own)
    if by is not None:
        names = dict(zip((key for key, _ in each_text(articles)), group_names(articles, by), strict=True))
        table[by] = table["article_id"].map(names).astype("str")
    return table if sort is None else sorted_lines(table, sort)


def _lines(text, queries, window):
    for query in queries:
        words, places = find_query(text, query)
        for first, last in places:
            start, end = words.spans[first][0], words.spans[last][1]
            before = words.spans[max(0, first - window)][0]
            after = words.spans[min(len(words.spans) - 1, last + window)][1]
            yield {"start": start, "end": end, "term": query, "left": " ".join(text[before:start].split()),
                   "right": " ".join(text[end:after].split())}


def sorted_lines(lines, sort):
    """Return the lines of a concordance sorted by the words before ("left", the nearest first) or after ("right").

    >>> sorted_lines(concordance("No talks. Peace talks! All talks.", "talks", window=1), "left")["left"].tolist()
    ['All', 'No', 'Peace']
    """
    if sort == "left":
        keys = [words_of(left)[::-1] for left in lines["left"]]
    else:
        keys = [words_of(after) for after in lines["text"] + " " + lines["right"]]
    return lines.iloc[sorted(range(len(lines)), key=keys.__getitem__)].reset_index(drop=True)
