"""Pages to practise on, in a temporary folder that goes when Python ends: nothing is written into the project."""

import atexit
import random
import re
import shutil
import tempfile
from pathlib import Path
from urllib.parse import unquote
from urllib.request import url2pathname

import pandas as pd

from helpers.articles.files import files_of
from helpers.articles.loading import article_files
from helpers.text.lexicons import DATA


def write_practice_pages():
    """Write a small folder of saved pages (from `data/practice`), such as a student may have; return its path.

    Two pages pasted as text, one of them a second time; a saved web page; a page in an old Western encoding;
    a page without a date; and a file that is no article. The accident they report is invented.

    >>> sorted(file.suffix for file in write_practice_pages().iterdir())
    ['.docx', '.html', '.txt', '.txt', '.txt', '.txt']
    """
    folder = temporary_folder()
    for page in article_files(DATA / "practice").values():
        shutil.copy(page, folder)
    western = folder / "kessel-old-encoding.txt"
    western.write_bytes(western.read_text(encoding="utf-8").encode("cp1252"))
    shutil.copy(folder / "harbour-ferry.txt", folder / "harbour-ferry_2.txt")
    (folder / "my-notes.docx").write_bytes(b"PK\x03\x04 no article")
    return folder


MY_ARTICLES = DATA.parent / "notebooks" / "my-articles"
USABLE = ("loaded", "near duplicate", "several articles")


def own_folder(pasted=""):
    r"""Return the path that was pasted; of an empty text the folder my-articles, or the practice pages if it is empty.

    Takes what Windows, macOS and Linux copy: quotation marks around it, blanks with a backslash before them, `~`,
    `file://`. Raises FileNotFoundError, saying what there is, when nothing is there.

    >>> own_folder("  ") == own_folder("") or own_folder("").name.startswith("media-workbook")
    True
    >>> own_folder(f'"{DATA / "practice"}"').name
    'practice'
    """
    plain = str(pasted).strip().strip("\"'“”‘’").strip()
    if not plain:
        return MY_ARTICLES if _holds_articles(MY_ARTICLES) else write_practice_pages()
    if plain.startswith("file:"):
        plain = url2pathname(unquote(plain.removeprefix("file:").removeprefix("//")))
    found = [path for path in map(Path, (plain, re.sub(r"\\(?=[ ()'&])", "", plain))) if path.expanduser().exists()]
    path = (found or [Path(plain)])[0].expanduser()
    files_of(path)  # says what is wrong with a path that leads nowhere
    return path


def _holds_articles(folder):
    return folder.is_dir() and bool(article_files(folder))


def usable_files(folder, report):
    """Return the files of `folder` to load so that each article counts once, by the report of `folder_report`.

    Left out are those skipped, passed over, and duplicates; near duplicates stay.

    >>> from helpers.articles.report import folder_report
    >>> folder = write_practice_pages()
    >>> len(usable_files(folder, folder_report(folder)))
    4
    """
    root = folder if folder.is_dir() else folder.parent
    return [root / name for name in report.loc[report["status"].isin(USABLE), "file"]]


def retold(articles, times, seed=1):
    """Return an Articles table of near copies: each article `times` times, as outlets print an agency's report.

    Each copy keeps the first paragraph, leaves out some of the others by chance, and has a last line of its own.
    The index `article_id` has "-1", "-2" … behind the name.

    >>> articles = pd.DataFrame({"text": ["A ferry sank.\\n\\nIt was old."]}, index=["ferry"])
    >>> retold(articles, 2).index.tolist()
    ['ferry-1', 'ferry-2']
    """
    chance = random.Random(seed)
    copies = articles.loc[articles.index.repeat(times)]
    number = [str(one) for _ in articles.index for one in range(1, times + 1)]
    texts = [_shortened(text, one, chance) for text, one in zip(copies["text"], number, strict=True)]
    return copies.assign(text=texts).set_axis(copies.index + "-" + number).rename_axis("article_id")


def _shortened(text, number, chance):
    first, *rest = text.split("\n\n")
    return "\n\n".join([first, *(part for part in rest if chance.random() < 0.8), f"Desk {number} cut this report."])


def write_copies(path, times):
    """Copy the pages of `path` (what `load_articles` takes) `times` times to a folder; return its path.

    >>> from helpers.text.lexicons import DATA
    >>> len(list(write_copies(DATA / "articles", 2).iterdir())) == 2 * len(article_files(DATA / "articles"))
    True
    """
    folder = temporary_folder()
    for number in range(1, times + 1):
        for file in article_files(path).values():
            shutil.copy(file, folder / f"{file.stem}-{number}{file.suffix}")
    return folder


def temporary_folder():
    """Return the path of a new, empty folder that goes when Python ends.

    >>> list(temporary_folder().iterdir())
    []
    """
    folder = Path(tempfile.mkdtemp(prefix="media-workbook-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
