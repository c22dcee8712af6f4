# Zašto se ispravka nudi.

correction-spelling-exact = „{ $text }” je broj { $number }, upisan kao tekst.
correction-spelling-with-unit = „{ $text }” je broj { $number } s riječju iza njega.
correction-converted = „{ $text }” daje { $number } (jedinica: { $unit }): obrazac traži tu jedinicu, a „{ $written }” je druga. Prihvatite samo ako se mislilo na nju.
correction-spelling-trailing-minus = „{ $text }” je broj { $number }: računovodstveni programi pišu minus iza njega.
correction-spelling-exponent = „{ $text }” je broj { $number }, kako ga je skratio program. Posljednje cifre mogu biti izgubljene: uporedite ga sa svojom evidencijom.
correction-spelling-footnote = „{ $text }” izgleda kao broj { $number } s oznakom fusnote.
correction-spelling-look-alike = „{ $text }” izgleda kao broj { $number }, sa slovom na mjestu cifre.
correction-spelling-reversed = „{ $text }” sadrži znak koji obrće redoslijed prikazanih cifara. Cifre koje tu stoje daju { $number }: prihvatite samo ako je to taj broj.
correction-spelling-approximate = „{ $text }” znači otprilike { $number }. Prihvatite samo ako je to tačan broj.
correction-bound = „{ $text }” kazuje samo od čega je podatak manji ili veći, a ne koliki je. Odgovor je „{ $answer }”, a tekst prelazi u napomenu.
correction-only-one-fits = „{ $text }” se može čitati na više načina, a ovdje je moguć odgovor samo { $number }.
correction-chosen-by-rules = „{ $text }” se može čitati na više načina, a s brojem { $number } podaci se slažu ({ $rules }).
correction-formula-text = Formula daje tekst „{ $text }”, a to je broj { $number }. Ako prihvatite, broj će zamijeniti formulu.
correction-date = Ćelija prikazuje dan { $text }; vjerovatno je upisan broj { $number }.
correction-date-chosen = Ćelija prikazuje dan { $text }; s brojem { $number } podaci se slažu ({ $rules }).
correction-day = „{ $text }” je dan { $day }, upisan kao tekst.
correction-day-counted = „{ $number }” broji dane: kao datum to je { $day }.
correction-year = „{ $text }” nije godina; vjerovatno je mišljeno { $year }.
correction-without-struck = Bez precrtanog, „{ $text }” glasi „{ $meant }”.
correction-without-raised = Bez podignute oznake fusnote, „{ $text }” glasi „{ $meant }”.
correction-as-shown = Ćelija prikazuje „{ $text }”, što je { $number }.
correction-percent-typed = Ćelija prikazuje { $shown } posto; vjerovatno je { $number } upisano kao postotak.
correction-word-not-available = „{ $text }” znači da podatak nije dostupan.
correction-word-not-applicable = „{ $text }” znači da takav podatak ne može postojati.
correction-word-perhaps-not-available = „{ $text }” može značiti da podatak nije bilo moguće pribaviti.
correction-word-perhaps-not-applicable = „{ $text }” može značiti da takav podatak ne može postojati.
correction-word-nought = „{ $text }” može značiti da ih nije bilo.
correction-answer-spelling = „{ $text }” je odgovor „{ $answer }”, napisan s drugim razmacima ili znakovima.
correction-answer-with-reason = „{ $text }” je odgovor „{ $answer }” s razlogom iza njega; razlog prelazi u napomenu.
correction-choice = „{ $text }” odgovara ponuđenom odgovoru „{ $item }” iz obrasca.
correction-comment = Komentar uz ćeliju, „{ $text }”, postaje napomena, ako je on razlog.
correction-slips = { $steps }. Time se rješava { $rules }.
correction-slip-missing = Ostali podaci ostavljaju { $belongs } za „{ $label }”, gdje podatka nema
correction-slip-nought = „{ $label }” je 0, a ostali podaci za to ostavljaju { $belongs }
correction-agrees = { $step }, na šta upućuje i podatak iz prošlog perioda ({ $before })
correction-slip-sign = „{ $label }” izgleda ispravno s obrnutim predznakom
correction-slip-scale = „{ $label }” izgleda kao greška u decimalnom znaku ili jedinici: { $belongs } umjesto { $stands }
correction-slip-transposed = Dvije cifre u „{ $label }” izgledaju zamijenjene: { $belongs } umjesto { $stands }
correction-slip-dropped = Izgleda da u „{ $label }” nedostaje cifra: { $belongs } umjesto { $stands }
correction-slip-added = Izgleda da „{ $label }” ima cifru viška: { $belongs } umjesto { $stands }
correction-slip-mistyped = Izgleda da je u „{ $label }” cifra pogrešno upisana: { $belongs } umjesto { $stands }
correction-slip-swapped = „{ $label }” ({ $stands }) i „{ $other }” ({ $belongs }) izgledaju međusobno zamijenjeni
correction-slip-shifted = { $count ->
    [one] { $count } podatak, počev od „{ $label }”, izgleda pomjeren za jedan red
    [few] { $count } podatka, počev od „{ $label }”, izgledaju pomjerena za jedan red
   *[other] { $count } podataka, počev od „{ $label }”, izgleda pomjereno za jedan red
  }
correction-slip-rounded = „{ $label }” odstupa onoliko koliko bi odstupilo zaokruživanjem: { $belongs } umjesto { $stands }
correction-slip-determined = Ostali podaci za „{ $label }” ostavljaju samo { $belongs }
correction-localised = Nijedna greška u kucanju to ne objašnjava. Mora se promijeniti najmanje { $labels }; ovo su najbliže moguće vrijednosti, zato provjerite podatke u izvoru. Time se rješava { $rules }.
correction-localised-unproven = Nijedna greška u kucanju to ne objašnjava. Dovoljno bi bilo promijeniti { $labels }; možda je dovoljno i manje izmjena, pretraga je prekinuta. Provjerite podatke u izvoru. Time se rješava { $rules }.

search-stopped = Traženje ispravki je ranije zaustavljeno: pravila ovog obrasca ostavljaju više mogućnosti nego što se isprobava. Greške su navedene sve; nije predloženo sve što bi se moglo predložiti.
