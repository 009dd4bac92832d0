"""Pages of HTML that stand alone: no script, no other file, ready to print."""
from html import escape

from helpers.text.lexicons import DATA

NOTEBOOKS = DATA.parent / "notebooks"
FOOTER = "The articles of this workbook are simulated coverage, written for teaching. CC BY 4.0."
STYLE = """
body { font: 11.5pt/1.5 Georgia, "Times New Roman", serif; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #111 }
h1, h2, h3 { font-family: Verdana, Arial, sans-serif; line-height: 1.25; break-after: avoid }
h1 { font-size: 1.5em } h2 { font-size: 1.15em; margin-top: 1.6em }
pre { font: 9.5pt/1.4 Consolas, Menlo, monospace; border-left: 3px solid #777; padding: .3em .8em; white-space: pre-wrap }
pre, table, .lines, figure { break-inside: avoid }
img { max-width: 100%; max-height: 21cm }
table { border-collapse: collapse; font-size: .85em } td, th { border: 1px solid #777; padding: .15em .45em; text-align: left }
.lines div { border-bottom: 1px solid #777; height: 2em }
.name { text-align: right } footer { margin-top: 2em; border-top: 1px solid #777; font-size: .85em }
section { break-inside: avoid-page }
@page { margin: 2cm }
"""


def whole_page(title, body, style=STYLE, before=""):
    """Return a page of HTML around `body`, which is HTML already; the footer says that the articles are simulated.

    >>> whole_page("A & B", "<p>x</p>").count("A &amp; B")
    1
    """
    return (f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{escape(title)}</title>'
            f"<style>{style}</style></head>\n<body>\n{before}{body}\n<footer>{FOOTER}</footer>\n</body>\n</html>\n")


def lesson_files(chosen=()):
    """Return the notebooks of the lessons, or of those whose numbers ("02") are chosen, in order."""
    files = sorted(NOTEBOOKS.glob("[0-9][0-9]-*.ipynb"))
    return [path for path in files if not chosen or path.name[:2] in chosen]


def title_of(notebook):
    """Return the title of a lesson: its first heading."""
    return notebook.cells[0].source.splitlines()[0].lstrip("# ").strip()


def markdown_page(path):
    """Return one of the teacher's pages, written in Markdown, as a page to print."""
    from nbconvert.filters import markdown2html

    text = path.read_text(encoding="utf-8")
    return whole_page(text.splitlines()[0].lstrip("# "), markdown2html(text))
