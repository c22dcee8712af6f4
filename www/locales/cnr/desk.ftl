# Sto sekretarijata: mnogo datoteka odjednom.

desk-open-heading = Mnogo datoteka odjednom
desk-open-help = Za sekretarijat: prevucite fasciklu, više datoteka ili zip datoteku bilo gdje na ovu stranicu. Sve se provjeravaju jedna uz drugu, po komisijama i periodima.
desk-open-folder = Izaberi fasciklu …
desk-open-files = Izaberi datoteke …
desk-open-merge = Spoji dijelove jednog obrasca …
desk-drop-here = Pustite da se datoteke otvore
desk-back = Natrag na sto

desk-heading = Sto sekretarijata
desk-numbers = { $files ->
    [one] { $files } obrazac
    [few] { $files } obrasca
   *[other] { $files } obrazaca
  }: s greškama { $faulty }, samo s upozorenjima { $warned }, bez nalaza { $clean }{ $refused ->
    [0] .
    [one] ; { $refused } datoteka se ne može pročitati.
    [few] ; { $refused } datoteke se ne mogu pročitati.
   *[other] ; { $refused } datoteka se ne može pročitati.
  }
desk-took = Trajanje provjere u sekundama: { $seconds }.
desk-cancelled = Zaustavljeno prije kraja: nisu sve datoteke pročitane.
desk-aside = { $count ->
    [one] Izostavljen je { $count } drugi dokument.
    [few] Izostavljena su { $count } druga dokumenta.
   *[other] Izostavljeno je { $count } drugih dokumenata.
  }
desk-announce = Provjereno obrazaca: { $files }; datoteka koje se ne mogu pročitati: { $refused }.
desk-regional = Regionalna radna sveska
desk-send-back = Vrati komisijama (zip)
desk-send-back-name = povratak-{ $period }.zip
desk-choose-other = Druga fascikla …
desk-close = Zatvori
desk-parts = Šta se prikazuje
desk-part-files = Datoteke ({ $count })
desk-part-heat = Toplotna mapa
desk-part-between = Između datoteka ({ $count })
desk-part-charts = Grafikoni

desk-running = Čitanje i provjera
desk-done = { $done } od { $known } datoteka
desk-so-far = { $done ->
    [one] dosad { $done } datoteka
    [few] dosad { $done } datoteke
   *[other] dosad { $done } datoteka
  }
desk-comparing = Poređenje perioda …
desk-rate = { $rate } u sekundi
desk-left = još oko { $seconds ->
    [one] { $seconds } sekundu
    [few] { $seconds } sekunde
   *[other] { $seconds } sekundi
  }
desk-refused = ne može se pročitati: { $count }
desk-cancel = Zaustavi

desk-coverage = Ko je dostavio
desk-coverage-more = { $count ->
    [one] { $count } raniji period je na popisu datoteka.
    [few] { $count } ranija perioda su na popisu datoteka.
   *[other] { $count } ranijih perioda je na popisu datoteka.
  }
desk-missing = nedostaje
desk-in-year = u godini
desk-in-halves = u polugodištima
desk-state = { $errors ->
    [one] { $errors } greška
    [few] { $errors } greške
   *[other] { $errors } grešaka
  }, { $warnings ->
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
  }
desk-notices = { $count ->
    [one] Treba riješiti { $count } stvar
    [few] Treba riješiti { $count } stvari
   *[other] Treba riješiti { $count } stvari
  }
desk-between-none = Između datoteka istog perioda ništa nije pronađeno.

desk-crash = Program za provjeru je zakazao na ovom fajlu.
desk-crash-advice = Ostali fajlovi su provjereni. Sačuvajte ovaj ponovo u Excelu i pokušajte opet, ili otvorite samo njega.
desk-slow = Ovaj fajl je trajao duže od minuta, pa je izostavljen.
desk-slow-advice = Ostali fajlovi su provjereni. Otvorite samo ovaj: tada ima više vremena.
desk-lost = Ovaj fajl se više ne može pročitati.
desk-lost-advice = Premješten je, preimenovan ili obrisan, ili ga koristi drugi program. Ponovo izaberite fasciklu.

desk-empty = U ovoj fascikli nema nijednog obrasca. Obrasci su Excelove radne sveske (.xlsx, .xlsm, .xls, .xlsb, .ods), i u podfasciklama i zip fajlovima.

desk-search = Traži komisiju, period ili datoteku
desk-filter = Prikaži
desk-filter-all = sve datoteke
desk-filter-errors = s greškama
desk-filter-warnings = samo s upozorenjima
desk-filter-clean = bez nalaza
desk-filter-rivals = za isto više datoteka
desk-filter-refused = koje se ne mogu pročitati
desk-shown = { $count ->
    [one] { $count } datoteka
    [few] { $count } datoteke
   *[other] { $count } datoteka
  }
