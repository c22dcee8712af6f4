# Stranica s pomoći i ono što se kaže o samom programu.

help-title = Pomoć
help-back = Natrag
help-contents = Na ovoj stranici
help-lead = KPI Validator čita popunjen obrazac, poredi njegove podatke s pravilima obrasca i kaže u kojoj ćeliji nešto nije u redu i zašto. O svakoj ispravci odlučujete vi, a natrag dobijate istu radnu knjigu.

help-start = Prvih pet minuta
help-start-open = Otvorite Excel datoteku: prevucite je na stranicu ili je odaberite. Nalazi zatim stoje pored lista.
help-start-read = Nalaz kaže šta nije u redu, na podacima iz vaše datoteke. Kliknite na ćeliju da odete do nje; F8 vodi na sljedeći nalaz.
help-start-accept = „{ correction-accept }” unosi predloženu izmjenu, „{ correction-reject }” sklanja prijedlog. Ništa se ne mijenja dok vi to ne kažete.
help-start-type = Ako znate bolje, kucajte u ćeliju kao u Excelu. Sve se odmah ponovo provjerava; Ctrl+Z poništava.
help-start-note = Neobičan podatak može biti tačan: upišite napomenu koja ga objašnjava i upozorenje je riješeno.
help-start-send = Sačuvajte ispravljenu radnu knjigu i pošaljite nju. Gotovi ste kad više nema grešaka, a svako upozorenje je objašnjeno.
help-picture-finding = Nalaz: šta nije u redu (2), ćelija do koje se ide, predložena izmjena s dugmadima za nju (3) i napomena (5).

help-marks = Šta znače oznake
help-mark-error = Mora se ispraviti: podaci su protivrječni ili se ne mogu pročitati.
help-mark-warning = Neobično: ispravite ili objasnite napomenom.
help-mark-info = Dobro je znati; ništa se ne mora uraditi.
help-undecided = Neodlučeno
help-mark-undecided = Nedostaje podatak koji je pravilu potreban, pa niko ne može reći. Nije greška, ali nije ni ispunjeno.
help-mark-safe = Ista vrijednost, samo ispravno zapisana. Sve takve se mogu prihvatiti odjednom.
help-mark-confirm = Promijenilo bi podatak: samo vi možete znati da li je tačno.
help-edited = Promijenjena ćelija
help-mark-edited = Promijenili ste je vi, ili ispravka koju ste prihvatili.

help-file = Šta biva s datotekom
help-picture-file = Radna knjiga koju ste otvorili i ispravljena: razlikuje se jedna ćelija, a dodan je list sa zapisom izmjena.
help-file-changes = Mijenjaju se samo ćelije koje ispravite i rezultati formula koje od njih zavise.
help-file-same = Oblikovanje, komentari, skriveni listovi, makroi i imena ostaju kakvi su bili. Tako i datoteka koju ste otvorili, osim ako sačuvate preko nje.
help-file-record = List u ispravljenoj radnoj knjizi, zapis izmjena, navodi svaku promjenu: prije, poslije i zašto.
help-file-receipt = Po potvrdi, u svojstvima datoteke, svako ko datoteku ovdje otvori vidi da li se promijenila nakon provjere. Potvrda štiti od slučajnih promjena, a ne od krivotvorenja: ko može promijeniti datoteku, može promijeniti i potvrdu.

help-many = Više datoteka i sto sekretarijata
help-many-desk = Prevucite mapu, više datoteka ili zip datoteku: sve se provjeravaju odjednom, po komisijama i periodima. Odatle dobijate regionalnu radnu knjigu i jednu zip datoteku s nalazima i popratnim tekstom za svaku komisiju.
help-many-previous = Uz jednu datoteku, „{ bar-previous }” dodaje podatke iz drugog perioda, pa se provjeravaju i pravila između perioda.
help-many-merge = Ako je više ministarstava popunilo svako svoj dio jednog obrasca, odaberite „{ desk-open-merge }”. Što je odgovorio samo jedan, preuzima se; gdje su protivrječni, birate vi; a zapis kaže ko je dao koju vrijednost.

