"""Which marks open, which close, and what stands between them."""
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.quotes.quotation_marks import quoted_passages

PASSAGES = {
    "straight": ('He said, "We wait." Then he left.', ['"We wait."']),
    "curly": ("He said, “We wait.” Then he left.", ["“We wait.”"]),
    "doubled": ("He said, ``We wait.'' Then he left.", ["``We wait.''"]),
    "two single marks for a double one": ("He said, ‘‘We wait.’’ Then he left.", ["‘‘We wait.’’"]),
    "guillemets": ("He said: «We wait.» Then he left.", ["«We wait.»"]),
    "low mark": ("Er sagte: „Wir warten.” Then he left.", ["„Wir warten.”"]),
    "single curly": ("‘We are waiting,’ he said.", ["‘We are waiting,’"]),
    "single straight": ("'We're waiting,' he said.", ["'We're waiting,'"]),
    "single marks round one word": ("They spoke of a ‘victory’ at sea.", ["‘victory’"]),
    "a mark of the wrong hand closes": (
        "“We wait,“ he said. “Then we go,“ he added.", ["“We wait,“", "“Then we go,“"]),
    "a mark of the wrong hand opens": ("”We wait,” he said.", ["”We wait,”"]),
    "one curly, one straight": ('“We wait," he said.', ['“We wait,"']),
    "nested, other marks": (
        "“She said, ‘Go home,’ and we went,” he said.", ["“She said, ‘Go home,’ and we went,”"]),
    "nested, the same marks": (
        "“She said, “Go home,” and we went,” he said.", ["“She said, “Go home,” and we went,”"]),
    "nested, straight in straight": ('"She said, "Go home," and we went," he said.',
                                     ['"She said, "Go home," and we went,"']),
    "opened twice, closed once": ("“We wait, he said. “Then we go.”", ["“We wait, he said. “Then we go.”"]),
    "two on a line": ("“One,” he said, “two.”", ["“One,”", "“two.”"]),
    "opens again in each paragraph": ("“First we wait.\n\n“Then we go.\n\n“Then we rest,” he said.",
                                      ["“First we wait.\n\n“Then we go.\n\n“Then we rest,”"]),
    "paragraphs are lines": ('"First we wait.\n"Then we go," he said.', ['"First we wait.\n"Then we go,"']),
    "never closes": ("“We wait, he said.\n\nThen he left.", ["“We wait, he said."]),
    "another kind of mark is another quote": (
        '"We wait.\n\n“Then we go,” he said.', ['"We wait.', "“Then we go,”"]),
    "a wrapped line": ("“We wait for\nthe rain,” he said.", ["“We wait for\nthe rain,”"]),
    "dash before the mark": ("It was over —“a dead end,” he said.", ["“a dead end,”"]),
    "in brackets": ("(“We wait,” he said.)", ["“We wait,”"]),
    "apostrophes": ("The girls’ team won the '98 cup; it's Ann's.", []),
    "rock 'n' roll": ("They played rock 'n' roll.", []),
    "inches": ('He is 6\'2" tall and she is 5\'9" tall.', []),
    "a lone closing mark": ("We wait.” Then he left.", []),
    "empty marks": ('He wrote "" and left.', []),
    "no marks": ("He said that they would wait.", []),
}


@pytest.mark.parametrize(("text", "expected"), PASSAGES.values(), ids=PASSAGES.keys())
def test_passages(text, expected):
    assert [text[start:end] for start, end, _ in quoted_passages(text)] == expected


@pytest.mark.parametrize(("text", "closed"), [
    ("“We wait.”", True),
    ("“We wait.\n\n“We go.”", True),
    ("“We wait.\n\nHe left.", False),
    ("“We wait.", False),
])
def test_closed_tells_whether_a_passage_ends_with_its_mark(text, closed):
    assert quoted_passages(text)[0].closed is closed


@given(st.text(alphabet=st.sampled_from("ab .,?\n“”\"'`‘’«»—"), max_size=80) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_passages_are_in_order_and_apart(text):
    passages = quoted_passages(text)
    edges = [offset for start, end, _ in passages for offset in (start, end)]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end, _ in passages)


@pytest.mark.parametrize("piece", [
    '"', "“", "”", "“a ", " 'a", "‘a ", "a’ ", '"a" ', "“a\n\n", "“a\n", "``", "''", "“‘", "\n \n",
])
def test_hostile_marks_take_linear_time(piece):
    text = piece * (500_000 // len(piece))
    started = time.process_time()
    quoted_passages(text)
    assert time.process_time() - started < 5
