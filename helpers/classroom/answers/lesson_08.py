"""Right answers of lesson 08, and mistakes worth a sentence."""

from helpers.casualties.agency import find_agency
from helpers.classroom.answers import articles
from helpers.coding.event_pairs import compare_events
from helpers.tolls.changes import toll_changes
from helpers.tolls.documented import read_manifest
from helpers.tolls.documented_claims import documented_claims
from helpers.tolls.events import group_events


def rise_at_hilla():
    hilla = _changes().loc["2007-02-01-hilla-market"]
    return hilla["last_high"] - hilla["first_low"]


def rise_from_the_highest_of_the_first_day():
    hilla = _changes().loc["2007-02-01-hilla-market"]
    return hilla["last_high"] - hilla["first_high"]


def last_at_hilla():
    return _changes().loc["2007-02-01-hilla-market", "last_high"]


def events_that_rose():
    return (_changes()["change"] == "rose").sum()


def events_compared():
    return len(_changes())


def events_that_did_not_fall():
    return (_changes()["change"] != "fell").sum()


def events_that_overlap():
    return (_changes()["change"] == "overlap").sum()


def precision_of_pairs():
    return _pairs()["right"] / (_pairs()["right"] + _pairs().get("false", 0))


def recall_of_pairs():
    return _pairs()["right"] / (_pairs()["right"] + _pairs().get("missed", 0))


def share_of_all_pairs():
    return _pairs()["right"] / _pairs().sum()


def voice_with_by():
    return find_agency("Six people were killed by gunmen at a market.").loc[0, "voice"]


def active():
    return "active"


def agentless():
    return "agentless"


def _changes():
    return toll_changes(documented_claims())


def _pairs():
    return compare_events(group_events(articles()), read_manifest()["event_id"])["verdict"].value_counts()
