# Tavolina e sekretariatit: shumë skedarë njëherësh.

desk-open-heading = Shumë skedarë njëherësh
desk-open-help = Për sekretariatin: lëshoni një dosje, shumë skedarë ose një skedar zip kudo në këtë faqe. Të gjithë kontrollohen krah për krah, sipas komisioneve dhe periudhave.
desk-open-folder = Zgjidh një dosje …
desk-open-files = Zgjidh skedarë …
desk-open-merge = Bashko pjesët e një formulari …
desk-drop-here = Lëshojini për t’i hapur skedarët
desk-back = Kthehu te tavolina

desk-heading = Tavolina e sekretariatit
desk-numbers = { $files ->
    [one] { $files } formular
   *[other] { $files } formularë
  }: me gabime { $faulty }, vetëm me paralajmërime { $warned }, pa gjetje { $clean }{ $refused ->
    [0] .
    [one] ; { $refused } skedar nuk mund të lexohet.
   *[other] ; { $refused } skedarë nuk mund të lexohen.
  }
desk-took = Kontrolluar në { $seconds } sekonda.
desk-cancelled = Ndalur para fundit: nuk u lexuan të gjithë skedarët.
desk-aside = { $count ->
    [one] { $count } dokument tjetër u la mënjanë.
   *[other] { $count } dokumente të tjera u lanë mënjanë.
  }
desk-announce = { $files } formularë të kontrolluar, { $refused } skedarë nuk mund të lexohen.
desk-regional = Libri i punës rajonal
desk-send-back = Ktheja komisioneve (zip)
desk-send-back-name = kthimi-{ $period }.zip
desk-choose-other = Dosje tjetër …
desk-close = Mbyll
desk-parts = Çfarë tregohet
desk-part-files = Skedarët ({ $count })
desk-part-heat = Harta e nxehtësisë
desk-part-between = Midis skedarëve ({ $count })
desk-part-charts = Grafikët

desk-running = Leximi dhe kontrolli
desk-done = { $done } nga { $known } skedarë
desk-so-far = { $done ->
    [one] { $done } skedar deri tani
   *[other] { $done } skedarë deri tani
  }
desk-comparing = Po krahasohen periudhat …
desk-rate = { $rate } në sekondë
desk-left = edhe rreth { $seconds ->
    [one] { $seconds } sekondë
   *[other] { $seconds } sekonda
  }
desk-refused = { $count } nuk mund të lexohen
desk-cancel = Ndal

desk-coverage = Kush raportoi
desk-coverage-more = { $count ->
    [one] { $count } periudhë e mëparshme është në listën e skedarëve.
   *[other] { $count } periudha të mëparshme janë në listën e skedarëve.
  }
desk-missing = mungon
desk-in-year = në vit
desk-in-halves = në gjysmat e vitit
desk-state = { $errors ->
    [one] { $errors } gabim
   *[other] { $errors } gabime
  }, { $warnings ->
    [one] { $warnings } paralajmërim
   *[other] { $warnings } paralajmërime
  }
desk-notices = { $count ->
    [one] { $count } gjë për t’u zgjidhur
   *[other] { $count } gjëra për t’u zgjidhur
  }
desk-between-none = Midis skedarëve të një periudhe nuk u gjet asgjë.

desk-crash = Programi i kontrollit dështoi te ky skedar.
desk-crash-advice = Skedarët e tjerë u kontrolluan. Ruajeni këtë përsëri në Excel dhe provoni sërish, ose hapeni vetëm.
desk-slow = Ky skedar zgjati më shumë se një minutë, prandaj u la jashtë.
desk-slow-advice = Skedarët e tjerë u kontrolluan. Hapeni këtë vetëm: atëherë ka më shumë kohë.
desk-lost = Ky skedar nuk mund të lexohet më.
desk-lost-advice = Ai u zhvendos, u riemërtua ose u fshi, ose e përdor një program tjetër. Zgjidhni përsëri dosjen.

desk-empty = Në këtë dosje nuk ka asnjë formular. Formularët janë libra pune të Excel-it (.xlsx, .xlsm, .xls, .xlsb, .ods), edhe në nëndosje dhe skedarë zip.

desk-search = Gjej komisionin, periudhën ose skedarin
desk-filter = Trego
desk-filter-all = të gjithë skedarët
desk-filter-errors = me gabime
desk-filter-warnings = vetëm me paralajmërime
desk-filter-clean = pa gjetje
desk-filter-rivals = disa skedarë për të njëjtën
desk-filter-refused = që nuk mund të lexohen
desk-shown = { $count ->
    [one] { $count } skedar
   *[other] { $count } skedarë
  }
