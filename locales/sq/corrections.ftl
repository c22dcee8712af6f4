# Pse propozohet një korrigjim.

correction-spelling-exact = “{ $text }” është numri { $number }, i shkruar si tekst.
correction-spelling-with-unit = “{ $text }” është numri { $number } me një fjalë pas tij.
correction-converted = “{ $text }” jep { $number } { $unit }: formulari kërkon { $unit }, dhe “{ $written }” është njësi tjetër. Pranojeni vetëm nëse është menduar ajo njësi.
correction-spelling-trailing-minus = “{ $text }” është numri { $number }: programet e kontabilitetit e shkruajnë minusin pas tij.
correction-spelling-exponent = “{ $text }” është numri { $number }, siç e ka shkurtuar një program. Shifrat e fundit mund të jenë humbur: krahasojeni me evidencat tuaja.
correction-spelling-footnote = “{ $text }” duket si numri { $number } me shenjë fusnote.
correction-spelling-look-alike = “{ $text }” duket si numri { $number }, me një shkronjë në vend të një shifre.
correction-spelling-reversed = “{ $text }” përmban një shenjë që kthen mbrapsht radhën në të cilën shfaqen shifrat. Shifrat që qëndrojnë aty japin { $number }: pranojeni vetëm nëse ky është numri.
correction-spelling-approximate = “{ $text }” do të thotë afërsisht { $number }. Pranojeni vetëm nëse ky është numri i saktë.
correction-bound = “{ $text }” tregon vetëm se nga cili numër është më e vogël ose më e madhe shifra, jo sa është. Përgjigjja është “{ $answer }”, dhe teksti kalon te shënimi.
correction-only-one-fits = “{ $text }” mund të lexohet në disa mënyra dhe këtu vetëm { $number } është përgjigje e mundshme.
correction-chosen-by-rules = “{ $text }” mund të lexohet në disa mënyra dhe me { $number } shifrat përputhen ({ $rules }).
correction-formula-text = Formula jep tekstin “{ $text }”, që është numri { $number }. Nëse e pranoni, numri zëvendëson formulën.
correction-date = Qeliza tregon ditën { $text }; ka gjasa që aty të jetë shkruar numri { $number }.
correction-date-chosen = Qeliza tregon ditën { $text }; me numrin { $number } shifrat përputhen ({ $rules }).
correction-day = “{ $text }” është dita { $day }, e shkruar si tekst.
correction-day-counted = “{ $number }” numëron ditë: si datë është { $day }.
correction-year = “{ $text }” nuk është vit; ka gjasa të jetë menduar { $year }.
correction-without-struck = Pa pjesën e vijëzuar, “{ $text }” thotë “{ $meant }”.
correction-without-raised = Pa shenjën e ngritur të fusnotës, “{ $text }” thotë “{ $meant }”.
correction-as-shown = Qeliza tregon “{ $text }”, që është { $number }.
correction-percent-typed = Qeliza tregon { $shown } përqind; ka gjasa që { $number } të jetë shkruar si përqind.
correction-word-not-available = “{ $text }” tregon se shifra nuk disponohet.
correction-word-not-applicable = “{ $text }” tregon se një shifër e tillë nuk mund të ekzistojë.
correction-word-perhaps-not-available = “{ $text }” mund të nënkuptojë se shifra nuk mund të sigurohej.
correction-word-perhaps-not-applicable = “{ $text }” mund të nënkuptojë se një shifër e tillë nuk mund të ekzistojë.
correction-word-nought = “{ $text }” mund të nënkuptojë se nuk ka pasur asnjë.
correction-answer-spelling = “{ $text }” është përgjigjja “{ $answer }”, e shkruar me hapësira ose shenja të tjera.
correction-answer-with-reason = “{ $text }” është përgjigjja “{ $answer }” me një arsye pas saj; arsyeja kalon te shënimi.
correction-choice = “{ $text }” i përgjigjet përgjigjes “{ $item }” të formularit.
correction-comment = Komenti në qelizë, “{ $text }”, bëhet shënim, nëse është arsyeja.
correction-slips = { $steps }. Kështu zgjidhet { $rules }.
correction-slip-missing = Shifrat e tjera lënë { $belongs } për “{ $label }”, që nuk ka shifër
correction-slip-nought = “{ $label }” është 0, ndërsa shifrat e tjera i lënë { $belongs }
correction-agrees = { $step }, siç e sugjeron edhe shifra e periudhës së kaluar ({ $before })
correction-slip-sign = “{ $label }” duket e saktë me shenjën e kundërt
correction-slip-scale = “{ $label }” duket si gabim i shenjës dhjetore ose i njësisë: { $belongs } në vend të { $stands }
correction-slip-transposed = Dy shifra të “{ $label }” duken të ndërruara: { $belongs } në vend të { $stands }
correction-slip-dropped = Një shifër e “{ $label }” duket se mungon: { $belongs } në vend të { $stands }
correction-slip-added = “{ $label }” duket se ka një shifër të tepërt: { $belongs } në vend të { $stands }
correction-slip-mistyped = Një shifër e “{ $label }” duket e shtypur gabim: { $belongs } në vend të { $stands }
correction-slip-swapped = “{ $label }” ({ $stands }) dhe “{ $other }” ({ $belongs }) duken të shkëmbyera
correction-slip-shifted = { $count ->
    [one] { $count } shifër, duke filluar nga “{ $label }”, duket e zhvendosur me një rresht
   *[other] { $count } shifra, duke filluar nga “{ $label }”, duken të zhvendosura me një rresht
  }
correction-slip-rounded = “{ $label }” ndryshon aq sa do të ndryshonte nga rrumbullakimi: { $belongs } në vend të { $stands }
correction-slip-determined = Shifrat e tjera lënë vetëm { $belongs } për “{ $label }”
correction-localised = Asnjë gabim shtypi nuk e shpjegon. Të paktën duhet të ndryshojë { $labels }; këto janë vlerat më të afërta të mundshme, prandaj verifikoni shifrat në burim. Kështu zgjidhet { $rules }.
correction-localised-unproven = Asnjë gabim shtypi nuk e shpjegon. Do të mjaftonte të ndryshohej { $labels }; mund të mjaftojnë edhe më pak ndryshime, kërkimi u ndërpre. Verifikoni shifrat në burim. Kështu zgjidhet { $rules }.

search-stopped = Kërkimi i korrigjimeve u ndal para kohe: rregullat e këtij formulari lënë më shumë rrugë sesa provohen. Gabimet janë thënë të gjitha; jo gjithçka që mund të propozohej është propozuar.
