import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { question } from '../state/app';
import { Button } from './Button';

interface Props {
  heading: string;
  children: ComponentChildren;
  /** Called when the person leaves it without a choice. */
  close: () => void;
  /** What F1 does in it. */
  more?: () => void;
  wide?: boolean;
}

/** A dialog above the page; the rest waits. Escape leaves it, and the focus goes back. */
export function Dialog({ heading, children, close, more, wide }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement as HTMLElement | null;
    element?.showModal();
    return () => {
      // As long as it is open, nothing else can take the focus.
      element?.close();
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog is-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // A key in a dialog is no key of the page.
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'F1') return;
        event.preventDefault();
        more?.();
      }}
    >
      {/* Of a long dialog the beginning is to be seen, and read, first. */}
      <h2 id={id} tabIndex={wide ? -1 : undefined} autofocus={wide}>
        {heading}
      </h2>
      {children}
    </dialog>
  );
}

/** The question that waits for an answer. */
export function QuestionDialog() {
  const asked = question.value;
  if (!asked) return null;
  return (
    <Dialog key={asked.text} heading={asked.heading} close={() => asked.answer(undefined)}>
      <p>{asked.text}</p>
      <div class="dialog-foot">
        {asked.choices.map(({ id, label, kind }) => (
          <Button key={id} label={label} kind={kind ?? 'plain'} onClick={() => asked.answer(id)} />
        ))}
      </div>
    </Dialog>
  );
}
