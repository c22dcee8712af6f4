# Pse nuk mund të vazhdohet dhe çfarë duhet bërë.

problem-empty = Skedari është bosh.
problem-empty-advice = Hapeni në Excel për të parë nëse ka diçka në të, ruajeni përsëri dhe zgjidheni edhe një herë.
problem-too-large = Skedari është më i madh se { $most } MB, çka është tepër për një formular të plotësuar.
problem-too-large-advice = Hiqni figurat ose fletët që nuk i përkasin formularit, ose kopjoni shifrat në formularin bosh.
problem-too-many-parts = Skedari përbëhet nga më shumë se { $most } pjesë, çka është tepër për një formular të plotësuar.
problem-too-many-parts-advice = Hiqni figurat, vizatimet ose fletët që nuk i përkasin formularit, ose kopjoni shifrat në formularin bosh.
problem-too-large-unpacked = Skedari është i paketuar; i shpaketuar, “{ $place }” në të do të zinte më shumë se { $most } MB.
problem-too-large-unpacked-advice = Hiqni fletët që nuk i përkasin formularit, ose kopjoni shifrat në formularin bosh.
problem-zip-bomb = Skedari është paketuar aq dendur sa do ta mbushte kujtesën kur të hapet: “{ $place }” është më shumë se { $most } herë më i madh kur shpaketohet.
problem-zip-bomb-advice = Asnjë program tabelash nuk shkruan skedar të tillë. Kërkojini origjinalin atij që e dërgoi dhe mos e hapni këtë.
problem-too-many-sheets = Libri i punës ka më shumë se { $most } fletë, çka është tepër për një formular të plotësuar.
problem-too-many-sheets-advice = Hiqni fletët që nuk i përkasin formularit.
problem-too-many-cells = Libri i punës ka më shumë se { $most } qeliza të plotësuara, çka është tepër për një formular{ $placed ->
    [yes] ; e fundit që u lexua është { $place }.
   *[no] .
  }
