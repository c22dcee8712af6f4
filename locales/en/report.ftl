# The findings as a workbook, sent to those who supplied the figures.

report-name = Findings
report-title = Findings in { $file }
report-about = { $who }, { $start } to { $end }: errors: { $errors }, warnings: { $warnings }.
report-nobody = No commission or period on the cover sheet. Errors: { $errors }, warnings: { $warnings }.
report-how = Checked against the form { $form }. Please correct the figure in its cell, or explain it in the column Reply.
report-number = No.
report-sheet = Sheet
report-cell = Cell
report-question = Question
report-severity = Severity
report-message = What is wrong
report-figures = Figures
report-proposal = Proposed correction
report-rule = Rule
report-reply = Reply
report-nothing = nothing
report-not-available = not available
report-not-applicable = not applicable
