# Si shkruhet përmbajtja e qelizave.

cell-decimal-mark = ,
cell-thousands-mark = {"\u00A0"}
cell-months = janar, shkurt, mars, prill, maj, qershor, korrik, gusht, shtator, tetor, nëntor, dhjetor
# E diela e para.
cell-days = e diel, e hënë, e martë, e mërkurë, e enjte, e premte, e shtunë
