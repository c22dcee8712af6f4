# Si e shkruan gjuha atë nga e cila përbëhen fjalitë.

quoted = “{ $text }”
date = { $short-day }.{ $short-month }.{ $year }
percent = { $number } %
