# Листот со исправки и ознаките на променетите ќелии.

record-sheet = Исправки
record-title = Исправки
record-about = Секој ред е една промена што KPI Validator ја направил во оваа работна книга откако била прифатена. Кликот на ќелија води до неа. Последната колона е SHA-256 на датотеката пред промената.
record-time = Време
record-cell = Ќелија
record-code = Шифра
record-label = Податок
record-old = Пред
record-new = Потоа
record-rules = Правила
record-reason = Причина
record-accepted = Прифатено
record-form = Образец
record-file = Датотека пред (SHA-256)
record-accepted-safe = автоматски: сигурно
record-accepted-confirmed = потврдено
record-reason-typed = Внесено рачно.
record-reason-note = Забелешка што го објаснува податокот.
record-reason-note-settles = Забелешка што решава предупредување.
record-reason-command = Зададено во командната линија.
record-accepted-merged = споено
record-merged-only = Од { $from }.
record-merged-agreed = Исто во { $from }.
record-merged-summed = Збир од { $from }.
record-merged-joined = Составено од { $from }.
record-merged-taken = Избрано од { $from }.
record-mark = Исправено со KPI Validator. Пред: { $old }. { $reason }
record-mark-blank = Исправено со KPI Validator. Пред: ништо. { $reason }

# Како стои датотеката спрема потврдата од последната проверка.

receipt-never = Оваа датотека никогаш не е проверена со KPI Validator.
receipt-unchanged = Проверено според образецот { $form } ({ $time }) и оттогаш непроменето. Тогаш отворени: грешки { $errors }, предупредувања { $warnings }.
receipt-changed = Променето по проверката според образецот { $form } ({ $time }): { $codes }.
receipt-changed-somewhere = Променето по проверката според образецот { $form } ({ $time }).
signed = Работната книга е дигитално потпишана. Секоја исправка го поништува потписот.
corrected-as-filled = Работна книга во овој формат не може да се запише назад. Исправената работна книга ќе биде нов примерок од образецот, пополнет со нејзините вредности; ништо друго од датотеката нема да биде во него.
effect-pivots = Сводни табели (PivotTable) направени од променети ќелии: { $count } (лист { $sheets }). Excel ги освежува кога ќе ја отвори датотеката; дотогаш, и во други програми, ги прикажуваат старите бројки.
effect-pivots-fixed = Сводни табели (PivotTable) направени од променети ќелии: { $count } (лист { $sheets }). Датотеката не му дозволува на Excel да ги освежи, па ги прикажуваат старите бројки: дозволете го тоа во нивните опции и освежете ги.
effect-charts = Графикони што може да се нацртани со стара бројка додека Excel не ја отвори датотеката: { $count }.
effect-copies = Работната книга содржи прашалници на податоци (queries) или модел на податоци, кои чуваат копија од бројките. Ако читаат променета ќелија, освежете ги во Excel (Data, Refresh All).
effect-iterates = Формулите што се читаат самите себе ги задржуваат последните резултати: работната книга пресметува со повторување. Excel продолжува од нив кога ќе ја отвори датотеката.
