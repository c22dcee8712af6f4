// What an analyst does about each of the six samples, and what is changed in the end; for every browser.

/**
 * What is done about one finding.
 * @typedef {{ safe: true } | { accept: string } | { note: string, rule: string } | { type: string, cell: string }} Deed
 */

/** @type {{ sample: string, deeds: Deed[], changes: string[] }[]} */
export const JOURNEYS = [
  {
    sample: 'belgrade',
    deeds: [
      { safe: true },
      { type: '647', cell: 'Policy!D34' },
      { accept: 'Destruction!D12 becomes 176,590' },
      { note: 'The campaign went on after the period; counted until 30 June.', rule: 'PER-09' },
      // Now that they are numbers, two more rules can be decided.
      { type: 'Record 12 of 2020', cell: 'Destruction!F15' },
      { note: 'Dismantled together, counted by item.', rule: 'XSH-18' },
    ],
    changes: [
      'Destruction!D12=176590',
      'Destruction!D15=37.4',
      'Destruction!E12=Dismantled together, counted by item.',
      'Destruction!F15=Record 12 of 2020',
      'Policy!D34=647',
      'Possession!E19=The campaign went on after the period; counted until 30 June.',
    ],
  },
  {
    sample: 'podgorica',
    deeds: [
      { safe: true },
      { note: 'One case can hold several charges.', rule: 'INQ-07' },
      { note: 'The court does not break them down.', rule: 'CMP-05' },
      { accept: 'Destruction!D16 becomes 4' },
      { accept: 'Possession!D12 becomes 90' },
      { accept: 'Possession!D14 becomes 572' },
      { accept: 'Destruction!D15 becomes 84' },
      { note: 'Destruction records 7 to 9.', rule: 'XSH-17' },
    ],
    changes: [
      'Destruction!D15=84',
      'Destruction!D16=4',
      'Destruction!E15=Destruction records 7 to 9.',
      'Policy!E29=The court does not break them down.',
      'Policy!E44=One case can hold several charges.',
      'Possession!D12=90',
      'Possession!D14=572',
      'Trafficking!D55=2',
    ],
  },
  {
    sample: 'pristina',
    deeds: [
      { type: '2024', cell: 'Policy!D24' },
      { note: 'Rounded to whole tens.', rule: 'RAT-02' },
      { accept: 'Trafficking!D41 becomes 7,122' },
      { accept: 'Legislation!D10 becomes 80' },
    ],
    changes: ['Legislation!D10=80', 'Policy!D24=2024', 'Storage!E19=Rounded to whole tens.', 'Trafficking!D41=7122'],
  },
  {
    sample: 'sarajevo',
    deeds: [
      { note: 'Law on weapons, article 52.', rule: 'XSH-03' },
      { safe: true },
      { accept: 'Destruction!D15 becomes 275' },
      { accept: 'Destruction!D22 becomes 40,169' },
      { type: 'Record 3', cell: 'Destruction!F15' },
      { note: 'Two shifts, since March.', rule: 'TRD-04' },
    ],
    changes: [
      'Destruction!D15=275',
      'Destruction!D22=40169',
      'Destruction!E22=Two shifts, since March.',
      'Destruction!F15=Record 3',
      'Possession!D14=3709',
      'Possession!E17=Law on weapons, article 52.',
    ],
  },
  // Nothing is wrong in it: a figure that is typed wrong is found at once, and put right.
  { sample: 'skopje', deeds: [{ type: '-5', cell: 'Policy!D31' }, { type: '12', cell: 'Policy!D31' }], changes: [] },
  {
    sample: 'tirana',
    deeds: [{ note: 'The law was in force until March.', rule: 'XSH-02' }],
    changes: ['Legislation!E16=The law was in force until March.'],
  },
];
