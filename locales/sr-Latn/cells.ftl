# Kako se piše sadržaj ćelija.

cell-decimal-mark = ,
cell-thousands-mark = .
cell-months = januar, februar, mart, april, maj, jun, jul, avgust, septembar, oktobar, novembar, decembar
# Prvo nedelja.
cell-days = nedelja, ponedeljak, utorak, sreda, četvrtak, petak, subota
