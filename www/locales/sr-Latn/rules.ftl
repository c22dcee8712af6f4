# Zbirka pravila.

rules-heading = Zbirka pravila
rules-builtin = ugrađeni obrazac
rules-count = Broj pravila: { $count } ({ $form })
rules-print = Štampaj
rules-download = Preuzmi kao dokument
rules-back = Natrag
rules-search = Traži
rules-none = Nijedno pravilo ne sadrži sve ove reči.
rules-note = Napomena uz podatak ga rešava.
rules-source = Izvor: { $source }.
rules-sum = Delovi i zbirovi
rules-balance = Bilansi
rules-inequality = Granice
rules-ratio = Udeli
rules-cross-sheet = Između listova
rules-completeness = Potpunost
rules-format = Način pisanja odgovora
rules-cross-period = Između perioda
rules-trend = Trendovi
rules-cross-jurisdiction = Između komisija
rules-file = Sama datoteka
