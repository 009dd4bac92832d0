"""The answer key: every question with its answer, the reason, typical wrong answers, and what to talk about."""
from html import escape

from helpers.classroom.answers import expected
from helpers.classroom.exercises import exercises
from helpers.classroom.pack.pages import whole_page


def answer_key(lesson):
    """Return the answers of a lesson (its number) as one page for the teacher."""
    chosen = {key: entry for key, entry in exercises().items() if int(key.split(".")[0]) == lesson}
    body = "".join(_answer(key, entry) for key, entry in chosen.items())
    return whole_page(f"Answers of lesson {lesson:02d}", f"<h1>Answers of lesson {lesson:02d}</h1>{body}")


def _answer(key, entry):
    parts = [f"<h2>{escape(key)} {escape(entry['prompt'])}</h2>"]
    if "answer" in entry:
        parts.append(f"<p><b>Answer:</b> {escape(say_answer(expected(key, entry['answer'])))}. {escape(entry.get('why', ''))}</p>")
    parts.append(_listed("A good text mentions:", entry.get("points", ())))
    parts.append(_listed("Typical wrong answers, and what the student is told:", map(_slip(key), entry.get("slips", ()))))
    parts.append(f"<p>In code:</p><pre>{escape(entry['solution'].strip())}</pre>")
    return f"<section>{''.join(parts)}</section>"


def _slip(key):
    return lambda slip: f"{say_answer(expected(key, slip['answer']))} – {slip['says']}"


def _listed(heading, items):
    rows = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<p>{escape(heading)}</p><ul>{rows}</ul>" if rows else ""


def say_answer(value):
    """Return an answer as a person writes it: 51 and not 51.0, names with commas between them.

    >>> say_answer(51.0), say_answer(4.68312), say_answer({"b", "a"}), say_answer("Iraq")
    ('51', '4.683', 'a, b', 'Iraq')
    """
    if isinstance(value, str):
        return value
    if hasattr(value, "__iter__"):
        return ", ".join(sorted(map(str, value)))
    return f"{float(value):.4g}" if float(value) % 1 else f"{int(value):,}"
