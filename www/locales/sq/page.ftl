# Faqja në tërësi dhe pamja e saj e parë.

title = KPI Validator
title-file = { $file }: { $errors ->
    [one] { $errors } gabim
   *[other] { $errors } gabime
  }, { $warnings ->
    [one] { $warnings } paralajmërim
   *[other] { $warnings } paralajmërime
  } – KPI Validator
tagline = Kontrolloni formularin KPI para se ta dërgoni, korrigjojeni dhe ruani të njëjtin libër pune.
footnote = Referencat për Kosovën* kuptohen në kontekstin e Rezolutës 1244 (1999) të Këshillit të Sigurimit.
language = Gjuha

open-heading = Hapni një formular të plotësuar
open-drop = Lëshoni një skedar Excel kudo në këtë faqe, ose
open-choose = Zgjidhni një skedar
open-formats = Libra pune Excel (.xlsx, .xlsm). Për të tjerët (.xls, .xlsb, .ods) skedari i korrigjuar është një kopje e re e formularit, e plotësuar me vlerat e tyre.
open-drop-here = Lëshojeni për ta hapur skedarin
open-drop-instead = Hap këtë skedar në vend të tij
open-drop-previous = Vendose pranë, si raport të mëparshëm
open-sample-heading = Provojeni me një shembull
open-sample-help = Shifra që gjashtë komisionet i bënë publike në nëntor 2020, në formularin tonë të punës, me gabimet që kishin vërtet.
open-sample = { $sample ->
    [belgrade] Beograd
    [podgorica] Podgoricë
    [pristina] Prishtinë
    [sarajevo] Sarajevë
    [skopje] Shkup
    [tirana] Tiranë
   *[clean] Një formular pa gabime
  }
open-blank-heading = Filloni me formularin bosh
open-blank-help = Një libër pune Excel me të gjitha pyetjet, që di çfarë mund të shkruhet ku.
open-blank = Shkarko formularin bosh
open-blank-previous = Me shifrat e periudhës së kaluar …
open-rules = Lexo librin e rregullave
open-form-heading = Për mirëmbajtësit: një formular tjetër
open-form-help = Formulari përcaktohet nga një libër pune (ose nga tabelat .csv të kodit burimor). Shkarkojeni, ndryshoni pyetjet, rregullat ose tekstet në Excel dhe hapeni këtu.
open-form-other = Skedarët kontrollohen sipas formularit “{ $name }”.
open-form-choose = Përdor një formular tjetër …
open-form-definition = Shkarko përkufizimin
open-form-builtin = Kthehu te formulari i integruar
open-private-heading = Asgjë nuk del nga ky kompjuter.
open-private = Skedari lexohet, kontrollohet dhe korrigjohet brenda kësaj faqeje. Nuk ka server dhe faqes i ndalohet të lidhet me cilindo. Mund ta shkëputni rrjetin dhe ajo punon njësoj.

checking = Po kontrollohet { $file } …
checking-large = Një libër pune shumë i madh kërkon disa sekonda.
checking-cancel = Anulo
working = Puna vazhdon ende …

problem-heading = { $file } nuk mund të hapet
problem-unnamed = Skedari nuk mund të hapet
problem-step = Kjo nuk mund të bëhej
problem-crash = Diçka shkoi keq brenda programit të kontrollit.
problem-crash-advice = Korrigjimet tuaja janë ruajtur. Ju lutemi provoni përsëri; nëse ndodh sërish, shkarkoni librin e punës të korrigjuar dhe hapni atë.
problem-engine-advice = Ringarkoni faqen. Nëse kjo nuk ndihmon, përdorni një version të ri të Edge, Chrome ose Firefox.
problem-cancelled = Ju e ndalët punën me { $file }.
problem-cancelled-advice = Asgjë nuk u ndryshua: gjithçka është si më parë.
problem-slow = Puna me { $file } zgjati më shumë se tri minuta, prandaj u ndal.
problem-slow-advice = Gjithçka është si më parë. Nëse skedari ka shumë formula, hapeni në Excel, lëreni të llogarisë, kopjoni shifrat në një formular bosh dhe hapni atë.
problem-dismiss = Mbyll

