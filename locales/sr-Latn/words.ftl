# Kako jezik piše ono od čega se rečenice sastoje.

quoted = „{ $text }“
date = { $short-day }. { $short-month }. { $year }.
percent = { $number } %
