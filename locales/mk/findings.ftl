# Што не е во ред, со броевите од датотеката. Пред секоја реченица стои правилото со зборови.

finding-comparison = { $left }; се очекува { $relation ->
    [equal] { $right }
    [different] сè освен { $right }
    [less] помалку од { $right }
    [at-most] најмногу { $right }
    [greater] повеќе од { $right }
   *[at-least] најмалку { $right }
  }{ $difference ->
    [none] .
   *[other] : { $direction ->
        [more] { $difference } премногу
       *[less] недостигаат { $difference }
      }.
  }
finding-side-single = „{ $label }“ изнесува { $value }
finding-side-single-previous = „{ $label }“ од претходниот период изнесува { $value }
finding-side-sum = { $parts } = { $value }
finding-side-known = { $parts } изнесува најмалку { $value }
finding-side-number = вредноста е { $value }
finding-side-range = вредноста е меѓу { $low } и { $high }
finding-expected-number = { $value }
finding-expected-single = { $value } („{ $label }“)
finding-expected-single-previous = { $value } („{ $label }“ од претходниот период)
finding-expected-sum = { $value } ({ $parts })
finding-condition = Се однесува на { $labels }.
finding-no-answer = „{ $label }“ нема одговор.
finding-not-applicable = На „{ $label }“ не може да се одговори со „не е применливо“.
finding-text-for-number = „{ $label }“ содржи текст „{ $text }“.
finding-date-for-number = „{ $label }“ содржи датум { $text }. Можеби Excel го направил од број како 3/4.
finding-logical-for-number = „{ $label }“ содржи { $text }, како што дава поле за избор, а се бара број.
finding-ambiguous-mark = „{ $label }“ содржи „{ $text }“, што може да биде { $readings }.
finding-comma-both-ways = Во „{ $decimal }“ запирката стои пред децималите, а во „{ $thousands }“ можеби означува илјади.
finding-approximate = „{ $label }“ содржи „{ $text }“.
finding-not-listed = „{ $label }“ содржи „{ $text }“; понудените одговори се { $choices }.
finding-not-a-date = „{ $label }“ содржи „{ $text }“.
finding-error-value = „{ $label }“ содржи „{ $text }“.
finding-not-whole = „{ $label }“ изнесува { $value }.
finding-out-of-range = „{ $label }“ изнесува { $value }.
finding-fraction = „{ $label }“ изнесува { $value }: дали се мислело на { $percent } проценти?
finding-shown-otherwise = „{ $label }“ содржи { $stored }, а форматот на ќелијата покажува „{ $shown }“. Се користи { $stored }: напишете го бројот на кој се мисли во ќелија што го покажува каков што е.
finding-shown-with-words = „{ $label }“ содржи { $stored }, а форматот на ќелијата покажува „{ $shown }“: „{ $words }“ стои само во форматот. Се користи { $stored } во единицата на редот: ако се мисли на друго, напишете го целиот број.
finding-struck = „{ $label }“ содржи „{ $text }“, прецртано. Се користи како што стои: испразнете ја ќелијата ако не се мисли на тоа, или отстранете ја цртата.
finding-struck-part = „{ $label }“ содржи „{ $text }“, од кое е прецртано „{ $part }“: не е сигурно на што се мисли.
finding-raised = „{ $label }“ содржи „{ $text }“, од кое „{ $part }“ е подигнато како ознака за фуснота: веројатно се мисли на бројот без неа.
finding-implausible-year = „{ $label }“ изнесува { $text }.
finding-same-figure = { $value } стои под { $labels }: дали е залепено двапати?
finding-irregular-period = Периодот е од { $start } до { $end }.
finding-wrong-version = На насловниот лист стои дека ова е верзија { $stated } на образецот; се проверува според верзијата { $current }. Прашањата што во меѓувреме се смениле не се најдени или разбрани: препишете ги податоците во верзијата { $current }, или поправете ја верзијата на насловниот лист.
finding-missing-sheet = Недостига листот „{ $sheet }“.
finding-missing-data-point = Податокот „{ $label }“ ({ $code }) не е пронајден.
finding-repeated = Податокот „{ $label }“ ({ $code }) е пронајден { $count } пати. Се користи еден од нив: оној со својот назив, или првиот.
finding-repeated-differs = Податокот „{ $label }“ ({ $code }) стои на { $count } места со различни одговори.
finding-found-by-name = Недостига шифрата { $code }; податокот „{ $label }“ е пронајден по името на ќелијата.
finding-found-by-label = Недостига шифрата { $code }; податокот „{ $label }“ е пронајден по својот назив.
finding-hidden-sheet = Листот на { $cell } е скриен.
finding-hidden-row = { $count ->
    [one] Скриен е { $count } ред од образецот, првиот со ќелијата { $cell }.
   *[other] Скриени се { $count } редови од образецот, првиот со ќелијата { $cell }.
  }
