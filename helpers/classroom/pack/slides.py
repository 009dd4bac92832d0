"""Slides of a lesson: its question, its pictures, its tasks. One page of HTML that scrolls from slide to slide."""
import re
from html import escape

from helpers.classroom.exercises import exercises
from helpers.classroom.pack.pages import title_of, whole_page

STYLE = """
html { scroll-snap-type: y mandatory } body { margin: 0; font: 26px/1.4 Verdana, Arial, sans-serif; color: #111 }
section { scroll-snap-align: start; min-height: 100vh; box-sizing: border-box; padding: 5vh 7vw; display: flex;
  flex-direction: column; justify-content: center; break-after: page }
h1 { font-size: 2em } h2 { font-size: 1.3em } img { max-width: 100%; max-height: 76vh; align-self: center }
footer { font-size: 14px; padding: 1em 7vw } @page { size: A4 landscape; margin: 1cm }
"""
_PICTURE = re.compile(r'<img alt="[^"]*" style="[^"]*" src="data:image/png;base64,[^"]*">')
_NUMBER = re.compile(r"# Exercise (\d+\.\d+)")


def slides(notebook):
    """Return the slides of a run lesson: question and aims, then each picture and each task in its order."""
    found = [_first(notebook), *(slide for cell in notebook.cells if cell.cell_type == "code" for slide in _of(cell))]
    body = "\n".join(f"<section>{slide}</section>" for slide in found)
    return whole_page(title_of(notebook), body, STYLE)


def _first(notebook):
    aims = re.findall(r"^- (.+?)[;.]?$", notebook.cells[0].source, re.M)
    listed = "".join(f"<li>{escape(aim)}</li>" for aim in aims)
    return f"<h1>{escape(title_of(notebook))}</h1><p>Afterwards you can</p><ul>{listed}</ul>"


def _of(cell):
    """Yield the slides of a code cell: its pictures, or the task that it sets."""
    for output in cell.outputs:
        yield from _PICTURE.findall("".join(output.get("data", {}).get("text/html", "")))
    if found := _NUMBER.match(cell.source):
        prompt = exercises().get(found[1], {}).get("prompt", "")
        yield f"<h2>Exercise {found[1]}</h2><p>{escape(prompt)}</p>"
