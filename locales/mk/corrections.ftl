# Зошто се нуди исправката.

correction-spelling-exact = „{ $text }“ е бројот { $number }, внесен како текст.
correction-spelling-with-unit = „{ $text }“ е бројот { $number } со збор зад него.
correction-converted = „{ $text }“ дава { $number } (единица: { $unit }): образецот ја бара таа единица, а „{ $written }“ е друга. Прифатете само ако се мислело на неа.
correction-spelling-trailing-minus = „{ $text }“ е бројот { $number }: сметководствените програми го пишуваат минусот зад него.
correction-spelling-exponent = „{ $text }“ е бројот { $number }, како што го скратила програма. Последните цифри може да се изгубени: споредете го со својата евиденција.
correction-spelling-footnote = „{ $text }“ изгледа како бројот { $number } со ознака за фуснота.
correction-spelling-look-alike = „{ $text }“ изгледа како бројот { $number }, со буква на местото на цифра.
correction-spelling-reversed = „{ $text }“ содржи знак што го превртува редоследот на прикажаните цифри. Цифрите што стојат тука даваат { $number }: прифатете само ако тоа е бројот.
correction-spelling-approximate = „{ $text }“ значи околу { $number }. Прифатете само ако тоа е точниот број.
correction-bound = „{ $text }“ кажува само од што е податокот помал или поголем, а не колкав е. Одговорот е „{ $answer }“, а текстот преминува во забелешката.
correction-only-one-fits = „{ $text }“ може да се чита на повеќе начини, а тука е можен одговор само { $number }.
correction-chosen-by-rules = „{ $text }“ може да се чита на повеќе начини, а со { $number } податоците се совпаѓаат ({ $rules }).
correction-formula-text = Формулата дава текст „{ $text }“, што е бројот { $number }. Ако прифатите, бројот ја заменува формулата.
correction-date = Ќелијата го покажува денот { $text }; веројатно бил внесен бројот { $number }.
correction-date-chosen = Ќелијата го покажува денот { $text }; со бројот { $number } податоците се совпаѓаат ({ $rules }).
correction-day = „{ $text }“ е денот { $day }, внесен како текст.
correction-day-counted = „{ $number }“ брои денови: како датум тоа е { $day }.
correction-year = „{ $text }“ не е година; веројатно се мислело на { $year }.
correction-without-struck = Без прецртаното, „{ $text }“ гласи „{ $meant }“.
correction-without-raised = Без подигнатата ознака за фуснота, „{ $text }“ гласи „{ $meant }“.
correction-as-shown = Ќелијата покажува „{ $text }“, што е { $number }.
correction-percent-typed = Ќелијата покажува { $shown } проценти; веројатно { $number } е внесено како процент.
correction-word-not-available = „{ $text }“ значи дека податокот не е достапен.
correction-word-not-applicable = „{ $text }“ значи дека таков податок не може да постои.
correction-word-perhaps-not-available = „{ $text }“ може да значи дека податокот не можел да се добие.
correction-word-perhaps-not-applicable = „{ $text }“ може да значи дека таков податок не може да постои.
correction-word-nought = „{ $text }“ може да значи дека немало.
correction-answer-spelling = „{ $text }“ е одговорот „{ $answer }“, напишан со други празни места или знаци.
correction-answer-with-reason = „{ $text }“ е одговорот „{ $answer }“ со причина зад него; причината преминува во забелешката.
correction-choice = „{ $text }“ одговара на понудениот одговор „{ $item }“ од образецот.
correction-comment = Коментарот на ќелијата, „{ $text }“, станува забелешка, ако е тој причината.
correction-slips = { $steps }. Со тоа се решава { $rules }.
correction-slip-missing = Другите податоци оставаат { $belongs } за „{ $label }“, каде што нема податок
correction-slip-nought = „{ $label }“ е 0, а другите податоци оставаат { $belongs }
correction-agrees = { $step }, на што упатува и податокот од минатиот период ({ $before })
correction-slip-sign = „{ $label }“ изгледа точно со обратен предзнак
correction-slip-scale = „{ $label }“ изгледа како грешка во децималниот знак или единицата: { $belongs } наместо { $stands }
correction-slip-transposed = Две цифри во „{ $label }“ изгледаат разменети: { $belongs } наместо { $stands }
correction-slip-dropped = Изгледа дека во „{ $label }“ недостига цифра: { $belongs } наместо { $stands }
correction-slip-added = Изгледа дека „{ $label }“ има цифра повеќе: { $belongs } наместо { $stands }
correction-slip-mistyped = Изгледа дека цифра во „{ $label }“ е погрешно внесена: { $belongs } наместо { $stands }
correction-slip-swapped = „{ $label }“ ({ $stands }) и „{ $other }“ ({ $belongs }) изгледаат меѓусебно заменети
correction-slip-shifted = { $count ->
    [one] { $count } податок, почнувајќи од „{ $label }“, изгледа поместен за еден ред
   *[other] { $count } податоци, почнувајќи од „{ $label }“, изгледаат поместени за еден ред
  }
correction-slip-rounded = „{ $label }“ се разликува колку што би се разликувало со заокружување: { $belongs } наместо { $stands }
correction-slip-determined = Другите податоци оставаат само { $belongs } за „{ $label }“
correction-localised = Ниедна грешка при внесување не го објаснува тоа. Мора да се промени најмалку { $labels }; ова се најблиските можни вредности, затоа проверете ги податоците во изворот. Со тоа се решава { $rules }.
correction-localised-unproven = Ниедна грешка при внесување не го објаснува тоа. Би било доволно да се промени { $labels }; можеби се доволни и помалку промени, пребарувањето беше прекинато. Проверете ги податоците во изворот. Со тоа се решава { $rules }.

search-stopped = Барањето исправки запре порано: правилата на овој образец оставаат повеќе можности отколку што се пробуваат. Грешките се наведени сите; не е предложено сѐ што би можело да се предложи.
