# Çfarë nuk është në rregull, me numrat e skedarit. Para çdo fjalie qëndron rregulli me fjalë.

finding-comparison = { $left }; pritej { $relation ->
    [equal] { $right }
    [different] çdo gjë përveç { $right }
    [less] më pak se { $right }
    [at-most] e shumta { $right }
    [greater] më shumë se { $right }
   *[at-least] të paktën { $right }
  }{ $difference ->
    [none] .
   *[other] : { $direction ->
        [more] { $difference } më tepër
       *[less] mungojnë { $difference }
      }.
  }
finding-side-single = “{ $label }” është { $value }
finding-side-single-previous = “{ $label }” e periudhës së mëparshme është { $value }
finding-side-sum = { $parts } = { $value }
finding-side-known = { $parts } është të paktën { $value }
finding-side-number = vlera është { $value }
finding-side-range = vlera është ndërmjet { $low } dhe { $high }
finding-expected-number = { $value }
finding-expected-single = { $value } (“{ $label }”)
finding-expected-single-previous = { $value } (“{ $label }” e periudhës së mëparshme)
finding-expected-sum = { $value } ({ $parts })
finding-condition = Kjo ka të bëjë me { $labels }.
finding-no-answer = “{ $label }” nuk ka përgjigje.
finding-not-applicable = “{ $label }” nuk mund të marrë përgjigjen “nuk zbatohet”.
finding-text-for-number = “{ $label }” përmban tekstin “{ $text }”.
finding-date-for-number = “{ $label }” përmban datën { $text }. Mund ta ketë krijuar Excel nga një numër si 3/4.
finding-logical-for-number = “{ $label }” përmban { $text }, siç e jep një kuti zgjedhjeje, aty ku kërkohet numër.
finding-ambiguous-mark = “{ $label }” përmban “{ $text }”, që mund të jetë { $readings }.
finding-comma-both-ways = Te “{ $decimal }” presja qëndron para dhjetoreve, te “{ $thousands }” mund të shënojë mijëshet.
finding-approximate = “{ $label }” përmban “{ $text }”.
finding-not-listed = “{ $label }” përmban “{ $text }”; përgjigjet e mundshme janë { $choices }.
finding-not-a-date = “{ $label }” përmban “{ $text }”.
finding-error-value = “{ $label }” përmban “{ $text }”.
finding-stale = “{ $label }” tregon { $stored }, ndërsa formula e saj jep { $calculated }.
finding-stale-unknown = “{ $label }” tregon { $stored }, që është i vjetruar; se çfarë jep formula e saj nuk dihet këtu.
finding-stale-elsewhere = { $count ->
    [one] { $cell }, të cilën e lexon formulari, tregon { $stored }, ndërsa formula e saj jep { $calculated }.
   *[other] Kjo vlen për { $count } qeliza që i lexon formulari; e para, { $cell }, tregon { $stored }, ndërsa formula e saj jep { $calculated }.
  }
finding-stale-elsewhere-unknown = { $count ->
    [one] { $cell }, të cilën e lexon formulari, tregon { $stored }, që është i vjetruar; se çfarë jep formula e saj nuk dihet këtu.
   *[other] Kjo vlen për { $count } qeliza që i lexon formulari; e para, { $cell }, tregon { $stored }, që është i vjetruar; se çfarë jep formula e saj nuk dihet këtu.
  }
finding-no-result = Nuk dihet sa është “{ $label }”.
finding-no-result-elsewhere = { $count ->
    [one] Nuk dihet çfarë thotë { $cell }.
   *[other] Nuk dihet çfarë thonë { $count } qeliza, e para { $cell }.
  }
finding-not-calculated = { $count ->
    [one] Një formulë nuk u llogarit: { $cells }.
   *[other] { $count } formula nuk u llogaritën, të parat në { $cells }.
  }