desk-more = Prikaži još (preostalo { $count })
desk-column-jurisdiction = Komisija
desk-column-period = Period
desk-column-path = Datoteka
desk-column-version = Obrazac
desk-column-answered = Odgovoreno
desk-column-errors = Greške
desk-column-warnings = Upozorenja
desk-column-receipt = Potvrda
desk-column-remarks = Primjedbe
desk-receipt-never-checked = nikada provjereno
desk-receipt-unchanged = provjereno, nepromijenjeno
desk-receipt-changed = promijenjeno nakon provjere
desk-nobody = nije navedeno
desk-no-period = nije navedeno
desk-unreadable = ne može se pročitati
desk-linked = { $count ->
    [one] poredi se s još { $count } periodom
    [few] poredi se s još { $count } perioda
   *[other] poredi se s još { $count } perioda
  }
desk-used = { $count ->
    [one] koristi se; na isto se odnosi još { $count } datoteka
    [few] koristi se; na isto se odnose još { $count } datoteke
   *[other] koristi se; na isto se odnosi još { $count } datoteka
  }
desk-differs = { $count ->
    [0] ne koristi se; isti odgovori kao u onoj koja se koristi
    [one] ne koristi se; razlikuje se { $count } ćelija
    [few] ne koristi se; razlikuju se { $count } ćelije
   *[other] ne koristi se; razlikuje se { $count } ćelija
  }
desk-compare = Prikaži ih
desk-use = Koristi ovu
desk-differences = { $count ->
    [one] Razlikuje se { $count } ćelija
    [few] Razlikuju se { $count } ćelije
   *[other] Razlikuje se { $count } ćelija
  }
desk-question = Podatak
desk-close-dialog = Zatvori

desk-heat-about = Greške po datoteci i cilju, a iza znaka plus upozorenja. Popis prati pretragu i redoslijed datoteka.
desk-heat-cell = greške: { $errors }, upozorenja: { $warnings }

desk-region = Region
desk-chart-none = Niko nije naveo podatak.
desk-chart-copy = Kopiraj kao sliku
desk-chart-copy-of = Kopiraj grafikon „{ $what }“ kao sliku
desk-chart-svg = Sačuvaj grafikon „{ $what }“ kao SVG
desk-chart-png = Sačuvaj grafikon „{ $what }“ kao PNG
desk-chart-copied = Slika je kopirana.
desk-chart-refused = Pregledač ne dozvoljava ovoj stranici da kopira slike, pa je sačuvana kao fajl: { $name }.
desk-chart-saved = Sačuvano: { $name }
desk-chart-table = Podaci u tabeli
desk-chart-missing = nema podatka
desk-chart-starred = * Nisu svi naveli podatak. Podatak koji nedostaje nikada se ne računa kao nula.
desk-chart-about = { $what }, { $period }: { $figures }

# Dijelovi jednog obrasca, spojeni u jedan.

merge-heading = { $count ->
    [one] { $count } dio jednog obrasca
    [few] { $count } dijela jednog obrasca
   *[other] { $count } dijelova jednog obrasca
  }
merge-count-only = iz jedne datoteke: { $count }
merge-count-agreed = isto u više njih: { $count }
merge-count-summed = sabrano: { $count }
merge-count-joined = sastavljeno: { $count }
merge-count-taken = odlučeno: { $count }
merge-open = { $count ->
    [one] Treba odlučiti o { $count } odgovoru.
    [few] Treba odlučiti o { $count } odgovora.
   *[other] Treba odlučiti o { $count } odgovora.
  }
merge-ready = Sve je odlučeno.
merge-announce = { $open ->
    [0] Sve se slaže.
    [one] Treba odlučiti o { $open } odgovoru.
    [few] Treba odlučiti o { $open } odgovora.
   *[other] Treba odlučiti o { $open } odgovora.
  }
merge-download = Preuzmi spojeni obrazac
merge-base = Dopuni datoteku
merge-parts = Datoteke su od
merge-authorities = organa (policija, carina …)
merge-areas = područja (entiteti, kantoni …)
merge-all = Prikaži sve odgovore
merge-table = Odgovori svih datoteka
merge-result = Spojeno
merge-take = Uzmi ovo
merge-take-from = Uzmi „{ $what }“ iz datoteke { $file }
merge-add = Saberi
merge-add-of = Saberi „{ $what }“
merge-verdict-only = iz jedne datoteke
merge-verdict-agreed = isto
merge-verdict-summed = sabrano
merge-verdict-joined = sastavljeno
merge-verdict-taken = odlučeno
merge-verdict-conflict = za odlučivanje