leave-heading = Të dilet pa ruajtur?
leave = { $count ->
    [one] Ndryshimi i { $count } qelize nuk është ruajtur ende.
   *[other] Ndryshimet e { $count } qelizave nuk janë ruajtur ende.
  }
leave-save = Ruaj më parë
leave-anyway = Dil pa ruajtur
leave-stay = Qëndro

draft-heading = Vazhdoni aty ku e latë
draft-open-file = Hapni këtë skedar për të vazhduar.
draft-open = Vazhdo
draft-open-label = Vazhdo me { $name }
draft-delete = Fshi draftin e { $name }
draft-offer-heading = Të vazhdohet aty ku e latë?
draft-offer = { $count ->
    [one] Në këtë kompjuter ({ $when }) kishit ndryshuar { $count } qelizë të këtij skedari.
   *[other] Në këtë kompjuter ({ $when }) kishit ndryshuar { $count } qeliza të këtij skedari.
  }
draft-continue = Vazhdo me këto ndryshime
draft-discard = Hidhi poshtë dhe fillo nga e para
draft-keep = Mbaj një draft në këtë kompjuter
draft-help = Ndryshimet tuaja mbahen në këtë shfletues, që të vazhdoni kur ta hapni përsëri të njëjtin skedar. Vetë skedari nuk mbahet.
draft-disk = Kjo faqe u hap nga disku. Faqe të tjera që hapen nga disku mund të lexojnë çfarë mbahet këtu (në Chrome dhe Edge). Prandaj mbahen ndryshimet tuaja, me shifrat në to, dhe kurrë skedari.
draft-kept = Ndryshimet u ruajtën në { $time }.
draft-file = Mbaj edhe skedarin, që të mos më duhet ta hap përsëri
draft-failed = Drafti nuk mund të mbahej: shfletuesi nuk i jep vend.

announce-opened = { $name } u hap: { $errors ->
    [one] { $errors } gabim
   *[other] { $errors } gabime
  }, { $warnings ->
    [one] { $warnings } paralajmërim
   *[other] { $warnings } paralajmërime
  }. F8 shkon te gjetja tjetër, F1 tregon tastet.
announce-checked = { $errors ->
    [one] { $errors } gabim
   *[other] { $errors } gabime
  }, { $warnings ->
    [one] { $warnings } paralajmërim
   *[other] { $warnings } paralajmërime
  }.
announce-downloaded = { $name } u shkarkua.
announce-saved = { $name } u ruajt.
announce-form = Skedarët tani kontrollohen sipas formularit { $name }.
announce-accepted = { $count ->
    [one] { $count } korrigjim u pranua.
   *[other] { $count } korrigjime u pranuan.
  }
announce-noted = Shënimi u shkrua.
announce-rejected = Korrigjimi u refuzua.
announce-offered = Korrigjimi propozohet përsëri.
announce-undone = U zhbë.
announce-redone = U ribë.
announce-compared = Krahasohet me { $name }.
announce-resumed = { $count ->
    [one] { $count } ndryshim u mor përsipër.
   *[other] { $count } ndryshime u morën përsipër.
  }
announce-copied = U kopjua.
announce-cut = U pre; ngjiteni aty ku duhet.
announce-written = { $count ->
    [0] Nuk u ndryshua asnjë qelizë.
    [one] U ndryshua { $count } qelizë.
   *[other] U ndryshuan { $count } qeliza.
  }
announce-left = { $count ->
    [one] { $cell } përmban një formulë dhe u la siç është.
   *[other] { $count } qeliza përmbajnë formula dhe u lanë siç janë, e para është { $cell }.
  }
