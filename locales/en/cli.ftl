# What the command line says.

cli-form = The form
cli-questions = Please check yourself
cli-rule-line = { $words } ({ $kind }, { $severity })
cli-rule-source = { $how } Source: { $source }
cli-rules = { $count ->
    [one] { $count } rule.
   *[other] { $count } rules.
  }
cli-nobody = no commission named
cli-no-period = no period named
cli-period = { $start } to { $end }
cli-nothing = nothing
cli-safe = safe
cli-to-confirm = needs confirmation
cli-clean = { $count ->
    [one] Nothing is wrong: the { $count } answer was checked. The form is ready to send.
   *[other] Nothing is wrong: all { $count } answers were checked. The form is ready to send.
  }
cli-summary = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }, { $corrections ->
    [one] { $corrections } safe correction
   *[other] { $corrections } safe corrections
  }; { $answered } of { $total } questions answered.
cli-nothing-to-correct = Nothing to correct. { $file } is the same workbook.
cli-nothing-to-set = Nothing to set. { $file } is the same workbook.
cli-corrected = { $count ->
    [one] { $count } cell corrected in { $file }.
   *[other] { $count } cells corrected in { $file }.
  }
cli-written = { $file } written.
cli-not-written = { $file } cannot be written: { $reason }
cli-not-read = { $file } cannot be read: { $reason }
cli-no-overwriting = { $file } is not overwritten: please name another file after --out.
cli-recalculated = Formulas calculated anew: { $count }.
cli-left = Formulas left for Excel to calculate: { $count }.
cli-no-such-setting = “{ $pair }” does not say which cell is to hold what; write it as “Sheet1!B2=5”.
cli-comma-number = { $cell }: “{ $typed }” is taken for the number { $value }. For a text write an apostrophe before it: “'{ $typed }”.
cli-comma-text = { $cell }: “{ $typed }” is written as a text, for its comma can be that of a decimal or of thousands. For a number write it with a point, or without a comma.
cli-no-such-sheet = The workbook has no sheet “{ $sheet }”. Its sheets are: { $sheets }.
cli-outside-grid = “{ $cell }” is outside a sheet, whose last column is XFD and whose last row is 1048576.
cli-same = The files are the same, byte for byte.
cli-differ = Parts that differ: { $parts }. Cells that differ: { $cells }.
cli-sheet = sheet “{ $name }”
cli-region = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
  } between { $files ->
    [one] { $files } file.
   *[other] { $files } files.
  }
cli-question = question
cli-aside = Left aside, as they are no workbooks: { $files }.
cli-no-forms = There is no filled-in form among these files.
cli-merged = From one file: { $only }. The same in several: { $agreed }. Added up: { $summed }. Put together: { $joined }. Chosen: { $taken }.
cli-to-decide = To decide: { $count }. Nothing was written. Choose with --take TR.IN=customs.xlsx or --take TR.IN=sum.
cli-take-format = “{ $choice }” does not say which data point to take from which file; write it as “TR.IN=customs.xlsx” or “TR.IN=sum”.
cli-take-no-sum = “{ $choice }” asks for a sum of fewer than two figures.
cli-take-no-file = “{ $choice }” names none of the files. They are: { $files }.
cli-take-no-answer = “{ $choice }” names a file without an answer to it.

problem-no-file = The file cannot be read from the disk: { $reason }.
problem-no-file-advice = Check its name and place.
