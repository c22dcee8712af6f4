import { useLayoutEffect, useRef } from 'preact/hooks';
import { Grid } from '../grid/Grid';
import { t } from '../l10n';
import { question, screen } from '../state/app';
import { save } from '../state/files';
import { finding, next as nextFound } from '../state/find';
import { goToNext } from '../state/findings';
import { reveal } from '../state/selection';
import { ready, sheet } from '../state/sheets';
import { half, pane, report, show, snapshot } from '../state/snapshot';
import { redo, undo } from '../state/steps';
import { useSignalEffect } from '@preact/signals';
import { Bar } from './Bar';
import { Changed } from './Changed';
import { FindBar } from './FindBar';
import { Findings } from './Findings';
import { FormulaBar } from './FormulaBar';
import { KeysDialog } from './KeysDialog';
import { keysShown } from './keys-shown';
import { Divider } from './Divider';
import { SheetTabs } from './SheetTabs';
import { Tour } from './tour/Tour';

/** One file: its sheets, and what is wrong in them. */
export function Workspace() {
  const whole = useRef<HTMLDivElement>(null);
  useKeys(whole);
  // Whoever goes to a cell wants to see it, also on a narrow screen.
  useSignalEffect(() => {
    if (reveal.value.focus) half.value = 'sheet';
  });
  if (!snapshot.value || !report.value) return null;
  const count = report.value.findings.length;
  return (
    <div class={`workspace shows-${half.value}`} ref={whole}>
      <Bar />
      <div class="halves" role="group" aria-label={t('halves-label')}>
        {(['findings', 'sheet'] as const).map((which) => (
          <button key={which} type="button" aria-pressed={half.value === which} onClick={() => (half.value = which)}>
            {t(`halves-${which}`)}
            {which === 'findings' && count > 0 && <span class="count is-plain">{count}</span>}
          </button>
        ))}
      </div>
      <div class="sheet">
        <div class="sheet-pane" id="sheet" role="tabpanel" aria-labelledby={`tab-${sheet.value}`}>
          {pane.value === 'sheet' ? (
            <>
              <FormulaBar />
              {finding.value && <FindBar />}
              {ready.value && <Grid />}
            </>
          ) : (
            <Changed />
          )}
        </div>
        <SheetTabs />
      </div>
      <Divider />
      <Findings />
      <Tour />
      {keysShown.value && <KeysDialog close={() => (keysShown.value = false)} />}
    </div>
  );
}

/** The parts of the page, in the order in which F6 goes through them, and what takes the focus there. */
const PARTS = ['.grid [data-active]', '.findings-list', '.bar-actions button:not(:disabled)', '.tab[aria-selected="true"]', '.tour .is-primary'];

/** Keys that do the same wherever the focus is. */
function useKeys(whole: { current: HTMLDivElement | null }): void {
  // At once, so that no key is lost.
  useLayoutEffect(() => {
    const part = (by: 1 | -1) => {
      const found = PARTS.map((selector) => whole.current?.querySelector<HTMLElement>(selector));
      const isIn = (element: HTMLElement | null | undefined) =>
        element?.closest('.grid, .findings, .bar, .tabs, .tour')?.contains(document.activeElement);
      let at = found.findIndex(isIn);
      for (let tries = 0; tries < PARTS.length; tries += 1) {
        at = (at + by + PARTS.length) % PARTS.length;
        const element = found[at];
        if (element && element.offsetParent !== null) {
          // Of the findings, the one that a person is at.
          const card = at === 1 ? element.querySelector<HTMLElement>('.finding.is-current, .finding') : undefined;
          (card ?? element).focus();
          return;
        }
      }
    };
    // At once, for what is not shown cannot take the focus; the next drawing says the same.
    const toSheetHalf = () => {
      show('sheet');
      whole.current?.classList.replace('shows-findings', 'shows-sheet');
    };
    const act = (event: KeyboardEvent): (() => unknown) | undefined => {
      const ctrl = event.ctrlKey || event.metaKey;
      const key = ctrl ? `Ctrl ${event.key.toLowerCase()}` : event.key;
      // In a field the browser undoes what was typed there.
      const inField = (event.target as Element | null)?.closest('input[type="text"], input[type="search"], textarea');
      switch (key) {
        case 'F1':
          return () => (keysShown.value = true);
        case 'F6':
        case 'Ctrl f6':
          return () => part(event.shiftKey ? -1 : 1);
        case 'F8':
          return () => {
            show('sheet');
            return goToNext(event.shiftKey ? -1 : 1);
          };
        case 'F3':
          return () => {
            toSheetHalf();
            if (finding.value) return nextFound(event.shiftKey ? -1 : 1);
            finding.value = true;
          };
        case 'Ctrl f':
          return () => {
            toSheetHalf();
            finding.value = true;
            document.getElementById('find')?.focus();
          };
        case 'Ctrl g':
          return () => {
            toSheetHalf();
            whole.current?.querySelector<HTMLElement>('.name-box')?.focus();
          };
        case 'Ctrl s':
          return save;
        case 'Ctrl z':
          return inField ? undefined : event.shiftKey ? redo : undo;
        case 'Ctrl y':
          return inField ? undefined : redo;
        default:
          return undefined;
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || screen.value !== 'workspace' || question.value) return;
      const run = act(event);
      if (!run) return;
      event.preventDefault();
      void run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