finding-not-whole = “{ $label }” është { $value }.
finding-out-of-range = “{ $label }” është { $value }.
finding-fraction = “{ $label }” është { $value }: a është menduar { $percent } përqind?
finding-shown-otherwise = “{ $label }” përmban { $stored }, ndërsa formati i qelizës tregon “{ $shown }”. Përdoret { $stored }: shkruani numrin që mendohet në një qelizë që e tregon ashtu siç është.
finding-shown-with-words = “{ $label }” përmban { $stored }, ndërsa formati i qelizës tregon “{ $shown }”: “{ $words }” gjendet vetëm në format. Përdoret { $stored } në njësinë e rreshtit: nëse mendohet tjetër, shkruajeni numrin të plotë.
finding-struck = “{ $label }” përmban “{ $text }”, të vijëzuar. Përdoret ashtu siç është: zbrazeni qelizën nëse nuk mendohet, ose hiqni vijën.
finding-struck-part = “{ $label }” përmban “{ $text }”, ku “{ $part }” është e vijëzuar: nuk dihet me siguri çfarë mendohet.
finding-raised = “{ $label }” përmban “{ $text }”, ku “{ $part }” është e ngritur si shenjë fusnote: ka gjasa të mendohet shifra pa të.
finding-implausible-year = “{ $label }” është { $text }.
finding-same-figure = { $value } qëndron te { $labels }: mos është ngjitur dy herë?
finding-irregular-period = Periudha është nga { $start } deri më { $end }.
finding-wrong-version = Kopertina thotë se ky është versioni { $stated } i formularit; kontrollohet sipas versionit { $current }. Pyetjet që kanë ndryshuar ndërkohë nuk gjenden ose nuk kuptohen: kopjoni shifrat në versionin { $current }, ose korrigjoni versionin në kopertinë.
finding-missing-sheet = Mungon fleta “{ $sheet }”.
finding-missing-data-point = “{ $label }” ({ $code }) nuk u gjet.
finding-repeated = “{ $label }” ({ $code }) u gjet { $count } herë. Përdoret njëra prej tyre: ajo me etiketën e vet, ose e para.
finding-repeated-differs = “{ $label }” ({ $code }) qëndron në { $count } vende me përgjigje të ndryshme.
finding-found-by-name = Mungon kodi { $code }; “{ $label }” u gjet sipas emrit të qelizës.
finding-found-by-label = Mungon kodi { $code }; “{ $label }” u gjet sipas etiketës.
finding-column-missing = Kolona “{ $column }” nuk u gjet në fletën “{ $sheet }”{ $stands ->
    [text] ; { $cell } thotë “{ $text }”
    [empty] ; { $cell } është bosh
   *[nothing] {""}
  }. { $lost ->
    [values] Asnjë përgjigje e kësaj flete nuk lexohet: shkruani aty titullin e kolonës.
    [notes] Shënimet e saj nuk lexohen: shkruani aty titullin e kolonës.
    [evidence] Referencat e saj te dëshmitë nuk lexohen: shkruani aty titullin e kolonës.
   *[codes] Pyetjet e saj gjenden vetëm sipas emrave dhe etiketave.
  }
finding-column-near = Si kolona “{ $column }” e fletës “{ $sheet }” merret ajo e qelizës { $cell }, { $stands ->
    [empty] megjithëse ajo qelizë është bosh.
   *[text] që thotë “{ $text }”.
  }
finding-no-headers = Fleta “{ $sheet }” ekziston, por në të nuk u gjet asnjë nga titujt dhe kodet e formularit. Asgjë e saj nuk lexohet.
finding-second-column = Fleta “{ $sheet }” ka më shumë se një kolonë “{ $column }”: { $used } dhe { $others }. { $by ->
    [names] Lexohet { $used }, sepse emrat e qelizave të formularit tregojnë te ajo.
    [figures] Lexohet { $used }, sepse vetëm ajo ka përgjigje.
    [header] Lexohet { $used }, sepse titulli i saj është ai i formularit.
   *[place] Lexohet { $used }, e para; asgjë nuk tregon cila është ajo e duhura.
  } { $count ->
    [0] Ato përmbajnë të njëjtën gjë.
    [one] Ato ndryshojnë në një rresht.
   *[other] Ato ndryshojnë në { $count } rreshta.
  }
finding-copied-sheet = Fleta “{ $copy }” është kopje e fletës “{ $used }”. { $by ->
    [header] Përdoret “{ $used }”, sepse emri i saj është ai i formularit.
    [names] Përdoret “{ $used }”, sepse emrat e qelizave të formularit tregojnë te ajo.
    [figures] Përdoret “{ $used }”, sepse vetëm përgjigjet e saj mund të lexohen.
   *[place] Përdoret “{ $used }”, e para; asgjë nuk tregon cila është ajo e duhura.
  } { $count ->
    [0] Ato përmbajnë të njëjtën gjë.
    [one] Ato ndryshojnë në një qelizë.
   *[other] Ato ndryshojnë në { $count } qeliza.
  } Fshijeni fletën që nuk vlen.
finding-unasked-rows = { $count ->
    [one] Një shifër në fletën “{ $sheet }” qëndron në një rresht që nuk është i formularit: { $figures }. Ajo nuk lexohet.
   *[other] { $count } shifra në fletën “{ $sheet }” qëndrojnë në rreshta që nuk janë të formularit: { $figures }. Ato nuk lexohen.
  }
finding-unasked-columns = Pranë pyetjeve të fletës “{ $sheet }”, në kolona që nuk janë të formularit ({ $columns }), { $count ->
    [one] qëndron një numër. Ai nuk lexohet.
   *[other] qëndrojnë { $count } numra. Ata nuk lexohen.
  }
finding-hidden-sheet = Fleta e qelizës { $cell } është e fshehur.
finding-hidden-row = { $count ->
    [one] { $count } rresht i formularit është i fshehur: ai i qelizës { $cell }.
   *[other] { $count } rreshta të formularit janë të fshehur, i pari ai i qelizës { $cell }.
  }
