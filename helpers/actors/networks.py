"""Which actors are named together."""


def actors_together(spans, within="sentence"):
    """Return how often two actors are named in the same sentence or article, the most frequent pairs first.

    `spans` is the table of `helpers.find_actors`. Columns: `actor`, `other` (in alphabetical order), `times`
    (the number of sentences, or of articles, that name both). A name inside a private body's doesn't count.

    Raises ValueError when `within` is neither "sentence" nor "article".

    >>> import helpers
    >>> actors_together(helpers.find_actors("Iran met Iraq. Iraqi, Iranian and UN envoys met Iran again."))
      actor           other  times
    0  Iran            Iraq      2
    1  Iran  United Nations      1
    2  Iraq  United Nations      1
    """
    units = {"sentence": ["article_id", "sentence"], "article": ["article_id"]}
    if within not in units:
        raise ValueError(f'within must be "sentence" or "article", not {within!r}')
    counted = (spans["mention"] != "in name") & (spans["actor"] != "")
    named = spans.loc[counted, [*units[within], "actor"]].drop_duplicates()
    pairs = named.merge(named.rename(columns={"actor": "other"}), on=units[within])
    pairs = pairs[pairs["actor"] < pairs["other"]]
    counts = pairs.groupby(["actor", "other"]).size().reset_index(name="times")
    counts = counts.sort_values(["times", "actor", "other"], ascending=[False, True, True], ignore_index=True)
    return counts.astype({"actor": "str", "other": "str", "times": "int64"})
