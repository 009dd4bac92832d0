"""Who is quoted: direct, partial and indirect speech, with the speaker resolved through the article."""
import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from helpers.cues import Cue, find_cues, is_denied, is_passive
from helpers.indirect_speech import reported_clauses
from helpers.language import sentence_spans
from helpers.quotation_marks import quoted_passages
from helpers.spans import find_spans
from helpers.speakers import Scene, Speaker
from helpers.subjects import main_subject, named_in, subject_after, subject_before

QUOTE_COLUMNS = {"kind": "str", "speaker": "str", "speaker_text": "str", "speaker_kind": "str", "cue": "str",
                 "named": "bool"}
_INNER = "“”\"„«»`'‘’ \u00a0"
_STOPS = ".,?!…-—–"
_LONGEST_GAP = 300
_SMALL = frozenset("a an the of in on for and to at by or with from".split())
_NICKNAME = re.compile(r"[A-Z][\w.’'-]*\s$")
_ADVERBS = re.compile(r"[\s,]*(?:(?:has|had|have|is|was|also|later|then|[a-z]+ly|once|again|further)\b[\s,]*){0,3}$")


class Attribution(NamedTuple):
    """Words that somebody said, before the speaker is resolved."""

    start: int
    end: int
    kind: str
    subject: tuple | None
    cue: Cue | None
    continues: bool = False
    cue_side: str = ""


def find_quotes(articles):
    """Return the Spans table of the words quoted or reported in `articles` (a table or a string).

    >>> find_quotes("“We will wait,” said Ann Lee.")[["text", "kind", "speaker", "cue"]].values.tolist()
    [['“We will wait,”', 'direct', 'Ann Lee', 'said']]
    """
    return find_spans(articles, _quotes, QUOTE_COLUMNS)


def _quotes(text):
    reading = _Reading(text)
    marked = reading.marked()
    used = {attribution.cue for attribution in marked}
    indirect = [Attribution(start, end, "indirect", subject, cue)
                for start, end, subject, cue in reported_clauses(reading, used)]
    found = sorted(marked + indirect, key=lambda attribution: attribution[:2])
    scene = Scene(text, reading.people, reading.bodies, reading.starts, reading.spoken)
    previous = Speaker()
    for attribution in found:
        if attribution.subject:
            speaker = scene.speaker(attribution.subject)
        else:
            speaker = previous._replace(text="") if attribution.continues else Speaker()
        previous = speaker
        yield {"start": attribution.start, "end": attribution.end, "kind": attribution.kind,
               "speaker": speaker.name, "speaker_text": speaker.text, "speaker_kind": speaker.kind,
               "cue": attribution.cue.verb if attribution.cue else "", "named": bool(speaker.name)}


