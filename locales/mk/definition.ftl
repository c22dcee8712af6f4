# Што е погрешно или необично во дефиницијата на образец. $place е ќелија, на пр. rules!D37.

definition-fault = { $place }, колона { $column }: { $fault }
definition-fault-row = { $place }: { $fault }
definition-row = { $sheet }, ред { $row }
definition-damaged-table = табелата { $table } не може да се прочита: { $reason }
definition-no-table = дефиницијата нема таква табела
definition-csv = табелата не може да се прочита: { $reason }
definition-not-one-of = „{ $found }“ тука не значи ништо; може да биде: { $words }
definition-not-a-code = „{ $found }“ не е шифра: шифрите се големи букви и цифри со точки меѓу нив, на пр. TR.IN
definition-not-a-number = „{ $found }“ не е број
definition-number-spelt = „{ $found }“ не е број; напишете { $number }
definition-too-many = дефиницијата има повеќе од { $most } { $what ->
    [rows] редови во оваа табела
    [columns] колони во оваа табела
    [characters] знаци во оваа ќелија
    [data-points] податоци
    [rules] правила
   *[parts] делови во сите формули
  }
definition-unseen = „{ $found }“ содржи знак што не се гледа ({ $letter }), овде прикажан со точка; внесете го името повторно
definition-twice-as = „{ $name }“ овде стои по вторпат, како „{ $other }“; отстранете едно од двете
definition-twice = „{ $name }“ стои тука по втор пат
definition-unknown = { $what ->
    [sheet] не постои лист
    [list] не постои листа
    [data-point] не постои податок
    [headline] не постои податок или удел
    [setting] не постои поставка
   *[check] не постои проверка
  } „{ $name }“{ $suggestion ->
    [none] {""}
   *[other] ; дали мислевте „{ $suggestion }“?
  }
definition-formula-or-check = правилото има или формула или проверка
definition-no-label = меѓу натписите нема англиски текст за „{ $key }“

formula-at = кај знакот { $column }: { $problem }
formula-stray-character = „{ $found }“ нема значење во формула
formula-open-quote = текстот што почнува тука нема завршен наводник
formula-unexpected = тука треба { $needed }{ $found ->
    [none] {""}
   *[other] , а не „{ $found }“
  }
formula-needed-end = крајот на формулата
formula-needed-closing-bracket = завршна заграда
formula-needed-operand = шифра, број, текст или функција
formula-needed-comma-or-bracket = запирка или завршна заграда
formula-unknown-function = не постои функција { $name }{ $suggestion ->
    [none] {""}
   *[other] ; дали мислевте { $suggestion }?
  }
formula-argument-count = { $function } бара { $least ->
    [same] { $most ->
        [one] { $most } аргумент
       *[other] { $most } аргументи
      }
   *[other] најмалку { $least } аргументи
  }, а не { $found }
formula-wrong-type = тука треба { $needed }, а ова е { $found }
formula-type-number = број
formula-type-text = текст
formula-type-truth = услов
formula-type-term = шифра
formula-type-any = вредност
formula-too-deep = заградите се вгнездени подлабоко од { $count } пати
formula-too-many-steps = повеќе од { $count } пресметки следат една на резултатот од друга; напишете го збирот како SUM(…) или направете две правила од тоа
formula-too-long = формулата е подолга од { $count } знаци

oddity-circular-total = збировите се содржат еден со друг: { $codes }
oddity-contradiction = ниеден образец не може да ги исполни сите { $rules }
oddity-never-fails = { $rule } никогаш не може да се прекрши
oddity-unfinished = правилата се толку многу што противречностите меѓу нив не беа барани насекаде
oddity-unused = { $count ->
    [one] { $count } податок не го чита ниедна формула: { $codes }
   *[other] { $count } податоци не ги чита ниедна формула: { $codes }
  }
