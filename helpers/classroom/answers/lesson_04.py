"""Right answers of lesson 04, and mistakes worth a sentence of their own."""
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


def articles_with_united_states():
    return _of("US")["article_id"].nunique()


def share_with_united_states():
    return articles_with_united_states() / len(articles())


def united_states_of_all_state_mentions():
    return united_states_mentions() / len(_states())


def _first_person(order):
    found = actors()
    counts = count_spans(found[found["actor_type"] == "person"], articles())
    return counts.sort_values(order, ascending=False, kind="stable")["actor"].iloc[0]


def person_in_most_articles():
    return _first_person("articles")


def person_with_most_mentions():
    return _first_person("count")
