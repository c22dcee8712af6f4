# Stranica u cjelini i njen prvi prikaz.

title = KPI Validator
title-file = { $file }: { $errors ->
    [one] { $errors } greška
    [few] { $errors } greške
   *[other] { $errors } grešaka
  }, { $warnings ->
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
  } – KPI Validator
tagline = Provjerite KPI obrazac prije slanja, ispravite ga i zadržite istu radnu knjigu.
footnote = Upućivanje na Kosovo* tumači se u kontekstu Rezolucije Vijeća sigurnosti 1244 (1999).
language = Jezik

open-heading = Otvorite popunjen obrazac
open-drop = Prevucite Excel datoteku bilo gdje na ovu stranicu ili
open-choose = Odaberite datoteku
open-formats = Excel radne knjige (.xlsx, .xlsm). Za druge (.xls, .xlsb, .ods) ispravljena datoteka je nov primjerak obrasca, popunjen njihovim vrijednostima.
open-drop-here = Pustite da se datoteka otvori
open-drop-instead = Otvori ovu datoteku umjesto postojeće
open-drop-previous = Dodaj je uz ovu, kao raniji izvještaj
open-sample-heading = Isprobajte na primjeru
open-sample-help = Podaci koje je šest komisija objavilo u novembru 2020, u našem radnom obrascu, s greškama koje su zaista imali.
open-sample = { $sample ->
    [belgrade] Beograd
    [podgorica] Podgorica
    [pristina] Priština
    [sarajevo] Sarajevo
    [skopje] Skoplje
    [tirana] Tirana
   *[clean] Ispravan obrazac
  }
open-blank-heading = Počnite od praznog obrasca
open-blank-help = Excel radna knjiga sa svim pitanjima, koja zna šta se gdje smije upisati.
open-blank = Preuzmi prazan obrazac
open-blank-previous = S podacima iz prošlog perioda …
open-rules = Pročitaj zbirku pravila
open-form-heading = Za one koji održavaju obrazac: drugi obrazac
open-form-help = Obrazac je definisan radnom knjigom (ili .csv tabelama iz izvornog koda). Preuzmite je, izmijenite pitanja, pravila ili tekstove u Excelu i otvorite je ovdje.
open-form-other = Datoteke se provjeravaju prema obrascu „{ $name }”.
open-form-choose = Koristi drugi obrazac …
open-form-definition = Preuzmi definiciju
open-form-builtin = Natrag na ugrađeni obrazac
open-private-heading = Ništa ne napušta ovaj računar.
open-private = Datoteka se čita, provjerava i ispravlja unutar ove stranice. Nema servera, a stranici je zabranjeno da se povezuje s bilo kojim. Možete isključiti mrežu i dalje će raditi.

checking = Provjerava se { $file } …
checking-large = Za vrlo veliku radnu knjigu potrebno je nekoliko sekundi.
checking-cancel = Odustani
working = Obrada još traje …

problem-heading = { $file } se ne može otvoriti
problem-unnamed = Datoteka se ne može otvoriti
problem-step = To nije bilo moguće uraditi
problem-crash = Došlo je do greške unutar programa za provjeru.
problem-crash-advice = Vaše ispravke su sačuvane. Pokušajte ponovo; ako se opet desi, preuzmite ispravljenu radnu knjigu i otvorite nju.
problem-engine-advice = Ponovo učitajte stranicu. Ako to ne pomogne, koristite noviju verziju pregledača Edge, Chrome ili Firefox.
problem-cancelled = Zaustavili ste obradu datoteke { $file }.
problem-cancelled-advice = Ništa nije promijenjeno: sve je kao prije.
problem-slow = Obrada datoteke { $file } trajala je duže od tri minute, pa je zaustavljena.
problem-slow-advice = Sve je kao prije. Ako datoteka sadrži veoma mnogo formula, otvorite je u Excelu, pustite da se izračuna, kopirajte podatke u prazan obrazac i otvorite njega.
problem-dismiss = Zatvori

