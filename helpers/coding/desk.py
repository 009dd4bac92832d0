"""The coding sheet on the screen: the sentence in question, a line for the keyboard, fields and buttons."""

from base64 import b64encode
from functools import partial
from html import escape

import ipywidgets as widgets
import pandas as pd

from helpers.coding.answers import HEDGES, OUTCOMES, in_words
from helpers.coding.sheet import CodingSheet
from helpers.coding.typed_codes import typed
from helpers.display.highlighting import highlight

AROUND = 2

# Without a kernel nobody answers, and JupyterLab marks each widget as disconnected: then the sheet says so.
_WHEN_DEAD = """<style>
.coding-dead {display: none; padding: 0.5em; border: 2px solid; font-weight: bold}
.jupyter-widgets-disconnected .coding-dead {display: block}
.jupyter-widgets-disconnected .coding-alive {display: none}
</style><div class="coding-dead">This sheet is no longer connected (the kernel was restarted): nothing
that you type here is saved. Run all cells from the top: the sheet goes on where your file ends.</div>"""

# JupyterLab keeps its own shortcuts away from an element that says so when the element is in focus.
_QUIET = 'data-lm-suppress-shortcuts="true"'


def coding_sheet(articles, coder="me"):
    """Return the coding sheet of `coder` as widgets: the sentence in question, buttons and fields.

    Codes typed into the first field ("k 24, i 5-7 @police", see `helpers.coding.typed_codes`) are saved by
    Enter, and the sheet goes on; "b" goes back. Tab moves between the fields, the space bar presses a
    button. Each answer is saved at once to `notebooks/my-coding/<coder>.csv`; opened again, the sheet goes
    on where it stopped.
    """
    return _Desk(CodingSheet(articles, coder)).box


class _Desk:
    """The widgets of a coding sheet, and what its buttons do."""

    def __init__(self, sheet):
        self.sheet, self.fields, self.around = sheet, _fields(), AROUND
        self.page, self.state, self.message = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.keys = _keys()
        self.keys.observe(self.type, names="value")
        self.fields["qualifier"].observe(self.hedged, names="value")
        words = {"none": "no figure here"}
        outcomes = [_button(words.get(name, name), partial(self.save, name)) for name in OUTCOMES]
        moves = [
            _button("◀ back", partial(self.go, -1)),
            _button("next ▶", partial(self.go, 1)),
            _button("take back", self.take_back),
            _button("whole article", self.unfold),
        ]
        lines = ([self.keys], self.fields.values(), outcomes, moves)
        rows = [widgets.HBox(list(line), layout=_WRAP) for line in lines]
        self.box = widgets.VBox([widgets.HTML(_WHEN_DEAD), self.page, self.state, self.message, *rows])
        self.draw()

    def draw(self, says=""):
        self.page.value = _finished(self.sheet) if self.sheet.finished else _article(self.sheet, self.around)
        self.state.value = f'<span class="coding-alive">{_progress(self.sheet)}</span>'
        self.message.value = f'<b class="coding-alive">{escape(says)}</b>'

    def save(self, outcome):
        answer = {name: field.value for name, field in self.fields.items()} if outcome != "none" else {}
        if self.tried(partial(self.sheet.save, outcome, **answer)):
            for field in self.fields.values():
                field.value = ""
            if outcome == "none":
                self.sheet.go_on()
            self.draw(f"Saved: {outcome}.")
        self.keys.focus()

    def tried(self, action):
        """Do what changes the file; return whether that was possible, and say what is wrong if not."""
        try:
            action()
        except (ValueError, OSError) as problem:
            self.draw(f"Not saved: {problem}.")
            return False
        return True

    def type(self, change):
        line = change["new"].strip()
        if line.casefold() == "b":
            self.go(-1)
        elif line and not self.save_typed(line):
            return
        self.keys.value = ""

    def save_typed(self, line):
        """Save the codes of a typed line and go on; return whether they fitted."""
        if not self.tried(lambda: self.sheet.replace(typed(line))):
            return False
        self.sheet.go_on()
        self.draw(f"Saved: {line}.")
        return True

    def hedged(self, change):
        # A list in focus leaves every letter to the notebook's own shortcuts: the next field takes the
        # keyboard.
        if change["new"]:
            self.fields["source"].focus()

    def unfold(self):
        """Show the whole article around the sentence, or its neighbours alone again."""
        self.around = AROUND if self.around > AROUND else len(self.sheet.sentences)
        self.draw()
        self.keys.focus()

    def go(self, steps):
        self.sheet.go(steps)
        self.draw()
        self.keys.focus()

    def take_back(self):
        if not self.sheet.finished and self.tried(self.sheet.clear):
            self.draw("The answers for this sentence were taken back.")
        self.keys.focus()


