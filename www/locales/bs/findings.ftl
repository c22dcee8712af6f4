# Šta nije u redu i šta se može učiniti.

meter-answered = odgovoreno na { $answered } od { $total } pitanja
meter-errors = { $count ->
    [one] { $count } greška
    [few] { $count } greške
   *[other] { $count } grešaka
  }
meter-warnings = { $count ->
    [one] { $count } upozorenje
    [few] { $count } upozorenja
   *[other] { $count } upozorenja
  }
meter-notes = { $count ->
    [one] nedostaje { $count } napomena
    [few] nedostaju { $count } napomene
   *[other] nedostaje { $count } napomena
  }
meter-ready = Spremno za slanje: nema grešaka i svako upozorenje je objašnjeno.
meter-not-ready = Nije spremno za slanje: treba ispraviti još { $errors ->
    [one] { $errors } grešku
    [few] { $errors } greške
   *[other] { $errors } grešaka
  }.
meter-warnings-only = Nema grešaka. { $warnings ->
    [one] { $warnings } upozorenje traži
    [few] { $warnings } upozorenja traže
   *[other] { $warnings } upozorenja traži
  } ispravku{ $notes ->
    [0] .
   *[other] {" "}ili napomenu koja objašnjava.
  }

findings-heading = Nalazi
findings-filter = Kako stoji; odaberite jedno da vidite samo to
findings-all = Prikaži sve
findings-search = Pretraži nalaze
findings-group = Grupiši po
findings-by-sheet = listu
findings-by-severity = težini
findings-by-rule = pravilu
findings-none-heading = Spremno za slanje
findings-none = U ovom obrascu je sve u redu.
findings-filtered = Nema takvih nalaza.
findings-form = Obrazac u cjelini
findings-settled = Objašnjeno napomenom: { $count }
findings-undecided = { $count ->
    [one] O { $count } pravilu nije se moglo odlučiti jer potreban podatak nije dostupan.
    [few] O { $count } pravila nije se moglo odlučiti jer potrebni podaci nisu dostupni.
   *[other] O { $count } pravila nije se moglo odlučiti jer potrebni podaci nisu dostupni.
  }
findings-questions = Provjerite sami: { $count }
findings-figures = Podaci za poređenje
findings-undecided-periods = { $count ->
    [one] { $count } pravilo poredi ovaj izvještaj s ranijima. Odaberite „Raniji izvještaj …” da se provjeri.
    [few] { $count } pravila porede ovaj izvještaj s ranijima. Odaberite „Raniji izvještaj …” da se provjere.
   *[other] { $count } pravila poredi ovaj izvještaj s ranijima. Odaberite „Raniji izvještaj …” da se provjere.
  }
finding-go = Idi na { $cell }
finding-why = Pravilo
severity-error = Greška
severity-warning = Upozorenje
severity-info = Info
severity-many-error = Greške
severity-many-warning = Upozorenja
severity-many-info = Za informaciju

correction-accept = Prihvati
correction-accept-label = Prihvati: { $cell } postaje { $new }
correction-reject = Odbij
correction-reject-label = Odbij: { $cell } postaje { $new }
correction-again = Ponudi ponovo
correction-again-label = Ponudi ponovo: { $cell } postaje { $new }
correction-rejected = Odbijeno
correction-becomes = postaje
correction-safe = Sigurno
correction-confirm = Potvrdite
correction-nothing = ništa
correction-quoted = „{ $text }”
correction-more = { $count ->
    [one] Još { $count } objašnjenje
    [few] Još { $count } objašnjenja
   *[other] Još { $count } objašnjenja
  }
correction-review-safe = { $count ->
    [one] Pregledaj { $count } sigurnu ispravku
    [few] Pregledaj { $count } sigurne ispravke
   *[other] Pregledaj { $count } sigurnih ispravki
  }

safe-heading = { $count ->
    [one] { $count } sigurna ispravka
    [few] { $count } sigurne ispravke
   *[other] { $count } sigurnih ispravki
  }
safe-help = Ništa ne gube i ne mijenjaju značenje: isti broj, zapisan kao broj.
safe-accept = { $count ->
    [0] Ne prihvati nijednu
    [one] Prihvati { $count }
    [few] Prihvati sve { $count }
   *[other] Prihvati svih { $count }
  }
safe-cancel = Ne sada

note-write = Upiši napomenu
note-write-label = Upiši napomenu koja objašnjava { $rule }
note-beside = Uz
note-label = Napomena koja objašnjava podatak ({ $cell })
note-save = Sačuvaj napomenu
note-cancel = Odustani
