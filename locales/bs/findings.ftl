# Šta nije u redu, s brojevima iz datoteke. Ispred svake rečenice stoji pravilo riječima.

finding-comparison = { $left }; očekivano je { $relation ->
    [equal] { $right }
    [different] sve osim { $right }
    [less] manje od { $right }
    [at-most] najviše { $right }
    [greater] više od { $right }
   *[at-least] najmanje { $right }
  }{ $difference ->
    [none] .
   *[other] : { $direction ->
        [more] { $difference } previše
       *[less] nedostaje { $difference }
      }.
  }
finding-side-single = „{ $label }” iznosi { $value }
finding-side-single-previous = „{ $label }” iz prethodnog perioda iznosi { $value }
finding-side-sum = { $parts } = { $value }
finding-side-known = { $parts } iznosi najmanje { $value }
finding-side-number = vrijednost je { $value }
finding-side-range = vrijednost je između { $low } i { $high }
finding-expected-number = { $value }
finding-expected-single = { $value } („{ $label }”)
finding-expected-single-previous = { $value } („{ $label }” iz prethodnog perioda)
finding-expected-sum = { $value } ({ $parts })
finding-condition = Odnosi se na { $labels }.
finding-no-answer = „{ $label }” nema odgovor.
finding-not-applicable = Na „{ $label }” se ne može odgovoriti s „nije primjenjivo”.
finding-text-for-number = „{ $label }” sadrži tekst „{ $text }”.
finding-date-for-number = „{ $label }” sadrži datum { $text }. Excel ga je možda napravio od broja kao što je 3/4.
finding-logical-for-number = „{ $label }” sadrži { $text }, kako to daje polje za potvrdu, a traži se broj.
finding-ambiguous-mark = „{ $label }” sadrži „{ $text }”, što može biti { $readings }.
finding-comma-both-ways = U „{ $decimal }” zarez stoji ispred decimala, a u „{ $thousands }” možda označava hiljade.
finding-approximate = „{ $label }” sadrži „{ $text }”.
finding-not-listed = „{ $label }” sadrži „{ $text }”; ponuđeni odgovori su { $choices }.
finding-not-a-date = „{ $label }” sadrži „{ $text }”.
finding-error-value = „{ $label }” sadrži „{ $text }”.
finding-stale = „{ $label }” pokazuje { $stored }, a formula daje { $calculated }.
finding-stale-unknown = „{ $label }” pokazuje { $stored }, što je zastarjelo; šta formula daje ovdje nije poznato.
finding-stale-elsewhere = { $count ->
    [one] To važi za { $count } ćeliju koju obrazac čita; prva, { $cell }, pokazuje { $stored }, a njena formula daje { $calculated }.
    [few] To važi za { $count } ćelije koje obrazac čita; prva, { $cell }, pokazuje { $stored }, a njena formula daje { $calculated }.
   *[other] To važi za { $count } ćelija koje obrazac čita; prva, { $cell }, pokazuje { $stored }, a njena formula daje { $calculated }.
  }
finding-stale-elsewhere-unknown = { $count ->
    [one] To važi za { $count } ćeliju koju obrazac čita; prva, { $cell }, pokazuje { $stored }, što je zastarjelo; šta njena formula daje ovdje nije poznato.
    [few] To važi za { $count } ćelije koje obrazac čita; prva, { $cell }, pokazuje { $stored }, što je zastarjelo; šta njena formula daje ovdje nije poznato.
   *[other] To važi za { $count } ćelija koje obrazac čita; prva, { $cell }, pokazuje { $stored }, što je zastarjelo; šta njena formula daje ovdje nije poznato.
  }
finding-no-result = Nije poznato koliko iznosi „{ $label }”.
finding-no-result-elsewhere = { $count ->
    [one] Nije poznato šta kaže { $count } ćelija, prvo { $cell }.
    [few] Nije poznato šta kažu { $count } ćelije, prvo { $cell }.
   *[other] Nije poznato šta kaže { $count } ćelija, prvo { $cell }.
  }
