"""Helpers of the media-analysis workbook: load and clean news, count, find, compare, plot.

Two kinds of table flow through the package. **Articles**: one row an article, index `article_id`.
**Spans**: one row a finding, with `article_id, sentence, start, end, text` first;
`articles.text[article_id][start:end] == text` always holds.

>>> import helpers
>>> helpers.find_casualties("The blast killed 24 people.").loc[0, "low"]
np.int64(24)
"""
from difflib import get_close_matches
from importlib import import_module

# Opened at once: every lesson begins with it, and it needs nothing but the standard library.
from helpers.cleaning import clean_page as clean_page

# What a lesson does, in the order of the lessons: the names of each room.
_ROOMS = {
    # load and clean
    "articles": ("load_articles", "folder_report"),
    "articles.audit": ("cut_lines",),
    # count and compare
    "terms": ("count_terms", "compare_terms", "concordance", "collocates", "dispersion", "trend",
              "lexical_variety", "count_dictionary"),
    "terms.span_counts": ("count_spans",),
    # find
    "actors": ("find_actors", "actors_together", "join_spellings"),
    "quotes": ("find_quotes",),
    "quotes.voices": ("voice_groups",),
    "casualties": ("find_casualties", "find_harmed"),
    "casualties.explaining": ("explain",),
    "casualties.agency": ("find_agency",),
    # tolls
    "tolls": ("article_tolls",),
    "tolls.events": ("group_events", "why_together"),
    "tolls.told_events": ("events_told",),
    "tolls.event_list": ("write_event_list", "read_event_list"),
    "tolls.repeats": ("repeats", "count_reports"),
    "tolls.claims": ("event_claims",),
    "tolls.clock": ("utc_times",),
    "tolls.documented_claims": ("documented_claims",),
    "tolls.changes": ("toll_changes",),
    "tolls.documented": ("read_events", "read_outlets", "read_documented_tolls", "read_manifest",
                         "read_vague_words", "read_key"),
    # code by hand, score
    "coding.scoring": ("score", "compare_with_key"),
    "coding.matching": ("match_units",),
    "coding.agreement": ("agreement", "agreement_on_figures", "agreement_on_spans", "disagreements"),
    "coding.toll_scores": ("score_tolls",),
    "coding.error_rate": ("error_rate",),
    "coding.event_pairs": ("compare_events",),
    "coding.files": ("read_coding", "write_blank_sheet"),
    "coding.desk": ("coding_sheet",),
    "coding.partners": ("compare_coders", "key_coding"),
    # show
    "text.spans": ("in_context",),
    "display": ("highlight", "show", "show_article", "show_cleaning", "show_concordance", "show_sentences"),
    "classroom.explorers": ("explore_trend", "explore_concordance", "explore_toll"),
    # exercises, practice
    "classroom.exercises": ("check", "hint", "solution"),
    "classroom.practice": ("own_folder", "usable_files", "write_practice_pages", "write_copies", "retold",
                           "temporary_folder"),
    "classroom.timing": ("time_copies",),
    "classroom.results": ("class_results", "frequent_slips"),
    "classroom.setup_check": ("ready", "check_setup"),
    # more than fits
    "scale.batches": ("over", "count_terms_over", "save_over"),
    "scale.analysis": ("analyse",),
    # the files behind it all
    "text.saving": ("save_articles", "save_table"),
    "text.lexicons": ("DATA", "read_lexicon"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted(["clean_page", *_ROOM_OF])


def __getattr__(name):
    # A room is opened when first used, so that a lesson without plots never waits for Matplotlib.
    if name in _ROOM_OF:
        return getattr(import_module(f"helpers.{_ROOM_OF[name]}"), name)
    if name.startswith("plot_"):
        return getattr(import_module("helpers.plots"), name)
    raise AttributeError(f"helpers has no {name!r}. {_ways_out(name)}")


def _ways_out(name):
    near = get_close_matches(name, __all__, n=3)
    return f"Did you mean {' or '.join(map(repr, near))}?" if near else "dir(helpers) lists what it has."


def __dir__():
    return __all__
