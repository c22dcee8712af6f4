# Zašto se ne može nastaviti i šta treba uraditi.

problem-empty = Datoteka je prazna.
problem-empty-advice = Otvorite je u Excelu i provjerite ima li nečega u njoj, ponovo je sačuvajte i ponovo odaberite.
problem-too-large = Datoteka je veća od { $most } MB, što je previše za popunjen obrazac.
problem-too-large-advice = Uklonite slike ili listove koji ne pripadaju obrascu, ili prepišite podatke u prazan obrazac.
problem-too-many-parts = Datoteka se sastoji od više od { $most } dijelova, što je previše za popunjen obrazac.
problem-too-many-parts-advice = Uklonite slike, crteže ili listove koji ne pripadaju obrascu, ili prepišite podatke u prazan obrazac.
problem-too-large-unpacked = Datoteka je zapakovana; raspakovano bi „{ $place }” u njoj zauzelo više od { $most } MB.
problem-too-large-unpacked-advice = Uklonite listove koji ne pripadaju obrascu, ili prepišite podatke u prazan obrazac.
problem-zip-bomb = Datoteka je zapakovana tako gusto da bi pri otvaranju napunila memoriju: „{ $place }” je raspakovano više od { $most } puta veće.
problem-zip-bomb-advice = Takvu datoteku ne piše nijedan program za tabele. Zatražite original od onoga ko ju je poslao i nemojte otvarati ovu.
problem-too-many-sheets = Radna knjiga ima više od { $most } listova, što je previše za popunjen obrazac.
problem-too-many-sheets-advice = Uklonite listove koji ne pripadaju obrascu.
problem-too-many-cells = Radna knjiga ima više od { $most } popunjenih ćelija, što je previše za obrazac{ $placed ->
    [yes] ; posljednja pročitana je { $place }.
   *[no] .
  }
problem-too-many-cells-advice = Uklonite listove koji ne pripadaju obrascu. U .xls datoteci može biti zalutala vrijednost daleko od ostalih: obrišite je, ili sačuvajte datoteku kao „Excel Workbook (*.xlsx)”.
problem-too-much-text = Ćelije sadrže više od { $most } MB teksta, što je previše za obrazac; posljednji pročitani je u { $place }.
problem-too-much-text-advice = Skratite tekstove, ili uklonite listove koji ne pripadaju obrascu.
problem-too-deep = „{ $place }” je sastavljeno onako kako ne piše nijedan program za tabele: više od { $most } elemenata jedan u drugom.
problem-too-deep-advice = Otvorite datoteku u Excelu, sačuvajte je pod novim imenom i odaberite tu datoteku.
problem-too-many-texts = Radna knjiga ima više od { $most } različitih tekstova, što je previše za obrazac.
problem-too-many-texts-advice = Uklonite listove koji ne pripadaju obrascu.
problem-too-many-styles = Radna knjiga ima više od { $most } formata ćelija, više nego što Excel dopušta.
problem-too-many-styles-advice = Prepišite podatke u prazan obrazac.
problem-too-many-merged = List ćelije { $place } ima više od { $most } spojenih ili popunjenih blokova ćelija, što je previše za obrazac.
problem-too-many-merged-advice = Uklonite listove koji ne pripadaju obrascu, ili prepišite podatke u prazan obrazac.
problem-too-much-hidden = Na listu ćelije { $place } skriveno je više od { $most } redova ili kolona.
problem-too-much-hidden-advice = Ponovo prikažite redove i kolone, sačuvajte datoteku i odaberite je još jednom.
problem-too-many-names = Radna knjiga ima više od { $most } definisanih imena, što je previše za obrazac.
problem-too-many-names-advice = Obrišite ih u Excelu preko Formulas > Name Manager, ili prepišite podatke u prazan obrazac.
problem-formula-too-long = Formula u { $place } duža je od { $most } znakova, više nego što Excel dopušta.
problem-formula-too-long-advice = Otvorite datoteku u Excelu i skratite formulu, ili prepišite podatke u prazan obrazac.
problem-encrypted = Datoteka je zaštićena lozinkom.
problem-encrypted-advice = Otvorite je u Excelu, odaberite File > Info > Protect Workbook > Encrypt with Password, obrišite lozinku, sačuvajte datoteku i ponovo je odaberite.
problem-truncated = Datoteka je nepotpuna: nedostaje joj kraj.
problem-truncated-advice = Vjerovatno je prekinuta pri kopiranju ili slanju. Zatražite je ponovo ili je ponovo kopirajte s mjesta s kojeg potiče.
problem-web-page = Datoteka je web-stranica, iako joj ime može govoriti drugačije. Neki programi tako snimaju svoje tabele i daju im ime .xls.
problem-web-page-advice = Otvorite je u Excelu i sačuvajte kao „Excel Workbook (*.xlsx)”.
problem-xml-spreadsheet = Datoteka je radna knjiga zapisana kao XML, iako joj ime može govoriti drugačije.
problem-xml-spreadsheet-advice = Otvorite je u Excelu ili LibreOfficeu i sačuvajte kao „Excel Workbook (*.xlsx)”.
problem-markup = Datoteka je web-stranica ili XML, iako joj ime govori drugačije.
problem-markup-advice = Otvorite je u Excelu i sačuvajte kao „Excel Workbook (*.xlsx)”.
problem-macro-sheet = Radna knjiga ima list s makroima za Excel 4, „{ $place }”. Takvi makroi mogu neprimjetno mijenjati podatke, a obrazac ih nema.
problem-macro-sheet-advice = Ako vjerujete datoteci, otvorite je u Excelu, obrišite taj list (može biti skriven) i sačuvajte je kao „Excel Workbook (*.xlsx)”. U suprotnom pitajte onoga ko ju je poslao.
problem-document-type = „{ $place }” u datoteci deklariše entitete, što ne piše nijedan program za tabele. Njima se može napuniti memorija ili čitati druge datoteke, zato datoteka nije otvorena.
problem-document-type-advice = Zatražite original od onoga ko je poslao datoteku i nemojte otvarati ovu.
problem-plain-text = Datoteka je običan tekst (npr. CSV), iako joj ime govori drugačije.
problem-plain-text-advice = Prepišite podatke u prazan obrazac i sačuvajte ga kao „Excel Workbook (*.xlsx)”.
problem-other-document = Datoteka je { $document ->
    [text-document] tekstualni dokument, npr. iz programa Word
    [presentation] prezentacija
    [pdf] PDF dokument
    [numbers] dokument programa Apple Numbers
    [archive] arhiva datoteka (zip)
   *[picture] slika
  }, a ne radna knjiga.
