import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../l10n';

/** The width of the findings, in pixels; the style sheet says how wide they are at first. */
const width = signal<number | undefined>(undefined);
const LEAST = 320;
const MOST = 760;
const STEP = 32;

/** Between the sheet and the findings: dragged, or moved with the arrow keys. */
export function Divider() {
  const line = useRef<HTMLDivElement>(null);
  const now = () => width.value ?? line.current?.parentElement?.querySelector('.findings')?.clientWidth ?? LEAST;
  const set = (wanted: number) => {
    width.value = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    line.current?.parentElement?.style.setProperty('--findings-width', `${width.value}px`);
  };
  return (
    <div
      ref={line}
      class="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('divider-label')}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width.value ?? 432}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
        set(right - event.clientX);
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(now() + STEP);
        else if (event.key === 'ArrowRight') set(now() - STEP);
        else return;
        event.preventDefault();
      }}
    />
  );
}
