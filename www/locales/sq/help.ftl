# Faqja e ndihmës dhe ajo që thuhet për vetë programin.

help-title = Ndihmë
help-back = Kthehu
help-contents = Në këtë faqe
help-lead = KPI Validator lexon një formular të plotësuar, i krahason shifrat e tij me rregullat e formularit dhe thotë në cilën qelizë diçka nuk është në rregull dhe pse. Për çdo korrigjim vendosni ju, dhe merrni mbrapsht të njëjtin libër pune.

help-start = Pesë minutat e para
help-start-open = Hapni skedarin Excel: lëshojeni në faqe, ose zgjidheni. Gjetjet qëndrojnë pastaj pranë fletës.
help-start-read = Një gjetje thotë çfarë nuk është në rregull, me shifrat e skedarit tuaj. Klikoni mbi një qelizë për të shkuar atje; F8 shkon te gjetja tjetër.
help-start-accept = “{ correction-accept }” bën ndryshimin e propozuar, “{ correction-reject }” e largon propozimin. Asgjë nuk ndryshon derisa ta thoni ju.
help-start-type = Nëse e dini më mirë, shkruani në qelizë, si në Excel. Gjithçka kontrollohet përsëri menjëherë; Ctrl+Z e zhbën.
help-start-note = Një shifër e pazakontë mund të jetë e saktë: shkruani shënimin që e shpjegon dhe paralajmërimi është zgjidhur.
help-start-send = Ruani librin e punës të korrigjuar dhe dërgoni atë. Jeni gati kur nuk mbetet asnjë gabim dhe çdo paralajmërim është i shpjeguar.
help-picture-finding = Një gjetje: çfarë nuk është në rregull (2), qeliza ku shkohet, ndryshimi i propozuar me butonat e tij (3) dhe shënimi (5).

help-marks = Çfarë do të thonë shenjat
help-mark-error = Duhet korrigjuar: shifrat bien në kundërshtim, ose nuk lexohen dot.
help-mark-warning = E pazakontë: korrigjojeni, ose shpjegojeni me një shënim.
help-mark-info = Është mirë të dihet; nuk duhet bërë asgjë.
help-undecided = E pavendosur
help-mark-undecided = Mungon një shifër që i duhet rregullit, prandaj askush nuk mund ta thotë. Nuk është gabim, por as e përmbushur.
help-mark-safe = E njëjta vlerë, vetëm e shkruar siç duhet. Të gjitha këto mund të pranohen njëherësh.
help-mark-confirm = Do të ndryshonte një shifër: vetëm ju mund ta dini nëse është e saktë.
help-edited = Qelizë e ndryshuar
help-mark-edited = E ndryshuat ju, ose një korrigjim që pranuat.

help-file = Çfarë ndodh me skedarin
help-picture-file = Libri i punës që hapët dhe ai i korrigjuar: ndryshon një qelizë, dhe shtohet një fletë me regjistrin e ndryshimeve.
help-file-changes = Ndryshojnë vetëm qelizat që korrigjoni dhe rezultatet e formulave që varen prej tyre.
help-file-same = Formatimi, komentet, fletët e fshehura, makrot dhe emrat mbeten siç ishin. Po ashtu edhe skedari që hapët, përveçse kur ruani mbi të.
help-file-record = Një fletë në librin e punës të korrigjuar, regjistri i ndryshimeve, rendit çdo ndryshim: para, pas, dhe pse.
help-file-receipt = Me vërtetimin, te vetitë e skedarit, kushdo që e hap skedarin këtu sheh nëse ai ka ndryshuar pas kontrollit. Vërtetimi mbron nga gabimet e paqëllimta, jo nga falsifikimi: kush mund ta ndryshojë skedarin, mund ta ndryshojë edhe vërtetimin.

help-many = Disa skedarë dhe tavolina e sekretariatit
help-many-desk = Lëshoni një dosje, shumë skedarë ose një skedar zip: të gjithë kontrollohen njëherësh, sipas komisioneve dhe periudhave. Prej andej merrni librin rajonal të punës dhe një skedar zip me gjetjet dhe një tekst shoqërues për çdo komision.
help-many-previous = Pranë një skedari, “{ bar-previous }” shton shifrat e një periudhe tjetër, dhe kontrollohen edhe rregullat ndërmjet periudhave.
help-many-merge = Kur disa ministri kanë plotësuar secila një pjesë të të njëjtit formular, zgjidhni “{ desk-open-merge }”. Merret ajo që u përgjigj vetëm njëra; ku bien në kundërshtim, zgjidhni ju; dhe regjistri thotë kush e dha cilën vlerë.

