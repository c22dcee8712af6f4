# Stranica s pomoći i ono što se kaže o samom programu.

help-title = Pomoć
help-back = Natrag
help-contents = Na ovoj stranici
help-lead = KPI Validator čita popunjen obrazac, poredi njegove podatke s pravilima obrasca i kaže u kojoj ćeliji nešto nije u redu i zašto. O svakoj ispravci odlučujete vi, a natrag dobijate istu radnu svesku.

help-start = Prvih pet minuta
help-start-open = Otvorite Excel datoteku: prevucite je na stranicu ili je izaberite. Nalazi zatim stoje pored lista.
help-start-read = Nalaz kaže šta nije u redu, na podacima iz vaše datoteke. Kliknite na ćeliju da odete do nje; F8 vodi na sledeći nalaz.
help-start-accept = „{ correction-accept }“ unosi predloženu izmenu, „{ correction-reject }“ sklanja predlog. Ništa se ne menja dok vi to ne kažete.
help-start-type = Ako znate bolje, kucajte u ćeliju kao u Excelu. Sve se odmah ponovo proverava; Ctrl+Z poništava.
help-start-note = Neobičan podatak može biti tačan: upišite napomenu koja ga objašnjava i upozorenje je rešeno.
help-start-send = Sačuvajte ispravljenu radnu svesku i pošaljite nju. Gotovi ste kad više nema grešaka, a svako upozorenje je objašnjeno.
help-picture-finding = Nalaz: šta nije u redu (2), ćelija do koje se ide, predložena izmena s dugmadima za nju (3) i napomena (5).

help-marks = Šta znače oznake
help-mark-error = Mora se ispraviti: podaci su protivrečni ili se ne mogu pročitati.
help-mark-warning = Neobično: ispravite ili objasnite napomenom.
help-mark-info = Dobro je znati; ništa se ne mora uraditi.
help-undecided = Neodlučeno
help-mark-undecided = Nedostaje podatak koji je pravilu potreban, pa niko ne može reći. Nije greška, ali nije ni ispunjeno.
help-mark-safe = Ista vrednost, samo ispravno zapisana. Sve takve se mogu prihvatiti odjednom.
help-mark-confirm = Promenilo bi podatak: samo vi možete znati da li je tačno.
help-edited = Promenjena ćelija
help-mark-edited = Promenili ste je vi, ili ispravka koju ste prihvatili.

help-file = Šta biva s datotekom
help-picture-file = Radna sveska koju ste otvorili i ispravljena: razlikuje se jedna ćelija, a dodat je list sa zapisom izmena.
help-file-changes = Menjaju se samo ćelije koje ispravite i rezultati formula koje od njih zavise.
help-file-same = Oblikovanje, komentari, skriveni listovi, makroi i imena ostaju kakvi su bili. Tako i datoteka koju ste otvorili, osim ako sačuvate preko nje.
help-file-record = List u ispravljenoj radnoj svesci, zapis izmena, navodi svaku promenu: pre, posle i zašto.
help-file-receipt = Po potvrdi, u svojstvima datoteke, svako ko datoteku ovde otvori vidi da li se promenila posle provere. Potvrda štiti od slučajnih promena, a ne od falsifikovanja: ko može da promeni datoteku, može da promeni i potvrdu.

help-many = Više datoteka i sto sekretarijata
help-many-desk = Prevucite fasciklu, više datoteka ili zip datoteku: sve se proveravaju odjednom, po komisijama i periodima. Odatle dobijate regionalnu radnu svesku i jednu zip datoteku s nalazima i propratnim tekstom za svaku komisiju.
help-many-previous = Uz jednu datoteku, „{ bar-previous }“ dodaje podatke iz drugog perioda, pa se proveravaju i pravila između perioda.
help-many-merge = Ako je više ministarstava popunilo svako svoj deo jednog obrasca, izaberite „{ desk-open-merge }“. Što je odgovorio samo jedan, preuzima se; gde su protivrečni, birate vi; a zapis kaže ko je dao koju vrednost.

