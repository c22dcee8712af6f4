# Зошто не може да се продолжи и што да се направи.

problem-empty = Датотеката е празна.
problem-empty-advice = Отворете ја во Excel за да видите дали има нешто во неа, повторно зачувајте ја и повторно изберете ја.
problem-too-large = Датотеката е преголема за пополнет образец.
problem-too-large-advice = Отстранете ги сликите или листовите што не му припаѓаат на образецот, или препишете ги податоците во празниот образец.
problem-too-many-sheets = Работната книга има премногу листови за пополнет образец.
problem-too-many-sheets-advice = Отстранете ги листовите што не му припаѓаат на образецот.
problem-too-many-cells = Работната книга има премногу пополнети ќелии за образец.
problem-too-many-cells-advice = Отстранете ги листовите што не му припаѓаат на образецот.
problem-encrypted = Датотеката е заштитена со лозинка.
problem-encrypted-advice = Отворете ја во Excel, изберете File > Info > Protect Workbook > Encrypt with Password, избришете ја лозинката, зачувајте ја датотеката и повторно изберете ја.
problem-truncated = Датотеката е нецелосна: ѝ недостига крајот.
problem-truncated-advice = Веројатно била прекината при копирање или испраќање. Побарајте ја повторно или повторно копирајте ја од местото од каде што потекнува.
problem-markup = Датотеката е веб-страница или XML, иако името може да кажува поинаку.
problem-markup-advice = Отворете ја во Excel и зачувајте ја како „Excel Workbook (*.xlsx)“.
problem-plain-text = Датотеката е обичен текст (на пр. CSV), иако името може да кажува поинаку.
problem-plain-text-advice = Препишете ги податоците во празниот образец и зачувајте го како „Excel Workbook (*.xlsx)“.
problem-other-document = Датотеката е { $document ->
    [text-document] текстуален документ, на пр. од програмата Word
    [presentation] презентација
    [pdf] PDF документ
    [numbers] документ од програмата Apple Numbers
    [archive] архива на датотеки (zip)
   *[picture] слика
  }, а не работна книга.
problem-other-document-advice = { $document ->
    [archive] Распакувајте ја и изберете ја работната книга што е во неа.
    [numbers] Отворете го во Numbers, изберете File > Export To > Excel и изберете ја извезената датотека.
   *[other] Изберете ја работната книга со пополнетиот образец.
  }
