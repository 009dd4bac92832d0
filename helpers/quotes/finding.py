"""Who is quoted: direct, partial and indirect speech, each with its speaker resolved through the article."""
from helpers.quotes.speech import speech_in
from helpers.text.spans import find_spans

_COLUMNS = {"kind": "str", "speaker": "str", "speaker_text": "str", "speaker_kind": "str", "cue": "str",
            "named": "bool", "quote": "int64"}


def find_quotes(articles):
    """Return a Spans table of the words quoted or reported in `articles` (an Articles table or a string).

    A row is the words between one pair of marks, or one reported clause. Own columns: `kind` is direct (a
    whole utterance in marks), partial (a few words in marks inside a sentence that reports them) or indirect
    (what is reported without marks: "said nobody was hurt", "condemned the raid"). `speaker` is the full name
    found through the article ("; " between joint speakers), empty when unknown; `speaker_text` the words at the
    cue ("she", "the minister"), empty when there is no cue; `speaker_kind` person, organisation, role (somebody
    without a name) or empty; `cue` the verb or "according to"; `named` whether the speaker has a name; `quote`
    numbers the quotes of the table. A quote that its cue splits is two rows with one number, the second without
    `speaker_text` and `cue`: `quotes["quote"].nunique()` counts quotes. Titles and scare quotes, which nobody
    says, are left out.

    >>> quotes = find_quotes("“We,” said Ann Lee, “will wait.” She added that talks would go on.")
    >>> quotes[["text", "kind", "speaker", "cue", "quote"]]
                     text      kind  speaker    cue  quote
    0               “We,”    direct  Ann Lee   said      0
    1        “will wait.”    direct  Ann Lee             0
    2  talks would go on  indirect  Ann Lee  added      1
    """
    quotes = find_spans(articles, _rows, _COLUMNS)
    return quotes.assign(quote=quotes.groupby(["article_id", "quote"], sort=False).ngroup())


def _rows(text):
    counted = set()
    for stretch in speech_in(text):
        first = stretch.quote not in counted
        counted.add(stretch.quote)
        yield {"sentence": stretch.sentence, "start": stretch.start, "end": stretch.end, "kind": stretch.kind,
               "speaker": stretch.speaker.name, "speaker_text": stretch.speaker.text if first else "",
               "speaker_kind": stretch.speaker.kind, "cue": stretch.cue if first else "",
               "named": bool(stretch.speaker.name), "quote": stretch.quote}
