# Една датотека: лентата над неа, нејзините листови, што е променето.

bar-undo = Врати
bar-redo = Повтори
bar-find = Барај
bar-previous = Поранешен извештај …
bar-previous-other = Друг поранешен извештај …
bar-compare = { $count ->
    [0] Промени
   *[other] Промени ({ $count })
  }
bar-report = Извештај
bar-save = Зачувај ја исправената работна книга
bar-save-short = Зачувај
bar-saved = Зачувано
bar-save-nothing = Сè уште ништо не е променето
bar-more = Повеќе
bar-download = Преземи копија
bar-other-file = Отвори друга датотека …
bar-keys = Копчиња
bar-close = Затвори ја датотеката
bar-who = { $jurisdiction }, { $period }
bar-nobody = На насловниот лист нема комисија или период
bar-compared = се споредува со { $period } ({ $file })
bar-changes = { $count ->
    [0] ниедна ќелија не е променета
    [one] променета { $count } ќелија
   *[other] променети { $count } ќелии
  }
bar-unsaved = не е зачувано
bar-saved-as = зачувано како { $name }
bar-downloaded = преземено

halves-label = Прикажано
halves-findings = Наоди
halves-sheet = Лист
divider-label = Ширина на наодите

tabs-label = Листови
tab-hidden = (скриен во Excel)
tab-findings = { $count ->
    [one] { $count } наод
   *[other] { $count } наоди
  }
tabs-more = { $count ->
    [one] { $count } скриен лист
   *[other] { $count } скриени листови
  }
tabs-fewer = Без скриените листови
tabs-reveal = Прикажи ги скриените редови и колони
tabs-hide = Без скриените редови и колони

period-half = { $half ->
    [1] прво полугодие { $year }
   *[2] второ полугодие { $year }
  }
period-year = { $year }
period-other = { $start } – { $end }
previous-unknown = поранешен период
answer-na = не е достапно
answer-nap = не е применливо
answer-blank = без одговор

changes-heading = Промени
changes-errors = грешки { $before } → { $after }
changes-warnings = предупредувања { $before } → { $after }
changes-back = Назад на листот
changes-none = Сè уште ништо не е променето: работната книга е онаа што ја отворивте.
changes-cell = Ќелија
changes-question = Прашање
changes-original = Изворно
changes-corrected = Исправено
changes-note = Забелешка покрај { $code }
changes-undo = Врати
changes-undo-label = Врати го она што { $cell } го содржеше на почетокот

keys-heading = Копчиња
keys-next-finding = следниот наод, претходниот наод
keys-parts = од листот на наодите, копчињата, картичките, и назад
keys-arrows = на соседната ќелија
keys-edge = до работ на податоците
keys-extend = избор на повеќе ќелии
keys-home = на почетокот и крајот на редот, на листот
keys-page = еден екран нагоре, еден екран надолу
keys-choose = избор на сè, на колоната, на редот
keys-edit = менување на ќелијата; или почнете да пишувате
keys-finish = прифаќање на внесеното и надолу, надесно; откажување
keys-line = нов ред во ќелијата
keys-delete = празнење на избраните ќелии
keys-clipboard = копирање, сечење, лепење, и од Excel и во него
keys-undo = враќање, повторување
keys-find = барање текст и следното место
keys-go = одење на ќелија како D44, или на прашање по шифра
keys-save = зачувување на исправената работна книга
keys-close = Затвори
