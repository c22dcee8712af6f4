# Масата на секретаријатот: многу датотеки одеднаш.

desk-open-heading = Многу датотеки одеднаш
desk-open-help = За секретаријатот: пуштете папка, повеќе датотеки или zip датотека каде било на оваа страница. Сите се проверуваат една до друга, по комисии и периоди.
desk-open-folder = Избери папка …
desk-open-files = Избери датотеки …
desk-open-merge = Спој делови од еден образец …
desk-drop-here = Пуштете за да се отворат датотеките
desk-back = Назад на масата

desk-heading = Маса на секретаријатот
desk-numbers = { $files ->
    [one] { $files } образец
   *[other] { $files } обрасци
  }: со грешки { $faulty }, само со предупредувања { $warned }, без наоди { $clean }{ $refused ->
    [0] .
    [one] ; { $refused } датотека не може да се прочита.
   *[other] ; { $refused } датотеки не може да се прочитаат.
  }
desk-took = Времетраење на проверката во секунди: { $seconds }.
desk-cancelled = Запрено пред крајот: не се прочитани сите датотеки.
desk-aside = { $count ->
    [one] { $count } друг документ е оставен настрана.
   *[other] { $count } други документи се оставени настрана.
  }
desk-announce = Проверени обрасци: { $files }; датотеки што не може да се прочитаат: { $refused }.
desk-regional = Регионална работна книга
desk-send-back = Врати на комисиите (zip)
desk-send-back-name = враќање-{ $period }.zip
desk-choose-other = Друга папка …
desk-close = Затвори
desk-parts = Што се прикажува
desk-part-files = Датотеки ({ $count })
desk-part-heat = Топлинска мапа
desk-part-between = Меѓу датотеките ({ $count })
desk-part-charts = Графикони

desk-running = Читање и проверка
desk-done = { $done } од { $known } датотеки
desk-so-far = { $done ->
    [one] досега { $done } датотека
   *[other] досега { $done } датотеки
  }
desk-comparing = Се споредуваат периодите …
desk-rate = { $rate } во секунда
desk-left = уште околу { $seconds ->
    [one] { $seconds } секунда
   *[other] { $seconds } секунди
  }
desk-refused = не може да се прочитаат: { $count }
desk-cancel = Запри

desk-coverage = Кој доставил
desk-coverage-more = { $count ->
    [one] { $count } поранешен период е на списокот датотеки.
   *[other] { $count } поранешни периоди се на списокот датотеки.
  }
desk-missing = недостасува
desk-in-year = во годината
desk-in-halves = во полугодијата
desk-state = { $errors ->
    [one] { $errors } грешка
   *[other] { $errors } грешки
  }, { $warnings ->
    [one] { $warnings } предупредување
   *[other] { $warnings } предупредувања
  }
desk-notices = { $count ->
    [one] { $count } работа за решавање
   *[other] { $count } работи за решавање
  }
desk-between-none = Меѓу датотеките од ист период не е најдено ништо.

desk-crash = Програмата за проверка не успеа со оваа датотека.
desk-crash-advice = Другите датотеки се проверени. Зачувајте ја оваа повторно во Excel и обидете се пак, или отворете ја само неа.
desk-slow = Оваа датотека траеше подолго од една минута, па е изоставена.
desk-slow-advice = Другите датотеки се проверени. Отворете ја само оваа: тогаш има повеќе време.
desk-lost = Оваа датотека веќе не може да се прочита.
desk-lost-advice = Преместена е, преименувана или избришана, или ја користи друга програма. Изберете ја папката повторно.

desk-empty = Во оваа папка нема ниту еден образец. Обрасците се работни книги на Excel (.xlsx, .xlsm, .xls, .xlsb, .ods), и во потпапки и zip-датотеки.

desk-search = Најди комисија, период или датотека
desk-filter = Прикажи
desk-filter-all = сите датотеки
desk-filter-errors = со грешки
desk-filter-warnings = само со предупредувања
desk-filter-clean = без наоди
desk-filter-rivals = повеќе датотеки за истото
desk-filter-refused = што не може да се прочитаат
desk-shown = { $count ->
    [one] { $count } датотека
   *[other] { $count } датотеки
  }