finding-filtered = { $count ->
    [one] Një filtër fsheh { $count } rresht të formularit: atë të qelizës { $cell }.
   *[other] Një filtër fsheh { $count } rreshta të formularit, i pari ai i qelizës { $cell }.
  }
finding-hidden-column = Kolona e qelizës { $cell } është e fshehur.
finding-merged = { $cell } është bashkuar me qeliza të tjera.
finding-shown-as-nothing = { $count ->
    [one] Formati i { $cell } nuk tregon asgjë nga ajo që përmban qeliza.
   *[other] Formatet e { $count } qelizave të formularit nuk tregojnë asgjë nga ajo që përmbajnë, e para { $cell }.
  }
finding-unseen-ink = { $count ->
    [one] Teksti në { $cell } ka ngjyrën e qelizës, ndaj askush nuk e sheh.
   *[other] Tekstet në { $count } qeliza të formularit kanë ngjyrën e qelizave, ndaj askush nuk i sheh; e para është { $cell }.
  }
finding-no-reason = “{ $label }” është “nuk disponohet”, por në shënim nuk jepet arsyeja.
finding-comment-no-reason = “{ $label }” është “nuk disponohet”, por në shënim nuk jepet arsyeja. Një koment në qelizë thotë: “{ $text }”.
finding-comment-no-answer = “{ $label }” nuk ka përgjigje. Një koment në qelizë thotë: “{ $text }”.
finding-parts-zero = “{ $label }” është { $total }, ndërsa të gjitha pjesët janë 0.
finding-parts-missing = Pjesët e njohura bëjnë { $known } nga { $total }.
finding-known-parts-exceed = Ato bëjnë { $known }, ndërsa totali është { $total }.
finding-thousands-both-ways = Këtu “{ $with }”, atje “{ $without }”.
finding-other-unit = “{ $label }” kërkohet në njësinë: { $unit }; “{ $written }” do të thotë: { $means }.
finding-odd-letters = Te “{ $text }” qëndron një shkronjë aty ku duhet shifër (“{ $label }”).
finding-odd-spaces = Te “{ $text }” qëndron një shenjë që vetëm duket si hapësirë (“{ $label }”).
finding-odd-invisible = Te “{ $text }” qëndron një shenjë që nuk shihet (“{ $label }”).
finding-odd-alphabet = Te “{ $text }” qëndron një shkronjë e një alfabeti tjetër në vend të asaj që duket njësoj (“{ $label }”).
finding-doubtful-word = Në shënimin për “{ $label }” shkruhet “{ $word }”.
finding-went-missing = “{ $label }” ishte { $before } në periudhën e mëparshme.
finding-dropped = “{ $label }” është 0; më parë ishte { $before }.
finding-date-outside = Shënimi për “{ $label }” përmend “{ $text }”.
finding-other-change = Në shënimin për “{ $label }” shkruhet “{ $text }”; nga { $before } në { $now } është { $percent } %.
finding-change-without-base = Në shënimin për “{ $label }” shkruhet “{ $text }”.
finding-not-sum-of-halves = “{ $label }” është { $year } për vitin; për gjysmëvitet { $first } + { $second } = { $sum }.
finding-other-length = Ky raport mbulon { $own ->
    [one] { $own } muaj
   *[other] { $own } muaj
  }, raporti i mëparshëm { $before }.
finding-revised = “{ $label }” e periudhës së mëparshme tani jepet si { $now }; atëherë u dërgua { $then }.
finding-copy-of-last = { $same } nga { $of } shifra janë ato të periudhës së mëparshme.
finding-far-from-median = “{ $label }” është { $value }; mediana e katër periudhave të fundit është { $median }.
finding-more-than-chance = “{ $label }” kaloi nga { $before } në { $value }.
finding-running-total = “{ $label }” ishte { $values }.
finding-power-of-ten-up = “{ $label }” është { $value }, { $factor } herë sa { $before } e periudhës së mëparshme.
finding-power-of-ten-down = “{ $label }” është { $value }; { $before } e periudhës së mëparshme është { $factor } herë më e madhe.
finding-other-basis = Shënimet për “{ $label }” përmendin diçka tjetër: { $counted }.
finding-other-dates = { $dates }.
finding-per-head = { $jurisdiction } raporton { $rate } për 100 000 banorë te “{ $label }”; mediana është { $median }.
finding-other-version = { $versions }.
finding-other-periods = { $periods }.
finding-no-file = Nuk ka ardhur skedar nga { $jurisdiction }.
finding-several-files = { $count } skedarë thonë se janë nga { $jurisdiction }; përgjigje që ndryshojnë: { $differ }.
finding-nobodys-file = Fleta e kapakut e një skedari nuk tregon se i kujt është.
finding-applies-elsewhere = { $jurisdiction } thotë “nuk zbatohet” për “{ $label }”; shifra japin { $others }.

list-and = { $first } dhe { $last }
list-or = { $first } ose { $last }
