"""Build states.tsv, the gazetteer of states, from CLDR's English names (Babel) and the hand rows beside it.

Run by hand after a hand file changed:  python data/lexicons/build_states.py
Needs Babel (`pip install babel`); the workbook itself never runs this and needs no Babel.
"""
import csv
import re
import unicodedata
from pathlib import Path

from babel import Locale

HERE = Path(__file__).parent
HEADER = """\
# Gazetteer of states: what news calls them. Built by build_states.py; rows may be added here by hand.
# Names: Unicode CLDR English territory names, read through Babel (Unicode License V3). Older and other
# names, adjectives and demonyms, abbreviations, capitals, seats: states_hand.tsv and states_seats.tsv (ours,
# CC BY 4.0). mention: name, demonym, abbreviation, capital (counted only as a metonym), seat, prefix.
# Codes: ISO 3166 alpha-2, also XK Kosovo, EU, UN, and of former states SU, YU, CS.
"""
# Territories without a government of their own in the news, and names that are first of all something else.
NOT_BUILT = set("AC AQ BV CP CQ DG EA EZ HM IC IM JE QO RE TA TF UM XA XB ZZ".split())


def forms(cell):
    return [form.strip() for form in cell.split(";") if form.strip()]


def with_plural(form):
    """Return the demonym and its plural: "Iraqi", "Iraqis"; none for "Chinese", "Swiss"."""
    if form.endswith("!"):
        return [form[:-1]]
    if form.endswith(("ese", "sh", "ch", "ss")):
        return [form]
    if form.endswith(("hman", "woman")):
        return [form, form[:-3] + "men"]
    return [form, form + "s"]


# How headlines and tables shorten the words of a name: "S. Sudan", "Eq. Guinea", "Dem. Rep. of Congo".
SHORT = {"North": "N. N", "South": "S. S", "East": "E. E", "West": "W. W", "Western": "W. W", "New": "N.",
         "Equatorial": "Eq.", "Central": "C. Cent.", "Saint": "St. St", "St.": "St Saint", "Republic": "Rep.",
         "Democratic": "Dem.", "Islands": "Is.", "and": "&", "&": "and"}


def spellings(name):
    """Return `name`, and the same with words shortened, in plain letters, and with either apostrophe."""
    found = [name]
    for word, shorts in SHORT.items():
        after = "$" if word == "Islands" else r"(?=\s\S|$)"
        whole = re.compile(rf"(?<!\S){re.escape(word)}{after}")
        found += [whole.sub(short, one) for one in found for short in shorts.split() if whole.search(one)]
    found += [one.replace("’", "'") for one in found] + [one.replace("'", "’") for one in found]
    found += [one.replace(" d'", " D'").replace(" d’", " D’") for one in found]
    return [*found, *map(plain, found)]


def plain(name):
    """Return `name` without accents: "Cote d'Ivoire"."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def cldr_names():
    """Return code -> the name of each territory."""
    names = Locale("en").territories.items()
    return {code: name.removesuffix(" SAR China") for code, name in names
            if len(code) == 2 and code not in NOT_BUILT and " - " not in name and "(" not in name}


def hand_rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        lines = (line for line in file if line[0] != "#")
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def rows():
    """Yield (surface, mention, code, actor), the hand rows' own name first."""
    cldr, actor = cldr_names(), {}
    for row in hand_rows("states_hand.tsv"):
        code = row["code"]
        actor[code] = row["name"]
        for surface in [row["name"], cldr.pop(code, row["name"]), *forms(row["names"] or "")]:
            yield surface, "name", code, row["name"]
        for form in forms(row["demonyms"] or ""):
            yield from ((surface, "demonym", code, row["name"]) for surface in with_plural(form))
        for column, mention in (("abbreviations", "abbreviation"), ("capitals", "capital")):
            yield from ((surface, mention, code, row["name"]) for surface in forms(row[column] or ""))
    for code, name in cldr.items():
        yield name, "name", code, name
    for row in hand_rows("states_seats.tsv"):
        yield row["surface"], row["mention"], row["code"], actor[row["code"]]


def build():
    first = {}
    for name, mention, *rest in rows():
        for surface in spellings(name) if mention in ("name", "demonym") else [name]:
            first.setdefault(surface, (surface, mention, *rest))
    lines = ["\t".join(row) for row in sorted(first.values(), key=lambda row: (row[2], row[1], row[0]))]
    text = HEADER + "\n".join(["surface\tmention\tcode\tactor", *lines]) + "\n"
    (HERE / "states.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"states.tsv: {len(lines)} rows")


if __name__ == "__main__":
    build()