finding-not-calculated = { $count ->
    [one] Nije izračunata { $count } formula, prva u { $cells }.
    [few] Nisu izračunate { $count } formule, prve u { $cells }.
   *[other] Nije izračunato { $count } formula, prve u { $cells }.
  }
finding-not-whole = „{ $label }” iznosi { $value }.
finding-out-of-range = „{ $label }” iznosi { $value }.
finding-fraction = „{ $label }” iznosi { $value }: da li se mislilo na { $percent } posto?
finding-shown-otherwise = „{ $label }” sadrži { $stored }, a format ćelije prikazuje „{ $shown }”. Koristi se { $stored }: upišite broj na koji se misli u ćeliju koja ga prikazuje kakav jeste.
finding-shown-with-words = „{ $label }” sadrži { $stored }, a format ćelije prikazuje „{ $shown }”: „{ $words }” stoji samo u formatu. Koristi se { $stored } u jedinici reda: ako se misli na drugo, upišite cio broj.
finding-struck = „{ $label }” sadrži „{ $text }”, precrtano. Koristi se kako stoji: ispraznite ćeliju ako se na to ne misli, ili uklonite crtu.
finding-struck-part = „{ $label }” sadrži „{ $text }”, od čega je precrtano „{ $part }”: nije sigurno na šta se misli.
finding-raised = „{ $label }” sadrži „{ $text }”, od čega je „{ $part }” podignuto kao oznaka fusnote: vjerovatno se misli na broj bez nje.
finding-implausible-year = „{ $label }” iznosi { $text }.
finding-same-figure = { $value } stoji pod { $labels }: da li je zalijepljeno dvaput?
finding-irregular-period = Period je od { $start } do { $end }
finding-wrong-version = Na naslovnom listu stoji da je ovo verzija { $stated } obrasca; provjerava se prema verziji { $current }. Pitanja koja su se u međuvremenu promijenila nisu nađena ili shvaćena: prepišite podatke u verziju { $current }, ili ispravite verziju na naslovnom listu.
finding-missing-sheet = Nedostaje list „{ $sheet }”.
finding-missing-data-point = Podatak „{ $label }” ({ $code }) nije pronađen.
finding-repeated = Podatak „{ $label }” ({ $code }) je pronađen više puta ({ $count }). Koristi se jedan od njih: onaj sa svojim nazivom ili prvi.
finding-repeated-differs = Podatak „{ $label }” ({ $code }) stoji na više mjesta ({ $count }) s različitim odgovorima.
finding-found-by-name = Nedostaje šifra { $code }; podatak „{ $label }” pronađen je po imenu ćelije.
finding-found-by-label = Nedostaje šifra { $code }; podatak „{ $label }” pronađen je po svom nazivu.
finding-column-missing = Kolona „{ $column }” nije nađena na listu „{ $sheet }”{ $stands ->
    [text] ; u { $cell } piše „{ $text }”
    [empty] ; { $cell } je prazna
   *[nothing] {""}
  }. { $lost ->
    [values] Nijedan odgovor sa ovog lista se ne čita: upišite tamo zaglavlje.
    [notes] Njegove napomene se ne čitaju: upišite tamo zaglavlje.
    [evidence] Njegova upućivanja na dokaze se ne čitaju: upišite tamo zaglavlje.
   *[codes] Njegova pitanja se nalaze samo po imenima i oznakama.
  }
finding-column-near = Kao kolona „{ $column }” na listu „{ $sheet }” uzima se kolona ćelije { $cell }, { $stands ->
    [empty] iako je ta ćelija prazna.
   *[text] u kojoj piše „{ $text }”.
  }
