"""Right answers of lesson 00."""
from helpers.classroom.answers import articles
from helpers.tolls.documented_claims import documented_claims


def how_many_articles():
    return len(articles())


def rows_shown():
    return len(articles().head())


def _dead_of_tal_afar():
    claims = documented_claims()
    return claims.loc[(claims["event"] == "2007-03-27-tal-afar") & (claims["outcome"] == "killed"), "low"]


def statements():
    return len(_dead_of_tal_afar())


def statements_above_the_military():
    return int((_dead_of_tal_afar() > 83).sum())


def statements_from_the_military_up():
    return int((_dead_of_tal_afar() >= 83).sum())
