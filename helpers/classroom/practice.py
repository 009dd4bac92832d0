"""Pages to practise on, in a temporary folder that goes when Python ends: nothing is written into the project."""

import atexit
import shutil
import tempfile
from pathlib import Path

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
