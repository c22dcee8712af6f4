# Periods, and the regional workbook.

period-first-half = first half { $year }
period-second-half = second half { $year }
period-year = { $year }
period-other = { $start } – { $end }
period-short-first-half = { $year } H1
period-short-second-half = { $year } H2

region-region = Region
region-no-file = no file
region-no-answer = no answer
region-no-result = no result
region-in-year = in the year
region-in-halves = in the halves

region-title = Regional report
region-about = What the submissions of { $period } say, side by side. Totals are sums of the figures that were given. A jurisdiction without a figure is named beside the total and never counted as zero; a share of the region is that of the sums, over those who gave all its figures.
region-trace = A click on a figure goes to its cell in the submission, if this workbook lies where the folder of the submissions lies. Hold the pointer over a figure to read its file and cell.
region-starred = * Not all gave a figure.

region-sheet-summary = Summary
region-sheet-headlines = Headlines
region-sheet-shares = Shares
region-sheet-series = Time series
region-sheet-findings = Open findings
region-sheet-sources = Sources

region-reports = Who reported
region-period = Period
region-state-errors = { $errors } { $errors ->
    [one] error
   *[other] errors
  }, { $warnings } { $warnings ->
    [one] warning
   *[other] warnings
  }
region-gap = Nobody reported for { $first }.
region-gap-run = Nobody reported for the time from { $first } to { $last }.
region-left-out = Earlier periods that are left out here: { $count }. The last { $most } are shown.
region-duplicate = { $count } files claim { $who }, { $period }. The figures are those of { $standing }.
region-unplaced = { $file } does not say whose figures it holds, or for what period, and is left out.
region-undated = { $file } is from { $who }, but the days of its period on the cover cannot be read for certain; it is left out.
region-refused = { $file } cannot be read, and is left out: { $why }

region-code = Code
region-question = Data point
region-unit = Unit
region-missing = Not in the total
region-share-missing = Left out
region-share = Share
region-source-number = No.
region-file = File
region-who = Jurisdiction
region-version = Form
region-receipt = Receipt
region-answered = Answered
region-errors = Errors
region-warnings = Warnings
region-used = In the tables
region-yes = yes
region-no = no
region-severity = Severity
region-rule = Rule
region-cell = Cell
region-message = What is wrong
region-change = Change
region-receipt-unchanged = checked, and unchanged since
region-receipt-changed = changed since it was checked
region-receipt-never-checked = never checked
region-headline-missing = Without a figure: { $who }.
region-headline-complete = All gave a figure.
region-series-about = Totals of the region in time. Changes are given only between periods for which the same jurisdictions gave a figure.
region-shares-about = A share of the region is that of the sums, over those who gave all its figures; it is not the mean of the shares.
region-findings-about = Errors and warnings that are open in these submissions, and between them.
region-sources-about = The submissions that the tables were made from. The SHA-256 names the exact file.
region-chart-about = { $what }: { $figures }
region-none-from = No file from { $who }.
region-two-files = Two files claim { $who }, { $period }; { $differ ->
    [0] their answers are the same
    [one] they differ in one cell
   *[other] they differ in { $differ } cells
  }: { $one } is used, { $other } is not.

# Parts of one submission, made one.

merge-differ = There is one answer to this, and the files give several.
merge-incomplete = The figures would be added, but not every file gives one, so the sum would be too small.
merge-suspicious = The figures would be added, but all files give the same. It may be the total, told several times.
merge-formula = The formula in the first file gives another figure than the parts together.

# The covering text that goes back with the findings.

letter-greeting = To the SALW Commission in { $who }
letter-findings = Thank you for your report on the key performance indicators for { $period } ({ $file }). Our check found { $errors ->
    [0] no errors
    [one] { $errors } error
   *[other] { $errors } errors
  } and { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }. They are in the workbook beside this text, each with its cell and, where there is one, a proposed correction. Please correct the errors in your own workbook; where a warning is right as it stands, please explain the figure in its note.
letter-clean = Thank you for your report on the key performance indicators for { $period } ({ $file }). Our check found nothing wrong with it.
letter-missing = Your report on the key performance indicators for { $period } has not reached us. Please send it, or tell us when we may expect it. Until then the regional tables name you as missing; they never count a missing report as zero.
letter-undated = Your report on the key performance indicators has reached us ({ $files }), but the first and the last day of its period on the cover cannot be read for certain, so we could not take it for { $period }. Please enter both as dates and send the file again. Until then the regional tables name you as missing; they never count a missing report as zero.
letter-several = We have more than one file from you for this period, and used the one that is named above. Please tell us which one holds. The others are: { $files }.
letter-between = Beside the reports of the other commissions, we noticed:
letter-end = Kind regards
