# Страницата како целина и нејзиниот прв приказ.

title = KPI Validator
title-file = { $file }: { $errors ->
    [one] { $errors } грешка
   *[other] { $errors } грешки
  }, { $warnings ->
    [one] { $warnings } предупредување
   *[other] { $warnings } предупредувања
  } – KPI Validator
tagline = Проверете го KPI образецот пред да го испратите, исправете го и задржете ја истата работна книга.
footnote = Упатувањата на Косово* се сфаќаат во контекст на Резолуцијата 1244 (1999) на Советот за безбедност.
language = Јазик

open-heading = Отворете пополнет образец
open-drop = Пуштете Excel датотека каде било на оваа страница, или
open-choose = Изберете датотека
open-formats = Excel работни книги (.xlsx, .xlsm). За другите (.xls, .xlsb, .ods) исправената датотека е нов примерок од образецот, пополнет со нивните вредности.
open-drop-here = Пуштете за да се отвори датотеката
open-drop-instead = Отвори ја оваа датотека наместо постојната
open-drop-previous = Стави ја покрај, како поранешен извештај
open-sample-heading = Пробајте со пример
open-sample-help = Податоци што шесте комисии ги објавија во ноември 2020, во нашиот работен образец, со грешките што навистина ги имаа.
open-sample = { $sample ->
    [belgrade] Белград
    [podgorica] Подгорица
    [pristina] Приштина
    [sarajevo] Сараево
    [skopje] Скопје
    [tirana] Тирана
   *[clean] Образец без грешки
  }
open-blank-heading = Почнете со празниот образец
open-blank-help = Excel работна книга со сите прашања, која знае што може да се внесе каде.
open-blank = Преземи го празниот образец
open-blank-previous = Со податоци од минатиот период …
open-rules = Прочитај ја збирката правила
open-form-heading = За оние што го одржуваат: друг образец
open-form-help = Образецот е дефиниран со работна книга (или со .csv табелите од изворниот код). Преземете ја, изменете прашања, правила или текстови во Excel и отворете ја тука.
open-form-other = Датотеките се проверуваат според образецот „{ $name }“.
open-form-choose = Користи друг образец …
open-form-definition = Преземи ја дефиницијата
open-form-builtin = Назад на вградениот образец
open-private-heading = Ништо не го напушта овој компјутер.
open-private = Датотеката се чита, проверува и исправа во оваа страница. Нема сервер, а на страницата ѝ е забрането да се поврзува со кој било. Може да ја исклучите мрежата и пак ќе работи.

checking = Се проверува { $file } …
checking-large = За многу голема работна книга се потребни неколку секунди.

problem-heading = { $file } не може да се отвори
problem-unnamed = Датотеката не може да се отвори
problem-step = Тоа не можеше да се направи
problem-crash = Настана грешка во програмата за проверка.
problem-crash-advice = Вашите исправки се зачувани. Обидете се повторно; ако пак се случи, преземете ја исправената работна книга и отворете ја неа.
problem-engine-advice = Вчитајте ја страницата повторно. Ако тоа не помогне, користете понова верзија на Edge, Chrome или Firefox.
problem-dismiss = Затвори

leave-heading = Да се излезе без зачувување?
leave = { $count ->
    [one] Промената на { $count } ќелија сè уште не е зачувана.
   *[other] Промените на { $count } ќелии сè уште не се зачувани.
  }
leave-save = Прво зачувај
leave-anyway = Излези без зачувување
leave-stay = Остани

draft-heading = Продолжете каде што застанавте
draft-open-file = Отворете ја оваа датотека за да продолжите.
draft-open = Продолжи
draft-open-label = Продолжи со { $name }
draft-delete = Избриши го нацртот на { $name }
draft-offer-heading = Да се продолжи каде што застанавте?
draft-offer = { $count ->
    [one] На овој компјутер ({ $when }) имавте променето { $count } ќелија од оваа датотека.
   *[other] На овој компјутер ({ $when }) имавте променето { $count } ќелии од оваа датотека.
  }
draft-continue = Продолжи со овие промени
draft-discard = Отфрли ги и почни одново
draft-keep = Чувај нацрт на овој компјутер
draft-help = Вашите промени се чуваат во овој прелистувач, за да може да продолжите кога повторно ќе ја отворите истата датотека. Самата датотека не се чува.
draft-kept = Промените се зачувани во { $time }.
draft-file = Чувај ја и датотеката, за да не мора повторно да ја отворам
draft-failed = Нацртот не можеше да се зачува: прелистувачот не дава место за него.

announce-opened = { $name } е отворена: { $errors ->
    [one] { $errors } грешка
   *[other] { $errors } грешки
  }, { $warnings ->
    [one] { $warnings } предупредување
   *[other] { $warnings } предупредувања
  }. F8 оди на следниот наод, F1 ги прикажува копчињата.
announce-checked = { $errors ->
    [one] { $errors } грешка
   *[other] { $errors } грешки
  }, { $warnings ->
    [one] { $warnings } предупредување
   *[other] { $warnings } предупредувања
  }.
announce-downloaded = { $name } е преземена.
announce-saved = { $name } е зачувана.
announce-form = Датотеките сега се проверуваат според образецот { $name }.
announce-accepted = { $count ->
    [one] Прифатена { $count } исправка.
   *[other] Прифатени { $count } исправки.
  }
announce-noted = Забелешката е запишана.
announce-rejected = Исправката е одбиена.
announce-offered = Исправката е повторно понудена.
announce-undone = Вратено.
announce-redone = Повторено.
announce-compared = Се споредува со { $name }.
announce-resumed = { $count ->
    [one] Преземена { $count } промена.
   *[other] Преземени { $count } промени.
  }
announce-copied = Копирано.
announce-cut = Исечено; залепете го каде што треба.
announce-written = { $count ->
    [0] Ниедна ќелија не е променета.
    [one] Променета { $count } ќелија.
   *[other] Променети { $count } ќелии.
  }
announce-left = { $count ->
    [one] { $cell } содржи формула и е оставена како што е.
   *[other] { $count } ќелии содржат формули и се оставени како што се, првата е { $cell }.
  }