help-data = Šta biva s mojim podacima
help-data-nothing = Ništa ne napušta ovaj računar. Datoteka se čita, provjerava i ispravlja unutar pregledača. Nema servera, nema naloga i niko ne broji posjete.
help-data-draft = Nacrt se čuva samo ako to uključite („{ bar-more }”, „{ draft-keep }”): vaše izmjene i, ako zatražite, datoteka, u pohrani ovog pregledača, gdje ih može otvoriti ko god koristi ovaj pregledač. Nacrt se briše korpom na prvom prikazu. Pregledač još pamti vaše postavke: jezik, nacrte i da li ste vidjeli primjer. Ako je ova stranica otvorena s diska, druge stranice otvorene s diska mogu pročitati ono što se čuva (u pregledačima Chrome i Edge), pa se datoteka tada nikada ne čuva.
help-data-check = Ne morate nam vjerovati na riječ. Isključite mrežu: sve radi isto. Pritisnite F12, odaberite „Network” i radite: vaša datoteka se nikuda ne šalje. Izvorni kod stranice počinje i sigurnosnom politikom: s njom pregledač blokira svaku vezu.
help-data-limits = Ta politika ima granice. Ona dopušta samo vlastite skripte stranice, svaku navedenu po njenom hešu; nijedna ništa ne šalje. Ali nijedna politika ne može vlastitoj skripti stranice zabraniti da ode na drugu adresu, otvori prozor ili se izravno poveže s drugim pregledačem (WebRTC). Zato koristite samo datoteku koju ste provjerili:
help-verify-key = Uzmite javni ključ, kpi-validator.pub, s mjesta gdje su ga objavili autori ove stranice, a ne odande odakle imate datoteku.
help-verify-files = Stavite u jedan folder ovu datoteku i datoteku istog imena koja završava na .minisig.
help-verify-run = Pokrenite tu: minisign -V -p kpi-validator.pub -m kpi-validator-{ $version }.html. Mora pisati da je potpis provjeren i koja je verzija.

help-wrong = Kad nešto pođe naopako
help-wrong-open = Datoteka se ne može otvoriti
help-wrong-open-do = Poruka kaže šta s njom nije u redu. Otvorite je u Excelu, sačuvajte kao .xlsx i pokušajte s tom.
help-wrong-password = Zaštićena je lozinkom
help-wrong-password-do = Uklonite lozinku u Excelu (File > Info > Protect Workbook > Encrypt with Password) i sačuvajte.
help-wrong-signature = Potpisana je
help-wrong-signature-do = Svaka ispravka poništava digitalni potpis; prvo ćete biti upitani. Ispravljenu datoteku dajte ponovo na potpis.
help-wrong-format = U formatu je .xls, .xlsb ili .ods
help-wrong-format-do = Oni se čitaju, ali se ne mogu zapisati natrag: dobijate nov primjerak obrasca s njihovim vrijednostima. Da zadržite sve ostalo, prvo u Excelu sačuvajte datoteku kao .xlsx.
help-wrong-stops = Stranica stane
help-wrong-stops-do = Vaše ispravke su sačuvane, pa pokušajte ponovo. Ako to ne pomogne, sačuvajte, ponovo učitajte stranicu ili koristite noviji Edge, Chrome ili Firefox.

help-keys = Tipke
help-keys-lead = Sve se može bez miša. U obrascu F1 prikazuje ove tipke, a još jednom F1 ovu stranicu.

help-about = O ovom programu
help-version = Verzija { $version }
help-about-text = Slobodan softver saradnika projekta KPI Validator, pod licencom MIT ili Apache 2.0. Obrazac i pravila u njemu su radni obrazac sačinjen po javnim izvorima, a ne zvanični.
help-changelog = Šta je promijenjeno
help-licences = Softver drugih
help-licences-text = { $count ->
    [one] Dio ovog programa je { $count } biblioteka. Njena licenca:
    [few] Dio ovog programa su { $count } biblioteke. Njihove licence:
   *[other] Dio ovog programa je { $count } biblioteka. Njihove licence:
  }
help-licence-used = { $count ->
    [one] { $licence }: { $count } biblioteka
    [few] { $licence }: { $count } biblioteke
   *[other] { $licence }: { $count } biblioteka
  }
help-loading = Učitava se …
help-english = Samo na engleskom.
