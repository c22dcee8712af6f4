# Што кажува командната линија.

cli-form = Образецот
cli-questions = Проверете сами
cli-rule-line = { $words } ({ $kind }, { $severity })
cli-rule-source = { $how } Извор: { $source }
cli-rules = { $count ->
    [one] { $count } правило.
   *[other] { $count } правила.
  }
cli-nobody = не е наведена комисија
cli-no-period = не е наведен период
cli-period = { $start } – { $end }
cli-nothing = ништо
cli-safe = сигурно
cli-to-confirm = треба потврда
cli-clean = { $count ->
    [one] Сè е во ред: проверен е { $count } одговор. Образецот е подготвен за испраќање.
   *[other] Сè е во ред: проверени се сите { $count } одговори. Образецот е подготвен за испраќање.
  }
cli-summary = { $errors ->
    [one] { $errors } грешка
   *[other] { $errors } грешки
  }, { $warnings ->
    [one] { $warnings } предупредување
   *[other] { $warnings } предупредувања
  }, { $corrections ->
    [one] { $corrections } сигурна исправка
   *[other] { $corrections } сигурни исправки
  }; одговорено на { $answered } од { $total } прашања.
cli-nothing-to-correct = Нема што да се исправи. { $file } е истата работна книга.
cli-nothing-to-set = Нема што да се запише. { $file } е истата работна книга.
cli-corrected = { $count ->
    [one] Исправена { $count } ќелија во { $file }.
   *[other] Исправени { $count } ќелии во { $file }.
  }
cli-written = Запишано: { $file }.
cli-not-written = { $file } не може да се запише: { $reason }
cli-not-read = { $file } не може да се прочита: { $reason }
cli-no-overwriting = { $file } не се заменува: наведете друга датотека по --out.
cli-recalculated = Повторно пресметани формули: { $count }.
cli-left = Формули што ќе ги пресмета Excel: { $count }.
cli-no-such-setting = „{ $pair }“ не кажува која ќелија што треба да содржи; напишете „Sheet1!B2=5“.
cli-comma-number = { $cell }: „{ $typed }“ се зема за бројот { $value }. За текст напишете апостроф пред него: „'{ $typed }“.
cli-comma-text = { $cell }: „{ $typed }“ се запишува како текст, бидејќи запирката може да биде децимална или за илјади. За број напишете точка, или пишувајте без запирка.
cli-no-such-sheet = Работната книга нема лист „{ $sheet }“. Нејзините листови се: { $sheets }.
cli-outside-grid = „{ $cell }“ е надвор од листот, чија последна колона е XFD, а последен ред 1048576.
cli-same = Датотеките се исти, бајт по бајт.
cli-differ = Делови што се разликуваат: { $parts }. Ќелии што се разликуваат: { $cells }.
cli-sheet = лист „{ $name }“
cli-region = { $count ->
    [one] { $count } наод
   *[other] { $count } наоди
  } меѓу { $files ->
    [one] { $files } датотека.
   *[other] { $files } датотеки.
  }
cli-question = прашање
cli-aside = Оставени настрана, бидејќи не се работни книги: { $files }.
cli-no-forms = Меѓу овие датотеки нема пополнет образец.
cli-merged = Од една датотека: { $only }. Исто во повеќе: { $agreed }. Собрано: { $summed }. Составено: { $joined }. Избрано: { $taken }.
cli-to-decide = За одлучување: { $count }. Ништо не е запишано. Изберете со --take TR.IN=customs.xlsx или --take TR.IN=sum.
cli-take-format = „{ $choice }“ не кажува кој податок да се земе од која датотека; напишете го како „TR.IN=customs.xlsx“ или „TR.IN=sum“.
cli-take-no-sum = „{ $choice }“ бара збир на помалку од два податока.
cli-take-no-file = „{ $choice }“ не наведува ниедна од датотеките. Тие се: { $files }.
cli-take-no-answer = „{ $choice }“ наведува датотека што нема одговор на тоа.

problem-no-file = Датотеката не може да се прочита од дискот: { $reason }.
problem-no-file-advice = Проверете ги нејзиното име и место.
