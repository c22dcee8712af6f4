# Како јазикот го пишува она од што се состојат речениците.

quoted = „{ $text }“
date = { $day }.{ $month }.{ $year }
percent = { $number } %