problem-too-many-cells-advice = Hiqni fletët që nuk i përkasin formularit. Një skedar .xls mund të ketë një vlerë të humbur larg të tjerave: fshijeni, ose ruajeni skedarin si “Excel Workbook (*.xlsx)”.
problem-too-much-text = Qelizat mbajnë më shumë se { $most } MB tekst, çka është tepër për një formular; i fundit që u lexua është në { $place }.
problem-too-much-text-advice = Shkurtoni tekstet, ose hiqni fletët që nuk i përkasin formularit.
problem-too-deep = “{ $place }” është ndërtuar siç nuk shkruan asnjë program tabelash: më shumë se { $most } elemente njëri brenda tjetrit.
problem-too-deep-advice = Hapeni skedarin në Excel, ruajeni me një emër të ri dhe zgjidhni atë skedar.
problem-too-many-texts = Libri i punës ka më shumë se { $most } tekste të ndryshme, çka është tepër për një formular.
problem-too-many-texts-advice = Hiqni fletët që nuk i përkasin formularit.
problem-too-many-styles = Libri i punës ka më shumë se { $most } formate qelizash, më shumë nga sa lejon Excel.
problem-too-many-styles-advice = Kopjoni shifrat në formularin bosh.
problem-too-many-merged = Fleta e { $place } ka më shumë se { $most } blloqe qelizash të bashkuara ose të mbushura, çka është tepër për një formular.
problem-too-many-merged-advice = Hiqni fletët që nuk i përkasin formularit, ose kopjoni shifrat në formularin bosh.
problem-too-much-hidden = Fleta e { $place } fsheh më shumë se { $most } rreshta ose kolona.
problem-too-much-hidden-advice = Shfaqni përsëri rreshtat dhe kolonat, ruani skedarin dhe zgjidheni edhe një herë.
problem-too-many-names = Libri i punës ka më shumë se { $most } emra të përcaktuar, çka është tepër për një formular.
problem-too-many-names-advice = Fshijini në Excel me Formulas > Name Manager, ose kopjoni shifrat në formularin bosh.
problem-formula-too-long = Formula në { $place } është më e gjatë se { $most } shenja, më shumë nga sa lejon Excel.
problem-formula-too-long-advice = Hapeni skedarin në Excel dhe shkurtoni formulën, ose kopjoni shifrat në formularin bosh.
problem-encrypted = Skedari është i mbrojtur me fjalëkalim.
problem-encrypted-advice = Hapeni në Excel, zgjidhni File > Info > Protect Workbook > Encrypt with Password, fshini fjalëkalimin, ruajeni dhe zgjidheni përsëri.
problem-truncated = Skedari është i paplotë: i mungon fundi.
problem-truncated-advice = Ka gjasa që të jetë ndërprerë gjatë kopjimit ose dërgimit. Kërkojeni përsëri, ose kopjojeni sërish nga vendi i origjinës.
problem-web-page = Skedari është faqe interneti, megjithëse emri mund të thotë ndryshe. Disa programe i ruajnë kështu tabelat e tyre dhe i quajnë .xls.
problem-web-page-advice = Hapeni në Excel dhe ruajeni si “Excel Workbook (*.xlsx)”.
problem-xml-spreadsheet = Skedari është libër pune i shkruar si XML, megjithëse emri mund të thotë ndryshe.
problem-xml-spreadsheet-advice = Hapeni në Excel ose LibreOffice dhe ruajeni si “Excel Workbook (*.xlsx)”.
problem-markup = Skedari është faqe interneti ose XML, megjithëse emri mund të thotë ndryshe.
problem-markup-advice = Hapeni në Excel dhe ruajeni si “Excel Workbook (*.xlsx)”.
problem-macro-sheet = Libri i punës ka një fletë me makro të Excel 4, “{ $place }”. Makro të tilla mund t’i ndryshojnë shifrat pa u parë, dhe formulari nuk ka asnjë.
problem-macro-sheet-advice = Nëse i besoni skedarit, hapeni në Excel, fshini atë fletë (mund të jetë e fshehur) dhe ruajeni si “Excel Workbook (*.xlsx)”. Përndryshe pyesni atë që e dërgoi.
problem-document-type = “{ $place }” në skedar deklaron entitete, të cilat nuk i shkruan asnjë program tabelash. Me to mund të mbushet kujtesa ose të lexohen skedarë të tjerë, prandaj skedari nuk u hap.
problem-document-type-advice = Kërkojini origjinalin atij që e dërgoi skedarin dhe mos e hapni këtë.
problem-plain-text = Skedari është tekst i thjeshtë (p.sh. CSV), megjithëse emri mund të thotë ndryshe.
problem-plain-text-advice = Kopjoni shifrat në formularin bosh dhe ruajeni si “Excel Workbook (*.xlsx)”.
problem-other-document = Skedari është { $document ->
    [text-document] një dokument teksti, p.sh. i programit Word
    [presentation] një prezantim
    [pdf] një dokument PDF
    [numbers] një dokument i programit Apple Numbers
    [archive] një arkiv skedarësh (zip)
   *[picture] një figurë
  }, jo një libër pune.
problem-other-document-advice = { $document ->
    [archive] Shpaketojeni dhe zgjidhni librin e punës që ndodhet në të.
    [numbers] Hapeni në Numbers, zgjidhni File > Export To > Excel dhe zgjidhni skedarin e eksportuar.
   *[other] Zgjidhni librin e punës me formularin e plotësuar.
  }
