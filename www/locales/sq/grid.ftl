# Fleta.

grid-label = Fleta { $sheet }
grid-help = Shigjetat lëvizin, Enter ose shtypja ndryshon një qelizë, F8 shkon te gjetja tjetër, F6 del nga fleta, F1 tregon të gjithë tastet.
grid-row = Rreshti
grid-content = Përmbajtja
grid-empty = bosh
grid-edited = e korrigjuar
grid-formula = formula { $formula }
grid-previous = më parë: { $value }
grid-stale = e pallogaritur
grid-typing = { $cell }, po shkruhet
grid-locked = Një formulë e plotëson këtë qelizë dhe të tjera, prandaj nuk mund të ndryshohet vetëm. Korrigjoni qelizat nga të cilat përbëhet.
grid-hint = { $sheet }: Enter ose shtypja ndryshon një qelizë, F8 shkon te gjetja tjetër, F1 tregon të gjithë tastet.
grid-go = Qeliza; shkruani një tjetër për të shkuar atje
grid-go-help = Shko te një qelizë (D44), ose te një pyetje sipas kodit (Ctrl+G)
grid-no-such-cell = Nuk ka qelizë ose kod të tillë.
grid-earlier = Më parë:
grid-note = Shënim
grid-note-write = Shkruaj shënim
grid-note-change = Ndrysho shënimin
grid-findings = { $count ->
    [one] { $count } gjetje
   *[other] { $count } gjetje
  }

find-label = Gjej në librin e punës
find-count = { $count ->
    [0] nuk u gjet
   *[other] { $at ->
        [0] u gjetën { $count }
       *[other] { $at } nga { $count }
      }
  }
find-at = { $cell }, { $at } nga { $count }
find-next = Tjetra
find-previous = E mëparshmja
find-close = Mbyll
