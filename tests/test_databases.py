"""Library databases: one article pasted, or a whole export, gives its fields and its story, and none of the labels."""

from datetime import datetime

import pytest

from helpers.articles.readers import read_source
from helpers.articles.readers.sources import bytes_source
from helpers.cleaning.page import clean_page

STORY = (
    "The ferry to the northern islands was held in port for six hours on Monday, the harbour master said.\n\n"
    "Divers looked at the hull twice and found nothing, and the passengers were given tea in the customs hall.\n\n"
    "It sailed again at dusk with most of its cars, and the next boat will leave on time, according to the port."
)
WRAPPED = (
    STORY.replace("in port for", "in port\nfor")
    .replace("passengers were", "passengers were\n")
    .replace("and the next", "and the\nnext")
)
RIGHT = ("Ferry held in port after alarm", "Ann Lee", datetime(2024, 3, 4), "Pier Times", STORY)

PASTED = {
    "Nexis Uni": "Ferry held in port after alarm\n\nPier Times\n\nMarch 4, 2024 Monday\n\nCopyright 2024 Pier Media\nAll Rights Reserved\n\n"
    "Section:\xa0NEWS; Pg. 7A\n\nLength:\xa0452 words\n\nByline:\xa0Ann Lee\n\nBody\n\n{}\n\nGraphic\n\nA photograph of the port.\n\n"
    "Classification\n\nLanguage:\xa0ENGLISH\n\nPublication-Type:\xa0Newspaper\n\nSubject:\xa0FERRIES (93%)\n\nLoad-Date:\xa0March 5, 2024\n\nEnd of Document\n",
    "Nexis Uni, cover left out, no end": "Ferry held in port after alarm\nPier Times\nMarch 4, 2024 Monday 9:03 AM GMT\n\nCopyright 2024 Pier Media\n"
    "Length: 452 words\nByline: By ANN LEE, Pier Times\nBody\n\n{}\n\nLoad-Date: March 5, 2024\n",
    "Nexis Uni in German": "Ferry held in port after alarm\n\nPier Times\n\n4. März 2024 Montag\n\nCopyright 2024 Pier Medien\n\nRubrik: Seite 1\n\n"
    "Länge: 452 Wörter\n\nAutor: Ann Lee\n\nBody\n\n{}\n\nClassification\n\nSprache: GERMAN\n\nEnd of Document\n",
    "old LexisNexis": "                              3 of 40 DOCUMENTS\n\n                              Pier Times\n\n                          March 4, 2024 Monday\n"
    "                              Late Edition - Final\n\nFerry held in port after alarm\n\nBYLINE: By ANN LEE\n\nSECTION: Section A; Column 1;\nForeign Desk; Pg. 7\n\n"
    "LENGTH: 452 words\n\nDATELINE: QUAY, March 3\n\n{}\n\nURL: http://www.pier.example\n\nSUBJECT: FERRIES (90%)\n\nLOAD-DATE: March 5, 2024\n\nLANGUAGE: ENGLISH\n\n"
    "GRAPHIC: PHOTO: The port.\n\nPUBLICATION-TYPE: Newspaper\n\n                       Copyright 2024 Pier Media\n                          All Rights Reserved\n",
    "LexisNexis, copyright first": "Copyright 2024 Pier Media\nAll Rights Reserved\n\nPier Times\n\nMarch 4, 2024 Monday\n\nFERRY EDITION\n\nSECTION: NEWS; Pg. 7\n\n"
    "LENGTH: 452 words\n\nHEADLINE: Ferry held in port after alarm\n\nBYLINE: Ann Lee\n\nBODY:\n\n{}\n\nLOAD-DATE: March 5, 2024\n",
    "Factiva": "Ferry held in port after alarm\n\nBy Ann Lee\n452 words\n4 March 2024\nPier Times\nPIER\nA7\nEnglish\n(c) 2024 Pier Media\n\n{}\n\nDocument PIER000020240304ek3400001\n",
    "Factiva with a section and no blank line": "News\nFerry held in port after alarm\nAnn Lee\n1,452 words\n4 March 2024\nPier Times\nPIER\nEnglish\nCopyright 2024. Pier Media.\n\n{}\n\nDocument PIER000020240304ek3400001\n",
    "Factiva in German": "Ferry held in port after alarm\n\nVon Ann Lee\n452 Wörter\n4 März 2024\nPier Times\nPIER\nDeutsch\n(c) 2024 Pier Medien\n\n{}\n\nDokument PIER000020240304ek3400001\n",
    "Factiva with codes": "SE\tNews\nHD\tFerry held in port after alarm\nBY\tAnn Lee\nWC\t452 words\nPD\t4 March 2024\nSN\tPier Times\nSC\tPIER\nLA\tEnglish\nCY\t(c) 2024 Pier Media\n"
    "LP\t\n{}\n\nNS\tgdis : Disasters | gcat : Political/General News\nRE\tuk : United Kingdom\nIPD\tPort\nPUB\tPier Media\nAN\tDocument PIER000020240304ek3400001\n",
    "ProQuest": "Ferry held in port after alarm\n\nAuthor: Lee, Ann\n\nPublication info: Pier Times ; Quay [Quay]. 04 Mar 2024: A7.\n\nAbstract: A ferry was held in port.\n\nLinks: \n\n"
    "Full text: {}\n\nSubject: Ferries\n\nLocation: Quay\n\nTitle: Ferry held in port after alarm\n\nPublication title: Pier Times; Quay\n\nPublication year: 2024\n\n"
    "Publication date: Mar 4, 2024\n\nISSN: 12345678\n\nProQuest document ID: 1234\n\nDocument URL: https://proxy.example/login?url=https://www.proquest.com/docview/1234\n\nDatabase: Global Newsstream\n",
    "ProQuest's page": "Ferry held in port after alarm\nLee, Ann. Pier Times; Quay [Quay]. 04 Mar 2024: A7.\n\nFull Text\n\n{}\n\nDetails\n\nSubject\nFerries\n\nProQuest document ID\n1234\n",
    "Gale": "Ferry held in port after alarm\n\nAuthor: Ann Lee\n\nDate: Mar. 4, 2024\n\nFrom: Pier Times(Quay)\n\nPublisher: Pier Media\n\nDocument Type: Article\n\nLength: 452 words\n\n"
    'Content Level: (Level 4)\n\nFull Text: \n\n{}\n\nCopyright: COPYRIGHT 2024 Pier Media\n\nSource Citation (MLA 9th Edition)\nLee, Ann. "Ferry held in port." Pier Times, 4 Mar. 2024, p. 7.\n\nGale Document Number: GALE|A123456789\n',
    "EBSCO": "Title: Ferry held in port after alarm.\n\nAuthors: Lee, Ann\n\nSource: Pier Times. Mar 4, 2024, pA7. 452 words.\n\nDocument Type: Article\n\nSubject Terms: FERRIES\n\n"
    "Full Text Word Count: 452\n\nAccession Number: 2W61234567\n\nDatabase: Newspaper Source Plus\n\nFull Text\n\n{}\n\nCopyright of Pier Times is the property of Pier Media and its content may not be copied.\n",
    "NewsBank": "Ferry held in port after alarm\n\nMarch 4, 2024 | Pier Times, The (Quay)\nAuthor/Byline: Ann Lee\nSection: News\n452 Words\nPage: A7\nOpenURL Link\n\n{}\n\n"
    "CITATION (AGLC STYLE)\nAnn Lee, 'Ferry held in port', Pier Times (online), 4 Mar 2024 A7\nCopyright, 2024, Pier Times. All Rights Reserved.\n",
    "NewsBank, older": "Ferry held in port after alarm\n\nPier Times, The (Quay) - Monday, March 4, 2024\nAuthor: Ann Lee\nEdition: Final\nSection: News\nPage: A7\nReadability: >12 grade level\n\n{}\n\n"
    "Record Number: 1234\nCopyright, 2024, Pier Times. All Rights Reserved.\nOpenURL Link\n",
    "Europresse": "Pier Times\nWorld, Monday, March 4, 2024 452 words, p. A7\n\nFerry held in port after alarm\n\nAnn Lee\n\n{}\n\n© 2024 Pier Times. All rights reserved.\nnews·20240304·PT·0001\n",
    "Europresse in French": "Pier Times, no. 1234\nMonde, lundi 4 mars 2024, p. 7\n\nFerry held in port after alarm\n\nAnn Lee\n\n{}\n\n© 2024 Pier Times. Tous droits réservés.\n\n"
    "Numéro de document : news·20240304·PT·0001\n\nnews·20240304·PT·0001\n\nCe certificat est émis à Quay\n",
}


