# One file: the bar above it, its sheets, what was changed.

bar-undo = Undo
bar-redo = Redo
bar-find = Find
bar-previous = Earlier report …
bar-previous-other = Another earlier report …
bar-compare = { $count ->
    [0] Changes
   *[other] Changes ({ $count })
  }
bar-report = Report
bar-save = Save corrected workbook
bar-save-short = Save
bar-saved = Saved
bar-save-nothing = Nothing changed yet
bar-more = More
bar-download = Download a copy
bar-other-file = Open another file …
bar-keys = Keys
bar-close = Close this file
bar-who = { $jurisdiction }, { $period }
bar-nobody = No commission or period on the cover sheet
bar-compared = compared with { $period } ({ $file })
bar-changes = { $count ->
    [0] no cell changed
    [one] { $count } cell changed
   *[other] { $count } cells changed
  }
bar-unsaved = not saved
bar-saved-as = saved as { $name }
bar-downloaded = downloaded

halves-label = Shown
halves-findings = Findings
halves-sheet = Sheet
divider-label = Width of the findings

tabs-label = Sheets
tab-hidden = (hidden in Excel)
tab-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
  }
tabs-more = { $count ->
    [one] { $count } hidden sheet
   *[other] { $count } hidden sheets
  }
tabs-fewer = Without hidden sheets
tabs-reveal = Show hidden rows and columns
tabs-hide = Without hidden rows and columns

period-half = { $half ->
    [1] first half of { $year }
   *[2] second half of { $year }
  }
period-year = { $year }
period-other = { $start } to { $end }
previous-unknown = an earlier period
answer-na = not available
answer-nap = not applicable
answer-blank = no answer

changes-heading = Changes
changes-errors = errors { $before } → { $after }
changes-warnings = warnings { $before } → { $after }
changes-back = Back to the sheet
changes-none = Nothing is changed yet: the workbook is the one that you opened.
changes-cell = Cell
changes-question = Question
changes-original = Original
changes-corrected = Corrected
changes-note = Note beside { $code }
changes-undo = Put back
changes-undo-label = Put back what { $cell } held at first

keys-heading = Keys
keys-help = these keys; once more, the help page
keys-next-finding = the next finding, the one before
keys-parts = from the sheet to the findings, the buttons, the tabs, and back
keys-arrows = to the next cell
keys-edge = to the edge of the figures
keys-extend = choose several cells
keys-home = to the beginning and the end of the row, of the sheet
keys-page = a screen up, a screen down
keys-choose = choose everything, the column, the row
keys-edit = change the cell; or begin to type
keys-finish = take over what was typed and go down, to the right; give it up
keys-line = a new line in the cell
keys-delete = empty the chosen cells
keys-clipboard = copy, cut, paste, also to and from Excel
keys-undo = undo, redo
keys-find = find a text, and the next place
keys-go = go to a cell such as D44, or to a question by its code
keys-save = save the corrected workbook
keys-close = Close

# What is to be known of the file, and what is asked before something goes.

bar-save-receipt = Save with a receipt
facts-label = About this file
facts-signed = This workbook is digitally signed. Any correction makes the signature void.
facts-void = This workbook was digitally signed. With these corrections the signature is void.
facts-filled = A workbook in this format cannot be written back. What is saved will be a new copy of the form, filled with its values; nothing else of the file will be in it.
facts-more = and { $count } more
receipt-help = You can keep a receipt of this check in the file: nothing that is seen in Excel changes, and whoever opens the file here later sees whether it is still what was checked. It protects against accidents, not against forgery.
receipt-download = Download with the receipt
signed-heading = The workbook is digitally signed
signed-question = Any correction makes the signature void. The file that you opened stays as it is; the corrected one has to be signed again.
signed-keep = Leave it as it is
signed-correct = Correct it anyway
formula-heading = Replace the formula?
formula-question = { $cell } holds the formula { $formula }, which gives { $value } now. A value in its place no longer follows the cells that it is made of; it is usually better to correct those.
formula-question-offer = { $cell } holds a formula. A value in its place no longer follows the cells that it is made of.
formula-keep = Keep the formula
formula-replace = Replace it by a value
filled-heading = A new copy of the form
filled-question = A workbook in this format cannot be written back. { $name } will be a new copy of the form, filled with the answers and notes of this file; nothing else of it will be in there.
filled-save = Save the new copy
filled-cancel = Not now
mark-cells = Mark changed cells
mark-help = In the saved workbook each changed cell gets a coloured fill and a comment that says what stood there before, and why it was changed.
