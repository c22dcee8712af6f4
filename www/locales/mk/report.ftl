# Наодите за печатење.

report-back = Назад на листот
report-workbook = Преземи како работна книга
report-print = Печати
report-sheets = Листови во овој извештај
report-heading = Наоди
report-file = Датотека
report-who = Комисија
report-period = Период
report-found = Утврдено
report-how = Исправете го секој податок во неговата ќелија или објаснете го, и вратете го образецот.
report-proposed = { $count ->
    [one] Предложена исправка
   *[other] Предложени исправки, од кои една може да е точна
  }
report-reply = Одговор:
