# Çfarë është gabim ose e çuditshme në përkufizimin e një formulari. $place është një qelizë, p.sh. rules!D37.

definition-fault = { $place }, kolona { $column }: { $fault }
definition-fault-row = { $place }: { $fault }
definition-row = { $sheet }, rreshti { $row }
definition-damaged-table = tabela { $table } nuk mund të lexohet: { $reason }
definition-no-table = përkufizimi nuk ka tabelë të tillë
definition-csv = tabela nuk mund të lexohet: { $reason }
definition-not-one-of = “{ $found }” këtu nuk do të thotë asgjë; mund të jetë: { $words }
definition-not-a-code = “{ $found }” nuk është kod: kodet janë shkronja të mëdha dhe shifra me pika ndërmjet, p.sh. TR.IN
definition-not-a-number = “{ $found }” nuk është numër
definition-number-spelt = “{ $found }” nuk është numër; shkruani { $number }
definition-too-many = përkufizimi ka më shumë se { $most } { $what ->
    [rows] rreshta në këtë tabelë
    [columns] kolona në këtë tabelë
    [characters] shenja në këtë qelizë
    [data-points] pika të dhënash
    [rules] rregulla
   *[parts] pjesë në të gjitha formulat
  }
definition-unseen = “{ $found }” ka një shenjë që nuk shihet ({ $letter }), e treguar këtu me pikë; shkruajeni emrin përsëri
definition-twice-as = “{ $name }” gjendet këtu për herë të dytë, si “{ $other }”; hiqni njërin prej tyre
definition-twice = “{ $name }” qëndron këtu për herë të dytë
definition-unknown = { $what ->
    [sheet] nuk ka fletë
    [list] nuk ka listë
    [data-point] nuk ka të dhënë
    [headline] nuk ka të dhënë ose pjesë
    [setting] nuk ka parametër
   *[check] nuk ka kontroll
  } “{ $name }”{ $suggestion ->
    [none] {""}
   *[other] ; mos keni menduar “{ $suggestion }”?
  }
definition-formula-or-check = një rregull ka ose formulë, ose kontroll
definition-no-label = te etiketat nuk ka tekst anglisht për “{ $key }”

formula-at = te shenja { $column }: { $problem }
formula-stray-character = “{ $found }” nuk ka kuptim në një formulë
formula-open-quote = teksti që fillon këtu nuk ka thonjëza mbyllëse
formula-unexpected = këtu duhet { $needed }{ $found ->
    [none] {""}
   *[other] , jo “{ $found }”
  }
formula-needed-end = fundi i formulës
formula-needed-closing-bracket = një kllapë mbyllëse
formula-needed-operand = një kod, një numër, një tekst ose një funksion
formula-needed-comma-or-bracket = një presje ose një kllapë mbyllëse
formula-unknown-function = nuk ka funksion { $name }{ $suggestion ->
    [none] {""}
   *[other] ; mos keni menduar { $suggestion }?
  }
formula-argument-count = { $function } kërkon { $least ->
    [same] { $most ->
        [one] { $most } argument
       *[other] { $most } argumente
      }
   *[other] të paktën { $least } argumente
  }, jo { $found }
formula-wrong-type = këtu duhet { $needed }, ndërsa kjo është { $found }
formula-type-number = një numër
formula-type-text = një tekst
formula-type-truth = një kusht
formula-type-term = një kod
formula-type-any = një vlerë
formula-too-deep = kllapat janë brenda njëra-tjetrës më thellë se { $count } herë
formula-too-many-steps = më shumë se { $count } llogaritje vijojnë njëra mbi përfundimin e tjetrës; shkruajeni shumën si SUM(…), ose bëni dy rregulla prej saj
formula-too-long = formula është më e gjatë se { $count } shenja

oddity-circular-total = totalet përmbajnë njëri-tjetrin: { $codes }
oddity-contradiction = asnjë formular nuk mund t’i përmbushë të gjitha { $rules }
oddity-never-fails = { $rule } nuk mund të shkelet kurrë
oddity-unfinished = rregullat janë kaq shumë sa kundërthëniet mes tyre nuk u kërkuan kudo
oddity-unused = { $count ->
    [one] { $count } të dhënë nuk e lexon asnjë formulë: { $codes }
   *[other] { $count } të dhëna nuk i lexon asnjë formulë: { $codes }
  }
