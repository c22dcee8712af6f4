// The example: a few steps through a sample, for whoever is here for the first time. It is offered, and
// never again once it was left.

import { batch, effect, signal } from '@preact/signals';
import { samples } from '../engine/assets';
import { t } from '../l10n';
import { announce, screen } from './app';
import { mayLeave, openSample } from './files';
import { fileName, half, pane } from './snapshot';

/** Where the browser remembers that it was seen. */
const SETTING = 'kpi-validator.tour';
/** The sample that has most to show: errors, warnings, and a proposal for one. */
const SAMPLE = 'podgorica';

export interface TourStep {
  /** What it is about: the first of these that is to be seen. */
  readonly target: string;
  readonly heading: string;
  readonly text: string;
  /** The half that shows it on a narrow screen. */
  readonly half: 'findings' | 'sheet';
}

export const TOUR: readonly TourStep[] = [
  { target: '.meter', heading: 'tour-meter', text: 'tour-meter-text', half: 'findings' },
  { target: '.finding:has(.offer:not(.is-rejected)), .finding', heading: 'tour-finding', text: 'tour-finding-text', half: 'findings' },
  { target: '.offer:not(.is-rejected), .findings-list', heading: 'tour-offers', text: 'tour-offers-text', half: 'findings' },
  { target: '.sheet-pane', heading: 'tour-sheet', text: 'tour-sheet-text', half: 'sheet' },
  { target: '.bar .is-save > .button.is-primary', heading: 'tour-save', text: 'tour-save-text', half: 'findings' },
];

/** The step that is shown, counted from 0. */
export const tourAt = signal<number | undefined>(undefined);
/** Whether to offer it on the first screen. */
export const tourOffered = signal(!seen());

function seen(): boolean {
  try {
    return localStorage.getItem(SETTING) !== null;
  } catch {
    return false;
  }
}

/** Opens the sample, and begins. */
export async function startTour(): Promise<void> {
  const sample = samples.find(({ key }) => key === SAMPLE) ?? samples[0];
  if (!sample || !(await mayLeave())) return;
  await openSample(sample);
  if (screen.value === 'workspace' && fileName.value === sample.name) goToStep(0);
}

/** Shows a step, and what it is about. */
export function goToStep(at: number): void {
  const step = TOUR[at];
  if (!step) return endTour();
  batch(() => {
    tourAt.value = at;
    pane.value = 'sheet';
    half.value = step.half;
  });
  announce(`${t('tour-step', { step: at + 1, count: TOUR.length })}. ${t(step.heading)}. ${t(step.text)}`);
}

/** Leaves the example; the sample stays open. */
export function endTour(): void {
  tourAt.value = undefined;
  tourOffered.value = false;
  try {
    localStorage.setItem(SETTING, 'seen');
  } catch {
    // It is offered again when the page is opened anew.
  }
}

// It is about the workspace: whoever closes the sample has left it. Help and the report are only visits.
effect(() => {
  if (tourAt.peek() !== undefined && (screen.value === 'open' || screen.value === 'checking')) endTour();
});
