# Kako se piše sadržaj ćelija.

cell-decimal-mark = ,
cell-thousands-mark = .
cell-months = januar, februar, mart, april, maj, jun, jul, avgust, septembar, oktobar, novembar, decembar
# Prvo nedjelja.
cell-days = nedjelja, ponedjeljak, utorak, srijeda, četvrtak, petak, subota
