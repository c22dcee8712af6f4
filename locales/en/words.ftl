# How the language writes what sentences are made of.

quoted = “{ $text }”
date = { $year }-{ $month }-{ $day }
percent = { $number } %
