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
finding-ambiguous-mark = “{ $label }” holds “{ $text }”, which can be { $readings }.
finding-comma-both-ways = In “{ $decimal }” the comma stands before decimals, in “{ $thousands }” it may stand for thousands.
finding-approximate = “{ $label }” holds “{ $text }”.
finding-not-listed = “{ $label }” holds “{ $text }”; the choices are { $choices }.
finding-not-a-date = “{ $label }” holds “{ $text }”.
finding-error-value = “{ $label }” holds “{ $text }”.
finding-not-whole = “{ $label }” is { $value }.
finding-out-of-range = “{ $label }” is { $value }.
finding-fraction = “{ $label }” is { $value }: were { $percent } percent meant?
finding-same-figure = { $value } stands under { $labels }: was it pasted twice?
finding-irregular-period = The period is { $start } to { $end }.
finding-missing-sheet = The sheet “{ $sheet }” is missing.
finding-missing-data-point = “{ $label }” ({ $code }) was not found.
finding-repeated = “{ $label }” ({ $code }) was found { $count } times. The first is used.

list-and = { $first } and { $last }
list-or = { $first } or { $last }