finding-no-headers = List „{ $sheet }” postoji, ali na njemu nije nađeno nijedno zaglavlje ni šifra obrasca. Ništa sa njega se ne čita.
finding-second-column = List „{ $sheet }” ima više od jedne kolone „{ $column }”: { $used } i { $others }. { $by ->
    [names] Čita se { $used }, jer imena ćelija obrasca upućuju na nju.
    [figures] Čita se { $used }, jer samo ona ima odgovore.
    [header] Čita se { $used }, jer je njeno zaglavlje ono iz obrasca.
   *[place] Čita se { $used }, prva; ništa ne govori koja je prava.
  } { $count ->
    [0] Sadrže isto.
    [one] Razlikuju se u { $count } redu.
    [few] Razlikuju se u { $count } reda.
   *[other] Razlikuju se u { $count } redova.
  }
finding-copied-sheet = List „{ $copy }” je kopija lista „{ $used }”. { $by ->
    [header] Koristi se „{ $used }”, jer je njegovo ime ono iz obrasca.
    [names] Koristi se „{ $used }”, jer imena ćelija obrasca upućuju na njega.
    [figures] Koristi se „{ $used }”, jer se samo njegovi odgovori mogu pročitati.
   *[place] Koristi se „{ $used }”, prvi; ništa ne govori koji je pravi.
  } { $count ->
    [0] Sadrže isto.
    [one] Razlikuju se u { $count } ćeliji.
    [few] Razlikuju se u { $count } ćelije.
   *[other] Razlikuju se u { $count } ćelija.
  } Izbrišite list koji ne važi.
finding-unasked-rows = { $count ->
    [one] { $count } brojka na listu „{ $sheet }” stoji u redu koji nije iz obrasca: { $figures }. Ona se ne čita.
    [few] { $count } brojke na listu „{ $sheet }” stoje u redovima koji nisu iz obrasca: { $figures }. One se ne čitaju.
   *[other] { $count } brojki na listu „{ $sheet }” stoji u redovima koji nisu iz obrasca: { $figures }. One se ne čitaju.
  }
finding-unasked-columns = Pored pitanja na listu „{ $sheet }”, u kolonama koje nisu iz obrasca ({ $columns }), { $count ->
    [one] stoji { $count } broj. On se ne čita.
    [few] stoje { $count } broja. Oni se ne čitaju.
   *[other] stoji { $count } brojeva. Oni se ne čitaju.
  }
finding-hidden-sheet = List na kojem je { $cell } je skriven.
finding-hidden-row = { $count ->
    [one] Skriven je { $count } red obrasca, prvi s ćelijom { $cell }.
    [few] Skrivena su { $count } reda obrasca, prvi s ćelijom { $cell }.
   *[other] Skriveno je { $count } redova obrasca, prvi s ćelijom { $cell }.
  }
finding-filtered = { $count ->
    [one] Filter skriva { $count } red obrasca, prvi s ćelijom { $cell }.
    [few] Filter skriva { $count } reda obrasca, prvi s ćelijom { $cell }.
   *[other] Filter skriva { $count } redova obrasca, prvi s ćelijom { $cell }.
  }
finding-hidden-column = Kolona ćelije { $cell } je skrivena.
finding-merged = { $cell } je spojena s drugim ćelijama.
finding-shown-as-nothing = { $count ->
    [one] Format { $count } ćelije obrasca ne prikazuje ništa od onoga što ona sadrži, prva je { $cell }.
    [few] Formati { $count } ćelije obrasca ne prikazuju ništa od onoga što one sadrže, prva je { $cell }.
   *[other] Formati { $count } ćelija obrasca ne prikazuju ništa od onoga što one sadrže, prva je { $cell }.
  }
finding-unseen-ink = { $count ->
    [one] Tekst u { $count } ćeliji obrasca ima boju ćelije, pa ga niko ne vidi; prva je { $cell }.
    [few] Tekst u { $count } ćelije obrasca ima boju ćelija, pa ga niko ne vidi; prva je { $cell }.
   *[other] Tekst u { $count } ćelija obrasca ima boju ćelija, pa ga niko ne vidi; prva je { $cell }.
  }
