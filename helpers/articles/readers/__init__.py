"""Readers of files: one small module a format. What a file is decides which one reads it, not its name.

A reader takes a Source (`sources`) and yields one dict an article with any of the keys `outlet, published,
headline, byline, place, text`, `doubts` (sentences on what to check) and, in an archive, `member` (the
name of the
file inside). It yields the articles one by one, and raises Unreadable, with the reason in plain words,
when there
is none. To add a format, write a module with such a function, list it in READERS, and tell `kinds` what
shows it.
"""

from importlib import import_module

from helpers.articles.readers.kinds import kind_of
from helpers.articles.readers.sources import Unreadable

# What a file is → the module and function that reads it.
READERS = {
    "text": "text.read",
    "html": "web.read",
    "mail": "mail.read",
    "webarchive": "mail.read_webarchive",
    "docx": "word.read_docx",
    "odt": "word.read_odt",
    "rtf": "word.read_rtf",
    "pdf": "pdf.read",
    "epub": "epub.read",
    "csv": "csv_table.read",
    "xlsx": "sheet.read",
    "json": "json_answer.read",
    "jsonl": "json_answer.read_lines",
    "parquet": "parquet.read",
    "xml": "xml_export.read",
    "zip": "archives.read_zip",
    "tar": "archives.read_tar",
    "gzip": "archives.read_gzip",
    "warc": "archives.read_warc",
}
_NO_READER = {
    "old office": "an old Word or Excel file: open it and save it as .docx, .xlsx or .txt",
    "slides": "a presentation or spreadsheet that is not read: save it as .xlsx, .csv or .txt",
    "packed": "a packed archive of another kind: unpack it and load the folder",
    "damaged zip": "a damaged ZIP archive or Word file: download or save it again",
    "picture": "a picture: copy the text into a .txt file",
    "sound": "sound or film: load a transcript, as text",
    "database": "a database: export a table from it as .csv",
    "program": "program text, not an article: save the page itself as .html, or paste its text into a .txt file",
    "references": "a list of references (RIS or BibTeX) without the articles: export the full texts",
}


def reader_for(source):
    """Return the function that reads `source`. Raises Unreadable, with what to do, when there is none.

    >>> from helpers.articles.readers.sources import bytes_source
    >>> reader_for(bytes_source("page", b"<html><body><p>Two held</p></body></html>")).__module__
    'helpers.articles.readers.web'
    """
    kind = kind_of(source)
    if kind not in READERS:
        raise Unreadable(f"it is {_NO_READER[kind]}")
    module, _, name = READERS[kind].partition(".")
    return getattr(import_module(f"helpers.articles.readers.{module}"), name)


def read_source(source):
    """Yield the articles in `source`, one by one. Raises Unreadable when there is none, and what its
    library raises."""
    yield from reader_for(source)(source)
