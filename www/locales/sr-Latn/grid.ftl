# List.

grid-label = List { $sheet }
grid-help = Strelice pomeraju, Enter ili kucanje menja ćeliju, F8 vodi na sledeći nalaz, F6 napušta list, F1 prikazuje sve tastere.
grid-row = Red
grid-content = Sadržaj
grid-empty = prazno
grid-edited = ispravljeno
grid-formula = formula { $formula }
grid-previous = ranije: { $value }
grid-stale = nije izračunato
grid-typing = { $cell }, kucanje
grid-locked = Jedna formula popunjava ovu ćeliju i druge, pa se ne može promeniti sama. Ispravite ćelije od kojih se sastoji.
grid-hint = { $sheet }: Enter ili kucanje menja ćeliju, F8 vodi na sledeći nalaz, F1 prikazuje sve tastere.
grid-go = Ćelija; upišite drugu da odete na nju
grid-go-help = Idi na ćeliju (D44) ili na pitanje po šifri (Ctrl+G)
grid-no-such-cell = Nema takve ćelije ili šifre.
grid-earlier = Ranije:
grid-note = Napomena
grid-note-write = Upiši napomenu
grid-note-change = Izmeni napomenu
grid-findings = { $count ->
    [one] { $count } nalaz
    [few] { $count } nalaza
   *[other] { $count } nalaza
  }

find-label = Traži u radnoj svesci
find-count = { $count ->
    [0] nije pronađeno
   *[other] { $at ->
        [0] pronađeno: { $count }
       *[other] { $at } od { $count }
      }
  }
find-at = { $cell }, { $at } od { $count }
find-next = Sledeće
find-previous = Prethodno
find-close = Zatvori
