import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Ends the typing: with the text, or without one when the person gave up; then the key that says
 * where to go, '' to stay, or nothing when the focus has left already.
 */
export type Finish = (text: string | undefined, then: string | undefined) => void;

interface Props {
  label: string;
  text: string;
  /** Called once. */
  finish: Finish;
}

/** The cell while a person types into it. */
export function CellEditor({ label, text, finish }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const end: Finish = (typed, then) => {
    if (done.current) return;
    done.current = true;
    finish(typed, then);
  };
  // At once, so that the next key is not lost.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
  }, []);
  return (
    <input
      ref={input}
      class="cell-editor"
      aria-label={label}
      defaultValue={text}
      onBlur={(event) => end(event.currentTarget.value, undefined)}
      onKeyDown={(event) => {
        const { value } = event.currentTarget;
        if (event.key === 'Enter') end(value, event.shiftKey ? 'ArrowUp' : 'ArrowDown');
        else if (event.key === 'Tab') end(value, event.shiftKey ? 'ArrowLeft' : 'ArrowRight');
        else if (event.key === 'Escape') end(undefined, '');
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
