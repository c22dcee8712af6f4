import { useRef } from 'preact/hooks';
import { openFile } from '../state';

const FORMATS = '.xlsx,.xlsm,.xltx,.xls,.xlsb,.ods';

/** A button that lets a person choose a file. */
export function ChooseFile({ label, primary, ask }: { label: string; primary?: boolean; ask?: () => boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={primary ? 'primary' : 'quiet'}
        onClick={() => {
          if (!ask || ask()) input.current?.click();
        }}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={FORMATS}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) void openFile(file);
        }}
      />
    </>
  );
}
