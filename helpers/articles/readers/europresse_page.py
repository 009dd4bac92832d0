"""Europresse's HTML, in its new form (an <article> each) and its old one (tables): fields by the classes
of the page."""

import re

from helpers.articles.readers.markup import block_lines
from helpers.cleaning.databases.records import Record, is_copyright, outlet_name, people
from helpers.cleaning.stateddates import stated_date

_NUMBER = re.compile(r"news[·•.](\d{8})[·•.]")
_OVER = re.compile(
    r"\s*(?:numéro de document|document number|news[·•.]\d{8}|ce certificat|illustration\(s\)|note\(s\) ?:)",
    re.I,
)


def europresse_articles(tree):
    """Return the Records in the tree of a Europresse page, or [] when it is none."""
    return [record for record in map(_record, _articles(tree)) if record.body]


def _articles(tree):
    """Yield the element of each article: the largest around the name of one publication."""
    names = _having(tree, "docpublicationname")
    for name in names:
        element = name
        while (
            element.getparent() is not None and len(_having(element.getparent(), "docpublicationname")) == 1
        ):
            element = element.getparent()
        yield element


def _having(element, name):
    return [
        node
        for node in element.iter()
        if isinstance(node.tag, str) and name in (node.get("class") or "").lower().split()
    ]


def _text(element, name):
    return " ".join(" ".join(block_lines(node).split()) for node in _having(element, name))


def _record(element):
    title = _text(element, "titrearticlevisu") or _text(element, "titrearticle")
    lines = [(n, line) for n, line in enumerate(block_lines(element).split("\n"), 1) if line.strip()]
    below = next((at + 1 for at, (_, line) in enumerate(lines) if line == title), len(lines))
    over = next(
        (at for at in range(below, len(lines)) if _OVER.match(lines[at][1]) or is_copyright(lines[at][1])),
        len(lines),
    )
    story = _story(element) or [line for _, line in lines[below:over]]
    signed = _text(element, "docauthors") or (
        lines[below][1] if over > below and lines[below][1] not in story else ""
    )
    if not signed and len(story) > 1 and len(story[0].split()) < 6 and people(story[0]):
        signed, story = story[0], story[1:]
    numbers = _NUMBER.findall(block_lines(element))
    stated = stated_date(numbers[-1] if numbers else _text(element, "docheader"))
    body = list(enumerate(story, 1))
    return Record(
        title, people(signed), stated.when, "", outlet_name(_text(element, "docpublicationname")), body
    )


def _story(element):
    texts = _having(element, "dococurrcontainer") or _having(element, "doctext")
    return [line for node in texts[:1] for line in block_lines(node).split("\n") if line.strip()]
