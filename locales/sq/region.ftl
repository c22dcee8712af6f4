# Periudhat dhe libri i punës rajonal.

period-first-half = gjysma e parë e { $year }
period-second-half = gjysma e dytë e { $year }
period-year = { $year }
period-other = { $start } – { $end }
period-short-first-half = { $year } GJ1
period-short-second-half = { $year } GJ2

region-region = Rajoni
region-no-file = nuk ka skedar
region-no-answer = nuk ka përgjigje
region-no-result = pa rezultat
region-in-year = në vit
region-in-halves = në gjysmat e vitit

region-title = Raporti rajonal
region-about = Çfarë thonë formularët e dorëzuar për periudhën { $period }, krah për krah. Shumat janë shuma të shifrave të dhëna. Komisioni pa shifër përmendet pranë shumës dhe nuk numërohet kurrë si zero; pjesa e rajonit është pjesa e shumave, mbi ata që dhanë të gjitha shifrat e saj.
region-trace = Klikimi mbi një shifër të çon te qeliza e saj në formularin e dorëzuar, nëse ky libër pune ndodhet aty ku është dosja e formularëve. Mbani treguesin mbi një shifër për të lexuar skedarin dhe qelizën e saj.
region-starred = * Jo të gjithë dhanë shifër.

region-sheet-summary = Përmbledhje
region-sheet-headlines = Shifrat kryesore
region-sheet-shares = Pjesët
region-sheet-series = Seritë kohore
region-sheet-findings = Gjetjet e hapura
region-sheet-sources = Burimet

region-reports = Kush raportoi
region-period = Periudha
region-state-errors = { $errors } { $errors ->
    [one] gabim
   *[other] gabime
  }, { $warnings } { $warnings ->
    [one] paralajmërim
   *[other] paralajmërime
  }
region-gap = Askush nuk raportoi për periudhën { $first }.
region-gap-run = Askush nuk raportoi për kohën nga periudha { $first } deri te periudha { $last }.
region-left-out = Periudha të mëparshme që janë lënë jashtë këtu: { $count }. Tregohen { $most } të fundit.
region-duplicate = { $count } skedarë i përkasin të njëjtit: { $who }, { $period }. Shifrat janë ato të { $standing }.
region-unplaced = { $file } nuk tregon të kujt janë shifrat ose për cilën periudhë, ndaj është lënë jashtë.
region-undated = { $file } është nga { $who }, por ditët e periudhës në kopertinë nuk lexohen me siguri, ndaj është lënë jashtë.
region-refused = { $file } nuk mund të lexohet dhe është lënë jashtë: { $why }

region-code = Kodi
region-question = E dhëna
region-unit = Njësia
region-missing = Jo në shumë
region-share-missing = Lënë jashtë
region-share = Pjesa
region-source-number = Nr.
region-file = Skedari
region-who = Komisioni
region-version = Formulari
region-receipt = Vërtetimi
region-answered = Përgjigjur
region-errors = Gabime
region-warnings = Paralajmërime
region-used = Në tabela
region-yes = po
region-no = jo
region-severity = Rëndësia
region-rule = Rregulli
region-cell = Qeliza
region-message = Çfarë nuk është në rregull
region-change = Ndryshimi
region-receipt-unchanged = i kontrolluar dhe i pandryshuar që atëherë
region-receipt-changed = i ndryshuar pas kontrollit
region-receipt-never-checked = i pakontrolluar
region-headline-missing = Pa shifër: { $who }.
region-headline-complete = Të gjithë dhanë shifër.
region-series-about = Shumat e rajonit në kohë. Ndryshimet jepen vetëm midis periudhave për të cilat dhanë shifër të njëjtat komisione.
region-shares-about = Pjesa e rajonit është pjesa e shumave, mbi ata që dhanë të gjitha shifrat e saj; nuk është mesatarja e pjesëve.
region-findings-about = Gabimet dhe paralajmërimet që janë të hapura në këta formularë dhe midis tyre.
region-sources-about = Formularët nga të cilët u bënë tabelat. SHA-256 tregon saktësisht skedarin.
region-chart-about = { $what }: { $figures }
region-none-from = Nuk ka skedar nga { $who }.
region-two-files = Dy skedarë i përkasin të njëjtit: { $who }, { $period }; { $differ ->
    [0] përgjigjet e tyre janë të njëjta
    [one] ndryshojnë në { $differ } qelizë
   *[other] ndryshojnë në { $differ } qeliza
  }: përdoret { $one }, jo { $other }.

# Pjesët e një formulari, të bashkuara në një.

merge-differ = Për këtë ka një përgjigje të vetme, kurse skedarët japin disa.
merge-incomplete = Shifrat do të mblidheshin, por jo çdo skedar jep një, ndaj shuma do të ishte tepër e vogël.
merge-suspicious = Shifrat do të mblidheshin, por të gjithë skedarët japin të njëjtën. Mund të jetë shuma, e dhënë disa herë.
merge-formula = Formula në skedarin e parë jep një shifër tjetër nga pjesët së bashku.

# Teksti shoqërues që kthehet bashkë me gjetjet.

letter-greeting = Komisionit për armët e vogla dhe të lehta: { $who }
letter-findings = Ju falënderojmë për raportin tuaj mbi treguesit kryesorë të performancës për periudhën { $period } ({ $file }). Kontrolli ynë gjeti { $errors ->
    [0] asnjë gabim
    [one] { $errors } gabim
   *[other] { $errors } gabime
  } dhe { $warnings ->
    [0] asnjë paralajmërim
    [one] { $warnings } paralajmërim
   *[other] { $warnings } paralajmërime
  }. Ato janë në librin e punës pranë këtij teksti, secila me qelizën e saj dhe, kur ka, me korrigjimin e propozuar. Ju lutemi korrigjoni gabimet në librin tuaj të punës; kur shifra pranë një paralajmërimi është e saktë, ju lutemi shpjegojeni në shënimin e saj.
letter-clean = Ju falënderojmë për raportin tuaj mbi treguesit kryesorë të performancës për periudhën { $period } ({ $file }). Kontrolli ynë nuk gjeti asgjë të gabuar në të.
letter-missing = Raporti juaj mbi treguesit kryesorë të performancës për periudhën { $period } nuk na ka mbërritur. Ju lutemi dërgojeni, ose na njoftoni kur mund ta presim. Deri atëherë tabelat rajonale ju përmendin si mungues; një raport që mungon nuk numërohet kurrë si zero.
letter-undated = Raporti juaj mbi treguesit kryesorë të performancës na ka mbërritur ({ $files }), por dita e parë dhe e fundit e periudhës në kopertinë nuk lexohen me siguri, ndaj nuk mundëm ta merrnim për periudhën { $period }. Ju lutemi shkruajini të dyja si data dhe dërgojeni skedarin sërish. Deri atëherë tabelat rajonale ju përmendin si mungues; një raport që mungon nuk numërohet kurrë si zero.
letter-several = Për këtë periudhë kemi më shumë se një skedar nga ju dhe përdorëm atë që përmendet më lart. Ju lutemi na njoftoni cili vlen. Të tjerët janë: { $files }.
letter-between = Pranë raporteve të komisioneve të tjera vumë re:
letter-end = Me respekt
