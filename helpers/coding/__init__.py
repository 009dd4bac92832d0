"""Coding by hand: sheets and their files, agreement of coders, scores against a key.

In: a coder's file, a key, a Spans table. Out: tables of agreement, score and differences.
Order: `typed_codes`, `files`, `sheet`; `scoring`; `partners`.
May import `text`, `articles`, the engines, `tolls` and `display`; no picture.
"""