finding-filtered = { $count ->
    [one] Филтер крие { $count } ред од образецот, првиот со ќелијата { $cell }.
   *[other] Филтер крие { $count } редови од образецот, првиот со ќелијата { $cell }.
  }
finding-hidden-column = Колоната на { $cell } е скриена.
finding-merged = { $cell } е споена со други ќелии.
finding-shown-as-nothing = { $count ->
    [one] Форматот на { $cell } не покажува ништо од она што го содржи.
   *[other] Форматите на { $count } ќелии од образецот не покажуваат ништо од она што го содржат, првата е { $cell }.
  }
finding-unseen-ink = { $count ->
    [one] Текстот во { $cell } е во бојата на ќелијата, па никој не го гледа.
   *[other] Текстовите во { $count } ќелии од образецот се во бојата на ќелиите, па никој не ги гледа; првата е { $cell }.
  }
finding-no-reason = „{ $label }“ е „не е достапно“, а во забелешката нема причина.
finding-parts-zero = „{ $label }“ изнесува { $total }, а сите делови се 0.
finding-parts-missing = Познатите делови сочинуваат { $known } од { $total }.
finding-known-parts-exceed = Тие сочинуваат { $known }, а вкупно е { $total }.
finding-thousands-both-ways = Тука „{ $with }“, таму „{ $without }“.
finding-other-unit = „{ $label }“ се бара во единицата: { $unit }; „{ $written }“ значи: { $means }.
finding-odd-letters = Во „{ $text }“ стои буква каде што треба цифра („{ $label }“).
finding-odd-spaces = Во „{ $text }“ стои знак што само личи на празно место („{ $label }“).
finding-odd-invisible = Во „{ $text }“ стои знак што не се гледа („{ $label }“).
finding-odd-alphabet = Во „{ $text }“ стои буква од друго писмо на местото на буква што изгледа исто („{ $label }“).
finding-doubtful-word = Во забелешката кон „{ $label }“ пишува „{ $word }“.
finding-went-missing = За „{ $label }“ во претходниот период е наведено { $before }.
finding-dropped = „{ $label }“ изнесува 0; порано било { $before }.
finding-date-outside = Забелешката кон „{ $label }“ наведува „{ $text }“.
finding-other-change = Во забелешката кон „{ $label }“ пишува „{ $text }“; од { $before } на { $now } е { $percent } %.
finding-change-without-base = Во забелешката кон „{ $label }“ пишува „{ $text }“.
finding-not-sum-of-halves = „{ $label }“ за годината изнесува { $year }; за полугодијата { $first } + { $second } = { $sum }.
finding-other-length = Овој извештај опфаќа { $own ->
    [one] { $own } месец
   *[other] { $own } месеци
  }, а претходниот { $before }.
finding-revised = За „{ $label }“ од претходниот период сега е наведено { $now }; тогаш било доставено { $then }.
finding-copy-of-last = { $same } од { $of } податоци се истите од претходниот период.
finding-far-from-median = „{ $label }“ изнесува { $value }; медијаната од последните четири периоди е { $median }.
finding-more-than-chance = „{ $label }“: промена од { $before } на { $value }.
finding-running-total = „{ $label }“: { $values }.
finding-power-of-ten-up = „{ $label }“ изнесува { $value }, односно { $factor } пати по { $before } од претходниот период.
finding-power-of-ten-down = „{ $label }“ изнесува { $value }; { $before } од претходниот период е { $factor } пати толку.
finding-other-basis = Забелешките кон „{ $label }“ наведуваат нешто друго: { $counted }.
finding-other-dates = { $dates }.
finding-per-head = { $jurisdiction } пријавува { $rate } на 100.000 жители под „{ $label }“; медијаната е { $median }.
finding-other-version = { $versions }.
finding-other-periods = { $periods }.
finding-no-file = Не пристигнала датотека: { $jurisdiction }.
finding-several-files = { $count } датотеки наведуваат ист главен град: { $jurisdiction }; одговори што се разликуваат: { $differ }.
finding-nobodys-file = На насловниот лист на една датотека не пишува чија е.
finding-applies-elsewhere = { $jurisdiction } за „{ $label }“ наведува „не е применливо“; податоци даваат { $others }.

list-and = { $first } и { $last }
list-or = { $first } или { $last }
