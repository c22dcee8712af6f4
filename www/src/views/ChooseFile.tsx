import { useRef } from 'preact/hooks';

const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xls,.xlsb,.ods';

interface Props {
  label: string;
  primary?: boolean;
  /** Asked before the choice. */
  ask?: () => boolean;
  chosen: (file: File, all: readonly File[]) => unknown;
  /** Also takes the tables of a definition, several at once. */
  tables?: boolean;
}

/** A button that lets a person choose a workbook. */
export function ChooseFile({ label, primary, ask, chosen, tables }: Props) {
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
        multiple={tables}
        accept={tables ? `${WORKBOOKS},.csv` : WORKBOOKS}
        aria-label={label}
        onChange={(event) => {
          const all = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (all[0]) void chosen(all[0], all);
        }}
      />
    </>
  );
}
