"""The teacher's pack, made in one run: one folder a kind of page."""
from html import escape
from pathlib import Path

from tqdm.auto import tqdm

from helpers.articles import load_articles
from helpers.classroom.pack.answer_key import answer_key
from helpers.classroom.pack.handouts import handout
from helpers.classroom.pack.lessons import lesson_page, run_lesson
from helpers.classroom.pack.pages import NOTEBOOKS, lesson_files, markdown_page, whole_page
from helpers.classroom.pack.printing import browser, print_page
from helpers.classroom.pack.slides import slides
from helpers.text.lexicons import DATA


def teach(to, lessons=(), pdf=True):
    """Write the teacher's pack into the folder `to`, and return the files by kind.

    `lessons` are numbers such as "02" (all when empty). Kinds: `lessons` (run, with outputs), `lessons-solved`,
    `handouts` (paper, without answers), `slides`, `answers`, `pages` (plans, ethics, exit tickets …), `articles`
    (clean prints). Each is an HTML file that needs no other; with `pdf` and a browser on this machine a PDF stands
    beside it. Raises nbclient's CellExecutionError when a lesson doesn't run.
    """
    to, files = Path(to), {}
    for path in tqdm(lesson_files(lessons), desc="lessons", unit=" lesson"):
        for kind, page in lesson_kinds(path).items():
            files.setdefault(kind, []).append(write(to / kind / f"{path.stem}.html", page))
    files["pages"] = [write(to / "pages" / f"{page.stem}.html", markdown_page(page))
                      for page in [*sorted((NOTEBOOKS / "teaching").glob("*.md")), NOTEBOOKS / "glossary.md"]]
    files["articles"] = [write(to / "articles" / "articles.html", article_prints())]
    if pdf and browser():
        for pages in files.values():
            pages += [print_page(page) for page in tqdm(list(pages), desc="printing", unit=" page")]
    return files


def lesson_kinds(path):
    """Return the pages of one lesson as `{kind: HTML}`; the lesson is run twice, as it is and solved."""
    plain = run_lesson(path)
    return {"lessons": lesson_page(plain), "lessons-solved": lesson_page(run_lesson(path, solved=True)),
            "handouts": handout(plain), "slides": slides(plain), "answers": answer_key(int(path.name[:2]))}


def article_prints():
    """Return all articles of the corpus, cleaned, one a section, to print and give out."""
    articles = load_articles(DATA / "articles")
    return whole_page("Articles", "".join(
        f"<section><h1>{escape(row.headline)}</h1><p>{escape(row.outlet)}, {row.published:%d %B %Y %H:%M}</p>"
        + "".join(f"<p>{escape(paragraph)}</p>" for paragraph in row.text.split("\n\n"))
        + "<p><small>Simulated coverage, written for teaching.</small></p></section>" for row in articles.itertuples()))


def write(path, page):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8", newline="\n")
    return path
