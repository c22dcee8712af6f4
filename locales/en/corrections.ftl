# Why a correction is offered.

correction-spelling-exact = “{ $text }” is the number { $number }, typed as text.
correction-spelling-with-unit = “{ $text }” is the number { $number } with a word behind it.
correction-spelling-footnote = “{ $text }” looks like the number { $number } with a footnote mark.
correction-spelling-look-alike = “{ $text }” looks like the number { $number }, with a letter in the place of a digit.
correction-spelling-approximate = “{ $text }” says about { $number }. Accept it only if that is the exact number.
correction-only-one-fits = “{ $text }” can be read in several ways, and only { $number } is a possible answer here.
correction-chosen-by-rules = “{ $text }” can be read in several ways, and with { $number } the figures agree ({ $rules }).
