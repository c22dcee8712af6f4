# Çfarë thotë rreshti i komandës.

cli-form = Formulari
cli-questions = Ju lutemi kontrolloni vetë
cli-rule-line = { $words } ({ $kind }, { $severity })
cli-rule-source = { $how } Burimi: { $source }
cli-rules = { $count ->
    [one] { $count } rregull.
   *[other] { $count } rregulla.
  }
cli-nobody = nuk përmendet komision
cli-no-period = nuk përmendet periudhë
cli-period = { $start } – { $end }
cli-nothing = asgjë
cli-safe = i sigurt
cli-to-confirm = kërkon konfirmim
cli-clean = { $count ->
    [one] Gjithçka është në rregull: { $count } përgjigje u kontrollua. Formulari është gati për dërgim.
   *[other] Gjithçka është në rregull: të gjitha { $count } përgjigjet u kontrolluan. Formulari është gati për dërgim.
  }
cli-summary = { $errors ->
    [one] { $errors } gabim
   *[other] { $errors } gabime
  }, { $warnings ->
    [one] { $warnings } paralajmërim
   *[other] { $warnings } paralajmërime
  }, { $corrections ->
    [one] { $corrections } korrigjim i sigurt
   *[other] { $corrections } korrigjime të sigurta
  }; { $answered } nga { $total } pyetje me përgjigje.
cli-nothing-to-correct = Nuk ka asgjë për të korrigjuar. { $file } është i njëjti libër pune.
cli-nothing-to-set = Nuk ka asgjë për të vendosur. { $file } është i njëjti libër pune.
cli-corrected = { $count ->
    [one] { $count } qelizë u korrigjua në { $file }.
   *[other] { $count } qeliza u korrigjuan në { $file }.
  }
cli-written = { $file } u shkrua.
cli-not-written = { $file } nuk mund të shkruhet: { $reason }
cli-not-read = { $file } nuk mund të lexohet: { $reason }
cli-no-overwriting = { $file } nuk mbishkruhet: ju lutemi jepni një skedar tjetër pas --out.
cli-recalculated = Formula të rillogaritura: { $count }.
cli-left = Formula që do t’i llogarisë Excel: { $count }.
cli-no-such-setting = “{ $pair }” nuk tregon cila qelizë duhet të përmbajë çfarë; shkruajeni si “Sheet1!B2=5”.
cli-comma-number = { $cell }: “{ $typed }” merret për numrin { $value }. Për tekst shkruani një apostrof përpara: “'{ $typed }”.
cli-comma-text = { $cell }: “{ $typed }” shkruhet si tekst, sepse presja e tij mund të jetë dhjetore ose e mijësheve. Për numër shkruajeni me pikë, ose pa presje.
cli-no-such-sheet = Libri i punës nuk ka fletë “{ $sheet }”. Fletët e tij janë: { $sheets }.
cli-outside-grid = “{ $cell }” është jashtë fletës, kolona e fundit e së cilës është XFD dhe rreshti i fundit 1048576.
cli-same = Skedarët janë të njëjtë, bajt për bajt.
cli-differ = Pjesë që ndryshojnë: { $parts }. Qeliza që ndryshojnë: { $cells }.
cli-sheet = fleta “{ $name }”
cli-region = { $count ->
    [one] { $count } gjetje
   *[other] { $count } gjetje
  } ndërmjet { $files ->
    [one] { $files } skedari.
   *[other] { $files } skedarëve.
  }
cli-question = pyetje
cli-aside = Lënë mënjanë, sepse nuk janë libra pune: { $files }.
cli-no-forms = Midis këtyre skedarëve nuk ka formular të plotësuar.
cli-merged = Nga një skedar: { $only }. E njëjtë në disa: { $agreed }. Mbledhur: { $summed }. Përbërë: { $joined }. Zgjedhur: { $taken }.
cli-to-decide = Për t’u vendosur: { $count }. Nuk u shkrua asgjë. Zgjidhni me --take TR.IN=customs.xlsx ose --take TR.IN=sum.
cli-take-format = “{ $choice }” nuk thotë cila e dhënë merret nga cili skedar; shkruajeni si “TR.IN=customs.xlsx” ose “TR.IN=sum”.
cli-take-no-sum = “{ $choice }” kërkon shumën e më pak se dy shifrave.
cli-take-no-file = “{ $choice }” nuk përmend asnjë nga skedarët. Ata janë: { $files }.
cli-take-no-answer = “{ $choice }” përmend një skedar që nuk ka përgjigje për të.

problem-no-file = Skedari nuk mund të lexohet nga disku: { $reason }.
problem-no-file-advice = Kontrolloni emrin dhe vendin e tij.
