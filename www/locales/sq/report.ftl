# Gjetjet për shtypje.

report-back = Kthehu te fleta
report-workbook = Shkarko si libër pune
report-print = Shtyp
report-sheets = Fletët në këtë raport
report-heading = Gjetjet
report-file = Skedari
report-who = Komisioni
report-period = Periudha
report-found = U gjet
report-how = Ju lutemi korrigjoni çdo shifër në qelizën e saj, ose shpjegojeni, dhe kthejeni formularin.
report-proposed = { $count ->
    [one] Korrigjimi i propozuar
   *[other] Korrigjime të propozuara, prej të cilave një mund të jetë i saktë
  }
report-reply = Përgjigje:
