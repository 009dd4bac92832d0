"""ProQuest, Gale and EBSCO: blocks "Label: value", one of which is the full text."""

import re
from itertools import pairwise

from helpers.cleaning.databases.records import Record, heading_of, label_of, outlet_name, paragraphs, people
from helpers.cleaning.stateddates import stated_date

_RULE = re.compile(r"\s*(?:_{20,}|-{30,}|={30,}|Record: \d+)\s*")
_SURE = re.compile(
    r"\s*(?:proquest document id|document url|gale document number|accession number|full text word count|full text|publication info)\s?:"
    r"|\s*(?:full text|html full text)\s*$",
    re.I | re.M,
)
_CITED = re.compile(
    r"(?P<who>[^.]{3,80})\.\s(?P<outlet>.{2,60}?)\s?;.{0,60}\[.{1,60}\]\.?\s?(?P<date>\d\d? \w{3,9} \d{4})\b"
)
_FOOTER = re.compile(
    r"\s*(?:contact us at: http|database copyright|terms and conditions: http|copyright of .{3,80} is the property of)",
    re.I,
)


def labelled_records(lines):
    """Return the Records in the lines of a ProQuest, Gale or EBSCO export, or of one article pasted out of
    it."""
    rules = [-1, *(at for at, line in enumerate(lines) if _RULE.fullmatch(line)), len(lines)]
    return list(filter(None, (_record(lines, start + 1, end) for start, end in pairwise(rules))))


def _record(lines, start, end):
    labels = _labels(lines, start, end)
    first, over = _story(lines, labels, start, end) if _is_record(lines, labels, start, end) else (None, None)
    if first is None:
        return None
    value = {}
    for _, what, words in labels:
        value.setdefault(what, words)
    cited = _CITED.search(value.get("info", ""))
    stated = stated_date(value.get("published") or _date_part(value.get("info", "")))
    body = paragraphs([*lines[:first], _less_label(lines[first]), *lines[first + 1 :]], first, over)
    return Record(
        _title(lines, start, labels) or value.get("headline", "").rstrip("."),
        people(value.get("byline", "") or (cited["who"] if cited else "")),
        stated.when,
        "",
        _outlet(value, cited),
        body,
        (stated.doubt,) if stated.doubt else (),
    )


def _is_record(lines, labels, start, end):
    dated = {"published", "info"} & {what for _, what, _ in labels}
    return len(labels) >= 3 and bool(dated) and any(_SURE.match(lines[at]) for at in range(start, end))


def _labels(lines, start, end):
    """Return (line, what, value) of the labelled lines; within the story only a tail label after a blank
    line counts."""
    found, inside = [], False
    for at in range(start, end):
        what, value = _label(lines[at])
        first = (
            at == start
            or not lines[at - 1].strip()
            or label_of(lines[at - 1])[0]
            or (what == "info" and at < start + 4)
        )
        if what and first and (not inside or what in ("tail", "headline", "outlet")):
            found.append((at, what, value if what != "text" else ""))
            inside = what == "text" or (inside and what not in ("tail", "headline"))
    return found


def _label(line):
    """Return the label of a line: with its colon, alone on its line, or a reference "Lee, Ann. Bel Times;
    Bel [Bel]. 04 Mar"."""
    if _CITED.match(line[:300]):
        return "info", line.strip()
    what, value = label_of(line)
    alone = heading_of(line) if not what else ""
    return (alone, "") if alone in ("text", "tail") else (what, value)


def _story(lines, labels, start, end):
    """Return the first line of the story and the line after its last; None when there is none."""
    text = next((n for n, (_, what, _) in enumerate(labels) if what == "text"), None)
    if text is None:
        return None, end
    first = labels[text][0]
    over = next((at for at, what, _ in labels[text + 1 :]), end)
    return first, next((at for at in range(first, over) if _FOOTER.match(lines[at])), over)


def _less_label(line):
    return label_of(line)[1] if label_of(line)[0] == "text" else ""


def _title(lines, start, labels):
    """Return the line above the first label: ProQuest and Gale print the title there without a label."""
    above = [line.strip() for line in lines[start : labels[0][0]] if line.strip()]
    return " ".join(above[:1])


def _outlet(value, cited):
    named = value.get("outlet") or (cited and cited["outlet"])
    named = named or re.split(r"\. (?=\d|[A-Z][a-z]{2,8}\.? ?\d)", value.get("info", ""))[0]
    return outlet_name(re.sub(r"\s?\([^)]*\)$", "", named))


def _date_part(info):
    match = re.search(
        r"\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{4}", info
    )
    return match[0] if match else ""
