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
finding-stale = „{ $label }“ покажува { $stored }, а нејзината формула дава { $calculated }.
finding-stale-unknown = „{ $label }“ покажува { $stored }, што е застарено; што дава нејзината формула тука не е познато.
finding-stale-elsewhere = { $count ->
    [one] Тоа важи за { $count } ќелија што ја чита образецот; првата, { $cell }, покажува { $stored }, а нејзината формула дава { $calculated }.
   *[other] Тоа важи за { $count } ќелии што ги чита образецот; првата, { $cell }, покажува { $stored }, а нејзината формула дава { $calculated }.
  }
finding-stale-elsewhere-unknown = { $count ->
    [one] Тоа важи за { $count } ќелија што ја чита образецот; првата, { $cell }, покажува { $stored }, што е застарено; што дава нејзината формула тука не е познато.
   *[other] Тоа важи за { $count } ќелии што ги чита образецот; првата, { $cell }, покажува { $stored }, што е застарено; што дава нејзината формула тука не е познато.
  }
finding-no-result = Не е познато колку изнесува „{ $label }“.
finding-no-result-elsewhere = { $count ->
    [one] Не е познато што вели { $count } ќелија, прво { $cell }.
   *[other] Не е познато што велат { $count } ќелии, прво { $cell }.
  }
finding-not-calculated = { $count ->
    [one] Не е пресметана { $count } формула, првата во { $cells }.
   *[other] Не се пресметани { $count } формули, првите во { $cells }.
  }
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
finding-column-missing = Колоната „{ $column }“ не е најдена на листот „{ $sheet }“{ $stands ->
    [text] ; во { $cell } стои „{ $text }“
    [empty] ; { $cell } е празна
   *[nothing] {""}
  }. { $lost ->
    [values] Ниту еден одговор од овој лист не се чита: запишете го таму заглавието.
    [notes] Неговите забелешки не се читаат: запишете го таму заглавието.
    [evidence] Неговите упатувања на докази не се читаат: запишете го таму заглавието.
   *[codes] Неговите прашања се наоѓаат само по имиња и ознаки.
  }
finding-column-near = За колона „{ $column }“ на листот „{ $sheet }“ се зема онаа на { $cell }, { $stands ->
    [empty] иако таа ќелија е празна.
   *[text] во која стои „{ $text }“.
  }
finding-no-headers = Листот „{ $sheet }“ постои, но на него не е најдено ниту едно заглавие или шифра од образецот. Ништо од него не се чита.
finding-second-column = Листот „{ $sheet }“ има повеќе од една колона „{ $column }“: { $used } и { $others }. { $by ->
    [names] Се чита { $used }, бидејќи имињата на ќелиите на образецот укажуваат на неа.
    [figures] Се чита { $used }, бидејќи само таа има одговори.
    [header] Се чита { $used }, бидејќи нејзиното заглавие е она на образецот.
   *[place] Се чита { $used }, првата; ништо не кажува која е вистинската.
  } { $count ->
    [0] Содржат исто.
    [one] Се разликуваат во { $count } ред.
   *[other] Се разликуваат во { $count } редови.
  }
finding-copied-sheet = Листот „{ $copy }“ е копија на „{ $used }“. { $by ->
    [header] Се користи „{ $used }“, бидејќи неговото име е она на образецот.
    [names] Се користи „{ $used }“, бидејќи имињата на ќелиите на образецот укажуваат на него.
    [figures] Се користи „{ $used }“, бидејќи само неговите одговори можат да се прочитаат.
   *[place] Се користи „{ $used }“, првиот; ништо не кажува кој е вистинскиот.
  } { $count ->
    [0] Содржат исто.
    [one] Се разликуваат во { $count } ќелија.
   *[other] Се разликуваат во { $count } ќелии.
  } Избришете го листот што не важи.
finding-unasked-rows = { $count ->
    [one] { $count } бројка на листот „{ $sheet }“ стои во ред што не е од образецот: { $figures }. Таа не се чита.
   *[other] { $count } бројки на листот „{ $sheet }“ стојат во редови што не се од образецот: { $figures }. Тие не се читаат.
  }
finding-unasked-columns = Покрај прашањата на листот „{ $sheet }“, во колони што не се од образецот ({ $columns }), { $count ->
    [one] стои { $count } број. Тој не се чита.
   *[other] стојат { $count } броеви. Тие не се читаат.
  }
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
finding-comment-no-reason = „{ $label }“ е „не е достапно“, а во забелешката нема причина. Во коментарот на ќелијата стои: „{ $text }“.
finding-comment-no-answer = „{ $label }“ нема одговор. Во коментарот на ќелијата стои: „{ $text }“.
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
