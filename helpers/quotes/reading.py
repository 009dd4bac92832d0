"""One text read for its quotes: its sentences, its passages in marks, its cues and the people it names."""
import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from helpers.cleaning.datelines import read_dateline
from helpers.quotes.cues import Cue, find_cues, verb_lead
from helpers.quotes.mentions import named_in
from helpers.quotes.phrases import parted_subject
from helpers.quotes.quotation_marks import quoted_passages
from helpers.quotes.subjects import main_subject, phrase_ending, subject_after, subject_before
from helpers.text.sentences import sentence_spans

MARKS = "“”\"„«»`'‘’ \u00a0"
_NICKNAME = re.compile(r"[A-Z][\w.’'-]*\s$")
_CUES_FOR_SUBJECT = 2
_REACH = 600
_LONGEST_NICKNAME = 40


class Attribution(NamedTuple):
    """Words that somebody said, with the place of the subject and the cue, before the speaker is resolved.

    `leads_in` is the place of the subject of a quote without a cue: that of the sentence before it;
    `goes_on` tells that the words go on with the quote of the attribution before, which its cue splits.
    """

    start: int
    end: int
    kind: str
    subject: tuple | None = None
    cue: Cue | None = None
    leads_in: tuple | None = None
    goes_on: bool = False


class Reading:
    """A text with what its quotes are made of; all of it is found once, when the reading is made.

    `sentences` are its spans where somebody has split it already.
    """

    def __init__(self, text, sentences=None):
        self.text = text
        self.passages = [p for p in quoted_passages(text) if not _is_no_quote(text, p)]
        self._opened = [passage.start for passage in self.passages]
        self.story_start = _story_start(text)
        self.sentences = sentences or sentence_spans(text) or [(0, len(text))]
        self._sentence_starts = [0, *(start for start, _ in self.sentences[1:])]
        self.cues = _outside(find_cues(text), self.passages)
        self._speaking = [cue for cue in self.cues if cue.kind != "count"]
        self._cue_starts = [cue.start for cue in self._speaking]
        self.people, self.bodies = named_in(text) if self.cues or self.passages else (None, None)

    def is_marked(self, position):
        """Tell whether an offset lies inside quotation marks."""
        return self.last_passage_end(position + 1) > position

    def last_passage_end(self, position):
        """Return where the last passage that opens before an offset ends, 0 if there is none."""
        index = bisect_left(self._opened, position) - 1
        return self.passages[index].end if index >= 0 else 0

    def sentence_number(self, position):
        """Return the number of the sentence at an offset, or of the last one before it."""
        return bisect_right(self._sentence_starts, position) - 1

    def sentence_at(self, position):
        """Return the `(start, end)` of the sentence at an offset, or of the last one before it."""
        return self.sentences[bisect_right(self._sentence_starts, position) - 1]

    def cues_within(self, low, high):
        """Return the cues that can stand beside marks, from one offset on and before another."""
        return self._speaking[bisect_left(self._cue_starts, low):bisect_left(self._cue_starts, high)]

    def subject_before(self, cue, low):
        return subject_before(self.text, low, cue, self.people)

    def subject_after(self, cue, high):
        return subject_after(self.text, cue, high, self.people)

    def parted_subject(self, cue, low):
        """Return the subject that asides part from a verb: "Ann Lee, 34, said"; None where none does."""
        return parted_subject(self.text, low, self.lead(cue, low).start, self.people)

    def main_subject(self, low, high):
        return main_subject(self.text, low, high, self.people)

    def subject(self, cue, low):
        """Return the subject of a verb: what stands before it, or what its sentence opens with."""
        low = max(low, self.sentence_at(cue.start)[0], cue.start - _REACH)
        return self.subject_before(cue, low) or self._subject_of_sentence(cue, low)

    def _subject_of_sentence(self, cue, low):
        earlier = self.cues_within(low, cue.start)[:_CUES_FOR_SUBJECT]
        found = [self.subject_before(other, low) for other in earlier if other.form == "finite"]
        found.append(self.main_subject(low, cue.start))
        return min(filter(None, found), default=None)

    def lead(self, cue, low):
        """Return what leads up to a verb: whether it is passive ("was told"), denied or only possible."""
        return verb_lead(self.text, low, cue)

    def phrase_start(self, low, end):
        """Return where the noun phrase that ends at `end` begins; None where there is none."""
        phrase = phrase_ending(self.text, low, end, self.people)
        return phrase[0] if phrase else None

    def is_told_or_denied(self, cue, low):
        """Tell whether a verb reports no speech of its subject: "was told", "did not say"."""
        lead = self.lead(cue, low)
        return lead.passive or lead.denied


def _outside(cues, passages):
    """Return the cues that don't stand in any of the passages; both are in order."""
    kept, rest = [], iter(passages)
    passage = next(rest, None)
    for cue in cues:
        while passage and passage.end <= cue.start:
            passage = next(rest, None)
        if not passage or cue.start < passage.start:
            kept.append(cue)
    return kept


def _story_start(text):
    """Return where the story begins after a dateline such as "BAGHDAD (AP) - "."""
    dateline = read_dateline(text[:text.find("\n") if "\n" in text else len(text)])
    return dateline.end if dateline else 0


def _is_no_quote(text, passage):
    """Tell whether marks are part of code left on the page, or stand around a nickname: Ann “Bo” Lee."""
    if text[passage.start - 1:passage.start] == "=":
        return True
    inner = text[passage.start:min(passage.end, passage.start + _LONGEST_NICKNAME)].strip(MARKS)
    return (inner[:1].isupper() and inner[-1:].isalpha() and inner.count(" ") <= 1
            and _NICKNAME.search(text[max(0, passage.start - 20):passage.start]) is not None
            and text[passage.end:passage.end + 2].strip()[:1].isupper())
