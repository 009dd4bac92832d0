"""`.epub`: each chapter of a digest that has the length of an article."""

import posixpath
from contextlib import suppress
from urllib.parse import unquote

from helpers.articles.readers.decoding import decode
from helpers.articles.readers.packages import checked_package, part_bytes, xml_tree
from helpers.articles.readers.sources import Unreadable
from helpers.articles.readers.web import articles_of_page

_SHORTEST = 40  # words: covers and tables of contents are shorter, or hold only links


def read(source):
    """Yield the articles in an EPUB file, in reading order. Raises Unreadable when no chapter has a text."""
    found = False
    with source.open() as file:
        package = checked_package(file)
        for name in _chapters(package):
            with suppress(Unreadable):
                for article in articles_of_page(decode(part_bytes(package, name))):
                    if len(article["text"].split()) >= _SHORTEST:
                        found = True
                        yield {**article, "member": name}
    if not found:
        raise Unreadable("no chapter of the EPUB has a text of 40 words; it may be locked: save it as text")


def _chapters(package):
    """Return the names of the chapters, in the order of the book's spine."""
    container = xml_tree(part_bytes(package, "META-INF/container.xml"))
    book = next((node.get("full-path", "") for node in container.iter("{*}rootfile")), "")
    root = xml_tree(part_bytes(package, book))
    files = {node.get("id"): node.get("href", "") for node in root.iter("{*}item")}
    inside = [files.get(node.get("idref"), "") for node in root.iter("{*}itemref")]
    return [
        posixpath.normpath(posixpath.join(posixpath.dirname(book), unquote(name))) for name in inside if name
    ]
