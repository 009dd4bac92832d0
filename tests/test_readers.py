"""Readers: what each format of file gives."""

from datetime import datetime
from pathlib import Path

import pytest

from helpers.articles.readers import READERS, reader_for
from helpers.articles.readers.decoding import Unreadable, decode
from helpers.articles.readers.web import read_html

PARAGRAPHS = "".join(
    f"<p>{text}</p>"
    for text in (
        "The ferry was held in port for six hours on Monday after an alarm, the harbour master said.",
        "Nobody on board was hurt, and the passengers were given tea while divers looked at the hull.",
        "It sailed again at dusk, six hours late, with its passengers and most of the waiting cars.",
        "The port had been closed twice this year, after storms had damaged the northern breakwater.",
    )
)


def html(head="", before="", after=""):
    return (
        f"<html><head><title>Ferry held in port | The Daily Pier</title>{head}</head>"
        "<body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Ferry held in port</h1>{before}{PARAGRAPHS}{after}</article>"
        "<footer>Imprint</footer></body></html>"
    )


META = (
    "<meta property='og:title' content='Ferry held in port'>"
    "<meta property='og:site_name' content='The Daily Pier'>"
    "<meta name='author' content='Ana Moreno'>"
    "<meta property='article:published_time' content='2007-05-28T09:26:00+01:00'>"
)
LINKED = (
    '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",'
    '"headline": "Ferry held in port", "datePublished": "2007-05-28T09:26:00Z",'
    '"author": [{"@type": "Person", "name": "Ana Moreno"}, {"name": "Li Wei"}],'
    '"publisher": {"@type": "Organization", "name": "The Daily Pier"}}]}</script>'
)


@pytest.mark.parametrize("ending", sorted(READERS))
def test_every_ending_has_its_reader(ending):
    assert callable(reader_for(Path(f"page{ending.upper()}")))


def test_main_text_without_menu_and_footer():
    article = read_html(html())
    assert article["text"].startswith("The ferry was held") and article["text"].endswith(
        "northern breakwater."
    )
    assert article["text"].count("\n\n") == 3 and article["headline"] == "Ferry held in port"


@pytest.mark.parametrize("head, byline", [(META, "Ana Moreno"), (LINKED, "Ana Moreno; Li Wei")])
def test_metadata_of_the_page(head, byline):
    article = read_html(html(head))
    assert article["published"] == datetime(2007, 5, 28, 9, 26)
    assert (article["headline"], article["byline"], article["outlet"]) == (
        "Ferry held in port",
        byline,
        "The Daily Pier",
    )


def test_fields_come_from_the_text_where_the_page_has_no_metadata():
    page = html(before="<p>By Ana Moreno</p><p>May 28, 2007 9:26 AM</p>").replace(
        "<p>The ferry", "<p>LISBON (AP) — The ferry"
    )
    article = read_html(page)
    assert (article["byline"], article["place"]) == ("Ana Moreno", "Lisbon")
    assert article["published"] == datetime(2007, 5, 28, 9, 26)
    assert article["text"].startswith("The ferry was held")


def test_furniture_that_is_left_in_the_main_text_is_cut():
    article = read_html(
        html(after="<p>READ MORE: Storm closes two bridges</p><p>Sign up for our free newsletter.</p>")
    )
    assert article["text"].endswith("northern breakwater.")


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<p>", "<!-- -->", "{}", "<script type='application/ld+json'>[[[</script>"]
)
def test_page_without_text_is_unreadable(markup):
    with pytest.raises(Unreadable):
        read_html(markup)


def test_declared_encoding_of_a_page(tmp_path):
    page = html("<meta charset='iso-8859-2'>").replace("harbour master", "kapitán přístavu")
    (tmp_path / "page.html").write_bytes(page.encode("iso-8859-2"))
    assert "kapitán přístavu" in next(reader_for(Path("x.html"))(tmp_path / "page.html"))["text"]


def test_inline_pictures_do_not_count(tmp_path):
    picture = "<img src='data:image/png;base64," + "A" * 6_000_000 + "'>"
    (tmp_path / "page.html").write_text(html(before=picture), encoding="utf-8")
    assert "harbour master" in next(reader_for(Path("x.html"))(tmp_path / "page.html"))["text"]


def test_too_long_a_page_is_unreadable(tmp_path):
    (tmp_path / "page.html").write_text(html(before="<p>More words. </p>" * 400_000), encoding="utf-8")
    with pytest.raises(Unreadable, match="limit"):
        list(reader_for(Path("x.html"))(tmp_path / "page.html"))


@pytest.mark.parametrize(
    "data, text",
    [
        (b"caf\xc3\xa9", "café"),
        (b"caf\xe9", "café"),
        ("café".encode("utf-16-le"), "café"),
        (b"a\x85b", "a…b"),
        (b"good text " * 60 + b"\xc3\xa9 \xff", "good text " * 60 + "é \ufffd"),
    ],
)
def test_bytes_to_text(data, text):
    assert decode(data) == text
