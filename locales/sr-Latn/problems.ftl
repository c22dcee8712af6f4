# Zašto se ne može nastaviti i šta treba uraditi.

problem-empty = Datoteka je prazna.
problem-empty-advice = Otvorite je u Excelu i proverite ima li nečega u njoj, ponovo je sačuvajte i ponovo izaberite.
problem-too-large = Datoteka je prevelika za popunjen obrazac.
problem-too-large-advice = Uklonite slike ili listove koji ne pripadaju obrascu, ili prepišite podatke u prazan obrazac.
problem-too-many-sheets = Radna sveska ima previše listova za popunjen obrazac.
problem-too-many-sheets-advice = Uklonite listove koji ne pripadaju obrascu.
problem-too-many-cells = Radna sveska ima previše popunjenih ćelija za obrazac.
problem-too-many-cells-advice = Uklonite listove koji ne pripadaju obrascu.
problem-encrypted = Datoteka je zaštićena lozinkom.
problem-encrypted-advice = Otvorite je u Excelu, izaberite File > Info > Protect Workbook > Encrypt with Password, obrišite lozinku, sačuvajte datoteku i ponovo je izaberite.
problem-truncated = Datoteka je nepotpuna: nedostaje joj kraj.
problem-truncated-advice = Verovatno je prekinuta pri kopiranju ili slanju. Zatražite je ponovo ili je ponovo kopirajte s mesta s kojeg potiče.
problem-markup = Datoteka je veb-stranica ili XML, iako joj ime govori drugačije.
problem-markup-advice = Otvorite je u Excelu i sačuvajte kao „Excel Workbook (*.xlsx)“.
problem-plain-text = Datoteka je običan tekst (npr. CSV), iako joj ime govori drugačije.
problem-plain-text-advice = Prepišite podatke u prazan obrazac i sačuvajte ga kao „Excel Workbook (*.xlsx)“.
problem-other-document = Datoteka je { $document ->
    [text-document] tekstualni dokument, npr. iz programa Word
    [presentation] prezentacija
    [pdf] PDF dokument
    [numbers] dokument programa Apple Numbers
    [archive] arhiva datoteka (zip)
   *[picture] slika
  }, a ne radna sveska.
problem-other-document-advice = { $document ->
    [archive] Raspakujte je i izaberite radnu svesku koja je u njoj.
    [numbers] Otvorite ga u programu Numbers, izaberite File > Export To > Excel, pa izaberite izvezenu datoteku.
   *[other] Izaberite radnu svesku s popunjenim obrascem.
  }