leave-heading = Napustiti bez čuvanja?
leave = { $count ->
    [one] Izmjena { $count } ćelije još nije sačuvana.
    [few] Izmjene { $count } ćelije još nisu sačuvane.
   *[other] Izmjene { $count } ćelija još nisu sačuvane.
  }
leave-save = Prvo sačuvaj
leave-anyway = Napusti bez čuvanja
leave-stay = Ostani

draft-heading = Nastavite gdje ste stali
draft-open-file = Otvorite ovu datoteku da nastavite.
draft-open = Nastavi
draft-open-label = Nastavi s datotekom { $name }
draft-delete = Obriši nacrt za { $name }
draft-offer-heading = Nastaviti gdje ste stali?
draft-offer = { $count ->
    [one] Na ovom računaru ste ({ $when }) promijenili { $count } ćeliju ove datoteke.
    [few] Na ovom računaru ste ({ $when }) promijenili { $count } ćelije ove datoteke.
   *[other] Na ovom računaru ste ({ $when }) promijenili { $count } ćelija ove datoteke.
  }
draft-continue = Nastavi s tim izmjenama
draft-discard = Odbaci ih i počni ispočetka
draft-keep = Čuvaj nacrt na ovom računaru
draft-help = Vaše izmjene se čuvaju u ovom pregledaču, tako da možete nastaviti kad ponovo otvorite istu datoteku. Sama datoteka se ne čuva.
draft-disk = Ova stranica je otvorena s diska. Druge stranice otvorene s diska mogu pročitati ono što se ovdje čuva (u pregledačima Chrome i Edge). Zato se čuvaju vaše izmjene, s podacima u njima, a datoteka nikada.
draft-kept = Izmjene sačuvane u { $time }.
draft-file = Čuvaj i datoteku, da je ne moram ponovo otvarati
draft-failed = Nacrt se ne može sačuvati: pregledač za njega ne daje prostor.

announce-opened = Otvoreno: { $name }. { $errors ->
    [one] { $errors } greška
    [few] { $errors } greške
   *[other] { $errors } grešaka
  }, { $warnings ->
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
  }. F8 vodi na sljedeći nalaz, F1 prikazuje tipke.
announce-checked = { $errors ->
    [one] { $errors } greška
    [few] { $errors } greške
   *[other] { $errors } grešaka
  }, { $warnings ->
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
  }.
announce-downloaded = Preuzeto: { $name }.
announce-saved = Sačuvano: { $name }.
announce-form = Datoteke se sada provjeravaju prema obrascu { $name }.
announce-accepted = { $count ->
    [one] Prihvaćena { $count } ispravka.
    [few] Prihvaćene { $count } ispravke.
   *[other] Prihvaćeno { $count } ispravki.
  }
announce-noted = Napomena upisana.
announce-rejected = Ispravka odbijena.
announce-offered = Ispravka ponovo ponuđena.
announce-undone = Poništeno.
announce-redone = Ponovljeno.
announce-compared = Poredi se s: { $name }.
announce-resumed = { $count ->
    [one] Preuzeta { $count } izmjena.
    [few] Preuzete { $count } izmjene.
   *[other] Preuzeto { $count } izmjena.
  }
announce-copied = Kopirano.
announce-cut = Izrezano; zalijepite gdje treba.
announce-written = { $count ->
    [0] Nijedna ćelija nije promijenjena.
    [one] Promijenjena { $count } ćelija.
    [few] Promijenjene { $count } ćelije.
   *[other] Promijenjeno { $count } ćelija.
  }
announce-left = { $count ->
    [one] { $cell } sadrži formulu i ostavljena je kakva jeste.
    [few] { $count } ćelije sadrže formule i ostavljene su kakve jesu, prva je { $cell }.
   *[other] { $count } ćelija sadrži formule i ostavljene su kakve jesu, prva je { $cell }.
  }
