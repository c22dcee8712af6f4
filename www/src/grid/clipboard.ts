// Copy, cut and paste, to and from Excel.

import { useEffect } from 'preact/hooks';
import { copied, paste } from '../state/steps';
import { typing } from './typing';

/** Listens while the keyboard is in the box. */
export function useClipboard(box: { current: HTMLDivElement | null }): void {
  useEffect(() => {
    const isOurs = () => !typing.value && box.current?.contains(document.activeElement);
    const take = (event: ClipboardEvent) => {
      if (!isOurs()) return;
      event.preventDefault();
      const text = copied(event.type === 'cut');
      // The text comes from the worker; a browser that waits for it is told that it will.
      if (typeof ClipboardItem === 'function') {
        const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
        void navigator.clipboard?.write([new ClipboardItem({ 'text/plain': blob })]).catch(() => undefined);
      } else {
        void text.then((plain) => navigator.clipboard?.writeText(plain)).catch(() => undefined);
      }
    };
    const put = (event: ClipboardEvent) => {
      if (!isOurs()) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void paste(text);
    };
    document.addEventListener('copy', take);
    document.addEventListener('cut', take);
    document.addEventListener('paste', put);
    return () => {
      document.removeEventListener('copy', take);
      document.removeEventListener('cut', take);
      document.removeEventListener('paste', put);
    };
  }, []);
}
