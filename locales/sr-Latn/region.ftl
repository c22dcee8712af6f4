# Periodi i regionalna radna sveska.

period-first-half = prvo polugodište { $year }. godine
period-second-half = drugo polugodište { $year }. godine
period-year = { $year }. godina
period-other = { $start } – { $end }
period-short-first-half = { $year } P1
period-short-second-half = { $year } P2

region-region = Region
region-no-file = nema datoteke
region-no-answer = nema odgovora
region-no-result = nema rezultata
region-in-year = u godini
region-in-halves = u polugodištima

region-title = Regionalni izveštaj
region-about = Šta kažu dostavljeni obrasci za period: { $period }, jedan uz drugi. Zbirovi su zbirovi podataka koji su navedeni. Komisija bez podatka navodi se uz zbir i nikada se ne računa kao nula; udeo za region je udeo zbirova, i to onih koji su naveli sve potrebne podatke.
region-trace = Klik na podatak vodi do njegove ćelije u dostavljenom obrascu, ako je ova radna sveska tamo gde je fascikla s obrascima. Zadržite pokazivač na podatku da vidite njegovu datoteku i ćeliju.
region-starred = * Nisu svi naveli podatak.

region-sheet-summary = Pregled
region-sheet-headlines = Glavni podaci
region-sheet-shares = Udeli
region-sheet-series = Vremenski niz
region-sheet-findings = Otvoreni nalazi
region-sheet-sources = Izvori

region-reports = Ko je dostavio
region-period = Period
region-state-errors = { $errors } { $errors ->
    [one] greška
    [few] greške
   *[other] grešaka
  }, { $warnings } { $warnings ->
    [one] upozorenje
    [few] upozorenja
   *[other] upozorenja
  }
region-gap = Niko nije dostavio obrazac za period: { $first }
region-gap-run = Niko nije dostavio obrazac za vreme od perioda { $first } do perioda { $last }
region-left-out = Broj ranijih perioda koji su ovde izostavljeni: { $count }. Prikazano ih je poslednjih { $most }.
region-duplicate = Više datoteka ({ $count }) odnosi se na isto: { $who }, { $period }. Podaci su iz datoteke { $standing }.
region-unplaced = U datoteci { $file } ne piše čiji su podaci ili za koji period, pa je izostavljena.
region-undated = Datoteka { $file } je od: { $who }, ali se dani njenog perioda na naslovnom listu ne mogu sa sigurnošću pročitati, pa je izostavljena.
region-refused = Datoteka { $file } ne može se pročitati i izostavljena je: { $why }

region-code = Šifra
region-question = Podatak
region-unit = Jedinica
region-missing = Nije u zbiru
region-share-missing = Izostavljeno
region-share = Udeo
region-source-number = Br.
region-file = Datoteka
region-who = Komisija
region-version = Obrazac
region-receipt = Potvrda
region-answered = Odgovoreno
region-errors = Greške
region-warnings = Upozorenja
region-used = U tabelama
region-yes = da
region-no = ne
region-severity = Težina
region-rule = Pravilo
region-cell = Ćelija
region-message = Šta nije u redu
region-change = Promena
region-receipt-unchanged = provereno i otada nepromenjeno
region-receipt-changed = promenjeno nakon provere
region-receipt-never-checked = nikada provereno
region-headline-missing = Bez podatka: { $who }.
region-headline-complete = Svi su naveli podatak.
region-series-about = Zbirovi za region kroz vreme. Promene se navode samo između perioda za koje su podatak dale iste komisije.
region-shares-about = Udeo za region je udeo zbirova, i to onih koji su naveli sve potrebne podatke; to nije prosek pojedinačnih udela.
region-findings-about = Greške i upozorenja koji su otvoreni u ovim obrascima i između njih.
region-sources-about = Obrasci od kojih su tabele napravljene. SHA-256 označava tačno tu datoteku.
region-chart-about = { $what }: { $figures }
region-none-from = Nema datoteke od: { $who }.
region-two-files = Dve datoteke odnose se na isto: { $who }, { $period }; { $differ ->
    [0] odgovori su isti
    [one] razlikuju se u { $differ } ćeliji
    [few] razlikuju se u { $differ } ćelije
   *[other] razlikuju se u { $differ } ćelija
  }: koristi se { $one }, a ne { $other }.

# Delovi jednog obrasca, spojeni u jedan.

merge-differ = Na ovo postoji jedan odgovor, a datoteke ih daju više.
merge-incomplete = Podaci bi se sabrali, ali ga nema svaka datoteka, pa bi zbir bio premali.
merge-suspicious = Podaci bi se sabrali, ali sve datoteke daju isti. Možda je to ukupan broj, naveden više puta.
merge-formula = Formula u prvoj datoteci daje drugi podatak nego delovi zajedno.

# Propratni tekst koji se vraća uz nalaze.

letter-greeting = Komisiji za malo i lako oružje: { $who }
letter-findings = Zahvaljujemo na izveštaju o ključnim pokazateljima za period: { $period } ({ $file }). Naša provera je dala: { $errors ->
    [0] nijedna greška
    [one] { $errors } greška
    [few] { $errors } greške
   *[other] { $errors } grešaka
  }, { $warnings ->
    [0] nijedno upozorenje
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
  }. Sve je u radnoj svesci uz ovaj tekst, svaki nalaz sa svojom ćelijom i, gde postoji, predloženom ispravkom. Molimo da greške ispravite u svojoj radnoj svesci; gde je podatak uz upozorenje tačan, molimo da ga objasnite u napomeni.
letter-clean = Zahvaljujemo na izveštaju o ključnim pokazateljima za period: { $period } ({ $file }). Naša provera nije našla ništa neispravno.
letter-missing = Vaš izveštaj o ključnim pokazateljima za period: { $period }, nije nam stigao. Molimo da ga pošaljete ili da nam javite kada ga možemo očekivati. Do tada regionalne tabele navode da nedostajete; izveštaj koji nedostaje nikada se ne računa kao nula.
letter-undated = Vaš izveštaj o ključnim pokazateljima nam je stigao ({ $files }), ali se prvi i poslednji dan perioda na naslovnom listu ne mogu sa sigurnošću pročitati, pa ga nismo mogli uzeti za period: { $period }. Molimo da oba upišete kao datume i ponovo pošaljete datoteku. Do tada regionalne tabele navode da nedostajete; izveštaj koji nedostaje nikada se ne računa kao nula.
letter-several = Za ovaj period imamo više vaših datoteka i koristili smo onu koja je gore navedena. Molimo da nam javite koja važi. Ostale su: { $files }.
letter-between = Uz izveštaje drugih komisija primetili smo:
letter-end = S poštovanjem
