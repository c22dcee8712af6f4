# How the content of cells is written.

cell-decimal-mark = .
cell-thousands-mark = ,
cell-months = January February March April May June July August September October November December
# Sunday first.
cell-days = Sunday Monday Tuesday Wednesday Thursday Friday Saturday
