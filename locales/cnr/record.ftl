# List s ispravkama i oznake na promijenjenim ćelijama.

record-sheet = Ispravke
record-title = Ispravke
record-about = Svaki red je jedna izmjena koju je KPI Validator unio u ovu radnu svesku nakon što je prihvaćena. Klik na ćeliju vodi do nje. Posljednja kolona je SHA-256 datoteke prije izmjene.
record-time = Vrijeme
record-cell = Ćelija
record-code = Šifra
record-label = Podatak
record-old = Prije
record-new = Poslije
record-rules = Pravila
record-reason = Razlog
record-accepted = Prihvaćeno
record-form = Obrazac
record-file = Datoteka prije (SHA-256)
record-accepted-safe = automatski: sigurno
record-accepted-confirmed = potvrđeno
record-reason-typed = Upisano rukom.
record-reason-note = Napomena koja objašnjava podatak.
record-reason-note-settles = Napomena koja rješava upozorenje.
record-reason-command = Zadano u komandnoj liniji.
record-accepted-merged = spojeno
record-merged-only = Iz datoteke: { $from }.
record-merged-agreed = Isto u datotekama: { $from }.
record-merged-summed = Zbir iz datoteka: { $from }.
record-merged-joined = Sastavljeno iz datoteka: { $from }.
record-merged-taken = Izabrano iz datoteke: { $from }.
record-mark = Ispravljeno programom KPI Validator. Prije: { $old }. { $reason }
record-mark-blank = Ispravljeno programom KPI Validator. Prije: ništa. { $reason }

# Kako datoteka stoji prema potvrdi o posljednjoj provjeri.

receipt-never = Ova datoteka nikada nije provjerena programom KPI Validator.
receipt-unchanged = Provjereno prema obrascu { $form } ({ $time }) i otada nepromijenjeno. Tada je bilo otvoreno: grešaka { $errors }, upozorenja { $warnings }.
receipt-changed = Promijenjeno nakon provjere prema obrascu { $form } ({ $time }): { $codes }.
receipt-changed-somewhere = Promijenjeno nakon provjere prema obrascu { $form } ({ $time }).
signed = Radna sveska je digitalno potpisana. Svaka ispravka poništava potpis.
corrected-as-filled = Radna sveska u ovom formatu ne može se zapisati natrag. Ispravljena radna sveska biće nov primjerak obrasca, popunjen njenim vrijednostima; ništa drugo iz datoteke neće biti u njemu.
effect-pivots = Izvedene tabele (PivotTable) napravljene od promijenjenih ćelija: { $count } (list { $sheets }). Excel ih osvježava kad otvori datoteku; do tada, i u drugim programima, prikazuju stare brojke.
effect-pivots-fixed = Izvedene tabele (PivotTable) napravljene od promijenjenih ćelija: { $count } (list { $sheets }). Datoteka ne dozvoljava Excelu da ih osvježi, pa prikazuju stare brojke: dozvolite to u njihovim opcijama i osvježite ih.
effect-charts = Grafikoni koji mogu biti nacrtani sa starom brojkom dok Excel ne otvori datoteku: { $count }.
effect-copies = Radna sveska sadrži upite ili model podataka, koji čuvaju kopiju brojki. Ako čitaju promijenjenu ćeliju, osvježite ih u Excelu (Data, Refresh All).
effect-iterates = Formule koje čitaju same sebe zadržavaju posljednje rezultate: radna sveska računa iterativno. Excel nastavlja od njih kad otvori datoteku.
