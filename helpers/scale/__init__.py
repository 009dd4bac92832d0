"""More articles than fit: the same functions batch by batch, on all processors, and whole collections into files.

In: a path. Out: tables, or files that an interrupted run goes on from.
Order: `marks` (what a result depends on), `parts` (files that outlive an interruption), `records` (articles in
batches), `running` (Dask), `batches` (over, save_over), `engines` (one pass), `window_files`, `event_windows`,
`event_edits` (events and claims), `writers`, `folder_notes`, then `analysis` (the command).
May import everything but `classroom`; engines don't know that they run here.
"""