help-data = Çfarë ndodh me të dhënat e mia
help-data-nothing = Asgjë nuk del nga ky kompjuter. Skedari lexohet, kontrollohet dhe korrigjohet brenda shfletuesit. Nuk ka server, nuk ka llogari, dhe askush nuk i numëron vizitat.
help-data-draft = Një draft mbahet vetëm nëse e aktivizoni (“{ bar-more }”, “{ draft-keep }”): ndryshimet tuaja dhe, nëse e kërkoni, skedari, në hapësirën e këtij shfletuesi, ku mund t’i hapë kushdo që e përdor. Drafti fshihet me koshin në pamjen e parë. Përveç kësaj shfletuesi mban mend cilësimet tuaja: gjuhën, draftet, dhe nëse e keni parë shembullin. Nëse kjo faqe u hap nga disku, faqe të tjera të hapura nga disku mund të lexojnë çfarë mbahet (në Chrome dhe Edge), prandaj atëherë skedari nuk mbahet kurrë.
help-data-check = Nuk keni pse të na besoni. Shkëputni rrjetin: punon njësoj. Shtypni F12, zgjidhni “Network” dhe punoni: skedari juaj nuk dërgohet askund. Kodi burimor i faqes fillon gjithashtu me një politikë sigurie: me të, shfletuesi bllokon çdo lidhje.
help-data-limits = Politika ka kufij. Ajo lejon vetëm skriptet e vetë faqes, secilin të emërtuar me hash-in e tij; asnjëri nuk dërgon asgjë. Por asnjë politikë nuk mund t’i ndalojë skriptit të vetë faqes të shkojë në një adresë tjetër, të hapë një dritare ose të lidhet drejtpërdrejt me një shfletues tjetër (WebRTC). Prandaj përdorni vetëm një skedar që e keni verifikuar:
help-verify-key = Merrni çelësin publik, kpi-validator.pub, nga vendi ku e kanë publikuar autorët e kësaj faqeje, jo nga vendi ku morët skedarin.
help-verify-files = Vendosni në një dosje këtë skedar dhe skedarin me të njëjtin emër që mbaron me .minisig.
help-verify-run = Ekzekutoni aty: minisign -V -p kpi-validator.pub -m kpi-validator-{ $version }.html. Duhet të thotë se nënshkrimi u verifikua dhe të tregojë versionin.

help-wrong = Kur diçka nuk shkon
help-wrong-open = Skedari nuk mund të hapet
help-wrong-open-do = Mesazhi thotë çfarë nuk shkon me të. Hapeni në Excel, ruajeni si .xlsx dhe provoni atë.
help-wrong-password = Ka fjalëkalim
help-wrong-password-do = Hiqeni fjalëkalimin në Excel (File > Info > Protect Workbook > Encrypt with Password) dhe ruajeni.
help-wrong-signature = Është i nënshkruar
help-wrong-signature-do = Çdo korrigjim e bën të pavlefshëm nënshkrimin digjital; më parë do të pyeteni. Skedari i korrigjuar duhet nënshkruar përsëri.
help-wrong-format = Është .xls, .xlsb ose .ods
help-wrong-format-do = Këta lexohen, por nuk mund të shkruhen mbrapsht: merrni një kopje të re të formularit me vlerat e tyre. Për të ruajtur gjithçka tjetër, ruajeni më parë skedarin si .xlsx në Excel.
help-wrong-stops = Faqja ndalet
help-wrong-stops-do = Korrigjimet tuaja janë ruajtur, prandaj provoni përsëri. Nëse kjo nuk ndihmon, ruani, ringarkoni faqen ose përdorni një version të ri të Edge, Chrome ose Firefox.

help-keys = Tastet
help-keys-lead = Gjithçka mund të bëhet pa maus. Në një formular F1 tregon këto taste, dhe F1 përsëri këtë faqe.

help-about = Për këtë program
help-version = Versioni { $version }
help-about-text = Softuer i lirë i kontribuesve të KPI Validator, me licencën MIT ose Apache 2.0. Formulari dhe rregullat në të janë një formular pune i bërë nga burime publike, jo ai zyrtar.
help-changelog = Çfarë ka ndryshuar
help-licences = Softuer nga të tjerë
help-licences-text = { $count ->
    [one] { $count } bibliotekë është pjesë e këtij programi. Licenca e saj:
   *[other] { $count } biblioteka janë pjesë e këtij programi. Licencat e tyre:
  }
help-licence-used = { $count ->
    [one] { $licence }: { $count } bibliotekë
   *[other] { $licence }: { $count } biblioteka
  }
help-loading = Po ngarkohet …
help-english = Vetëm në anglisht.
