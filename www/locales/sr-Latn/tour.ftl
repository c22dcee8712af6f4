# Primer: nekoliko koraka kroz jedan izveštaj.

tour-offer = Pokaži mi na primeru (2 minuta)
tour-label = Primer
tour-step = Korak { $step } od { $count }
tour-next = Dalje
tour-previous = Prethodni korak
tour-end = Završi
tour-leave = Napusti primer

tour-meter = Kako stoji obrazac
tour-meter-text = Ovaj obrazac je objavljen s greškama koje ovde vidite. Može se poslati kad više nema grešaka, a svako upozorenje je objašnjeno.
tour-finding = Šta nije u redu
tour-finding-text = Nalaz to kaže na podacima iz ove datoteke. Kliknite na jednu od njegovih ćelija i list ide do nje.
tour-offers = Šta se može uraditi
tour-offers-text = Ovo je predlog. „{ correction-accept }“ unosi izmenu, „{ correction-reject }“ sklanja predlog. Probajte: ovo je samo primer.
tour-sheet = Ili kucajte, kao u Excelu
tour-sheet-text = Izaberite ćeliju i kucajte. Sve se odmah ponovo proverava; Ctrl+Z poništava, F8 vodi na sledeći nalaz.
tour-save = Sačuvajte i pošaljite
tour-save-text = Natrag dobijate istu radnu svesku, sa zapisom svake izmene. To je bilo sve: sada otvorite svoj obrazac.
