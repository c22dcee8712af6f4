# The sheet.

grid-label = Sheet { $sheet }
grid-help = Arrow keys move, Enter or typing changes a cell, F8 goes to the next finding, F6 leaves the sheet, F1 lists all keys.
grid-row = Row
grid-content = Content
grid-empty = empty
grid-edited = corrected
grid-formula = formula { $formula }
grid-previous = earlier: { $value }
grid-stale = not calculated
grid-typing = { $cell }, typing
grid-locked = One formula fills this cell and others, so it cannot be changed alone. Correct the cells that it is made of.
grid-hint = { $sheet }: Enter or typing changes a cell, F8 goes to the next finding, F1 lists all keys.
grid-go = Cell; type another to go there
grid-go-help = Go to a cell (D44), or to a question by its code (Ctrl+G)
grid-no-such-cell = There is no such cell or code.
grid-earlier = Earlier:
grid-note = Note
grid-note-write = Write a note
grid-note-change = Change the note
grid-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
  }

find-label = Find in the workbook
find-count = { $count ->
    [0] not found
   *[other] { $at ->
        [0] { $count } found
       *[other] { $at } of { $count }
      }
  }
find-at = { $cell }, { $at } of { $count }
find-next = Next
find-previous = Previous
find-close = Close
