import { useRef } from 'preact/hooks';

const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xls,.xlsb,.ods';

interface Props {
  label: string;
  primary?: boolean;
  /** Asked before the choice. */
  ask?: () => boolean;
  chosen: (file: File) => unknown;
}

/** A button that lets a person choose a workbook. */
export function ChooseFile({ label, primary, ask, chosen }: Props) {
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
        accept={WORKBOOKS}
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) void chosen(file);
        }}
      />
    </>
  );
}
