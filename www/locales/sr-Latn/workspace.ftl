# Jedna datoteka: traka iznad nje, njeni listovi, šta je promenjeno.

bar-undo = Poništi
bar-redo = Ponovi
bar-find = Traži
bar-previous = Raniji izveštaj …
bar-previous-other = Drugi raniji izveštaj …
bar-compare = { $count ->
    [0] Izmene
   *[other] Izmene ({ $count })
  }
bar-report = Izveštaj
bar-save = Sačuvaj ispravljenu radnu svesku
bar-save-short = Sačuvaj
bar-saved = Sačuvano
bar-save-nothing = Još ništa nije promenjeno
bar-more = Više
bar-download = Preuzmi kopiju
bar-other-file = Otvori drugu datoteku …
bar-keys = Tasteri
bar-close = Zatvori ovu datoteku
bar-who = { $jurisdiction }, { $period }
bar-nobody = Na naslovnom listu nema komisije ili perioda
bar-compared = poredi se s: { $period } ({ $file })
bar-changes = { $count ->
    [0] nijedna ćelija nije promenjena
    [one] promenjena { $count } ćelija
    [few] promenjene { $count } ćelije
   *[other] promenjeno { $count } ćelija
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
answer-nap = nije primenjivo
answer-blank = bez odgovora

changes-heading = Izmene
changes-errors = greške { $before } → { $after }
changes-warnings = upozorenja { $before } → { $after }
changes-back = Natrag na list
changes-none = Još ništa nije promenjeno: radna sveska je ona koju ste otvorili.
changes-cell = Ćelija
changes-question = Pitanje
changes-original = Izvorno
changes-corrected = Ispravljeno
changes-note = Napomena uz { $code }
changes-undo = Vrati
changes-undo-label = Vrati ono što je { $cell } prvobitno sadržala

keys-heading = Tasteri
keys-help = ovi tasteri; još jednom, stranica s pomoći
keys-next-finding = sledeći nalaz, prethodni nalaz
keys-parts = s lista na nalaze, dugmad, kartice i natrag
keys-arrows = na susednu ćeliju
keys-edge = do ruba podataka
keys-extend = izbor više ćelija
keys-home = na početak i kraj reda, lista
keys-page = ekran gore, ekran dole
keys-choose = izbor svega, kolone, reda
keys-edit = izmena ćelije; ili samo počnite kucati
keys-finish = prihvatanje upisanog i pomak dole, desno; odustajanje
keys-line = novi red u ćeliji
keys-delete = pražnjenje izabranih ćelija
keys-clipboard = kopiranje, rezanje, lepljenje, i iz Excela i u njega
keys-undo = poništavanje, ponavljanje
keys-find = traženje teksta i sledećeg mesta
keys-go = odlazak na ćeliju, npr. D44, ili na pitanje po šifri
keys-save = čuvanje ispravljene radne sveske
keys-close = Zatvori

# Šta treba znati o datoteci i šta se pita pre nego što nešto nestane.

bar-save-receipt = Sačuvaj s potvrdom
facts-label = O ovoj datoteci
facts-signed = Ova radna sveska je digitalno potpisana. Svaka ispravka poništava potpis.
facts-void = Ova radna sveska je bila digitalno potpisana. S ovim ispravkama potpis ne važi.
facts-filled = Radna sveska u ovom formatu ne može se zapisati natrag. Sačuvaće se nov primerak obrasca, popunjen njenim vrednostima; ništa drugo iz datoteke neće biti u njemu.
facts-more = i još { $count }
receipt-help = U datoteci možete zadržati potvrdu o ovoj proveri: ništa što se vidi u Excelu se ne menja, a ko god kasnije ovde otvori datoteku vidi da li je još ono što je provereno. Ona štiti od slučajnih promena, a ne od falsifikovanja.
receipt-download = Preuzmi s potvrdom
signed-heading = Radna sveska je digitalno potpisana
signed-question = Svaka ispravka poništava potpis. Datoteka koju ste otvorili ostaje kakva jeste; ispravljena se mora ponovo potpisati.
signed-keep = Ostavi kakva jeste
signed-correct = Ipak ispravi
formula-heading = Zameniti formulu?
formula-question = { $cell } sadrži formulu { $formula }, koja sada daje { $value }. Vrednost na njenom mestu više ne prati ćelije od kojih se sastoji; obično je bolje ispraviti njih.
formula-question-offer = { $cell } sadrži formulu. Vrednost na njenom mestu više ne prati ćelije od kojih se sastoji.
formula-keep = Zadrži formulu
formula-replace = Zameni vrednošću
filled-heading = Nov primerak obrasca
filled-question = Radna sveska u ovom formatu ne može se zapisati natrag. { $name } će biti nov primerak obrasca, popunjen odgovorima i napomenama iz ove datoteke; ništa drugo iz nje neće biti u njemu.
filled-save = Sačuvaj nov primerak
filled-cancel = Ne sada
mark-cells = Označi promenjene ćelije
mark-help = U sačuvanoj radnoj svesci svaka promenjena ćelija dobija obojenu podlogu i komentar koji kaže šta je tu ranije stajalo i zašto je promenjeno.
