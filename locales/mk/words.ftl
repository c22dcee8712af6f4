# Како јазикот го пишува она од што се состојат речениците.

quoted = „{ $text }“
date = { $short-day }.{ $short-month }.{ $year }
percent = { $number } %