desk-more = Trego më shumë (edhe { $count })
desk-column-jurisdiction = Komisioni
desk-column-period = Periudha
desk-column-path = Skedari
desk-column-version = Formulari
desk-column-answered = Përgjigjur
desk-column-errors = Gabime
desk-column-warnings = Paralajmërime
desk-column-receipt = Vërtetimi
desk-column-remarks = Vërejtje
desk-receipt-never-checked = i pakontrolluar
desk-receipt-unchanged = i kontrolluar, i pandryshuar
desk-receipt-changed = i ndryshuar pas kontrollit
desk-nobody = nuk është dhënë
desk-no-period = nuk është dhënë
desk-unreadable = nuk mund të lexohet
desk-linked = { $count ->
    [one] krahasohet me { $count } periudhë tjetër
   *[other] krahasohet me { $count } periudha të tjera
  }
desk-used = { $count ->
    [one] përdoret; edhe { $count } skedar tjetër i përket të njëjtës
   *[other] përdoret; edhe { $count } skedarë të tjerë i përkasin të njëjtës
  }
desk-differs = { $count ->
    [0] nuk përdoret; përgjigje të njëjta si në atë që përdoret
    [one] nuk përdoret; ndryshon në { $count } qelizë
   *[other] nuk përdoret; ndryshon në { $count } qeliza
  }
desk-compare = Tregoji
desk-use = Përdor këtë
desk-differences = { $count ->
    [one] Ndryshon { $count } qelizë
   *[other] Ndryshojnë { $count } qeliza
  }
desk-question = E dhëna
desk-close-dialog = Mbyll

desk-heat-about = Gabimet sipas skedarit dhe qëllimit, dhe paralajmërimet pas shenjës plus. Lista ndjek kërkimin dhe renditjen e skedarëve.
desk-heat-cell = gabime: { $errors }, paralajmërime: { $warnings }

desk-region = Rajoni
desk-chart-none = Askush nuk dha shifër.
desk-chart-copy = Kopjo si figurë
desk-chart-copy-of = Kopjo grafikun “{ $what }” si figurë
desk-chart-svg = Ruaj grafikun “{ $what }” si SVG
desk-chart-png = Ruaj grafikun “{ $what }” si PNG
desk-chart-copied = Figura u kopjua.
desk-chart-refused = Shfletuesi nuk e lejon këtë faqe të kopjojë figura, prandaj figura u ruajt si skedar: { $name }.
desk-chart-saved = U ruajt: { $name }
desk-chart-table = Shifrat si tabelë
desk-chart-missing = pa shifër
desk-chart-starred = * Jo të gjithë dhanë shifër. Një shifër që mungon nuk numërohet kurrë si zero.
desk-chart-about = { $what }, { $period }: { $figures }

# Pjesët e një formulari, të bashkuara në një.

merge-heading = { $count } pjesë të një formulari
merge-count-only = nga një skedar: { $count }
merge-count-agreed = e njëjta në disa: { $count }
merge-count-summed = të mbledhura: { $count }
merge-count-joined = të përbëra: { $count }
merge-count-taken = të vendosura: { $count }
merge-open = { $count ->
    [one] Duhet vendosur për { $count } përgjigje.
   *[other] Duhet vendosur për { $count } përgjigje.
  }
merge-ready = Gjithçka është vendosur.
merge-announce = { $open ->
    [0] Gjithçka përputhet.
    [one] Duhet vendosur për { $open } përgjigje.
   *[other] Duhet vendosur për { $open } përgjigje.
  }
merge-download = Shkarko formularin e bashkuar
merge-base = Plotëso skedarin
merge-parts = Skedarët janë të
merge-authorities = autoriteteve (policia, dogana …)
merge-areas = zonave (entitete, kantone …)
merge-all = Trego të gjitha përgjigjet
merge-table = Përgjigjet e të gjithë skedarëve
merge-result = Bashkuar
merge-take = Merr këtë
merge-take-from = Merr “{ $what }” nga { $file }
merge-add = Mblidhi
merge-add-of = Mblidh “{ $what }”
merge-verdict-only = nga një skedar
merge-verdict-agreed = e njëjta
merge-verdict-summed = e mbledhur
merge-verdict-joined = e përbërë
merge-verdict-taken = e vendosur
merge-verdict-conflict = për t’u vendosur
