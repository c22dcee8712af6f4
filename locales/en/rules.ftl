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
rule-kind-file = The file itself

# The checks that every file gets, in words.
rule-file-01 = The cell holds a stored result that its formula does not give; the calculated one is used. Open the file in Excel, let it calculate (F9), and save it.
rule-file-02 = A cell of the form holds a formula without a result, which cannot be calculated here. Open the file in Excel, let it calculate, and save it.
rule-file-03 = A program wrote something in the place of a number that is none, such as NaN or INF, or a number that is too large to calculate with. Enter the figure again.
rule-file-04 = The format of the cell shows something other than the number that the cell holds.
rule-file-05 = Something in the answer is struck through, or a digit in it is the mark of a footnote.
rule-file-06 = The year is one that this form can hardly be about.
rule-file-07 = A column of the form does not stand under its header.
rule-file-08 = The sheet has more than one column of answers.
rule-file-09 = The sheet holds figures that the form does not ask for.
rule-file-10 = A sheet of the form is there more than once.
rule-file-11 = Not everything was calculated, because that would take too much time or memory. Open the file in Excel, let it calculate, and save it.
rule-file-12 = The reason for a missing figure stands in a comment. It belongs in the note, where it is looked for.
rule-file-13 = A number is asked here, and the cell holds something else.
rule-file-14 = The cell holds an error value.
rule-file-15 = A date is asked here, and the cell holds something else.
rule-file-16 = This is not one of the answers that the form offers.
rule-file-17 = A part of the form is missing or was not found as expected.
rule-file-18 = The same question stands in several places with different answers.
rule-file-19 = Merged or hidden cells hide data.
