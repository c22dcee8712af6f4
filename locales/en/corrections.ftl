# Why a correction is offered.

correction-spelling-exact = “{ $text }” is the number { $number }, typed as text.
correction-spelling-with-unit = “{ $text }” is the number { $number } with a word behind it.
correction-spelling-footnote = “{ $text }” looks like the number { $number } with a footnote mark.
correction-spelling-look-alike = “{ $text }” looks like the number { $number }, with a letter in the place of a digit.
correction-spelling-approximate = “{ $text }” says about { $number }. Accept it only if that is the exact number.
correction-only-one-fits = “{ $text }” can be read in several ways, and only { $number } is a possible answer here.
correction-chosen-by-rules = “{ $text }” can be read in several ways, and with { $number } the figures agree ({ $rules }).
correction-slips = { $steps }. That settles { $rules }.
correction-slip-missing = The other figures leave { $belongs } for “{ $label }”, which is blank
correction-slip-sign = “{ $label }” looks right with the other sign
correction-slip-scale = “{ $label }” looks like a slip of the decimal mark or the unit: { $belongs } for { $stands }
correction-slip-transposed = Two digits of “{ $label }” look transposed: { $belongs } for { $stands }
correction-slip-dropped = A digit of “{ $label }” looks left out: { $belongs } for { $stands }
correction-slip-added = “{ $label }” looks to have a digit too many: { $belongs } for { $stands }
correction-slip-mistyped = A digit of “{ $label }” looks mistyped: { $belongs } for { $stands }
correction-slip-swapped = “{ $label }” ({ $stands }) and “{ $other }” ({ $belongs }) look swapped
correction-slip-shifted = { $count } figures from “{ $label }” on look shifted by one row
correction-slip-rounded = “{ $label }” differs as rounding would make it: { $belongs } for { $stands }
correction-slip-determined = The other figures leave only { $belongs } for “{ $label }”
correction-localised = No slip of the hand explains it. At the least { $labels } must change; these are the nearest values that are possible, so look the figures up. That settles { $rules }.
correction-localised-unproven = No slip of the hand explains it. Changing { $labels } would do; fewer changes may do as well, the search was stopped. Look the figures up. That settles { $rules }.
