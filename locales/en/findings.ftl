# What is wrong, with the numbers of the file. The rule in words stands before each sentence.

finding-comparison = { $left }; { $relation ->
    [equal] { $right }
    [different] anything but { $right }
    [less] less than { $right }
    [at-most] at most { $right }
    [greater] more than { $right }
   *[at-least] at least { $right }
  } was expected{ $difference ->
    [none] .
   *[other] : { $difference } { $direction ->
        [more] too many
       *[less] missing
      }.
  }
finding-side-single = “{ $label }” is { $value }
finding-side-single-previous = “{ $label }” of the period before is { $value }
finding-side-sum = { $parts } = { $value }
finding-side-known = { $parts } is at least { $value }
finding-side-number = the figure is { $value }
finding-side-range = the figure lies between { $low } and { $high }
finding-expected-number = { $value }
finding-expected-single = { $value } (“{ $label }”)
finding-expected-single-previous = { $value } (“{ $label }” of the period before)
finding-expected-sum = { $value } ({ $parts })
finding-condition = This concerns { $labels }.
finding-no-answer = “{ $label }” has no answer.
finding-not-applicable = “{ $label }” cannot be answered with “not applicable”.
finding-text-for-number = “{ $label }” holds the text “{ $text }”.
finding-date-for-number = “{ $label }” holds the date { $text }. Excel may have made it of a number such as 3/4.
finding-logical-for-number = “{ $label }” holds { $text }, as a checkbox gives it, where a number is asked.
finding-ambiguous-mark = “{ $label }” holds “{ $text }”, which can be { $readings }.
finding-comma-both-ways = In “{ $decimal }” the comma stands before decimals, in “{ $thousands }” it may stand for thousands.
finding-approximate = “{ $label }” holds “{ $text }”.
finding-not-listed = “{ $label }” holds “{ $text }”; the choices are { $choices }.
finding-not-a-date = “{ $label }” holds “{ $text }”.
finding-error-value = “{ $label }” holds “{ $text }”.
finding-stale = “{ $label }” shows { $stored }, and its formula gives { $calculated }.
finding-stale-unknown = “{ $label }” shows { $stored }, which is out of date; what its formula gives is not known here.
finding-stale-elsewhere = { $count ->
    [one] { $cell }, which the form reads, shows { $stored }, and its formula gives { $calculated }.
   *[other] { $count } cells that the form reads are concerned; the first, { $cell }, shows { $stored }, and its formula gives { $calculated }.
  }
finding-stale-elsewhere-unknown = { $count ->
    [one] { $cell }, which the form reads, shows { $stored }, which is out of date; what its formula gives is not known here.
   *[other] { $count } cells that the form reads are concerned; the first, { $cell }, shows { $stored }, which is out of date; what its formula gives is not known here.
  }
finding-no-result = It is not known what “{ $label }” is.
finding-no-result-elsewhere = { $count ->
    [one] It is not known what { $cell } says.
   *[other] It is not known what { $count } cells say, { $cell } first.
  }
finding-not-calculated = { $count ->
    [one] One formula was not calculated: { $cells }.
   *[other] { $count } formulas were not calculated, the first in { $cells }.
  }
finding-not-whole = “{ $label }” is { $value }.
finding-out-of-range = “{ $label }” is { $value }.
finding-fraction = “{ $label }” is { $value }: were { $percent } percent meant?
finding-shown-otherwise = “{ $label }” holds { $stored }, and the format of its cell shows “{ $shown }”. { $stored } is used: write the number that is meant, in a cell that shows it as it is.
finding-shown-with-words = “{ $label }” holds { $stored }, and the format of its cell shows “{ $shown }”: “{ $words }” stands in the format only. { $stored } is used in the unit of the row: if another is meant, write the number out.
finding-struck = “{ $label }” holds “{ $text }”, struck through. It is used as it stands: empty the cell if it is not meant, or take the line away.
finding-struck-part = “{ $label }” holds “{ $text }”, of which “{ $part }” is struck through: what is meant is not certain.
finding-raised = “{ $label }” holds “{ $text }”, of which “{ $part }” is raised as the mark of a footnote: the figure without it is probably meant.
finding-implausible-year = “{ $label }” is { $text }.
finding-same-figure = { $value } stands under { $labels }: was it pasted twice?
finding-irregular-period = The period is { $start } to { $end }.
finding-wrong-version = The cover says that this is version { $stated } of the form; it is checked against version { $current }. Questions that changed in between are not found or not understood: copy the figures into version { $current }, or correct the version on the cover.
finding-missing-sheet = The sheet “{ $sheet }” is missing.
finding-missing-data-point = “{ $label }” ({ $code }) was not found.
finding-repeated = “{ $label }” ({ $code }) was found { $count } times. One of them is used: the one with its label, or the first.
finding-repeated-differs = “{ $label }” ({ $code }) stands in { $count } places with different answers.
finding-found-by-name = The code { $code } is missing; “{ $label }” was found by the name of its cell.
finding-found-by-label = The code { $code } is missing; “{ $label }” was found by its label.
finding-column-missing = The column “{ $column }” was not found on the sheet “{ $sheet }”{ $stands ->
    [text] ; { $cell } says “{ $text }”
    [empty] ; { $cell } is empty
   *[nothing] {""}
  }. { $lost ->
    [values] No answer of this sheet is read: write the header there.
    [notes] Its notes are not read: write the header there.
    [evidence] Its references to evidence are not read: write the header there.
   *[codes] Its questions are found by names and labels alone.
  }
finding-column-near = The column “{ $column }” of the sheet “{ $sheet }” is taken to be that of { $cell }, { $stands ->
    [empty] though that cell is empty.
   *[text] which says “{ $text }”.
  }
