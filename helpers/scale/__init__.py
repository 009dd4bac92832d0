"""More articles than fit: the same functions batch by batch, on all processors, and whole folders into files.

In: a path. Out: tables, or files that an interrupted run goes on from.
Order: `batches` (over, save_over), then `analysis` (the command).
May import everything but `classroom`; engines don't know that they run here.
"""