class _Reading:
    """One text with its sentences, its passages in marks, its cues outside them and its people."""

    def __init__(self, text):
        self.text = text
        self.passages = [p for p in quoted_passages(text) if text[p.start - 1:p.start] != "=" and not _is_nickname(text, p)]
        self.sentences = sentence_spans(text)
        self.starts = [start for start, _ in self.sentences]
        self._opened = [p.start for p in self.passages]
        self.people, self.bodies = named_in(text)
        self.cues = [cue for cue in find_cues(text) if not self.spoken(cue.start)]
        self._cue_starts = [cue.start for cue in self.cues]

    def spoken(self, position):
        """Tell whether a position lies inside quotation marks."""
        index = bisect_right(self._opened, position) - 1
        return index >= 0 and position < self.passages[index].end

    def cues_within(self, low, high):
        return self.cues[bisect_left(self._cue_starts, low):bisect_left(self._cue_starts, high)]

    def sentence_at(self, position):
        index = max(0, bisect_right(self.starts, position) - 1)
        return self.sentences[index] if self.sentences else (0, len(self.text))

    def marked(self):
        found = []
        for index, passage in enumerate(self.passages):
            attribution = self._attribution(index, passage)
            if attribution is None:
                continue
            merged = self._joined(found[-1], attribution) if found else None
            if merged:
                found[-1] = merged
            else:
                found.append(attribution)
        return [a for a in found if a.subject or a.cue or a.kind == "direct"]

    def _attribution(self, index, passage):
        before_low = self.passages[index - 1].end if index else 0
        after_high = self.passages[index + 1].start if index + 1 < len(self.passages) else len(self.text)
        utterance = self._is_utterance(passage)
        if utterance or self._follows_cue(passage):
            after = self._cue_after(passage, after_high)
            before = None if after else self._cue_before(passage, before_low)
            side, (cue, subject) = ("after", after) if after else ("before", before or (None, None))
            if cue or utterance and self._stands_alone(passage):
                return Attribution(*passage[:2], "direct", subject, cue, continues=cue is None, cue_side=side)
        return self._fragment(passage)

    def _is_utterance(self, passage):
        inner = self.text[passage.start:passage.end].strip(_INNER)
        if not inner or not (inner[0].isupper() or inner[0].isdigit() or inner[0] in "[(….$"):
            return False
        begun = self.sentence_at(passage.start)[0]
        before = self.text[begun:passage.start].rstrip()
        at_start = not before or before[-1] in ",:;—–-.?!…”\"" or before.endswith("''")
        ends = inner[-1] in _STOPS or self.text[passage.end:passage.end + 1] in (",", ".", "?", "!")
        return at_start and ends and (inner.count(" ") > 1 or inner[-1] in ".?!,")

    def _stands_alone(self, passage):
        """Tell whether a passage without a cue is speech rather than a title or a heading."""
        inner = self.text[passage.start:passage.end].strip(_INNER)
        return inner[-1] in ".?!…-—" and inner.count(" ") > 1 and not _is_title(inner)

    def _follows_cue(self, passage):
        """Tell whether a verb or a comma or colon after one leads up to the passage."""
        cues = self.cues_within(passage.start - 40, passage.start)
        inner = self.text[passage.start:passage.end].strip(_INNER)
        return bool(cues) and cues[-1].kind != "judge" and (
            self.text[cues[-1].end:passage.start].strip(" ,:\u00a0\n") == "") and inner[-1:] in (".", "?", "!", ",")

    def _cue_after(self, passage, high):
        start = passage.end + len(self.text[passage.end:passage.end + 20]) - len(self.text[passage.end:passage.end + 20].lstrip(" ,\u00a0"))
        if self.text[start:start + 1] in ("\n", ""):
            return None
        end = min(high, self.sentence_at(start)[1])
        for cue in self.cues_within(start, min(end, start + _LONGEST_GAP))[:3]:
            if cue.kind in ("judge",) and cue.may_be_noun:
                continue
            gap = self.text[start:cue.start]
            if _ADVERBS.fullmatch(gap):
                subject = subject_after(self.text, cue, end, self.people)
                if subject:
                    return cue, subject
                continue
            subject = subject_before(self.text, passage.end, cue, self.people)
            if subject and self._leads(passage, start, subject):
                return cue, subject
        return None

    def _leads(self, passage, start, subject):
        """Tell whether a subject stands at once after the closing mark."""
        between = self.text[start:subject[0]]
        inner = self.text[passage.start:passage.end].rstrip(_INNER)
        if inner[-1:] == "." and self.text[start].isupper() and self.sentence_at(start)[1] - start > 60:
            return False
        return len(between) <= 120 and not re.search(r"[.!?]\s|\b(?:and|but|as|when|after)\b", between)

    def _cue_before(self, passage, low):
        begun = self.sentence_at(passage.start)[0]
        low = max(low, begun)
        lead = self.text[low:passage.start]
        if not lead.strip():
            led = self.text[max(0, passage.start - 400):passage.start].rstrip()
            if not led.endswith(":"):
                return None
            end = passage.start - len(self.text[max(0, passage.start - 400):passage.start]) + len(led)
            low = self.sentence_at(end - 1)[0]
        for cue in reversed(self.cues_within(low, passage.start)[-3:]):
            if cue.kind == "according":
                subject = subject_after(self.text, cue, passage.start, self.people)
            else:
                subject = self.subject(cue, low)
            if subject:
                return cue, subject
        return None

    def subject(self, cue, low):
        """Return the subject of a verb: what stands before it, or the sentence's main one."""
        begun = max(low, self.sentence_at(cue.start)[0])
        return subject_before(self.text, begun, cue, self.people) or self._main_subject(cue, begun)

    def _main_subject(self, cue, low):
        for other in self.cues_within(low, cue.start)[:2]:
            subject = subject_before(self.text, low, other, self.people)
            if subject:
                return subject
        return main_subject(self.text, low, cue.start, self.people)

    def _fragment(self, passage):
        inner = self.text[passage.start:passage.end].strip(_INNER)
        begun, ended = self.sentence_at(passage.start)
        ended = max(ended, self.sentence_at(passage.end - 1)[1])
        for cue in reversed(self.cues_within(max(begun, passage.start - _LONGEST_GAP), passage.start)[-3:]):
            if _is_title(inner) and cue.kind != "judge":
                return None
            subject = self.subject(cue, begun) if cue.kind != "according" else subject_after(self.text, cue, passage.start, self.people)
            if subject:
                return Attribution(*passage[:2], "partial", subject, cue)
        if _is_title(inner):
            return None
        for cue in self.cues_within(passage.end, min(ended, passage.end + _LONGEST_GAP)):
            comma = self.text.rfind(",", passage.end - 2, cue.start)
            if comma < 0 or cue.kind == "judge":
                continue
            subject = subject_before(self.text, comma + 1, cue, self.people) or subject_after(self.text, cue, ended, self.people)
            if subject:
                return Attribution(*passage[:2], "partial", subject, cue)
        return None

    def _joined(self, first, second):
        """Return one attribution for a quote that its cue splits, else None."""
        gap = self.text[first.end:second.start]
        if first.kind != "direct" or "\n" in gap or len(gap) > _LONGEST_GAP:
            return None
        if not gap.strip():
            return first._replace(end=second.end) if second.cue_side != "after" or second.cue is None else None
        if first.cue_side != "after" or not first.cue or first.cue.start < first.end:
            return None
        own = second.cue is not None and second.cue is not first.cue
        led = gap.rstrip()[-1:] in ",—–-:;" or gap.rstrip().endswith((" but", " and"))
        if own or not (second.kind == "direct" or led):
            return None
        return first._replace(end=second.end)

    def after(self, cue, high):
        return subject_after(self.text, cue, high, self.people)

    def before(self, cue, low):
        return subject_before(self.text, low, cue, self.people)

    def is_denied(self, cue, low):
        return is_denied(self.text, low, cue) or is_passive(self.text, low, cue)

    def has_passage(self, start, end):
        """Tell whether a passage in marks overlaps a stretch of text."""
        return self.passage_end_before(end) > start

    def passage_end_before(self, position):
        index = bisect_left(self._opened, position) - 1
        return self.passages[index].end if index >= 0 else 0


def _is_nickname(text, passage):
    inner = text[passage.start:passage.end].strip(_INNER)
    return (len(inner.split()) <= 2 and inner[:1].isupper() and inner[-1:].isalpha()
            and _NICKNAME.search(text[max(0, passage.start - 20):passage.start]) is not None
            and text[passage.end:passage.end + 2].strip()[:1].isupper())


def _is_title(inner):
    """Tell whether words are written like a title: each with a capital, small function words apart."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", inner) if word not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words) and inner[-1:] not in "?!"
