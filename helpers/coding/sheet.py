"""What one coder has coded so far: one sentence at a time, every answer in the file at once.

The widgets that show it are in `helpers.coding.desk`; without widgets the same file is filled in by hand, see
`helpers.coding.files.write_blank_sheet`.
"""

import pandas as pd

from helpers.coding.answers import checked
from helpers.coding.files import COLUMNS, coding_path, read_coding, sentences, write_rows
from helpers.text.spans import each_text


class CodingSheet:
    """The answers of one coder, and the sentence the coder is at.

    It starts at the first sentence without an answer. `path` is the CSV file it saves to; `place` the
    number of the sentence in `sentences`; one place behind the last the coder is `finished`.

    Raises ValueError when the articles have no sentence.
    """

    def __init__(self, articles, coder="me"):
        self.texts = dict(each_text(articles))
        self.sentences = sentences(articles).to_dict("records")
        if not self.sentences:
            raise ValueError("there is nothing to code: the articles have no text")
        self.path = coding_path(coder)
        self.read()
        self.place = self.first_without_answer()

    def read(self):
        """Read the file again: another sheet of the same coder may have written to it."""
        self.answers = read_coding(self.path).to_dict("records") if self.path.is_file() else []

    @property
    def finished(self):
        """Whether every sentence has an answer, and the coder has gone on after the last one."""
        return self.place == len(self.sentences)

    @property
    def sentence(self):
        """The sentence to be coded, as a row of a Spans table; raises IndexError when there is none left."""
        return self.sentences[self.place]

    def first_without_answer(self):
        """Return the place of the first sentence without an answer; behind the last when all have one."""
        coded = {_where(row) for row in self.answers}
        places = (place for place, row in enumerate(self.sentences) if _where(row) not in coded)
        return next(places, len(self.sentences))

    def coded(self):
        """Return how many of the sentences have an answer."""
        return len({_where(row) for row in self.answers} & {_where(row) for row in self.sentences})

    def answers_here(self):
        """Return the answers already given for this sentence."""
        return [] if self.finished else [row for row in self.answers if _where(row) == _where(self.sentence)]

    def save(self, outcome, low="", high="", qualifier="", source="", note=""):
        """Add one answer for this sentence and save the file.

        "none" takes the place of the figures given before, and a figure the place of "none".
        Raises ValueError with a sentence for the coder when the answer does not fit, or all are given.
        """
        answer = checked(outcome, low, high, qualifier, source, note)
        self._may_answer()
        self.read()
        kept = [row for row in self.answers_here() if "none" not in (row["outcome"], answer["outcome"])]
        self._keep([*kept, {**self.sentence, **answer}])

    def replace(self, answers):
        """Put `answers` (dicts as `save` takes them) in the place of all for this sentence, and save.

        Raises ValueError as `save` does.
        """
        answers = [checked(**answer) for answer in answers]
        self._may_answer()
        self.read()
        self._keep([{**self.sentence, **answer} for answer in answers])

    def clear(self):
        """Take back all answers for this sentence and save the file."""
        self.replace([])

    def go(self, steps):
        """Move to another sentence, at most to the first or last."""
        self.place = max(0, min(self.place + steps, len(self.sentences) - 1))

    def go_on(self):
        """Move to the next sentence; after the last one to the first without an answer, or to the end."""
        self.place += 1
        if self.place >= len(self.sentences):
            self.place = self.first_without_answer()

    def table(self):
        """Return the answers as a Spans table, as `read_coding` does."""
        return read_coding(self.path) if self.path.is_file() else pd.DataFrame(columns=COLUMNS)

    def _may_answer(self):
        if self.finished:
            raise ValueError("all sentences are coded; go back to change one")

    def _keep(self, here):
        """Write the file with the answers `here` for this sentence and all others as the file has them."""
        order = {_where(row): place for place, row in enumerate(self.sentences)}
        others = [row for row in self.answers if _where(row) != _where(self.sentence)]
        answers = sorted(others + here, key=lambda row: order.get(_where(row), len(order)))
        write_rows(self.path, answers)
        self.answers = answers


def _where(row):
    return str(row["article_id"]), int(row["sentence"])
