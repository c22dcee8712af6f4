import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../state/app';
import type { Key } from './keyboard';
import type { Typing } from './typing';

interface Props {
  label: string;
  typing: Typing;
  /** The size of the cell. */
  width: number;
  height: number;
  /**
   * Called once: with the text, or without one when the person gave up; then the key that says where
   * to go, or nothing when the focus has left already.
   */
  finish(text: string | undefined, then: Key | undefined): void;
}

const MOST_WIDE = 480;
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** The cell while a person types into it; it grows with its text. */
export function CellEditor({ label, typing, width, height, finish }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  const [within, setWithin] = useState(typing.within);
  const end: Props['finish'] = (text, then) => {
    if (done.current) return;
    done.current = true;
    finish(text, then);
  };
  const grow = () => {
    const element = area.current;
    if (!element) return;
    element.style.width = `${width + 1}px`;
    if (element.scrollWidth > width) {
      element.style.width = `${Math.max(width, Math.min(MOST_WIDE, element.value.length * 8 + 24)) + 1}px`;
    }
    element.style.height = '0';
    element.style.paddingTop = '1px';
    // One line stands in the middle of a low cell, as it did before.
    const lines = element.scrollHeight;
    element.style.paddingTop = `${Math.max(1, Math.min(6, Math.floor((height - lines) / 2)))}px`;
    element.style.height = `${Math.max(height + 1, lines + 2)}px`;
  };
  // At once, so that the next key is not lost.
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(typing.text.length, typing.text.length);
    grow();
    announce(label);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
    event.stopPropagation();
    const then = (key: string) => end(value, { key, ctrl: false });
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.altKey) {
      area.current?.setRangeText('\n', selectionStart, selectionEnd, 'end');
      grow();
    } else if (event.key === 'Enter') then(event.shiftKey ? 'ArrowUp' : 'ArrowDown');
    else if (event.key === 'Tab') then(event.shiftKey ? 'ArrowLeft' : 'ArrowRight');
    else if (event.key === 'Escape') end(undefined, { key: '', ctrl: false });
    else if (event.key === 'F2') setWithin(!within);
    else if (!within && ARROWS.includes(event.key) && !event.shiftKey && !event.ctrlKey) then(event.key);
    else return;
    event.preventDefault();
  };

  return (
    <textarea
      ref={area}
      class="cell-editor"
      rows={1}
      spellcheck={false}
      aria-label={label}
      defaultValue={typing.text}
      onInput={grow}
      onBlur={(event) => end(event.currentTarget.value, undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
