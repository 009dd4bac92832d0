"""The coding sheet: one sentence at a time, buttons for the outcome, every answer saved at once.

Without widgets the same file is filled in by hand: see `helpers.coding.files.write_blank_sheet`.
"""

from functools import partial
from html import escape

import ipywidgets as widgets
import pandas as pd

from helpers.coding.files import COLUMNS, OUTCOMES, checked, coding_path, read_coding, sentences, write_rows
from helpers.coding.typed_codes import typed
from helpers.display.highlighting import highlight
from helpers.text.spans import each_text

QUALIFIERS = ("", "at least", "more than", "about", "up to", "less than", "between", "vague")
AROUND = 2


class CodingSheet:
    """What one coder has coded so far, and the sentence the coder is at.

    It starts at the first sentence without an answer. `path` is the CSV file it saves to; `place` the
    number of the sentence in `sentences`.

    Raises ValueError when the articles have no sentence.
    """

    def __init__(self, articles, coder="me"):
        self.texts = dict(each_text(articles))
        self.sentences = sentences(articles).to_dict("records")
        if not self.sentences:
            raise ValueError("there is nothing to code: the articles have no text")
        self.path = coding_path(coder)
        self.answers = read_coding(self.path).to_dict("records") if self.path.is_file() else []
        coded = {_where(row) for row in self.answers}
        self.place = next((place for place, row in enumerate(self.sentences) if _where(row) not in coded), 0)

    @property
    def sentence(self):
        """The sentence to be coded, as a row of a Spans table."""
        return self.sentences[self.place]

    def answers_here(self):
        """Return the answers already given for this sentence."""
        return [row for row in self.answers if _where(row) == _where(self.sentence)]

    def save(self, outcome, low="", high="", qualifier="", note=""):
        """Add one answer for this sentence and save the file.

        "none" takes the place of the figures given before, and a figure the place of "none".
        Raises ValueError with a sentence for the coder when the answer does not fit.
        """
        answer = {**self.sentence, **checked(outcome, low, high, qualifier, note)}
        clash = [row for row in self.answers_here() if "none" in (row["outcome"], answer["outcome"])]
        self._keep([row for row in self.answers if row not in clash] + [answer])

    def replace(self, answers):
        """Put `answers` (dicts as `save` takes them) in the place of all for this sentence, and save the file."""
        answers = [{**self.sentence, **checked(**answer)} for answer in answers]
        here = _where(self.sentence)
        self._keep([row for row in self.answers if _where(row) != here] + answers)

    def clear(self):
        """Take back all answers for this sentence and save the file."""
        self.replace([])

    def go(self, steps):
        """Move to another sentence, at most to the first or last."""
        self.place = max(0, min(self.place + steps, len(self.sentences) - 1))

    def table(self):
        """Return the answers as a Spans table, as `read_coding` does."""
        return read_coding(self.path) if self.path.is_file() else pd.DataFrame(columns=COLUMNS)

    def _keep(self, answers):
        order = {_where(row): place for place, row in enumerate(self.sentences)}
        answers = sorted(answers, key=lambda row: order.get(_where(row), len(order)))
        write_rows(self.path, answers)
        self.answers = answers


def _where(row):
    return str(row["article_id"]), int(row["sentence"])


def coding_sheet(articles, coder="me"):
    """Return the coding sheet of `coder` as widgets: the sentence in question, buttons and fields.

    Codes typed into the first field ("k 24, i 5-7", see `helpers.coding.typed_codes`) are saved by Enter, and the
    sheet goes on; "b" goes back. Tab moves between the fields, the space bar presses a button. Each answer is
    saved at once to `notebooks/my-coding/<coder>.csv`; opened again, the sheet goes on where it stopped.
    """
    return _Desk(CodingSheet(articles, coder)).box


