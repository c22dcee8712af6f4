# Libri i rregullave.

rules-heading = Libri i rregullave
rules-builtin = formulari i integruar
rules-count = { $count } rregulla të { $form }
rules-print = Shtyp
rules-download = Shkarko si dokument
rules-back = Kthehu
rules-search = Kërko
rules-none = Asnjë rregull nuk i përmban të gjitha këto fjalë.
rules-note = Një shënim pranë shifrës e zgjidh.
rules-source = Burimi: { $source }.
rules-sum = Pjesët dhe totalet
rules-balance = Bilancet
rules-inequality = Kufijtë
rules-ratio = Përqindjet
rules-cross-sheet = Ndërmjet fletëve
rules-completeness = Plotësia
rules-format = Si shkruhen përgjigjet
rules-cross-period = Ndërmjet periudhave
rules-trend = Prirjet
rules-cross-jurisdiction = Ndërmjet komisioneve
rules-file = Vetë skedari
