// The page: one of its screens, a place for problems and questions, and what screen readers hear. A
// file can be dropped anywhere, at any time.

import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { droppedIn, isForDesk, isZip } from './desk/gather';
import { dropped } from './files/choose';
import { VERSION } from './engine/generated/version';
import { t } from './l10n';
import { announcement, question, screen } from './state/app';
import { openChosen, openDropped } from './state/desk';
import { compareWith, mayLeave, openFile } from './state/files';
import { showHelp } from './state/help';
import { fileName, report, snapshot, unsaved } from './state/snapshot';
import { Desk } from './views/desk/Desk';
import { Merge } from './views/desk/Merge';
import { Button } from './views/Button';
import { Checking } from './views/Checking';
import { QuestionDialog } from './views/Dialog';
import { Help } from './views/help/Help';
import { LanguageChoice } from './views/LanguageChoice';
import { Logo } from './views/Logo';
import { Open } from './views/Open';
import { ProblemNote } from './views/ProblemNote';
import { ReportPage } from './views/ReportPage';
import { RuleBook } from './views/RuleBook';
import { Working } from './views/Working';
import { Workspace } from './views/Workspace';

export function App() {
  const dragging = useDrop();
  useLeaveQuestion();
  useTitle();
  useHelpKey();
  const shown = screen.value;
  return (
    <div class="page" data-screen={shown}>
      {shown !== 'workspace' && (
        <header class="masthead">
          <Logo name />
          <p class="tagline">{t('tagline')}</p>
          <div class="masthead-actions">
            {shown !== 'help' && (
              <Button kind="quiet" icon="help" label={t('help-title')} disabled={shown === 'checking'} onClick={showHelp} />
            )}
            <LanguageChoice />
          </div>
        </header>
      )}
      <main>
        <ProblemNote />
        {shown === 'open' && <Open />}
        {shown === 'checking' && <Checking />}
        {shown === 'workspace' && <Workspace />}
        {shown === 'desk' && <Desk />}
        {shown === 'merge' && <Merge />}
        {shown === 'report' && <ReportPage />}
        {shown === 'rules' && <RuleBook />}
        {shown === 'help' && <Help />}
      </main>
      <footer class="footnote">
        {t('footnote')}{' '}
        <span class="version">
          {t('title')} {VERSION}
        </span>
      </footer>
      <QuestionDialog />
      <Working />
      <div class="visually-hidden" role="status">
        {announcement.value}
      </div>
      {dragging > 0 && <DropCurtain files={dragging} />}
    </div>
  );
}

/** While a file is dragged over the page: what becomes of it where. */
function DropCurtain({ files }: { files: number }) {
  const many = files > 1;
  const both = screen.value === 'workspace' && !many;
  return (
    <div class="drop-curtain" aria-hidden="true">
      <p data-drop="open">{t(many ? 'desk-drop-here' : both ? 'open-drop-instead' : 'open-drop-here')}</p>
      {both && <p data-drop="previous">{t('open-drop-previous')}</p>}
    </div>
  );
}

/** Takes files that are dropped anywhere; says how many are being dragged. */
function useDrop(): number {
  const [dragging, setDragging] = useState(0);
  useEffect(() => {
    let depth = 0;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const zone = (event: DragEvent) => (event.target as Element | null)?.closest<HTMLElement>('[data-drop]');
    const mark = (event: DragEvent) => {
      const over = zone(event);
      for (const element of document.querySelectorAll('[data-drop]')) {
        element.classList.toggle('is-over', element === over);
      }
    };
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth += 1;
      setDragging(event.dataTransfer?.items.length || 1);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth -= 1;
      if (depth <= 0) setDragging(0);
    };
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      mark(event);
    };
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      const previous = zone(event)?.dataset['drop'] === 'previous';
      depth = 0;
      setDragging(0);
      const all = droppedIn(event.dataTransfer);
      if (isForDesk(all)) {
        await openDropped(all);
        return;
      }
      // A drop that a program makes has files and no entries.
      const files = [...(event.dataTransfer?.files ?? [])];
      if (all.length === 0 && (files.length > 1 || files.some(({ name }) => isZip(name)))) {
        await openChosen(files);
        return;
      }
      const chosen = await dropped(event.dataTransfer);
      if (!chosen) return;
      if (previous && snapshot.value) await compareWith(chosen.file);
      else if (await mayLeave()) await openFile(chosen);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) {
      document.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, []);
  return dragging;
}

/** F1 shows the help; in a form, where there are more keys to know, it shows those. */
function useHelpKey(): void {
  useEffect(() => {
    const help = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.defaultPrevented || screen.value === 'workspace' || question.value) return;
      event.preventDefault();
      showHelp();
    };
    document.addEventListener('keydown', help);
    return () => document.removeEventListener('keydown', help);
  }, []);
}

/** Says in the title which file it is, and how it stands. */
function useTitle(): void {
  useSignalEffect(() => {
    const summary = report.value?.summary;
    document.title = summary
      ? t('title-file', { file: fileName.value, errors: summary.errors, warnings: summary.warnings })
      : t('title');
  });
}

/** Asks before the page is left with corrections that were not saved. */
function useLeaveQuestion(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.value) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
