# The rule book.

rule-book = Rule book
rule-how-formula = Decided by its formula.
rule-how-formula-periods = Decided by its formula, with the figures of the period before.
rule-how-figure = Calculated and shown; it finds nothing wrong by itself.
rule-how-check = Decided by a general check of the file.
rule-how-check-periods = Decided beside earlier files of the same commission.
rule-how-region = Decided over the files of all commissions for one period.
rule-how-totals = Holds by the way in which regional figures are made.
rule-how-question = No file says it: a person is asked.
rule-note-settles = A note beside the figure settles it.
rule-source = Source
rule-kind-sum = Parts and totals
rule-kind-balance = Balances
rule-kind-inequality = Limits
rule-kind-ratio = Shares
rule-kind-cross-sheet = Between sheets
rule-kind-completeness = Completeness
rule-kind-format = How answers are written
rule-kind-cross-period = Between periods
rule-kind-trend = Trends
rule-kind-cross-jurisdiction = Between commissions
