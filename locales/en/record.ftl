# The sheet of corrections, and the marks on changed cells.

record-sheet = Corrections
record-title = Corrections
record-about = Each row is one change that KPI Validator made in this workbook, after it was accepted. A click on a cell goes there. The last column is the SHA-256 of the file before the change.
record-time = Time
record-cell = Cell
record-code = Code
record-label = Data point
record-old = Before
record-new = After
record-rules = Rules
record-reason = Reason
record-accepted = Accepted
record-form = Form
record-file = File before (SHA-256)
record-accepted-safe = automatic: safe
record-accepted-confirmed = confirmed
record-reason-typed = Typed by hand.
record-reason-note = A note that explains the figure.
record-reason-note-settles = A note that settles a warning.
record-reason-command = Set on the command line.
record-accepted-merged = merged
record-merged-only = From { $from }.
record-merged-agreed = The same in { $from }.
record-merged-summed = The sum of { $from }.
record-merged-joined = Put together from { $from }.
record-merged-taken = Chosen from { $from }.
record-mark = Corrected with KPI Validator. Before: { $old }. { $reason }
record-mark-blank = Corrected with KPI Validator. Before: nothing. { $reason }

# How the file stands to the receipt of its last check.

receipt-never = This file has never been checked with KPI Validator.
receipt-unchanged = Checked with form { $form } ({ $time }), and unchanged since. Open then: errors { $errors }, warnings { $warnings }.
receipt-changed = Changed after it was checked with form { $form } ({ $time }): { $codes }.
receipt-changed-somewhere = Changed after it was checked with form { $form } ({ $time }).
signed = The workbook is digitally signed. Any correction makes the signature void.
corrected-as-filled = A workbook in this format cannot be written back. The corrected workbook will be a new copy of the form, filled with its values; nothing else of the file will be in it.
effect-pivots = Pivot tables made of changed cells: { $count } (sheet { $sheets }). Excel refreshes them when it opens the file; until then, and in other programs, they show the old figures.
effect-pivots-fixed = Pivot tables made of changed cells: { $count } (sheet { $sheets }). The file keeps Excel from refreshing them, so they show the old figures: allow it in their options, and refresh them.
effect-charts = Charts that may be drawn with an old figure until Excel opens the file: { $count }.
effect-copies = The workbook holds queries or a data model, which keep a copy of figures. If they read a changed cell, refresh them in Excel (Data, Refresh All).
effect-iterates = Formulas that read themselves keep their last results: the workbook calculates with iteration. Excel goes on from them when it opens the file.
