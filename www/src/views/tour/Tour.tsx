import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../l10n';
import { endTour, goToStep, TOUR, tourAt } from '../../state/tour';
import { Button } from '../Button';
import { place } from './place';

/** A step of the example: a card beside what it is about, and a frame around that. Nothing is blocked. */
export function Tour() {
  const at = tourAt.value;
  const step = at === undefined ? undefined : TOUR[at];
  return step ? <Card at={at ?? 0} /> : null;
}

function Card({ at }: { at: number }) {
  const card = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const step = TOUR[at];
  useFollow(step?.target, card, frame);
  // The first step takes the focus; later ones leave it on the button that led to them.
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const own = card.current;
    own?.querySelector<HTMLElement>('.is-primary')?.focus({ preventScroll: true });
    return () => {
      const at = document.activeElement;
      if (at && at !== document.body && !own?.contains(at)) return;
      const kept = before !== document.body && before?.isConnected;
      (kept ? before : document.querySelector<HTMLElement>('.grid [data-active]'))?.focus({ preventScroll: true });
    };
  }, []);
  if (!step) return null;
  const last = at === TOUR.length - 1;
  return (
    <>
      <div class="tour-frame" ref={frame} aria-hidden="true" />
      <section
        ref={card}
        class="tour"
        role="dialog"
        aria-labelledby="tour-heading"
        aria-describedby="tour-text"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          endTour();
        }}
      >
        <div class="tour-row">
          <span class="tour-step">{t('tour-step', { step: at + 1, count: TOUR.length })}</span>
          <Button bare kind="quiet" icon="close" label={t('tour-leave')} onClick={endTour} />
        </div>
        <h2 id="tour-heading">
          <span class="visually-hidden">{t('tour-label')}: </span>
          {t(step.heading)}
        </h2>
        <p id="tour-text">{t(step.text)}</p>
        <div class="tour-row">
          <Button kind="quiet" label={t('tour-previous')} disabled={at === 0} onClick={() => goToStep(at - 1)} />
          <Button kind="primary" label={t(last ? 'tour-end' : 'tour-next')} onClick={() => goToStep(at + 1)} />
        </div>
      </section>
    </>
  );
}

/** Keeps the card and the frame where the target is, whatever scrolls or is drawn anew. */
function useFollow(
  target: string | undefined,
  card: { current: HTMLElement | null },
  frame: { current: HTMLDivElement | null },
): void {
  useEffect(() => {
    let waiting = 0;
    let last: Element | undefined;
    const follow = () => {
      waiting = requestAnimationFrame(follow);
      if (!card.current || !frame.current) return;
      const found = shown(target);
      if (found && found !== last) found.scrollIntoView({ block: 'nearest' });
      last = found;
      const box = found && visible(found);
      const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
      const { left, top } = place(box, card.current.getBoundingClientRect(), room);
      move(card.current, { left, top });
      frame.current.hidden = !box;
      if (!box) return;
      move(frame.current, box);
      frame.current.style.width = `${Math.round(box.width)}px`;
      frame.current.style.height = `${Math.round(box.height)}px`;
    };
    follow();
    return () => cancelAnimationFrame(waiting);
  }, [target]);
}

const shown = (selector: string | undefined): HTMLElement | undefined =>
  selector === undefined
    ? undefined
    : selector
        .split(', ')
        .map((one) => document.querySelector<HTMLElement>(one))
        .find((element) => element && element.offsetParent !== null) ?? undefined;

/** The part of an element that its list does not cut off. */
function visible(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  const list = element.parentElement?.closest('.findings-list')?.getBoundingClientRect();
  if (!list) return box;
  const top = Math.max(box.top, list.top);
  return new DOMRect(box.left, top, box.width, Math.max(0, Math.min(box.bottom, list.bottom) - top));
}

function move(element: HTMLElement, { left, top }: { left: number; top: number }): void {
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
