"""Articles as library databases write them: every article of an export, or the one that was pasted, by its
labels.

Each database has a module with a function that takes the lines of a text and returns its records, or none.
"""

import re

from helpers.cleaning.databases.europresse import europresse_records
from helpers.cleaning.databases.factiva import factiva_records
from helpers.cleaning.databases.labelled import labelled_records
from helpers.cleaning.databases.newsbank import newsbank_records
from helpers.cleaning.databases.nexis import nexis_records

# One of these stands in whatever a database gives out: a count of words, a number of its own, the label of the story.
_MARKS = re.compile(
    r"\d\s?(?:words|wörter|mots|palabras|parole|woorden|palavras|słów|слов|字)[ \t]*$|news[·•.]\d{8}[·•.]"
    r"|^[ \t]*(?:(?:html )?full text\b|HD\s|citation \(|author/byline)|openurl link",
    re.I | re.M,
)
_DATABASES = (nexis_records, factiva_records, europresse_records, newsbank_records, labelled_records)


def database_records(lines):
    """Return the Records of a library database in `lines` (strings), or [] when they come from none.

    >>> page = "Pier Times\\n\\nMay 28, 2007 Monday\\n\\nTwo held\\n\\nLENGTH: 5 words\\n\\nTwo men were held.\\n\\nLANGUAGE: ENGLISH"
    >>> [(one.outlet, one.headline, one.body) for one in database_records(page.split("\\n"))]
    [('Pier Times', 'Two held', [(9, 'Two men were held.')])]
    """
    for read in _DATABASES if _MARKS.search("\n".join(lines)) else ():
        records = [record for record in read(lines) if record.body]
        if records:
            return records
    return []
