# The rule book.

rules-heading = Rule book
rules-builtin = the built-in form
rules-count = { $count } rules of { $form }
rules-print = Print
rules-download = Download as a document
rules-back = Back
rules-search = Look for
rules-none = No rule holds all of these words.
rules-note = A note beside the figure settles it.
rules-source = Source: { $source }.
rules-sum = Parts and totals
rules-balance = Balances
rules-inequality = Limits
rules-ratio = Shares
rules-cross-sheet = Between sheets
rules-completeness = Completeness
rules-format = How answers are written
rules-cross-period = Between periods
rules-trend = Trends
rules-cross-jurisdiction = Between commissions
rules-file = The file itself
