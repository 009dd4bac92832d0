"""Right answers of lesson 04, and mistakes worth a sentence of their own."""
from helpers.actors import join_spellings
from helpers.classroom.answers import actors, articles
from helpers.terms.span_counts import count_spans


def _states():
    found = actors()
    return found[found["actor_type"] == "state"]


def _of(code):
    states = _states()
    return states[states["code"] == code]


def iran_mentions():
    return len(_of("IR"))


def iran_by_its_name_alone():
    return int((_states()["text"] == "Iran").sum())


def articles_with_iran():
    return _of("IR")["article_id"].nunique()


def united_states_mentions():
    return len(_of("US"))


def united_states_metonyms():
    return int((_of("US")["mention"] == "metonym").sum())


def united_states_without_metonyms():
    return united_states_mentions() - united_states_metonyms()


def _in_the_courier():
    counts = count_spans(_states(), articles(), by="outlet")
    return counts[counts["outlet"] == "The Calder Falls Courier"].set_index("actor").loc["United States"]


def courier_share_with_united_states():
    return _in_the_courier()["share"]


def courier_articles_with_united_states():
    return _in_the_courier()["articles"]


def share_with_united_states():
    return _of("US")["article_id"].nunique() / len(articles())


def _premier(people):
    return people[people["actor"] == "Nuri al-Maliki"]["article_id"].nunique()


def articles_with_the_premier():
    return _premier(join_spellings(actors()))


def articles_with_one_spelling():
    return _premier(actors())
