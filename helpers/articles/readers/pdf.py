"""`.pdf`: the text layer, read with pypdf. A scan has none: it needs text recognition first."""

import io
import re

from helpers.articles.readers.sources import LARGEST, Unreadable, read_bytes
from helpers.articles.readers.text import articles_in

_LARGEST_PDF = 10 * LARGEST
_PAGE_NUMBER = re.compile(r"\s*(?:page|seite|p\.)?\s*\d{1,4}\s*(?:(?:of|von|/|sur|de)\s*\d{1,4})?\s*", re.I)
_ENDED = re.compile(r"[.!?:][\"'”’»)]*\s*$")


def read(source):
    """Yield the articles in a PDF file. Raises Unreadable when it is locked, damaged or without a text
    layer."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    data = read_bytes(source, _LARGEST_PDF)
    try:
        pages = [page.extract_text() or "" for page in PdfReader(io.BytesIO(data)).pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise Unreadable(
            f"the PDF is locked or damaged ({error}); open it and copy the text into a .txt file"
        ) from None
    if len("".join(pages).split()) < 5 * min(1, len(pages)):
        raise Unreadable(
            "the PDF has no text, only pictures of pages: run text recognition (OCR), or copy the text"
        )
    yield from articles_in("\n".join(_joined(pages)))


def _joined(pages):
    """Return the lines of all pages without page numbers and lines that stand on every page."""
    lines = [page.split("\n") for page in pages]
    edges = [line.strip() for page in lines for line in {*page[:2], *page[-2:]} if line.strip()]
    repeated = (
        {line for line in edges if edges.count(line) > max(2, len(pages) / 2)} if len(pages) < 500 else set()
    )
    kept = [
        line
        for page in lines
        for line in page
        if line.strip() not in repeated and not _PAGE_NUMBER.fullmatch(line)
    ]
    return list(_paragraphs(kept))


def _paragraphs(lines):
    """Join lines that a page's width has broken: a line that is long and ends no sentence goes on in the
    next."""
    width = sorted(map(len, lines))[int(len(lines) * 0.9)] if lines else 0
    block = ""
    for line in lines:
        text = line.strip()
        block = f"{block} {text}".strip()
        full = len(text) > width * 0.75 and width > 40
        if not full or (_ENDED.search(text) and len(text) < width * 0.9):
            yield block
            yield ""
            block = ""
    yield block
