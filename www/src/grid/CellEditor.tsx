import { useEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  text: string;
  /** Called once: with the text, or without one when the person gave up. */
  finish: (text: string | undefined) => void;
}

/** The cell while a person types into it. */
export function CellEditor({ label, text, finish }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const end = (typed: string | undefined) => {
    if (done.current) return;
    done.current = true;
    finish(typed);
  };
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(text.length, text.length);
  }, []);
  return (
    <input
      ref={input}
      class="cell-editor"
      aria-label={label}
      defaultValue={text}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Tab') end(event.currentTarget.value);
        else if (event.key === 'Escape') end(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
