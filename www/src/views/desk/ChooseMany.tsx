import { useRef } from 'preact/hooks';
import { Icon, type IconName } from '../Icon';

interface Props {
  label: string;
  icon?: IconName;
  kind?: 'primary' | 'quiet' | 'plain';
  /** Whether a folder is chosen, and not files. */
  folder?: boolean;
  chosen: (files: readonly File[]) => unknown;
}

/** A button that lets a person choose many files, or a folder. */
export function ChooseMany({ label, icon = 'open', kind = 'plain', folder, chosen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={`button is-${kind}`} onClick={() => input.current?.click()}>
        <Icon name={icon} />
        <span class="label">{label}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(folder ? { webkitdirectory: true } : { accept: '.xlsx,.xlsm,.xls,.xlsb,.ods,.zip' })}
        aria-label={label}
        onChange={(event) => {
          const all = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (all.length > 0) void chosen(all);
        }}
      />
    </>
  );
}
