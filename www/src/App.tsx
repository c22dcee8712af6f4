// The page: one of three screens, a place for problems, and what screen readers hear. A file can be
// dropped anywhere, at any time.

import { useEffect, useState } from 'preact/hooks';
import { t } from './l10n';
import { announcement, openFile, screen, unsaved } from './state';
import { Checking } from './views/Checking';
import { Open } from './views/Open';
import { ProblemNote } from './views/ProblemNote';
import { RuleBook } from './views/RuleBook';
import { Workspace } from './views/Workspace';

export function App() {
  const dragging = useDrop();
  useLeaveQuestion();
  return (
    <div class="page" data-screen={screen.value}>
      <header class="masthead">
        <p class="brand">{t('title')}</p>
        <p class="tagline">{t('tagline')}</p>
      </header>
      <main>
        <ProblemNote />
        {screen.value === 'open' && <Open />}
        {screen.value === 'checking' && <Checking />}
        {screen.value === 'workspace' && <Workspace />}
        {screen.value === 'rules' && <RuleBook />}
      </main>
      <footer class="footnote">{t('footnote')}</footer>
      <div class="visually-hidden" role="status">
        {announcement.value}
      </div>
      {dragging && (
        <div class="drop-curtain" aria-hidden="true">
          <p>{t('open-drop-here')}</p>
        </div>
      )}
    </div>
  );
}

/** Takes a file that is dropped anywhere; says whether one is being dragged. */
function useDrop(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    let depth = 0;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth += 1;
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth -= 1;
      if (depth <= 0) setDragging(false);
    };
    const over = (event: DragEvent) => {
      if (carriesFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth = 0;
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file && (!unsaved.value || confirm(t('leave')))) void openFile(file);
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

/** Asks before the page is left with corrections that were not downloaded. */
function useLeaveQuestion(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.value) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
