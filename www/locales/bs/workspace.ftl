# Jedna datoteka: traka iznad nje, njeni listovi, šta je promijenjeno.

bar-undo = Poništi
bar-redo = Ponovi
bar-find = Traži
bar-previous = Raniji izvještaj …
bar-previous-other = Drugi raniji izvještaj …
bar-compare = { $count ->
    [0] Izmjene
   *[other] Izmjene ({ $count })
  }
bar-report = Izvještaj
bar-save = Sačuvaj ispravljenu radnu knjigu
bar-save-short = Sačuvaj
bar-saved = Sačuvano
bar-save-nothing = Još ništa nije promijenjeno
bar-more = Više
bar-download = Preuzmi kopiju
bar-other-file = Otvori drugu datoteku …
bar-keys = Tipke
bar-close = Zatvori ovu datoteku
bar-who = { $jurisdiction }, { $period }
bar-nobody = Na naslovnom listu nema komisije ili perioda
bar-compared = poredi se s: { $period } ({ $file })
bar-changes = { $count ->
    [0] nijedna ćelija nije promijenjena
    [one] promijenjena { $count } ćelija
    [few] promijenjene { $count } ćelije
   *[other] promijenjeno { $count } ćelija
  }
bar-unsaved = nije sačuvano
bar-saved-as = sačuvano kao { $name }
bar-downloaded = preuzeto

halves-label = Prikazano
halves-findings = Nalazi
halves-sheet = List
divider-label = Širina nalaza

tabs-label = Listovi
tab-hidden = (skriven u Excelu)
tab-findings = { $count ->
    [one] { $count } nalaz
    [few] { $count } nalaza
   *[other] { $count } nalaza
  }
tabs-more = { $count ->
    [one] { $count } skriven list
    [few] { $count } skrivena lista
   *[other] { $count } skrivenih listova
  }
tabs-fewer = Bez skrivenih listova
tabs-reveal = Prikaži skrivene redove i kolone
tabs-hide = Bez skrivenih redova i kolona

period-half = { $half ->
    [1] prvo polugodište { $year }.
   *[2] drugo polugodište { $year }.
  }
period-year = { $year }.
period-other = { $start } – { $end }
previous-unknown = raniji period
answer-na = nije dostupno
answer-nap = nije primjenjivo
answer-blank = bez odgovora

changes-heading = Izmjene
changes-errors = greške { $before } → { $after }
changes-warnings = upozorenja { $before } → { $after }
changes-back = Natrag na list
changes-none = Još ništa nije promijenjeno: radna knjiga je ona koju ste otvorili.
changes-cell = Ćelija
changes-question = Pitanje
changes-original = Izvorno
changes-corrected = Ispravljeno
changes-note = Napomena uz { $code }
changes-undo = Vrati
changes-undo-label = Vrati ono što je { $cell } prvobitno sadržala

keys-heading = Tipke
keys-help = ove tipke; još jednom, stranica s pomoći
keys-next-finding = sljedeći nalaz, prethodni nalaz
keys-parts = s lista na nalaze, dugmad, kartice i natrag
keys-arrows = na susjednu ćeliju
keys-edge = do ruba podataka
keys-extend = odabir više ćelija
keys-home = na početak i kraj reda, lista
keys-page = ekran gore, ekran dolje
keys-choose = odabir svega, kolone, reda
keys-edit = izmjena ćelije; ili samo počnite kucati
keys-finish = prihvatanje upisanog i pomak dolje, desno; odustajanje
keys-line = novi red u ćeliji
keys-delete = pražnjenje odabranih ćelija
keys-clipboard = kopiranje, rezanje, lijepljenje, i iz Excela i u njega
keys-undo = poništavanje, ponavljanje
keys-find = traženje teksta i sljedećeg mjesta
keys-go = odlazak na ćeliju, npr. D44, ili na pitanje po šifri
keys-save = čuvanje ispravljene radne knjige
keys-close = Zatvori

# Šta treba znati o datoteci i šta se pita prije nego što nešto nestane.

bar-save-receipt = Sačuvaj s potvrdom
facts-label = O ovoj datoteci
facts-signed = Ova radna knjiga je digitalno potpisana. Svaka ispravka poništava potpis.
facts-void = Ova radna knjiga je bila digitalno potpisana. S ovim ispravkama potpis ne važi.
facts-filled = Radna knjiga u ovom formatu ne može se zapisati natrag. Sačuvat će se nov primjerak obrasca, popunjen njenim vrijednostima; ništa drugo iz datoteke neće biti u njemu.
facts-more = i još { $count }
receipt-help = U datoteci možete zadržati potvrdu o ovoj provjeri: ništa što se vidi u Excelu se ne mijenja, a ko god kasnije ovdje otvori datoteku vidi da li je još ono što je provjereno. Ona štiti od slučajnih promjena, a ne od krivotvorenja.
receipt-download = Preuzmi s potvrdom
signed-heading = Radna knjiga je digitalno potpisana
signed-question = Svaka ispravka poništava potpis. Datoteka koju ste otvorili ostaje kakva jeste; ispravljena se mora ponovo potpisati.
signed-keep = Ostavi kakva jeste
signed-correct = Ipak ispravi
formula-heading = Zamijeniti formulu?
formula-question = { $cell } sadrži formulu { $formula }, koja sada daje { $value }. Vrijednost na njenom mjestu više ne prati ćelije od kojih se sastoji; obično je bolje ispraviti njih.
formula-question-offer = { $cell } sadrži formulu. Vrijednost na njenom mjestu više ne prati ćelije od kojih se sastoji.
formula-keep = Zadrži formulu
formula-replace = Zamijeni vrijednošću
filled-heading = Nov primjerak obrasca
filled-question = Radna knjiga u ovom formatu ne može se zapisati natrag. { $name } će biti nov primjerak obrasca, popunjen odgovorima i napomenama iz ove datoteke; ništa drugo iz nje neće biti u njemu.
filled-save = Sačuvaj nov primjerak
filled-cancel = Ne sada
mark-cells = Označi promijenjene ćelije
mark-help = U sačuvanoj radnoj knjizi svaka promijenjena ćelija dobija obojenu podlogu i komentar koji kaže šta je tu ranije stajalo i zašto je promijenjeno.