problem-not-a-workbook = Skedari nuk është libër pune.
problem-not-a-workbook-advice = Zgjidhni skedarin Excel (.xlsx) me formularin e plotësuar.
problem-no-reader = Kjo kopje e programit nuk lexon libra pune të këtij formati.
problem-no-reader-advice = Hapeni në Excel dhe ruajeni si “Excel Workbook (*.xlsx)”.
problem-too-old = Libri i punës është krijuar me Excel 95 ose një version më të vjetër, skedarët e të cilit nuk lexohen.
problem-too-old-advice = Hapeni në Excel ose LibreOffice, ruajeni si “Excel Workbook (*.xlsx)” dhe zgjidhni atë skedar.
problem-damaged = Libri i punës është i dëmtuar dhe nuk mund të lexohet.
problem-damaged-advice = Hapeni në Excel, lëreni Excel-in ta riparojë, ruajeni me emër të ri dhe zgjidhni atë skedar.
problem-another-form = Ky libër pune nuk është kopje e formularit: në të nuk u gjet asnjë nga kodet e tij.
problem-another-form-advice = Zgjidhni formularin e plotësuar. Nëse kolona e kodeve është fshirë, kopjoni shifrat në një formular të ri bosh.
problem-no-values = Kodet e formularit janë në këtë libër pune, por nuk u gjet asnjë kolonë vlerash: shihni { $place }.
problem-no-values-advice = Shkruani aty titullin e kolonës së vlerave, si në formularin bosh, dhe hapeni skedarin përsëri.
problem-cannot-patch = Një libër pune në këtë format mund të kontrollohet, por jo të korrigjohet.
problem-cannot-patch-advice = Hapeni në Excel, ruajeni si “Excel Workbook (*.xlsx)” dhe zgjidhni atë skedar.
problem-no-such-sheet = Libri i punës nuk ka fletë të tillë.
problem-no-such-sheet-advice = Hapeni skedarin përsëri dhe përsëritni korrigjimin.
problem-changed = Qeliza nuk përmban më atë për të cilën u bë korrigjimi.
problem-changed-advice = Hapeni skedarin përsëri dhe përsëritni korrigjimin.
problem-formula = Qeliza përmban një formulë, që nuk zëvendësohet me vlerë.
problem-formula-advice = Korrigjoni qelizat që mbledh formula, ose ndryshoni formulën në Excel.
problem-formula-block = Qeliza është një nga disa që i plotëson e njëjta formulë.
problem-formula-block-advice = Excel i ndryshon vetëm të gjitha bashkë: ndryshoni ose fshini formulën në Excel.
problem-table-header = Qeliza është kreu i një tabele dhe nuk mund të quhet kështu.
problem-table-header-advice = Jepini çdo kolone një emër tjetër që nuk është bosh. Aty ku formulat përdorin emrin e kolonës, ndryshojeni në Excel.
problem-no-note = Formulari nuk ka qelizë për shënim pranë këtij të dhëni.
problem-no-note-advice = Shkruajeni shpjegimin në një qelizë tjetër, ose merrni një kopje të re të formularit.
problem-form = Formulari nuk mund të krijohet.
problem-form-advice = Përkufizimi i formularit kërkon diçka që asnjë libër pune nuk mund ta mbajë. Njoftoni personin që e mirëmban.
problem-twice = Dy korrigjime janë për të njëjtën qelizë.
problem-twice-advice = Zhbëni njërin prej tyre.
problem-not-a-value = Kjo nuk mund të shkruhet në një qelizë.
problem-not-a-value-advice = Shkruani një numër, një datë ose një tekst.
problem-no-such-correction = Ky korrigjim nuk propozohet më: shifrat kanë ndryshuar ndërkohë.
problem-no-such-correction-advice = Shikoni gjetjet përsëri.
problem-no-such-cell = Në librin e punës nuk ka qelizë të tillë.
problem-no-such-cell-advice = Zgjidhni një qelizë në një nga fletët e tij.
problem-too-many-cells-at-once = Këto janë më shumë qeliza nga sa mund të ndryshohen njëherësh.
problem-too-many-cells-at-once-advice = Zgjidhni më pak se 100 000 qeliza.
problem-draft = Drafti u ruajt nga një version tjetër i kësaj faqeje dhe nuk mund të lexohet.
problem-draft-advice = Hidheni poshtë dhe bëni korrigjimet përsëri.
problem-another-jurisdiction = Skedari nuk është i të njëjtit komision.
problem-another-jurisdiction-advice = Zgjidhni një raport të mëparshëm të komisionit që përmendet në fletën e kapakut.
problem-same-period = Skedari nuk ka të bëjë me një periudhë tjetër.
problem-same-period-advice = Zgjidhni raportin e një periudhe të mëparshme, me të dyja datat në fletën e kapakut.
problem-definition = Në përkufizimin e formularit ka një gabim: { $faults }
problem-definition-advice = Korrigjojeni në atë qelizë, ruani librin e punës dhe hapeni përsëri.
problem-stopped = Skedari nuk u kontrollua dot: programi që e lexonte u ndërpre në mes.
problem-stopped-advice = Hapeni në Excel ose LibreOffice, ruajeni si .xlsx të ri dhe kontrolloni atë. Nëse kjo nuk ndihmon, tregojini atij që mirëmban këtë program cili skedar ishte.
problem-too-slow = Skedari nuk u kontrollua dot brenda { $seconds } sekondave dhe u la jashtë.
problem-too-slow-advice = Kontrollojeni veçmas me një --time-limit më të gjatë, ose kopjojini përgjigjet në formularin bosh.
problem-archive-encrypted = Skedari është i mbrojtur me fjalëkalimin e skedarit zip ku ndodhet.
problem-archive-encrypted-advice = Shpaketojeni skedarin zip me fjalëkalimin e tij dhe zgjidhni dosjen.
problem-archive-damaged = Skedari zip është i dëmtuar.
problem-archive-damaged-advice = Kërkojeni përsëri, ose kopjojeni sërish nga vendi i origjinës.
problem-archive-too-many = Skedari zip përmban tepër skedarë; pjesa tjetër u la jashtë.
problem-archive-too-many-advice = Shpaketojeni dhe zgjidhni nga një pjesë të dosjeve të tij.
problem-archive-too-deep = Skedarët zip janë njëri brenda tjetrit, tepër thellë për t’u lexuar.
problem-archive-too-deep-advice = Shpaketoni skedarët e brendshëm zip dhe zgjidhni dosjen.
problem-archive-too-large = Skedari zip është tepër i madh kur shpaketohet; pjesa tjetër u la jashtë.
problem-archive-too-large-advice = Shpaketojeni dhe zgjidhni nga një pjesë të dosjeve të tij.
problem-archive-suspicious = Skedari rritet aq shumë kur shpaketohet, sa nuk mund të jetë libër pune.
problem-archive-suspicious-advice = Mos e hapni dhe pyesni atë që e dërgoi.
problem-no-period = Asnjë skedar nuk thotë për cilën periudhë është, ndaj nuk ka çfarë të kthehet.
problem-no-period-advice = Korrigjoni datat në fletët e para, pastaj zgjidhni përsëri dosjen.
problem-cannot-write = Libri i punës nuk mund të shkruhet.
problem-cannot-write-advice = Provoni përsëri; nëse ndodh sërish, ringarkoni faqen dhe hapni skedarët nga e para.
problem-not-a-time = Ora e këtij kompjuteri nuk jep kohë për regjistrin.
problem-not-a-time-advice = Caktoni datën dhe orën e kompjuterit, pastaj ruajeni përsëri.
problem-merge-too-few = Ka vetëm një skedar, ndaj nuk ka çfarë të bashkohet.
problem-merge-too-few-advice = Zgjidhni të gjithë skedarët që përmbajnë pjesë të formularit.
problem-merge-jurisdictions = Skedarët janë të komisioneve të ndryshme: { $one } dhe { $other }.
problem-merge-jurisdictions-advice = Mund të bashkohen vetëm pjesët e një formulari. Formularët e disa komisioneve hapini krah për krah.
problem-merge-periods = Skedarët kanë të bëjnë me periudha të ndryshme: { $one } dhe { $other }.
problem-merge-periods-advice = Mund të bashkohen vetëm pjesët për një periudhë. Korrigjoni datat në fletët e kapakut nëse janë gabim.