help-data = Šta biva s mojim podacima
help-data-nothing = Ništa ne napušta ovaj računar. Datoteka se čita, proverava i ispravlja unutar pregledača. Nema servera, nema naloga i niko ne broji posete.
help-data-draft = Nacrt se čuva samo ako to uključite („{ bar-more }“, „{ draft-keep }“): vaše izmene i, ako zatražite, datoteka, u skladištu ovog pregledača, gde ih može otvoriti ko god koristi ovaj pregledač. Nacrt se briše korpom na prvom prikazu. Pregledač još pamti vaša podešavanja: jezik, nacrte i da li ste videli primer. Ako je ova stranica otvorena sa diska, druge stranice otvorene sa diska mogu da pročitaju ono što se čuva (u pregledačima Chrome i Edge), pa se datoteka tada nikada ne čuva.
help-data-check = Ne morate nam verovati na reč. Isključite mrežu: sve radi isto. Pritisnite F12, izaberite „Network“ i radite: vaša datoteka se nikuda ne šalje. Izvorni kod stranice počinje i bezbednosnom politikom: sa njom pregledač blokira svaku vezu.
help-data-limits = Ta politika ima granice. Ona dopušta samo sopstvene skripte stranice, svaku navedenu po njenom hešu; nijedna ništa ne šalje. Ali nijedna politika ne može sopstvenoj skripti stranice da zabrani da ode na drugu adresu, otvori prozor ili se direktno poveže sa drugim pregledačem (WebRTC). Zato koristite samo datoteku koju ste proverili:
help-verify-key = Uzmite javni ključ, kpi-validator.pub, sa mesta gde su ga objavili autori ove stranice, a ne odande odakle imate datoteku.
help-verify-files = Stavite u jednu fasciklu ovu datoteku i datoteku istog imena koja se završava na .minisig.
help-verify-run = Pokrenite tu: minisign -V -p kpi-validator.pub -m kpi-validator-{ $version }.html. Mora da piše da je potpis proveren i koja je verzija.

help-wrong = Kad nešto pođe naopako
help-wrong-open = Datoteka se ne može otvoriti
help-wrong-open-do = Poruka kaže šta s njom nije u redu. Otvorite je u Excelu, sačuvajte kao .xlsx i pokušajte s tom.
help-wrong-password = Zaštićena je lozinkom
help-wrong-password-do = Uklonite lozinku u Excelu (File > Info > Protect Workbook > Encrypt with Password) i sačuvajte.
help-wrong-signature = Potpisana je
help-wrong-signature-do = Svaka ispravka poništava digitalni potpis; prvo ćete biti upitani. Ispravljenu datoteku dajte ponovo na potpis.
help-wrong-format = U formatu je .xls, .xlsb ili .ods
help-wrong-format-do = Oni se čitaju, ali se ne mogu zapisati natrag: dobijate nov primerak obrasca s njihovim vrednostima. Da zadržite sve ostalo, prvo u Excelu sačuvajte datoteku kao .xlsx.
help-wrong-stops = Stranica stane
help-wrong-stops-do = Vaše ispravke su sačuvane, pa pokušajte ponovo. Ako to ne pomogne, sačuvajte, ponovo učitajte stranicu ili koristite noviji Edge, Chrome ili Firefox.

help-keys = Tasteri
help-keys-lead = Sve se može bez miša. U obrascu F1 prikazuje ove tastere, a još jednom F1 ovu stranicu.

help-about = O ovom programu
help-version = Verzija { $version }
help-about-text = Slobodan softver saradnika projekta KPI Validator, pod licencom MIT ili Apache 2.0. Obrazac i pravila u njemu su radni obrazac sačinjen po javnim izvorima, a ne zvanični.
help-changelog = Šta je promenjeno
help-licences = Softver drugih
help-licences-text = { $count ->
    [one] Deo ovog programa je { $count } biblioteka. Njena licenca:
    [few] Deo ovog programa su { $count } biblioteke. Njihove licence:
   *[other] Deo ovog programa je { $count } biblioteka. Njihove licence:
  }
help-licence-used = { $count ->
    [one] { $licence }: { $count } biblioteka
    [few] { $licence }: { $count } biblioteke
   *[other] { $licence }: { $count } biblioteka
  }
help-loading = Učitava se …
help-english = Samo na engleskom.
