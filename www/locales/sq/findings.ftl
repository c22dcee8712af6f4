# Çfarë nuk është në rregull dhe çfarë mund të bëhet.

meter-answered = { $answered } nga { $total } pyetje me përgjigje
meter-errors = { $count ->
    [one] { $count } gabim
   *[other] { $count } gabime
  }
meter-warnings = { $count ->
    [one] { $count } paralajmërim
   *[other] { $count } paralajmërime
  }
meter-notes = { $count ->
    [one] mungon { $count } shënim
   *[other] mungojnë { $count } shënime
  }
meter-ready = Gati për dërgim: nuk ka gabime dhe çdo paralajmërim është shpjeguar.
meter-not-ready = Jo gati për dërgim: { $errors ->
    [one] duhet korrigjuar ende { $errors } gabim
   *[other] duhen korrigjuar ende { $errors } gabime
  }.
meter-warnings-only = Nuk ka gabime. { $warnings ->
    [one] { $warnings } paralajmërim kërkon
   *[other] { $warnings } paralajmërime kërkojnë
  } korrigjim{ $notes ->
    [0] .
   *[other] {" "}ose një shënim që e shpjegon.
  }

findings-heading = Gjetjet
findings-filter = Si qëndron; zgjidhni njërën për të parë vetëm atë
findings-all = Trego të gjitha
findings-search = Kërko te gjetjet
findings-group = Grupo sipas
findings-by-sheet = fletës
findings-by-severity = rëndësisë
findings-by-rule = rregullit
findings-none-heading = Gati për dërgim
findings-none = Në këtë formular gjithçka është në rregull.
findings-filtered = Nuk ka gjetje të këtij lloji.
findings-form = Formulari në tërësi
findings-settled = Shpjeguar me shënim: { $count }
findings-undecided = { $count ->
    [one] { $count } rregull nuk mund të vendosej, sepse një shifër e nevojshme nuk disponohet.
   *[other] { $count } rregulla nuk mund të vendoseshin, sepse shifrat e nevojshme nuk disponohen.
  }
findings-questions = Ju lutemi kontrolloni vetë: { $count }
findings-figures = Shifra për krahasim
findings-undecided-periods = { $count ->
    [one] { $count } rregull e krahason këtë raport me të mëparshmit. Zgjidhni “Raport i mëparshëm …” që të kontrollohet.
   *[other] { $count } rregulla e krahasojnë këtë raport me të mëparshmit. Zgjidhni “Raport i mëparshëm …” që të kontrollohen.
  }
finding-go = Shko te { $cell }
finding-why = Rregulli
severity-error = Gabim
severity-warning = Paralajmërim
severity-info = Info
severity-many-error = Gabime
severity-many-warning = Paralajmërime
severity-many-info = Për informacion

correction-accept = Prano
correction-accept-label = Prano: { $cell } bëhet { $new }
correction-reject = Refuzo
correction-reject-label = Refuzo: { $cell } bëhet { $new }
correction-again = Propozo përsëri
correction-again-label = Propozo përsëri: { $cell } bëhet { $new }
correction-rejected = I refuzuar
correction-becomes = bëhet
correction-safe = I sigurt
correction-confirm = Konfirmojeni
correction-nothing = asgjë
correction-quoted = “{ $text }”
correction-more = { $count ->
    [one] { $count } shpjegim tjetër
   *[other] { $count } shpjegime të tjera
  }
correction-review-safe = { $count ->
    [one] Shqyrto { $count } korrigjim të sigurt
   *[other] Shqyrto { $count } korrigjime të sigurta
  }

safe-heading = { $count ->
    [one] { $count } korrigjim i sigurt
   *[other] { $count } korrigjime të sigurta
  }
safe-help = Nuk humbin asgjë dhe nuk ndryshojnë kuptimin: i njëjti numër, i shkruar si numër.
safe-accept = { $count ->
    [0] Mos prano asnjë
    [one] Prano { $count }
   *[other] Prano të gjitha { $count }
  }
safe-cancel = Jo tani

note-write = Shkruaj shënim
note-write-label = Shkruaj një shënim që shpjegon { $rule }
note-beside = Pranë
note-label = Shënim që shpjegon shifrën ({ $cell })
note-save = Ruaj shënimin
note-cancel = Anulo
