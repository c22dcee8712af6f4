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
keys-help = këto taste; edhe një herë, faqja e ndihmës
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

# Çfarë duhet ditur për skedarin dhe çfarë pyetet para se diçka të humbasë.

bar-save-receipt = Ruaj me vërtetim
facts-label = Rreth këtij skedari
facts-signed = Ky libër pune është nënshkruar elektronikisht. Çdo korrigjim e bën nënshkrimin të pavlefshëm.
facts-void = Ky libër pune ishte nënshkruar elektronikisht. Me këto korrigjime nënshkrimi është i pavlefshëm.
facts-filled = Një libër pune në këtë format nuk mund të rishkruhet. Do të ruhet një kopje e re e formularit, e plotësuar me vlerat e tij; asgjë tjetër nga skedari nuk do të jetë në të.
facts-more = dhe { $count } të tjera
receipt-help = Mund të mbani në skedar një vërtetim të këtij kontrolli: nuk ndryshon asgjë që shihet në Excel, dhe kushdo që e hap skedarin këtu më vonë sheh nëse është ende ai që u kontrollua. Ai mbron nga gabimet e paqëllimta, jo nga falsifikimi.
receipt-download = Shkarko me vërtetim
signed-heading = Libri i punës është nënshkruar elektronikisht
signed-question = Çdo korrigjim e bën nënshkrimin të pavlefshëm. Skedari që hapët mbetet siç është; i korrigjuari duhet nënshkruar përsëri.
signed-keep = Lëre siç është
signed-correct = Korrigjo gjithsesi
formula-heading = Të zëvendësohet formula?
formula-question = { $cell } përmban formulën { $formula }, që tani jep { $value }. Një vlerë në vend të saj nuk i ndjek më qelizat nga të cilat përbëhet; zakonisht është më mirë të korrigjohen ato.
formula-question-offer = { $cell } përmban një formulë. Një vlerë në vend të saj nuk i ndjek më qelizat nga të cilat përbëhet.
formula-keep = Mbaj formulën
formula-replace = Zëvendëso me vlerë
filled-heading = Një kopje e re e formularit
filled-question = Një libër pune në këtë format nuk mund të rishkruhet. { $name } do të jetë një kopje e re e formularit, e plotësuar me përgjigjet dhe shënimet e këtij skedari; asgjë tjetër prej tij nuk do të jetë aty.
filled-save = Ruaj kopjen e re
filled-cancel = Jo tani
mark-cells = Shëno qelizat e ndryshuara
mark-help = Në librin e ruajtur çdo qelizë e ndryshuar merr një sfond me ngjyrë dhe një koment që tregon çfarë qëndronte aty më parë dhe pse u ndryshua.
