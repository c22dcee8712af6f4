# Një skedar: shiriti mbi të, fletët e tij, çfarë u ndryshua.

bar-undo = Zhbëj
bar-redo = Ribëj
bar-find = Gjej
bar-previous = Raport i mëparshëm …
bar-previous-other = Tjetër raport i mëparshëm …
bar-compare = { $count ->
    [0] Ndryshimet
   *[other] Ndryshimet ({ $count })
  }
bar-report = Raporti
bar-save = Ruaj librin e punës të korrigjuar
bar-save-short = Ruaj
bar-saved = U ruajt
bar-save-nothing = Ende pa ndryshime
bar-more = Më shumë
bar-download = Shkarko një kopje
bar-other-file = Hap një skedar tjetër …
bar-keys = Tastet
bar-close = Mbyll këtë skedar
bar-who = { $jurisdiction }, { $period }
bar-nobody = Në fletën e kapakut nuk ka komision ose periudhë
bar-compared = krahasohet me { $period } ({ $file })
bar-changes = { $count ->
    [0] asnjë qelizë e ndryshuar
    [one] { $count } qelizë e ndryshuar
   *[other] { $count } qeliza të ndryshuara
  }
bar-unsaved = e paruajtur
bar-saved-as = u ruajt si { $name }
bar-downloaded = u shkarkua

halves-label = Tregohet
halves-findings = Gjetjet
halves-sheet = Fleta
divider-label = Gjerësia e gjetjeve

tabs-label = Fletët
tab-hidden = (e fshehur në Excel)
tab-findings = { $count ->
    [one] { $count } gjetje
   *[other] { $count } gjetje
  }
tabs-more = { $count ->
    [one] { $count } fletë e fshehur
   *[other] { $count } fletë të fshehura
  }
tabs-fewer = Pa fletët e fshehura
tabs-reveal = Trego rreshtat dhe kolonat e fshehura
tabs-hide = Pa rreshtat dhe kolonat e fshehura

period-half = { $half ->
    [1] gjysma e parë e { $year }
   *[2] gjysma e dytë e { $year }
  }
period-year = { $year }
period-other = { $start } – { $end }
previous-unknown = një periudhë e mëparshme
answer-na = nuk disponohet
answer-nap = nuk zbatohet
answer-blank = pa përgjigje

changes-heading = Ndryshimet
changes-errors = gabime { $before } → { $after }
changes-warnings = paralajmërime { $before } → { $after }
changes-back = Kthehu te fleta
changes-none = Ende nuk është ndryshuar asgjë: libri i punës është ai që hapët.
changes-cell = Qeliza
changes-question = Pyetja
changes-original = Origjinali
changes-corrected = I korrigjuar
changes-note = Shënim pranë { $code }
changes-undo = Ktheje
changes-undo-label = Ktheje atë që { $cell } përmbante në fillim

keys-heading = Tastet
keys-next-finding = gjetja tjetër, ajo e mëparshme
keys-parts = nga fleta te gjetjet, butonat, skedat, dhe mbrapsht
keys-arrows = te qeliza fqinje
keys-edge = deri në skaj të shifrave
keys-extend = zgjedh disa qeliza
keys-home = në fillim dhe në fund të rreshtit, të fletës
keys-page = një ekran lart, një ekran poshtë
keys-choose = zgjedh gjithçka, kolonën, rreshtin
keys-edit = ndryshon qelizën; ose filloni të shkruani
keys-finish = pranon atë që u shkrua dhe shkon poshtë, djathtas; heq dorë
keys-line = rresht i ri në qelizë
keys-delete = zbraz qelizat e zgjedhura
keys-clipboard = kopjon, pret, ngjit, edhe nga dhe në Excel
keys-undo = zhbën, ribën
keys-find = gjen një tekst dhe vendin tjetër
keys-go = shkon te një qelizë si D44, ose te një pyetje sipas kodit
keys-save = ruan librin e punës të korrigjuar
keys-close = Mbyll
