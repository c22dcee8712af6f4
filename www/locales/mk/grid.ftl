# Листот.

grid-label = Лист { $sheet }
grid-help = Стрелките поместуваат, Enter или пишување ја менува ќелијата, F8 оди на следниот наод, F6 го напушта листот, F1 ги прикажува сите копчиња.
grid-row = Ред
grid-content = Содржина
grid-empty = празно
grid-edited = исправено
grid-formula = формула { $formula }
grid-previous = порано: { $value }
grid-stale = не е пресметано
grid-typing = { $cell }, пишување
grid-locked = Една формула ја пополнува оваа ќелија и други, па не може да се промени сама. Исправете ги ќелиите од кои е составена.
grid-hint = { $sheet }: Enter или пишување ја менува ќелијата, F8 оди на следниот наод, F1 ги прикажува сите копчиња.
grid-go = Ќелија; внесете друга за да одите таму
grid-go-help = Оди на ќелија (D44) или на прашање по шифра (Ctrl+G)
grid-no-such-cell = Нема таква ќелија или шифра.
grid-earlier = Порано:
grid-note = Забелешка
grid-note-write = Напиши забелешка
grid-note-change = Измени ја забелешката
grid-findings = { $count ->
    [one] { $count } наод
   *[other] { $count } наоди
  }

find-label = Барај во работната книга
find-count = { $count ->
    [0] не е пронајдено
   *[other] { $at ->
        [0] пронајдено: { $count }
       *[other] { $at } од { $count }
      }
  }
find-at = { $cell }, { $at } од { $count }
find-next = Следно
find-previous = Претходно
find-close = Затвори