desk-more = Прикажи повеќе (уште { $count })
desk-column-jurisdiction = Комисија
desk-column-period = Период
desk-column-path = Датотека
desk-column-version = Образец
desk-column-answered = Одговорено
desk-column-errors = Грешки
desk-column-warnings = Предупредувања
desk-column-receipt = Потврда
desk-column-remarks = Напомени
desk-receipt-never-checked = никогаш проверено
desk-receipt-unchanged = проверено, непроменето
desk-receipt-changed = променето по проверката
desk-nobody = не е наведено
desk-no-period = не е наведено
desk-unreadable = не може да се прочита
desk-linked = { $count ->
    [one] се споредува со уште { $count } период
   *[other] се споредува со уште { $count } периоди
  }
desk-used = { $count ->
    [one] се користи; на истото се однесува уште { $count } датотека
   *[other] се користи; на истото се однесуваат уште { $count } датотеки
  }
desk-differs = { $count ->
    [0] не се користи; исти одговори како во онаа што се користи
    [one] не се користи; се разликува { $count } ќелија
   *[other] не се користи; се разликуваат { $count } ќелии
  }
desk-compare = Прикажи ги
desk-use = Користи ја оваа
desk-differences = { $count ->
    [one] Се разликува { $count } ќелија
   *[other] Се разликуваат { $count } ќелии
  }
desk-question = Податок
desk-close-dialog = Затвори

desk-heat-about = Грешки по датотека и цел, а зад знакот плус предупредувања. Списокот го следи пребарувањето и редоследот на датотеките.
desk-heat-cell = грешки: { $errors }, предупредувања: { $warnings }

desk-region = Регион
desk-chart-none = Никој не дал податок.
desk-chart-copy = Копирај како слика
desk-chart-copy-of = Копирај го графиконот „{ $what }“ како слика
desk-chart-svg = Зачувај го графиконот „{ $what }“ како SVG
desk-chart-png = Зачувај го графиконот „{ $what }“ како PNG
desk-chart-copied = Сликата е копирана.
desk-chart-refused = Прелистувачот не ѝ дозволува на оваа страница да копира слики, па сликата е зачувана како датотека: { $name }.
desk-chart-saved = Зачувано: { $name }
desk-chart-table = Податоците во табела
desk-chart-missing = нема податок
desk-chart-starred = * Не сите дале податок. Податок што недостасува никогаш не се брои како нула.
desk-chart-about = { $what }, { $period }: { $figures }

# Делови од еден образец, споени во еден.

merge-heading = { $count ->
    [one] { $count } дел од еден образец
   *[other] { $count } делови од еден образец
  }
merge-count-only = од една датотека: { $count }
merge-count-agreed = исто во повеќе: { $count }
merge-count-summed = собрано: { $count }
merge-count-joined = составено: { $count }
merge-count-taken = одлучено: { $count }
merge-open = { $count ->
    [one] Треба да се одлучи за { $count } одговор.
   *[other] Треба да се одлучи за { $count } одговори.
  }
merge-ready = Сè е одлучено.
merge-announce = { $open ->
    [0] Сè се вклопува.
    [one] Треба да се одлучи за { $open } одговор.
   *[other] Треба да се одлучи за { $open } одговори.
  }
merge-download = Преземи го споениот образец
merge-base = Дополни ја датотеката
merge-parts = Датотеките се на
merge-authorities = органи (полиција, царина …)
merge-areas = подрачја (ентитети, кантони …)
merge-all = Прикажи ги сите одговори
merge-table = Одговори на сите датотеки
merge-result = Споено
merge-take = Земи го ова
merge-take-from = Земи „{ $what }“ од { $file }
merge-add = Собери ги
merge-add-of = Собери „{ $what }“
merge-verdict-only = од една датотека
merge-verdict-agreed = исто
merge-verdict-summed = собрано
merge-verdict-joined = составено
merge-verdict-taken = одлучено
merge-verdict-conflict = за одлучување
