# Nalazi za štampanje.

report-back = Natrag na list
report-workbook = Preuzmi kao radnu knjigu
report-print = Štampaj
report-sheets = Listovi u ovom izvještaju
report-heading = Nalazi
report-file = Datoteka
report-who = Komisija
report-period = Period
report-found = Utvrđeno
report-how = Ispravite svaki podatak u njegovoj ćeliji ili ga objasnite, pa vratite obrazac.
report-proposed = { $count ->
    [one] Predložena ispravka
    [few] Predložene ispravke, od kojih jedna može biti tačna
   *[other] Predložene ispravke, od kojih jedna može biti tačna
  }
report-reply = Odgovor:
