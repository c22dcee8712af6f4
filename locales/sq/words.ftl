# Si e shkruan gjuha atë nga e cila përbëhen fjalitë.

quoted = “{ $text }”
date = { $day }.{ $month }.{ $year }
percent = { $number } %
