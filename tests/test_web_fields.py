"""Fields of web pages: JSON-LD as pages have it, names that are no person's, headlines without the outlet."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.cleaning.linkeddata import linked_fields
from helpers.cleaning.pagedates import stated_moment
from helpers.cleaning.webfields import people_named, plain_headline

NEWS = '"@type": "NewsArticle", "headline": "Ferry held"'
NAMED = {
    "a dict": '{%s, "author": {"@type": "Person", "name": "Ana Moreno"}}',
    "a list": '[{"@type": "BreadcrumbList"}, {%s, "author": [{"name": "Ana Moreno"}]}]',
    "a graph with a reference": (
        '{"@graph": [{%s, "author": {"@id": "#ana"}}, {"@id": "#ana", "name": "Ana Moreno"}]}'
    ),
    "a reference as a string": '{"@graph": [{"@id": "#ana", "name": "Ana Moreno"}, {%s, "author": "#ana"}]}',
    "given and family name": '{%s, "author": {"givenName": "Ana", "familyName": "Moreno"}}',
    "a trailing comma": '{%s, "author": ["Ana Moreno",],}',
    "a line break in a string": '{%s, "author": "Ana\n Moreno"}',
    "a tab in a string": '{%s, "author": "Ana\tMoreno"}',
    "a comment around it": '<!-- {%s, "author": "Ana Moreno"} -->',
    "character data around it": '//<![CDATA[\n{%s, "author": "Ana Moreno"}\n//]]>',
    "two values": '{"@type": "Person"}\n{%s, "author": "Ana Moreno"}',
    "the thing that a page is about": (
        '{"@type": "WebPage", "name": "Pier", "mainEntity": {%s, "author": "Ana Moreno"}}'
    ),
    "entities": '{%s, "author": "Ana&nbsp;Moreno"}',
    "a creator": '{%s, "creator": "Ana Moreno"}',
}


@pytest.mark.parametrize("form", NAMED)
def test_form_of_linked_data(form):
    found = linked_fields([NAMED[form] % NEWS])
    assert found["headline"] == "Ferry held" and found["byline"] == ["Ana Moreno"]


@pytest.mark.parametrize(
    "kind", ["LiveBlogPosting", "ReportageNewsArticle", "http://schema.org/NewsArticle", "Article"]
)
def test_kind_of_article(kind):
    assert linked_fields(['{"@type": ["%s"], "headline": "Ferry held"}' % kind])["headline"] == "Ferry held"


@pytest.mark.parametrize(
    "dates, published",
    [
        ('"dateModified": "2007-05-29T10:00:00Z"', None),
        (
            '"datePublished": "2007-05-28T09:26:00Z", "dateModified": "2007-05-29"',
            datetime(2007, 5, 28, 9, 26),
        ),
        ('"datePublished": ["2007-05-28"]', None),
        ('"datePublished": "yesterday", "dateCreated": "2007-05-28"', datetime(2007, 5, 28)),
    ],
)
def test_date_of_change_is_no_date_of_publication(dates, published):
    assert linked_fields(["{%s, %s}" % (NEWS, dates)])["published"] == published


@pytest.mark.parametrize(
    "source", ["", "{", "[[[", "null", '"text"', "{}", '{"@type": 3, "headline": []}', "[" * 9999]
)
def test_linked_data_without_an_article(source):
    assert linked_fields([source]) == {}


def test_a_body_signs_no_article_and_a_lone_surrogate_stops_nothing():
    found = linked_fields(
        ['{%s, "author": {"@type": "Organization", "name": "Pier"}}' % NEWS.replace("held", "\\ud800")]
    )
    assert found["byline"] == [] and found["headline"].encode("utf-8")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='{}[]",: \n@idtypenamegraph', max_size=200))
def test_linked_data_never_fails(source):
    assert isinstance(linked_fields([source, NAMED["a dict"] % NEWS]), dict)


@pytest.mark.parametrize(
    "names, people",
    [
        (["Ana Moreno", "Li Wei"], "Ana Moreno; Li Wei"),
        (["By Ana Moreno and Li Wei"], "Ana Moreno; Li Wei"),
        (["Ana Moreno, Pier Correspondent"], "Ana Moreno"),
        (["Staff"], ""),
        (["Pier Newsdesk"], ""),
        (["Our Correspondent"], ""),
        (["Harbour Broadcasting Corporation"], ""),
        (["News Agencies"], ""),
        (["The Daily Pier"], ""),
        (["Welle Acht (www.welle.example)"], ""),
        (["https://pier.example/ana"], ""),
        (["ana@pier.example"], ""),
        (["Welle Acht"], ""),
        (["", " "], ""),
    ],
)
def test_people_named(names, people):
    assert people_named(names, "Welle Acht") == people


@pytest.mark.parametrize(
    "title, headline",
    [
        ("Ferry held | The Daily Pier", "Ferry held"),
        ("The Daily Pier | Ferry held", "Ferry held"),
        ("Ferry held - Daily Pier", "Ferry held"),
        ("The Daily Pier: Ferry held", "Ferry held"),
        ("Ferry held | Ports | The Daily Pier", "Ferry held | Ports"),
        ("Lisbon-Porto ferry - 24 aboard", "Lisbon-Porto ferry - 24 aboard"),
        ("24 aboard | what we know", "24 aboard | what we know"),
        ("Ferry held – what we know so far", "Ferry held – what we know so far"),
        ("Ferry held - Harbour News Agency", "Ferry held"),
        ("", ""),
    ],
)
def test_plain_headline(title, headline):
    assert plain_headline(title, "The Daily Pier") == headline


def test_heading_of_the_page_is_the_headline_in_its_title():
    assert (
        plain_headline("Ferry held in port - Ports - Pierside", "", "Ferry held in port")
        == "Ferry held in port"
    )
    assert plain_headline("Ferry held", "", "All the day's stories") == "Ferry held"


@pytest.mark.parametrize(
    "value, when", [("Updated 28 May 2007", None), (20070528, None), ("28 May 2007", datetime(2007, 5, 28))]
)
def test_stated_moment(value, when):
    assert stated_moment(value) == when