class _Desk:
    """The widgets of a coding sheet, and what its buttons do."""

    def __init__(self, sheet):
        self.sheet, self.fields = sheet, _fields()
        self.page, self.state, self.message = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.keys = _keys()
        self.keys.observe(self.type, names="value")
        words = {"none": "no figure here"}
        outcomes = [_button(words.get(name, name), partial(self.save, name)) for name in OUTCOMES]
        moves = [
            _button("◀ back", partial(self.go, -1)),
            _button("next ▶", partial(self.go, 1)),
            _button("take back", self.take_back),
        ]
        lines = ([self.keys], self.fields.values(), outcomes, moves)
        rows = [widgets.HBox(list(line), layout=_WRAP) for line in lines]
        self.box = widgets.VBox([self.page, self.state, self.message, *rows])
        self.draw()

    def draw(self, says=""):
        self.page.value, self.state.value = _article(self.sheet), _progress(self.sheet)
        self.message.value = f"<b>{escape(says)}</b>"

    def save(self, outcome):
        answer = {name: field.value for name, field in self.fields.items()} if outcome != "none" else {}
        try:
            self.sheet.save(outcome, **answer)
        except (ValueError, OSError) as problem:
            return self.draw(f"Not saved: {problem}.")
        for field in self.fields.values():
            field.value = ""
        if outcome == "none":
            self.sheet.go(1)
        return self.draw(f"Saved: {outcome}.")

    def type(self, change):
        line = change["new"].strip()
        if line.casefold() == "b":
            self.go(-1)
        elif line and not self.save_typed(line):
            return
        self.keys.value = ""

    def save_typed(self, line):
        """Save the codes of a typed line and go on; return whether they fitted."""
        try:
            self.sheet.replace(typed(line))
        except (ValueError, OSError) as problem:
            self.draw(f"Not saved: {problem}.")
            return False
        self.sheet.go(1)
        self.draw(f"Saved: {line}.")
        return True

    def go(self, steps):
        self.sheet.go(steps)
        self.draw()

    def take_back(self):
        self.sheet.clear()
        self.draw("The answers for this sentence were taken back.")


_WRAP = widgets.Layout(flex_flow="row wrap")


def _keys():
    return widgets.Text(
        description="keyboard",
        placeholder="k 24, i 5-7 and Enter; n: no figure; b: back",
        continuous_update=False,
        layout=widgets.Layout(width="32em"),
    )


def _fields():
    narrow = widgets.Layout(width="12em")
    # Sent when the field is left, not key by key: else a fast coder's click overtakes the last digit.
    whole = {"continuous_update": False}
    return {
        "low": widgets.Text(description="low", layout=narrow, placeholder="24", **whole),
        "high": widgets.Text(description="high", layout=narrow, placeholder="or empty", **whole),
        "qualifier": widgets.Dropdown(description="qualifier", options=QUALIFIERS),
        "note": widgets.Text(description="note", **whole),
    }


def _button(words, action):
    wide = widgets.Layout(width="auto", min_width="7em")
    button = widgets.Button(description=words, tooltip=words, layout=wide)
    button.on_click(lambda _: action())
    return button


def _article(sheet):
    """Return the sentence with its neighbours, so that the buttons stay in view, and the article to unfold."""
    row, text = sheet.sentence, sheet.texts[sheet.sentence["article_id"]]
    around = sheet.sentences[max(0, sheet.place - AROUND) : sheet.place + AROUND + 1]
    near = [one for one in around if one["article_id"] == row["article_id"]]
    begin, end = near[0]["start"], near[-1]["end"]
    asked = pd.DataFrame({"article_id": ["text"], "asked": ["code this sentence"]})
    asked = asked.assign(start=row["start"] - begin, end=row["end"] - begin)
    window = highlight(text[begin:end], asked, label="asked")._repr_html_()
    whole = escape(text).replace("\n\n", "<br><br>")
    return f"{window}<details><summary>the whole article</summary>{whole}</details>"


def _progress(sheet):
    coded = len({_where(row) for row in sheet.answers})
    answers = [f"{row['outcome']} {_range(row)}".strip() for row in sheet.answers_here()]
    here = ", ".join(answers) or "nothing yet"
    return (
        f"Sentence {sheet.place + 1} of {len(sheet.sentences)} "
        f"(article {escape(str(sheet.sentence['article_id']))}); "
        f"{coded} coded. This sentence: {escape(here)}. Saved in {escape(sheet.path.name)}."
    )


def _range(row):
    ends = ["" if end is pd.NA or pd.isna(end) else str(end) for end in (row["low"], row["high"])]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)