finding-no-headers = The sheet “{ $sheet }” is there, but none of the form’s headers and codes was found on it. Nothing of it is read.
finding-second-column = The sheet “{ $sheet }” has more than one column “{ $column }”: { $used } and { $others }. { $by ->
    [names] { $used } is read, because the names of the form’s cells point to it.
    [figures] { $used } is read, because it alone has answers.
    [header] { $used } is read, because its header is that of the form.
   *[place] { $used } is read, the first; nothing tells which is meant.
  } { $count ->
    [0] They hold the same.
    [one] They differ in one row.
   *[other] They differ in { $count } rows.
  }
finding-copied-sheet = The sheet “{ $copy }” is a copy of “{ $used }”. { $by ->
    [header] “{ $used }” is used, because its name is that of the form.
    [names] “{ $used }” is used, because the names of the form’s cells point to it.
    [figures] “{ $used }” is used, because only its answers can be read.
   *[place] “{ $used }” is used, the first; nothing tells which is meant.
  } { $count ->
    [0] They hold the same.
    [one] They differ in one cell.
   *[other] They differ in { $count } cells.
  } Delete the sheet that does not count.
finding-unasked-rows = { $count ->
    [one] One figure on the sheet “{ $sheet }” stands in a row that is none of the form’s: { $figures }. It is not read.
   *[other] { $count } figures on the sheet “{ $sheet }” stand in rows that are none of the form’s: { $figures }. They are not read.
  }
finding-unasked-columns = Beside the questions of the sheet “{ $sheet }”, { $count ->
    [one] one number stands
   *[other] { $count } numbers stand
  } in columns that are none of the form’s ({ $columns }). They are not read.
finding-hidden-sheet = The sheet of { $cell } is hidden.
finding-hidden-row = { $count ->
    [one] One row of the form is hidden: that of { $cell }.
   *[other] { $count } rows of the form are hidden, { $cell } first.
  }
finding-filtered = { $count ->
    [one] A filter hides one row of the form: that of { $cell }.
   *[other] A filter hides { $count } rows of the form, { $cell } first.
  }
finding-hidden-column = The column of { $cell } is hidden.
finding-merged = { $cell } is merged with other cells.
finding-shown-as-nothing = { $count ->
    [one] The format of { $cell } shows nothing of what it holds.
   *[other] The formats of { $count } cells of the form show nothing of what they hold, { $cell } first.
  }
finding-unseen-ink = { $count ->
    [one] The text in { $cell } has the colour of the cell, so nobody sees it.
   *[other] The texts in { $count } cells of the form have the colour of their cells, so nobody sees them; { $cell } is the first.
  }
finding-no-reason = “{ $label }” is “not available”, and no reason stands in the note.
finding-comment-no-reason = “{ $label }” is “not available”, and no reason stands in the note. A comment on the cell says: “{ $text }”.
finding-comment-no-answer = “{ $label }” has no answer. A comment on the cell says: “{ $text }”.
finding-parts-zero = “{ $label }” is { $total }, and all its parts are 0.
finding-parts-missing = The parts that are known make { $known } of { $total }.
finding-known-parts-exceed = They make { $known }, and the total is { $total }.
finding-thousands-both-ways = Here “{ $with }”, there “{ $without }”.
finding-other-unit = “{ $label }” is asked in { $unit }; “{ $written }” means { $means }.
finding-odd-letters = In “{ $text }” a letter stands where a digit belongs (“{ $label }”).
finding-odd-spaces = In “{ $text }” stands a space that only looks like one (“{ $label }”).
finding-odd-invisible = In “{ $text }” stands a character that cannot be seen (“{ $label }”).
finding-odd-alphabet = In “{ $text }” a letter of another alphabet stands where one belongs that looks the same (“{ $label }”).
finding-doubtful-word = The note to “{ $label }” says “{ $word }”.
finding-went-missing = “{ $label }” was { $before } in the period before.
finding-dropped = “{ $label }” is 0; before it was { $before }.
finding-date-outside = The note to “{ $label }” names “{ $text }”.
finding-other-change = The note to “{ $label }” says “{ $text }”; from { $before } to { $now } is { $percent } %.
finding-change-without-base = The note to “{ $label }” says “{ $text }”.
finding-not-sum-of-halves = “{ $label }” is { $year } for the year; { $first } + { $second } = { $sum } for its halves.
finding-other-length = This report covers { $own ->
    [one] { $own } month
   *[other] { $own } months
  }, the earlier one { $before }.
finding-revised = “{ $label }” of the period before is stated as { $now }; { $then } was sent then.
finding-copy-of-last = { $same } of { $of } figures are those of the period before.
finding-far-from-median = “{ $label }” is { $value }; the median of the last four periods is { $median }.
finding-more-than-chance = “{ $label }” went from { $before } to { $value }.
finding-running-total = “{ $label }” was { $values }.
finding-power-of-ten-up = “{ $label }” is { $value }, { $factor } times the { $before } of the period before.
finding-power-of-ten-down = “{ $label }” is { $value }; the { $before } of the period before is { $factor } times that.
finding-other-basis = The notes to “{ $label }” name something else: { $counted }.
finding-other-dates = { $dates }.
finding-per-head = { $jurisdiction } reports { $rate } per 100,000 inhabitants under “{ $label }”; the median is { $median }.
finding-other-version = { $versions }.
finding-other-periods = { $periods }.
finding-no-file = No file came from { $jurisdiction }.
finding-several-files = { $count } files claim { $jurisdiction }; answers that differ: { $differ }.
finding-nobodys-file = The cover sheet of a file does not say whose it is.
finding-applies-elsewhere = { $jurisdiction } says “not applicable” to “{ $label }”; figures come from { $others }.

list-and = { $first } and { $last }
list-or = { $first } or { $last }