problem-not-a-workbook = Датотеката не е работна книга.
problem-not-a-workbook-advice = Изберете ја Excel датотеката (.xlsx) со пополнетиот образец.
problem-no-reader = Овој примерок од програмата не чита работни книги во тој формат.
problem-no-reader-advice = Отворете ја во Excel и зачувајте ја како „Excel Workbook (*.xlsx)“.
problem-damaged = Работната книга е оштетена и не може да се прочита.
problem-damaged-advice = Отворете ја во Excel, дозволете Excel да ја поправи, зачувајте ја под ново име и изберете ја таа датотека.
problem-another-form = Оваа работна книга не е примерок од образецот: во неа не е пронајдена ниту една негова шифра.
problem-another-form-advice = Изберете го пополнетиот образец. Ако колоната со шифри е избришана, препишете ги податоците во нов празен образец.
problem-cannot-patch = Работна книга во овој формат може да се провери, но не и да се исправи.
problem-cannot-patch-advice = Отворете ја во Excel, зачувајте ја како „Excel Workbook (*.xlsx)“ и изберете ја таа датотека.
problem-no-such-sheet = Работната книга нема таков лист.
problem-no-such-sheet-advice = Повторно отворете ја датотеката и повторете ја исправката.
problem-changed = Ќелијата веќе не го содржи она за што е направена исправката.
problem-changed-advice = Повторно отворете ја датотеката и повторете ја исправката.
problem-formula = Ќелијата содржи формула, која не се заменува со вредност.
problem-formula-advice = Исправете ги ќелиите што ги собира формулата или променете ја формулата во Excel.
problem-formula-block = Ќелијата е една од повеќето што ги пополнува една формула.
problem-formula-block-advice = Excel ги менува само сите заедно: променете ја или избришете ја формулата во Excel.
problem-table-header = Ќелијата е заглавие на табела и не може така да се вика.
problem-table-header-advice = Дајте ѝ на секоја колона друго име што не е празно. Каде што формулите го користат името на колоната, променете го во Excel.
problem-no-note = Образецот нема ќелија за забелешка кон овој податок.
problem-no-note-advice = Напишете го објаснувањето во друга ќелија или земете нов примерок од образецот.
problem-form = Образецот не може да се направи.
problem-form-advice = Дефиницијата на образецот бара нешто што ниедна работна книга не може да го содржи. Известете го лицето што ја одржува.
problem-twice = Две исправки се за иста ќелија.
problem-twice-advice = Вратете една од нив.
problem-not-a-value = Ова не може да се запише во ќелија.
problem-not-a-value-advice = Внесете број, датум или текст.
problem-no-such-correction = Оваа исправка веќе не се нуди: податоците се промениле во меѓувреме.
problem-no-such-correction-advice = Погледнете ги наодите повторно.
problem-no-such-cell = Во работната книга нема таква ќелија.
problem-no-such-cell-advice = Изберете ќелија на еден од нејзините листови.
problem-too-many-cells-at-once = Тоа се повеќе ќелии отколку што може да се променат одеднаш.
problem-too-many-cells-at-once-advice = Изберете помалку од 100.000 ќелии.
problem-draft = Нацртот го зачувала друга верзија на оваа страница и не може да се прочита.
problem-draft-advice = Отфрлете го и внесете ги исправките повторно.
problem-another-jurisdiction = Датотеката не е од истата комисија.
problem-another-jurisdiction-advice = Изберете поранешен извештај на комисијата наведена на насловниот лист.
problem-same-period = Датотеката не се однесува на друг период.
problem-same-period-advice = Изберете извештај за поранешен период, со двата датума на насловниот лист.
problem-definition = Во дефиницијата на образецот има грешка: { $faults }
problem-definition-advice = Исправете ја во таа ќелија, зачувајте ја работната книга и отворете ја повторно.
problem-archive-encrypted = Датотеката е заштитена со лозинката на zip датотеката во која е.
problem-archive-encrypted-advice = Распакувајте ја zip датотеката со нејзината лозинка и изберете ја папката.
problem-archive-damaged = Zip датотеката е оштетена.
problem-archive-damaged-advice = Побарајте ја повторно или копирајте ја повторно од местото од каде што потекнува.
problem-archive-too-many = Zip датотеката содржи премногу датотеки; останатите се изоставени.
problem-archive-too-many-advice = Распакувајте ја и избирајте по дел од нејзините папки.
problem-archive-too-deep = Zip датотеките се една во друга, предлабоко за да се прочитаат.
problem-archive-too-deep-advice = Распакувајте ги внатрешните zip датотеки и изберете ја папката.
problem-archive-too-large = Zip датотеката е преголема кога ќе се распакува; остатокот е изоставен.
problem-archive-too-large-advice = Распакувајте ја и избирајте по дел од нејзините папки.
problem-archive-suspicious = Датотеката при распакување станува толку поголема што не може да биде работна книга.
problem-archive-suspicious-advice = Не отворајте ја и прашајте го оној што ја испратил.
problem-merge-too-few = Има само една датотека, па нема што да се спои.
problem-merge-too-few-advice = Изберете ги сите датотеки што содржат делови од образецот.
problem-merge-jurisdictions = Датотеките се од различни комисии: { $one } и { $other }.
problem-merge-jurisdictions-advice = Може да се спојат само делови од еден образец. Обрасците на повеќе комисии отворете ги еден до друг.
problem-merge-periods = Датотеките се однесуваат на различни периоди: { $one } и { $other }.
problem-merge-periods-advice = Може да се спојат само делови за еден период. Исправете ги датумите на насловните листови ако се погрешни.
