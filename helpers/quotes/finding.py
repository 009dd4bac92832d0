"""Who is quoted: direct, partial and indirect speech, each with its speaker resolved through the article."""
from helpers.quotes.indirect_speech import indirect_attributions
from helpers.quotes.marked_speech import marked_attributions
from helpers.quotes.reading import Reading
from helpers.quotes.speakers import Scene, Speaker
from helpers.text.spans import find_spans

_COLUMNS = {"kind": "str", "speaker": "str", "speaker_text": "str", "speaker_kind": "str", "cue": "str",
            "named": "bool"}


def find_quotes(articles):
    """Return a Spans table of the words quoted or reported in `articles` (an Articles table or a string).

    Own columns: `kind` is direct (whole utterances in marks; one that its cue splits, or that opens again in
    each paragraph, is one quote), partial (a few words in marks inside a sentence that reports them) or
    indirect (what is reported without marks: "said nobody was hurt", "condemned the raid"). `speaker` is the
    full name found through the article ("; " between joint speakers), empty when unknown; `speaker_text` the
    words at the cue ("she", "the minister"), empty when there is no cue; `speaker_kind` person, organisation,
    role (somebody without a name) or empty; `cue` the verb or "according to"; `named` whether the speaker has
    a name. Titles and scare quotes, which nobody says, are left out.

    >>> quotes = find_quotes("“We will wait,” said Ann Lee. She added that talks would go on.")
    >>> quotes[["text", "kind", "speaker", "cue"]]
                          text      kind  speaker    cue
    0          “We will wait,”    direct  Ann Lee   said
    1      talks would go on    indirect  Ann Lee  added
    """
    return find_spans(articles, _quotes, _COLUMNS)


def _quotes(text):
    reading = Reading(text)
    if not reading.cues and not reading.passages:
        return
    marked = marked_attributions(reading)
    scene, last = Scene(reading), None
    for attribution in sorted(marked + indirect_attributions(reading, marked), key=lambda found: found[:2]):
        speaker = _speaker(scene, attribution, last)
        last = attribution.end, speaker
        yield {"sentence": reading.sentence_number(attribution.start), "start": attribution.start,
               "end": attribution.end, "kind": attribution.kind, "speaker": speaker.name,
               "speaker_text": speaker.text, "speaker_kind": speaker.kind,
               "cue": attribution.cue.verb if attribution.cue else "", "named": bool(speaker.name)}


def _speaker(scene, attribution, last):
    """Return who says it: the subject at the cue, else that of the sentence before, else who spoke last.

    A cue without a subject leaves the speaker open: "The two were said to have left."
    """
    if attribution.subject:
        return scene.speaker(attribution.subject)
    if attribution.cue:
        return Speaker(kind="role")
    if attribution.leads_in:
        return scene.speaker(attribution.leads_in)._replace(text="")
    if last and scene.is_next_paragraph(last[0], attribution.start):
        return last[1]._replace(text="")
    return Speaker()
