# The findings to print.

report-back = Back to the sheet
report-workbook = Download as workbook
report-print = Print
report-sheets = Sheets in this report
report-heading = Findings
report-file = File
report-who = Commission
report-period = Period
report-found = Found
report-how = Please correct each figure in its cell, or explain it, and send the form back.
report-proposed = { $count ->
    [one] Proposed correction
   *[other] Proposed corrections, of which one can be right
  }
report-reply = Reply:
