title = KPI Validator
tagline = Check a KPI form before it is sent, correct it, and keep the same workbook.

open-heading = Open a filled-in form
open-drop = Drop an Excel file anywhere on this page, or
open-choose = Choose a file
open-formats = Excel workbooks (.xlsx, .xlsm). Others (.xls, .xlsb, .ods) can be checked, but not corrected.
open-drop-here = Let go to open the file
open-sample-heading = Try it with a sample
open-sample-help = Figures that the six commissions made public in November 2020, in our working form, with the errors that they really had.
open-sample = { $sample ->
    [belgrade] Belgrade
    [podgorica] Podgorica
    [pristina] Pristina
    [sarajevo] Sarajevo
    [skopje] Skopje
    [tirana] Tirana
   *[clean] A clean form
  }
open-blank-heading = Start with the blank form
open-blank-help = An Excel workbook with all questions, which knows what may be typed where.
open-blank = Download the blank form
open-blank-previous = With last period’s figures beside …
open-rules = Read the rule book
open-form-heading = For stewards: another form
open-form-help = The form is defined by a workbook (or by the .csv tables of the source). Download it, change questions, rules or texts in Excel, and open it here.
open-form-other = Files are checked against the form “{ $name }”.
open-form-choose = Use another form …
open-form-definition = Download the definition
open-form-builtin = Back to the built-in form
open-private-heading = Nothing leaves this computer
open-private = The file is read, checked and corrected inside this page. There is no server, and the page is forbidden to connect to any. You can switch the network off and it still works.

checking = Checking { $file } …

problem-heading = { $file } cannot be opened
problem-unnamed = The file cannot be opened
problem-crash = Something went wrong inside the checker.
problem-crash-advice = Your corrections are kept. Please try again; if it happens again, download the corrected workbook and open that.
problem-engine-advice = Reload the page. If that does not help, use a current version of Edge, Chrome or Firefox.
problem-dismiss = Dismiss

bar-other-file = Open another file
bar-compare = Earlier report …
bar-compared = compared with { $files }
bar-close = Close
bar-undo = Undo
bar-redo = Redo
bar-download = Download corrected workbook
bar-download-same = Nothing changed yet
bar-changes = { $count ->
    [0] no cell changed
    [one] { $count } cell changed
   *[other] { $count } cells changed
  }
bar-who = { $jurisdiction }, { $start } to { $end }
bar-nobody = No commission or period on the cover sheet
leave = There are corrections that you have not downloaded. Open another file all the same?

meter-answered = { $answered } of { $total } questions answered
meter-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
meter-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }

findings-heading = Findings
findings-filter = Show
findings-all = All
findings-error = Errors
findings-warning = Warnings
findings-none-heading = Ready to send
findings-none = Nothing is wrong in this form.
findings-warnings-only = No errors. Each warning needs a look: correct the figure, or explain it in the Note column of its row.
findings-filtered = No findings of this kind.
findings-form = The form
findings-formula = The rule as a formula
findings-undecided = { $count ->
    [one] One rule could not be decided, because a figure it needs is not available.
   *[other] { $count } rules could not be decided, because figures they need are not available.
  }
findings-questions = Please check yourself
findings-figures = Figures for comparison
findings-undecided-periods = { $count ->
    [one] One rule compares this report with earlier ones. Choose “Earlier report …” to have it checked.
   *[other] { $count } rules compare this report with earlier ones. Choose “Earlier report …” to have them checked.
  }
finding-go = Go to { $cell }
severity-error = Error
severity-warning = Warning
severity-info = Info

correction-accept = Accept
correction-accept-label = Accept: { $cell } becomes { $new }
correction-safe = Safe
correction-confirm = Please confirm
correction-accept-safe = { $count ->
    [one] Accept the safe correction
   *[other] Accept all { $count } safe corrections
  }
correction-nothing = nothing

grid-label = Sheet { $sheet }
grid-cell = Cell
grid-content = Content
grid-row = Row
grid-edited = corrected
grid-hint = Enter or F2 to change a cell, arrow keys to move
grid-locked = This cell holds a formula and is not changed here.
tabs-label = Sheets
tab-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
  }

announce-checked = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }.
announce-downloaded = { $name } was downloaded.
footnote = References to Kosovo* shall be understood to be in the context of Security Council resolution 1244 (1999).
announce-form = Files are now checked against the form { $name }.

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