finding-no-reason = „{ $label }” glasi „nije dostupno”, a u napomeni nema razloga.
finding-comment-no-reason = „{ $label }” glasi „nije dostupno”, a u napomeni nema razloga. U komentaru uz ćeliju piše: „{ $text }”.
finding-comment-no-answer = „{ $label }” nema odgovora. U komentaru uz ćeliju piše: „{ $text }”.
finding-parts-zero = „{ $label }” iznosi { $total }, a svi dijelovi su 0.
finding-parts-missing = Poznati dijelovi čine { $known } od { $total }.
finding-known-parts-exceed = Oni čine { $known }, a ukupno je { $total }.
finding-thousands-both-ways = Ovdje „{ $with }”, tamo „{ $without }”.
finding-other-unit = „{ $label }” se traži u jedinici: { $unit }; „{ $written }” znači: { $means }.
finding-odd-letters = U „{ $text }” stoji slovo gdje treba cifra („{ $label }”).
finding-odd-spaces = U „{ $text }” stoji znak koji samo liči na razmak („{ $label }”).
finding-odd-invisible = U „{ $text }” stoji znak koji se ne vidi („{ $label }”).
finding-odd-alphabet = U „{ $text }” stoji slovo drugog pisma na mjestu slova koje isto izgleda („{ $label }”).
finding-doubtful-word = U napomeni uz „{ $label }” piše „{ $word }”.
finding-went-missing = Za „{ $label }” je u prethodnom periodu navedeno { $before }.
finding-dropped = „{ $label }” iznosi 0; ranije je bilo { $before }.
finding-date-outside = U napomeni uz „{ $label }” navodi se „{ $text }”.
finding-other-change = U napomeni uz „{ $label }” piše „{ $text }”; od { $before } na { $now } je { $percent } %.
finding-change-without-base = U napomeni uz „{ $label }” piše „{ $text }”.
finding-not-sum-of-halves = „{ $label }” za godinu iznosi { $year }; za polugodišta { $first } + { $second } = { $sum }.
finding-other-length = Broj mjeseci koje obuhvata ovaj izvještaj: { $own }; raniji: { $before }.
finding-revised = Za „{ $label }” iz prethodnog perioda sada je navedeno { $now }; tada je dostavljeno { $then }.
finding-copy-of-last = Od ukupno { $of } podataka, isto kao u prethodnom periodu: { $same }.
finding-far-from-median = „{ $label }” iznosi { $value }; medijana posljednja četiri perioda je { $median }.
finding-more-than-chance = „{ $label }”: promjena s { $before } na { $value }.
finding-running-total = „{ $label }”: { $values }.
finding-power-of-ten-up = „{ $label }” iznosi { $value }, odnosno { $factor } puta { $before } iz prethodnog perioda.
finding-power-of-ten-down = „{ $label }” iznosi { $value }; { $before } iz prethodnog perioda je { $factor } puta toliko.
finding-other-basis = Napomene uz „{ $label }” navode nešto drugo: { $counted }.
finding-other-dates = { $dates }.
finding-per-head = { $jurisdiction } prijavljuje { $rate } na 100.000 stanovnika pod „{ $label }”; medijana je { $median }.
finding-other-version = { $versions }.
finding-other-periods = { $periods }.
finding-no-file = Nije stigla datoteka: { $jurisdiction }.
finding-several-files = Više datoteka ({ $count }) navodi isti glavni grad: { $jurisdiction }; broj odgovora koji se razlikuju: { $differ }.
finding-nobodys-file = Na naslovnom listu jedne datoteke ne piše čija je.
finding-applies-elsewhere = { $jurisdiction } za „{ $label }” navodi „nije primjenjivo”; podatke daju { $others }.

list-and = { $first } i { $last }
list-or = { $first } ili { $last }