@pytest.mark.parametrize("database", PASTED)
def test_one_article_pasted(database):
    page = clean_page(PASTED[database].format(STORY))
    got = (
        page.headline,
        page.byline,
        page.published and datetime(*page.published.timetuple()[:3]),
        page.outlet,
        page.text,
    )
    assert got == RIGHT
    assert clean_page(page.text).text == page.text


def test_broken_lines_are_joined():
    assert clean_page(PASTED["old LexisNexis"].format(WRAPPED)).text == STORY


def test_labels_are_cut_and_named():
    cut = clean_page(PASTED["NewsBank"].format(STORY)).cut
    assert set(cut["rule"]) == {"database label"} and "452 Words" in set(cut["line"])


SEVERAL = [
    name
    for name in PASTED
    if "page" not in name
    and "NewsBank" not in name
    and "no end" not in name
    and "first" not in name
    and name != "EBSCO"
]


@pytest.mark.parametrize("database", SEVERAL)
@pytest.mark.parametrize("between", ["\n", "\n\f", "\n\n\n"])
def test_an_export_gives_every_article(database, between):
    rule = "_" * 60 + "\n\n" if database in ("ProQuest", "Gale") else ""
    one = rule + PASTED[database].format(STORY)
    export = between.join(one.replace("alarm", f"alarm {name}") for name in ("one", "two", "three"))
    got = list(read_source(bytes_source("export.txt", export.encode("utf-8"))))
    assert [article["headline"] for article in got] == [
        f"Ferry held in port after alarm {name}" for name in ("one", "two", "three")
    ]
    assert {(article["outlet"], article["byline"], article["text"]) for article in got} == {
        ("Pier Times", "Ann Lee", STORY)
    }
    assert {article["published"].date() for article in got} == {RIGHT[2].date()}


@pytest.mark.parametrize(
    "page",
    [
        f"Ferry held\n\nBy Ann Lee\n\nMarch 4, 2024\n\n{STORY}\n\nLanguage: the word was English.",
        f"{STORY}\n\nPolice: 24 dead\n\nLength: the ferry has 80 metres.",
        f"Full text of the speech\n\n{STORY}",
        f"{STORY}\n\n452 words",
    ],
)
def test_a_page_of_no_database_is_read_as_a_page(page):
    assert (
        set(clean_page(page).cut["rule"]) & {"database label"} == set()
        and "It sailed again" in clean_page(page).text
    )
