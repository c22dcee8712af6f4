# The secretariat's desk: many files at once.

desk-open-heading = Many files at once
desk-open-help = For the secretariat: drop a folder, many files or a zip file anywhere on this page. All are checked beside one another, over commissions and periods.
desk-open-folder = Choose a folder …
desk-open-files = Choose files …
desk-open-merge = Merge parts of one form …
desk-drop-here = Let go to open the files
desk-back = Back to the desk

desk-heading = Secretariat’s desk
desk-numbers = { $files ->
    [one] { $files } form
   *[other] { $files } forms
  }: { $faulty } with errors, { $warned } with warnings only, { $clean } clean{ $refused ->
    [0] .
    [one] ; { $refused } file cannot be read.
   *[other] ; { $refused } files cannot be read.
  }
desk-took = Checked in { $seconds } seconds.
desk-cancelled = Stopped before the end: not all files were read.
desk-aside = { $count ->
    [one] { $count } other document was left aside.
   *[other] { $count } other documents were left aside.
  }
desk-announce = { $files } forms checked, { $refused } files cannot be read.
desk-regional = Regional workbook
desk-send-back = Send back (zip)
desk-send-back-name = send-back-{ $period }.zip
desk-choose-other = Another folder …
desk-close = Close
desk-parts = What is shown
desk-part-files = Files ({ $count })
desk-part-heat = Heat map
desk-part-between = Between files ({ $count })
desk-part-charts = Charts

desk-running = Reading and checking
desk-done = { $done } of { $known } files
desk-so-far = { $done ->
    [one] { $done } file so far
   *[other] { $done } files so far
  }
desk-comparing = Comparing periods …
desk-rate = { $rate } a second
desk-left = about { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
  } left
desk-refused = { $count } cannot be read
desk-cancel = Stop

desk-coverage = Who reported
desk-coverage-more = { $count ->
    [one] One earlier period is in the list of files.
   *[other] { $count } earlier periods are in the list of files.
  }
desk-missing = missing
desk-in-year = in the year
desk-in-halves = in the halves
desk-state = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }
desk-notices = { $count ->
    [one] One thing to settle
   *[other] { $count } things to settle
  }
desk-between-none = Nothing was found between the files of one period.

desk-crash = The checker failed at this file.
desk-crash-advice = The other files were checked. Save this one anew in Excel and try again, or open it alone.
desk-slow = This file took longer than a minute, so it was left out.
desk-slow-advice = The other files were checked. Open this one alone: then it is given more time.
desk-lost = This file can no longer be read.
desk-lost-advice = It was moved, renamed or deleted, or another program uses it. Choose the folder again.

desk-empty = There is no form in this folder. Forms are Excel workbooks (.xlsx, .xlsm, .xls, .xlsb, .ods), also in folders and zip files.

desk-search = Find commission, period or file
desk-filter = Show
desk-filter-all = all files
desk-filter-errors = with errors
desk-filter-warnings = with warnings only
desk-filter-clean = clean
desk-filter-rivals = claimed twice
desk-filter-refused = that cannot be read
desk-shown = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
desk-more = Show more ({ $count } left)
desk-column-jurisdiction = Commission
desk-column-period = Period
desk-column-path = File
desk-column-version = Form
desk-column-answered = Answered
desk-column-errors = Errors
desk-column-warnings = Warnings
desk-column-receipt = Receipt
desk-column-remarks = Remarks
desk-receipt-never-checked = never checked
desk-receipt-unchanged = checked, unchanged
desk-receipt-changed = changed since checked
desk-nobody = not stated
desk-no-period = not stated
desk-unreadable = cannot be read
desk-linked = { $count ->
    [one] compared with { $count } other period
   *[other] compared with { $count } other periods
  }
desk-used = { $count ->
    [one] used; { $count } other file claims the same
   *[other] used; { $count } other files claim the same
  }
desk-differs = { $count ->
    [0] not used; same answers as the one used
    [one] not used; differs in one cell
   *[other] not used; differs in { $count } cells
  }
desk-compare = Show them
desk-use = Use this one
desk-differences = { $count ->
    [one] One cell differs
   *[other] { $count } cells differ
  }
desk-question = Data point
desk-close-dialog = Close

desk-heat-about = Errors by file and goal, and warnings behind the plus sign. The list follows the search and the order of the files.
desk-heat-cell = { $errors } errors, { $warnings } warnings

desk-region = Region
desk-chart-none = Nobody gave a figure.
desk-chart-copy = Copy as picture
desk-chart-copy-of = Copy the chart “{ $what }” as a picture
desk-chart-svg = Save the chart “{ $what }” as SVG
desk-chart-png = Save the chart “{ $what }” as PNG
desk-chart-copied = The picture is in the clipboard.
desk-chart-refused = The browser does not let this page copy pictures, so it was saved as a file: { $name }.
desk-chart-saved = Saved: { $name }
desk-chart-table = The figures as a table
desk-chart-missing = no figure
desk-chart-starred = * Not all gave a figure. A missing figure is never counted as zero.
desk-chart-about = { $what }, { $period }: { $figures }

# Parts of one submission, made one.

merge-heading = { $count } parts of one form
merge-count-only = from one file: { $count }
merge-count-agreed = the same in several: { $count }
merge-count-summed = added up: { $count }
merge-count-joined = put together: { $count }
merge-count-taken = decided: { $count }
merge-open = { $count ->
    [one] One answer is to be decided.
   *[other] { $count } answers are to be decided.
  }
merge-ready = Everything is decided.
merge-announce = { $open ->
    [0] Everything fits together.
    [one] One answer is to be decided.
   *[other] { $open } answers are to be decided.
  }
merge-download = Download the merged form
merge-base = Complete the file
merge-parts = The files are of
merge-authorities = authorities (police, customs …)
merge-areas = areas (entities, cantons …)
merge-all = Show all answers
merge-table = Answers of all files
merge-result = Merged
merge-take = Take this
merge-take-from = Take “{ $what }” from { $file }
merge-add = Add them up
merge-add-of = Add up “{ $what }”
merge-verdict-only = from one file
merge-verdict-agreed = the same
merge-verdict-summed = added up
merge-verdict-joined = put together
merge-verdict-taken = decided
merge-verdict-conflict = to be decided
