"""A sentence as the rules of harm see it: the kind of each word, the rules that match, what comes out."""
import pandas as pd

from helpers.casualties.figures import readings
from helpers.casualties.finding import find_casualties
from helpers.casualties.phrases import chunked
from helpers.casualties.tokens import read_vocabulary, tokens
from helpers.text.sentences import sentence_spans


def explain(sentence):
    """Return a table of `sentence` as the rules of `data/lexicons/harm_rules.tsv` see it, a row a word.

    Columns: `words`, `kind`, then a column for each rule that matches somewhere, and `figure`: what came out,
    with the rule that found it. In the column of a rule, `people` and `harm` mark what it joins, `also` a
    second word of harm, and a point the words between. A rule may match and give no figure: when the harm did
    not happen, or when an earlier rule has the people. Words marked "passed over" no rule reads.

    Raises ValueError, naming the line, when the file of the rules cannot be read.

    >>> table = explain("The storm left two sailors dead.")
    >>> table[["kind", "object and state", "figure"]].values.tolist()[2:]
    [['verb', '·', ''], ['people', 'people', 'killed 2 (object and state)'], ['state', 'harm', '']]
    """
    vocabulary = read_vocabulary()
    rows = [row for start, end in sentence_spans(sentence) for row in _rows(sentence, start, end, vocabulary)]
    said = [(figure.start, _said(figure)) for figure in find_casualties(sentence).itertuples()]
    for row in rows:
        row["figure"] = "; ".join(words for at, words in said if row["start"] <= at < row["end"])
    named = [rule.name for rule in vocabulary.rules.rules if any(rule.name in row for row in rows)]
    return pd.DataFrame(rows, columns=["words", "kind", *named, "figure"]).fillna("")


def _rows(text, start, end, vocabulary):
    """Return the rows of one sentence: its chunks, and the words that were passed over."""
    found = tokens(text, start, end, vocabulary)
    chunks = chunked(found)
    signs = readings(chunks, vocabulary.rules)
    names = {kind: name for name, kind in vocabulary.rules.kinds.items()}
    rows = [{"start": chunk.start, "end": chunk.end, "kind": names[sign]}
            for chunk, sign in zip(chunks, signs, strict=True)]
    for rule in vocabulary.rules.rules:
        for match in rule.pattern.finditer(signs):
            _mark(rows, rule.name, match)
    rows += [{"start": token.start, "end": token.end, "kind": f"{token.kind.name} (passed over)"}
             for token in found if not any(chunk.start <= token.start < chunk.end for chunk in chunks)]
    rows.sort(key=lambda row: row["start"])
    return [{"words": text[row["start"]:row["end"]], **row} for row in rows]


def _mark(rows, rule, match):
    """Write into the rows of one match of a rule which of its parts each is."""
    marks = {index: mark for mark in match.groupdict() if match[mark] for index in range(*match.span(mark))}
    for index in range(*match.span()):
        rows[index][rule] = marks.get(index, "·")


def _said(figure):
    if pd.isna(figure.high):
        number = f"{figure.low} or more"
    else:
        number = f"{figure.low}" if figure.low == figure.high else f"{figure.low} to {figure.high}"
    return f"{figure.outcome} {number} ({figure.rule})"
