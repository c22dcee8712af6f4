# Што не е во ред и што може да се направи.

meter-answered = одговорено на { $answered } од { $total } прашања
meter-errors = { $count ->
    [one] { $count } грешка
   *[other] { $count } грешки
  }
meter-warnings = { $count ->
    [one] { $count } предупредување
   *[other] { $count } предупредувања
  }
meter-notes = { $count ->
    [one] недостига { $count } забелешка
   *[other] недостигаат { $count } забелешки
  }
meter-ready = Подготвено за испраќање: нема грешки и секое предупредување е објаснето.
meter-not-ready = Не е подготвено за испраќање: треба да се исправат уште { $errors ->
    [one] { $errors } грешка
   *[other] { $errors } грешки
  }.
meter-warnings-only = Нема грешки. { $warnings ->
    [one] { $warnings } предупредување бара
   *[other] { $warnings } предупредувања бараат
  } исправка{ $notes ->
    [0] .
   *[other] {" "}или забелешка што го објаснува.
  }

findings-heading = Наоди
findings-filter = Како стои; изберете едно за да го видите само тоа
findings-all = Прикажи ги сите
findings-search = Пребарај ги наодите
findings-group = Групирај по
findings-by-sheet = лист
findings-by-severity = тежина
findings-by-rule = правило
findings-none-heading = Подготвено за испраќање
findings-none = Во овој образец сè е во ред.
findings-filtered = Нема такви наоди.
findings-form = Образецот како целина
findings-settled = Објаснето со забелешка: { $count }
findings-undecided = { $count ->
    [one] За { $count } правило не можеше да се одлучи, бидејќи потребен податок не е достапен.
   *[other] За { $count } правила не можеше да се одлучи, бидејќи потребни податоци не се достапни.
  }
findings-questions = Проверете сами: { $count }
findings-figures = Податоци за споредба
findings-undecided-periods = { $count ->
    [one] { $count } правило го споредува овој извештај со поранешните. Изберете „Поранешен извештај …“ за да се провери.
   *[other] { $count } правила го споредуваат овој извештај со поранешните. Изберете „Поранешен извештај …“ за да се проверат.
  }
finding-go = Оди на { $cell }
finding-why = Правилото
severity-error = Грешка
severity-warning = Предупредување
severity-info = Инфо
severity-many-error = Грешки
severity-many-warning = Предупредувања
severity-many-info = За информација

correction-accept = Прифати
correction-accept-label = Прифати: { $cell } станува { $new }
correction-reject = Одбиј
correction-reject-label = Одбиј: { $cell } станува { $new }
correction-again = Понуди повторно
correction-again-label = Понуди повторно: { $cell } станува { $new }
correction-rejected = Одбиено
correction-becomes = станува
correction-safe = Сигурно
correction-confirm = Потврдете
correction-nothing = ништо
correction-quoted = „{ $text }“
correction-more = { $count ->
    [one] Уште { $count } објаснување
   *[other] Уште { $count } објаснувања
  }
correction-review-safe = { $count ->
    [one] Прегледај { $count } сигурна исправка
   *[other] Прегледај { $count } сигурни исправки
  }

safe-heading = { $count ->
    [one] { $count } сигурна исправка
   *[other] { $count } сигурни исправки
  }
safe-help = Ништо не губат и не го менуваат значењето: истиот број, запишан како број.
safe-accept = { $count ->
    [0] Не прифаќај ниедна
    [one] Прифати { $count }
   *[other] Прифати ги сите { $count }
  }
safe-cancel = Не сега

note-write = Напиши забелешка
note-write-label = Напиши забелешка што го објаснува { $rule }
note-beside = Покрај
note-label = Забелешка што го објаснува податокот ({ $cell })
note-save = Зачувај ја забелешката
note-cancel = Откажи
