# Šta je pogrešno ili neobično u definiciji obrasca. $place je ćelija, npr. rules!D37.

definition-fault = { $place }, kolona { $column }: { $fault }
definition-fault-row = { $place }: { $fault }
definition-row = { $sheet }, red { $row }
definition-damaged-table = tabela { $table } ne može se pročitati: { $reason }
definition-no-table = u definiciji nema takve tabele
definition-csv = tabela se ne može pročitati: { $reason }
definition-not-one-of = „{ $found }“ ovde ništa ne znači; može biti: { $words }
definition-not-a-code = „{ $found }“ nije šifra: šifre su velika slova i cifre s tačkama između njih, npr. TR.IN
definition-not-a-number = „{ $found }“ nije broj
definition-number-spelt = „{ $found }” nije broj; napišite { $number }
definition-too-many = definicija ima više od { $most } { $what ->
    [rows] redova u ovoj tabeli
    [columns] kolona u ovoj tabeli
    [characters] znakova u ovoj ćeliji
    [data-points] podataka
    [rules] pravila
   *[parts] delova u svim formulama
  }
definition-unseen = „{ $found }” sadrži znak koji se ne vidi ({ $letter }), ovde prikazan tačkom; ukucajte naziv ponovo
definition-twice-as = „{ $name }” ovde stoji drugi put, kao „{ $other }”; uklonite jedno od to dvoje
definition-twice = „{ $name }“ ovde stoji drugi put
definition-unknown = { $what ->
    [sheet] ne postoji list
    [list] ne postoji lista
    [data-point] ne postoji podatak
    [headline] ne postoji podatak ili udeo
    [setting] ne postoji postavka
   *[check] ne postoji provera
  } „{ $name }“{ $suggestion ->
    [none] {""}
   *[other] ; da li ste mislili „{ $suggestion }“?
  }
definition-formula-or-check = pravilo ima ili formulu ili proveru
definition-no-label = među natpisima nema engleskog teksta za „{ $key }“

formula-at = kod znaka { $column }: { $problem }
formula-stray-character = „{ $found }“ nema značenje u formuli
formula-open-quote = tekst koji ovde počinje nema završni navodnik
formula-unexpected = ovde treba { $needed }{ $found ->
    [none] {""}
   *[other] , a ne „{ $found }“
  }
formula-needed-end = kraj formule
formula-needed-closing-bracket = završna zagrada
formula-needed-operand = šifra, broj, tekst ili funkcija
formula-needed-comma-or-bracket = zarez ili završna zagrada
formula-unknown-function = ne postoji funkcija { $name }{ $suggestion ->
    [none] {""}
   *[other] ; da li ste mislili { $suggestion }?
  }
formula-argument-count = { $function } traži { $least ->
    [same] { $most ->
        [one] { $most } argument
        [few] { $most } argumenta
       *[other] { $most } argumenata
      }
   *[other] najmanje { $least } argumenata
  }, a ne { $found }
formula-wrong-type = ovde treba { $needed }, a ovo je { $found }
formula-type-number = broj
formula-type-text = tekst
formula-type-truth = uslov
formula-type-term = šifra
formula-type-any = vrednost
formula-too-deep = zagrade su ugnežđene dublje od { $count } puta
formula-too-many-steps = više od { $count } računanja sledi jedno na rezultat drugog; napišite zbir kao SUM(…) ili od toga napravite dva pravila
formula-too-long = formula je duža od { $count } znakova

oddity-circular-total = zbirovi sadrže jedan drugi: { $codes }
oddity-contradiction = nijedan obrazac ne može ispuniti sva pravila { $rules }
oddity-never-fails = { $rule } se nikada ne može prekršiti
oddity-unfinished = pravila je toliko da protivrečnosti među njima nisu svuda tražene
oddity-unused = { $count ->
    [one] { $count } podatak ne čita nijedna formula: { $codes }
    [few] { $count } podatka ne čita nijedna formula: { $codes }
   *[other] { $count } podataka ne čita nijedna formula: { $codes }
  }