_WRAP = widgets.Layout(flex_flow="row wrap")


def _keys():
    return widgets.Text(
        description="keyboard",
        placeholder="k 24+, i 5-7 @police and Enter; n: no figure; b: back",
        continuous_update=False,
        layout=widgets.Layout(width="36em"),
    )


def _fields():
    narrow, middle = widgets.Layout(width="11em"), widgets.Layout(width="17em")
    # Sent when the field is left, not key by key: else a fast coder's click overtakes the last digit.
    whole = {"continuous_update": False}
    hedges = [("(none)", ""), *((hedge, hedge) for hedge in HEDGES)]
    return {
        "low": widgets.Text(description="low", layout=narrow, placeholder="24", **whole),
        "high": widgets.Text(description="high", layout=narrow, placeholder="as low", **whole),
        "qualifier": widgets.Dropdown(description="hedge", layout=middle, options=hedges),
        "source": widgets.Text(description="source", layout=middle, placeholder="who says so", **whole),
        "note": widgets.Text(description="note", layout=middle, **whole),
    }


def _button(words, action):
    wide = widgets.Layout(width="auto", min_width="6.5em")
    button = widgets.Button(description=words, tooltip=words, layout=wide)
    button.on_click(lambda _: action())
    return button


def _article(sheet, around):
    """Return the sentence marked among its neighbours: as many before and after it as `around`."""
    row, text = sheet.sentence, sheet.texts[sheet.sentence["article_id"]]
    nearby = sheet.sentences[max(0, sheet.place - around) : sheet.place + around + 1]
    near = [one for one in nearby if one["article_id"] == row["article_id"]]
    begin, end = near[0]["start"], near[-1]["end"]
    asked = pd.DataFrame({"article_id": ["text"], "asked": ["code this sentence"]})
    asked = asked.assign(start=row["start"] - begin, end=row["end"] - begin)
    return _quiet(highlight(text[begin:end], asked, label="asked")._repr_html_())


def _quiet(html):
    """Return HTML that takes a click without giving the keyboard to the notebook, where m changes a cell."""
    return f'<div tabindex="-1" {_QUIET} style="outline: none">{html}</div>'


def _finished(sheet):
    """Return what stands there at the end: that it is the end, and how the file gets to the partner."""
    name, stem, folder = map(escape, (sheet.path.name, sheet.path.stem, sheet.path.parent.name))
    data = b64encode(sheet.path.read_bytes()).decode("ascii")
    link = f'<a {_QUIET} download="{name}" href="data:text/csv;base64,{data}">download {name}</a>'
    return _quiet(
        f"<p><b>Finished: all {len(sheet.sentences)} sentences are coded.</b> To change one, go back.</p>"
        f"<p>Give your file to your partner: {link}, and send it, or put it where the class shares files. "
        "Your partner drags it into the list of files on the left of JupyterLab, into the folder "
        f"<code>{folder}</code> beside the lessons. There it is the coding of <code>{stem}</code>.</p>"
    )


def _progress(sheet):
    coded = f"{sheet.coded()} of {len(sheet.sentences)} sentences coded."
    saved = f"Saved in {escape(sheet.path.parent.name)}/{escape(sheet.path.name)}."
    if sheet.finished:
        return f"{coded} {saved}"
    article = escape(str(sheet.sentence["article_id"]))
    here = escape(", ".join(in_words(row) for row in sheet.answers_here()) or "nothing yet")
    place = f"Sentence {sheet.place + 1} of {len(sheet.sentences)} (article {article})."
    return f"{place} {coded} This sentence: {here}. {saved}"
