# Šta kaže komandna linija.

cli-form = Obrazac
cli-questions = Provjerite sami
cli-rule-line = { $words } ({ $kind }, { $severity })
cli-rule-source = { $how } Izvor: { $source }
cli-rules = { $count ->
    [one] { $count } pravilo.
    [few] { $count } pravila.
   *[other] { $count } pravila.
  }
cli-nobody = komisija nije navedena
cli-no-period = period nije naveden
cli-period = { $start } – { $end }
cli-nothing = ništa
cli-safe = sigurno
cli-to-confirm = treba potvrditi
cli-clean = { $count ->
    [one] Sve je u redu: provjeren je { $count } odgovor. Obrazac je spreman za slanje.
    [few] Sve je u redu: provjerena su sva { $count } odgovora. Obrazac je spreman za slanje.
   *[other] Sve je u redu: provjereno je svih { $count } odgovora. Obrazac je spreman za slanje.
  }
cli-summary = { $errors ->
    [one] { $errors } greška
    [few] { $errors } greške
   *[other] { $errors } grešaka
  }, { $warnings ->
    [one] { $warnings } upozorenje
    [few] { $warnings } upozorenja
   *[other] { $warnings } upozorenja
  }, { $corrections ->
    [one] { $corrections } sigurna ispravka
    [few] { $corrections } sigurne ispravke
   *[other] { $corrections } sigurnih ispravki
  }; odgovoreno na { $answered } od { $total } pitanja.
cli-nothing-to-correct = Nema šta da se ispravi. { $file } je ista radna sveska.
cli-nothing-to-set = Nema šta da se upiše. { $file } je ista radna sveska.
cli-corrected = { $count ->
    [one] { $count } ćelija ispravljena u { $file }.
    [few] { $count } ćelije ispravljene u { $file }.
   *[other] { $count } ćelija ispravljeno u { $file }.
  }
cli-written = Zapisano: { $file }.
cli-not-written = { $file } se ne može zapisati: { $reason }
cli-not-read = { $file } se ne može pročitati: { $reason }
cli-no-overwriting = { $file } se ne zamjenjuje: navedite drugu datoteku iza --out.
cli-recalculated = Ponovo izračunate formule: { $count }.
cli-left = Formule koje će izračunati Excel: { $count }.
cli-no-such-setting = „{ $pair }“ ne kaže koja ćelija šta treba da sadrži; napišite kao „Sheet1!B2=5“.
cli-comma-number = { $cell }: „{ $typed }“ se uzima kao broj { $value }. Za tekst napišite apostrof ispred: „'{ $typed }“.
cli-comma-text = { $cell }: „{ $typed }“ se upisuje kao tekst, jer zarez može biti decimalni ili zarez hiljada. Za broj napišite tačku, ili pišite bez zareza.
cli-no-such-sheet = Radna sveska nema list „{ $sheet }“. Njeni listovi su: { $sheets }.
cli-outside-grid = „{ $cell }“ je izvan lista, čija je posljednja kolona XFD, a posljednji red 1048576.
cli-same = Datoteke su iste, bajt po bajt.
cli-differ = Dijelovi koji se razlikuju: { $parts }. Ćelije koje se razlikuju: { $cells }.
cli-sheet = list „{ $name }“
cli-region = { $count ->
    [one] { $count } nalaz
    [few] { $count } nalaza
   *[other] { $count } nalaza
  } između { $files ->
    [one] { $files } datoteke.
    [few] { $files } datoteke.
   *[other] { $files } datoteka.
  }
cli-question = pitanje
cli-aside = Izostavljeno, jer nisu radne sveske: { $files }.
cli-no-forms = Među ovim datotekama nema popunjenog obrasca.
cli-merged = Iz jedne datoteke: { $only }. Isto u više njih: { $agreed }. Sabrano: { $summed }. Sastavljeno: { $joined }. Izabrano: { $taken }.
cli-to-decide = Za odlučivanje: { $count }. Ništa nije zapisano. Izaberite pomoću --take TR.IN=customs.xlsx ili --take TR.IN=sum.
cli-take-format = „{ $choice }“ ne kaže koji podatak treba uzeti iz koje datoteke; napišite to kao „TR.IN=customs.xlsx“ ili „TR.IN=sum“.
cli-take-no-sum = „{ $choice }“ traži zbir manje od dva podatka.
cli-take-no-file = „{ $choice }“ ne navodi nijednu od datoteka. To su: { $files }.
cli-take-no-answer = „{ $choice }“ navodi datoteku koja na to nema odgovor.

problem-no-file = Datoteka se ne može pročitati s diska: { $reason }.
problem-no-file-advice = Provjerite njeno ime i mjesto.