problem-other-document-advice = { $document ->
    [archive] Raspakujte je i odaberite radnu knjigu koja je u njoj.
    [numbers] Otvorite ga u programu Numbers, odaberite File > Export To > Excel, pa odaberite izvezenu datoteku.
   *[other] Odaberite radnu knjigu s popunjenim obrascem.
  }
problem-not-a-workbook = Datoteka nije radna knjiga.
problem-not-a-workbook-advice = Odaberite Excel datoteku (.xlsx) s popunjenim obrascem.
problem-no-reader = Ovaj primjerak programa ne čita radne knjige u tom formatu.
problem-no-reader-advice = Otvorite je u Excelu i sačuvajte kao „Excel Workbook (*.xlsx)”.
problem-too-old = Radna knjiga je napravljena u Excelu 95 ili starijem, a takve datoteke se ne čitaju.
problem-too-old-advice = Otvorite je u Excelu ili LibreOfficeu, sačuvajte je kao „Excel Workbook (*.xlsx)” i odaberite tu datoteku.
problem-damaged = Radna knjiga je oštećena i ne može se pročitati.
problem-damaged-advice = Otvorite je u Excelu, dopustite Excelu da je popravi, sačuvajte je pod novim imenom i odaberite tu datoteku.
problem-another-form = Ova radna knjiga nije primjerak obrasca: u njoj nije pronađena nijedna njegova šifra.
problem-another-form-advice = Odaberite popunjen obrazac. Ako je kolona sa šiframa obrisana, prepišite podatke u nov prazan obrazac.
problem-no-values = Šifre obrasca postoje u ovoj radnoj knjizi, ali nije nađena kolona vrijednosti: pogledajte { $place }.
problem-no-values-advice = Upišite tamo zaglavlje kolone vrijednosti, kao u praznom obrascu, i ponovo otvorite datoteku.
problem-cannot-patch = Radna knjiga u ovom formatu može se provjeriti, ali ne i ispraviti.
problem-cannot-patch-advice = Otvorite je u Excelu, sačuvajte kao „Excel Workbook (*.xlsx)” i odaberite tu datoteku.
problem-no-such-sheet = Radna knjiga nema takav list.
problem-no-such-sheet-advice = Ponovo otvorite datoteku i ponovite ispravku.
problem-changed = Ćelija više ne sadrži ono za šta je ispravka napravljena.
problem-changed-advice = Ponovo otvorite datoteku i ponovite ispravku.
problem-formula = Ćelija sadrži formulu, koja se ne zamjenjuje vrijednošću.
problem-formula-advice = Ispravite ćelije koje formula sabira ili promijenite formulu u Excelu.
problem-formula-block = Ćelija je jedna od više njih koje popunjava ista formula.
problem-formula-block-advice = Excel ih mijenja samo sve zajedno: promijenite ili obrišite formulu u Excelu.
problem-table-header = Ćelija je zaglavlje tabele i ne može se tako zvati.
problem-table-header-advice = Dajte svakoj koloni drugo ime koje nije prazno. Gdje formule koriste ime kolone, promijenite ga u Excelu.
problem-no-note = Obrazac nema ćeliju za napomenu uz ovaj podatak.
problem-no-note-advice = Upišite objašnjenje u drugu ćeliju ili uzmite nov primjerak obrasca.
problem-form = Obrazac se ne može napraviti.
problem-form-advice = Definicija obrasca traži nešto što nijedna radna knjiga ne može sadržati. Javite to osobi koja je održava.
problem-twice = Dvije ispravke odnose se na istu ćeliju.
problem-twice-advice = Poništite jednu od njih.
problem-not-a-value = To se ne može upisati u ćeliju.
problem-not-a-value-advice = Upišite broj, datum ili tekst.
problem-no-such-correction = Ova ispravka se više ne nudi: podaci su se u međuvremenu promijenili.
problem-no-such-correction-advice = Pogledajte nalaze ponovo.
problem-no-such-cell = U radnoj knjizi nema takve ćelije.
problem-no-such-cell-advice = Odaberite ćeliju na jednom od njenih listova.
problem-too-many-cells-at-once = To je više ćelija nego što se može promijeniti odjednom.
problem-too-many-cells-at-once-advice = Odaberite manje od 100.000 ćelija.
problem-draft = Nacrt je sačuvala druga verzija ove stranice i ne može se pročitati.
problem-draft-advice = Odbacite ga i ponovo unesite ispravke.
problem-another-jurisdiction = Datoteka nije od iste komisije.
problem-another-jurisdiction-advice = Odaberite raniji izvještaj komisije koja je navedena na naslovnom listu.
problem-same-period = Datoteka se ne odnosi na drugi period.
problem-same-period-advice = Odaberite izvještaj za raniji period, s oba datuma na naslovnom listu.
problem-definition = U definiciji obrasca postoji greška: { $faults }
problem-definition-advice = Ispravite je u toj ćeliji, sačuvajte radnu knjigu i ponovo je otvorite.
problem-stopped = Datoteka se nije mogla provjeriti: program koji ju je čitao prekinuo je rad.
problem-stopped-advice = Otvorite je u Excelu ili LibreOfficeu, sačuvajte kao novu .xlsx datoteku i provjerite nju. Ako ne pomogne, recite onome ko održava ovaj program koja je to datoteka bila.
problem-too-slow = Datoteka se nije mogla provjeriti za { $seconds } sekundi i izostavljena je.
problem-too-slow-advice = Provjerite je zasebno s dužim --time-limit ili prepišite odgovore u prazan obrazac.
problem-archive-encrypted = Datoteka je zaštićena lozinkom zip datoteke u kojoj je.
problem-archive-encrypted-advice = Raspakujte zip datoteku njenom lozinkom i odaberite mapu.
problem-archive-damaged = Zip datoteka je oštećena.
problem-archive-damaged-advice = Zatražite je ponovo ili je ponovo kopirajte s mjesta s kojeg potiče.
problem-archive-too-many = U zip datoteci ima previše datoteka; ostale su izostavljene.
problem-archive-too-many-advice = Raspakujte je i birajte po jedan dio njenih mapa.
problem-archive-too-deep = Zip datoteke su jedna u drugoj, preduboko da bi se pročitale.
problem-archive-too-deep-advice = Raspakujte unutrašnje zip datoteke i odaberite mapu.
problem-archive-too-large = Zip datoteka je prevelika kada se raspakuje; ostatak je izostavljen.
problem-archive-too-large-advice = Raspakujte je i birajte po jedan dio njenih mapa.
problem-archive-suspicious = Datoteka se pri raspakivanju poveća toliko da ne može biti radna knjiga.
problem-archive-suspicious-advice = Nemojte je otvarati i pitajte onoga ko ju je poslao.
problem-no-period = Nijedna datoteka ne kaže na koji se period odnosi, pa se nema šta vratiti.
problem-no-period-advice = Ispravite datume na naslovnim listovima, pa ponovo odaberite folder.
problem-cannot-write = Radna knjiga se ne može zapisati.
problem-cannot-write-advice = Pokušajte ponovo; ako se opet desi, ponovo učitajte stranicu i otvorite datoteke iznova.
problem-not-a-time = Sat ovog računara ne daje vrijeme za zapisnik.
problem-not-a-time-advice = Podesite datum i vrijeme računara, pa ponovo sačuvajte.
problem-merge-too-few = Postoji samo jedna datoteka, pa se nema šta spojiti.
problem-merge-too-few-advice = Odaberite sve datoteke koje sadrže dijelove obrasca.
problem-merge-jurisdictions = Datoteke su od različitih komisija: { $one } i { $other }.
problem-merge-jurisdictions-advice = Mogu se spojiti samo dijelovi jednog obrasca. Obrasce više komisija otvorite jedan uz drugi.
problem-merge-periods = Datoteke se odnose na različite periode: { $one } i { $other }
problem-merge-periods-advice = Mogu se spojiti samo dijelovi za isti period. Ispravite datume na naslovnim listovima ako su pogrešni.
