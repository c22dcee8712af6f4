# Kako jezik piše ono od čega se rečenice sastoje.

quoted = „{ $text }“
date = { $day }. { $month }. { $year }.
percent = { $number } %
