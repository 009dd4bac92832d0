"""Coding by hand: sheets and their files, agreement of coders, scores against a key.

In: a coder's file, a key, a Spans table. Out: tables of agreement, score and differences.
Order: `answers`, `typed_codes`, `files`, `sheet`, `desk`; `matching`, `scoring`, `toll_scores`; `unitizing`,
`agreement`; `partners`.
May import `text`, `articles`, the engines, `tolls` and `display`; no picture.
"""