problem-not-a-workbook = Datoteka nije radna sveska.
problem-not-a-workbook-advice = Izaberite Excel datoteku (.xlsx) s popunjenim obrascem.
problem-no-reader = Ovaj primerak programa ne čita radne sveske u tom formatu.
problem-no-reader-advice = Otvorite je u Excelu i sačuvajte kao „Excel Workbook (*.xlsx)“.
problem-damaged = Radna sveska je oštećena i ne može se pročitati.
problem-damaged-advice = Otvorite je u Excelu, dopustite Excelu da je popravi, sačuvajte je pod novim imenom i izaberite tu datoteku.
problem-another-form = Ova radna sveska nije primerak obrasca: u njoj nije pronađena nijedna njegova šifra.
problem-another-form-advice = Izaberite popunjen obrazac. Ako je kolona sa šiframa obrisana, prepišite podatke u nov prazan obrazac.
problem-cannot-patch = Radna sveska u ovom formatu može se proveriti, ali ne i ispraviti.
problem-cannot-patch-advice = Otvorite je u Excelu, sačuvajte kao „Excel Workbook (*.xlsx)“ i izaberite tu datoteku.
problem-no-such-sheet = Radna sveska nema takav list.
problem-no-such-sheet-advice = Ponovo otvorite datoteku i ponovite ispravku.
problem-changed = Ćelija više ne sadrži ono za šta je ispravka napravljena.
problem-changed-advice = Ponovo otvorite datoteku i ponovite ispravku.
problem-formula = Ćelija sadrži formulu, koja se ne zamenjuje vrednošću.
problem-formula-advice = Ispravite ćelije koje formula sabira ili promenite formulu u Excelu.
problem-formula-block = Ćelija je jedna od više njih koje popunjava ista formula.
problem-formula-block-advice = Excel ih menja samo sve zajedno: promenite ili obrišite formulu u Excelu.
problem-table-header = Ćelija je zaglavlje tabele i ne može se tako zvati.
problem-table-header-advice = Dajte svakoj koloni drugo ime koje nije prazno. Gde formule koriste ime kolone, promenite ga u Excelu.
problem-no-note = Obrazac nema ćeliju za napomenu uz ovaj podatak.
problem-no-note-advice = Upišite objašnjenje u drugu ćeliju ili uzmite nov primerak obrasca.
problem-form = Obrazac se ne može napraviti.
problem-form-advice = Definicija obrasca traži nešto što nijedna radna sveska ne može sadržati. Javite to onome ko je održava.
problem-twice = Dve ispravke odnose se na istu ćeliju.
problem-twice-advice = Poništite jednu od njih.
problem-not-a-value = To se ne može upisati u ćeliju.
problem-not-a-value-advice = Upišite broj, datum ili tekst.
problem-no-such-correction = Ova ispravka se više ne nudi: podaci su se u međuvremenu promenili.
problem-no-such-correction-advice = Pogledajte nalaze ponovo.
problem-no-such-cell = U radnoj svesci nema takve ćelije.
problem-no-such-cell-advice = Izaberite ćeliju na jednom od njenih listova.
problem-too-many-cells-at-once = To je više ćelija nego što se može promeniti odjednom.
problem-too-many-cells-at-once-advice = Izaberite manje od 100.000 ćelija.
problem-draft = Nacrt je sačuvala druga verzija ove stranice i ne može se pročitati.
problem-draft-advice = Odbacite ga i ponovo unesite ispravke.
problem-another-jurisdiction = Datoteka nije od iste komisije.
problem-another-jurisdiction-advice = Izaberite raniji izveštaj komisije koja je navedena na naslovnom listu.
problem-same-period = Datoteka se ne odnosi na drugi period.
problem-same-period-advice = Izaberite izveštaj za raniji period, s oba datuma na naslovnom listu.
problem-definition = U definiciji obrasca postoji greška: { $faults }
problem-definition-advice = Ispravite je u toj ćeliji, sačuvajte radnu svesku i ponovo je otvorite.
problem-archive-encrypted = Datoteka je zaštićena lozinkom zip datoteke u kojoj je.
problem-archive-encrypted-advice = Raspakujte zip datoteku njenom lozinkom i izaberite fasciklu.
problem-archive-damaged = Zip datoteka je oštećena.
problem-archive-damaged-advice = Zatražite je ponovo ili je ponovo kopirajte s mesta s kojeg potiče.
problem-archive-too-many = U zip datoteci ima previše datoteka; ostale su izostavljene.
problem-archive-too-many-advice = Raspakujte je i birajte po jedan deo njenih fascikli.
problem-archive-too-deep = Zip datoteke su jedna u drugoj, preduboko da bi se pročitale.
problem-archive-too-deep-advice = Raspakujte unutrašnje zip datoteke i izaberite fasciklu.
problem-archive-too-large = Zip datoteka je prevelika kada se raspakuje; ostatak je izostavljen.
problem-archive-too-large-advice = Raspakujte je i birajte po jedan deo njenih fascikli.
problem-archive-suspicious = Datoteka se pri raspakivanju poveća toliko da ne može biti radna sveska.
problem-archive-suspicious-advice = Nemojte je otvarati i pitajte onoga ko ju je poslao.
problem-merge-too-few = Postoji samo jedna datoteka, pa se nema šta spojiti.
problem-merge-too-few-advice = Izaberite sve datoteke koje sadrže delove obrasca.
problem-merge-jurisdictions = Datoteke su od različitih komisija: { $one } i { $other }.
problem-merge-jurisdictions-advice = Mogu se spojiti samo delovi jednog obrasca. Obrasce više komisija otvorite jedan uz drugi.
problem-merge-periods = Datoteke se odnose na različite periode: { $one } i { $other }
problem-merge-periods-advice = Mogu se spojiti samo delovi za isti period. Ispravite datume na naslovnim listovima ako su pogrešni.
