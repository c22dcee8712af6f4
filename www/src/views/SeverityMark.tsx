const SIGNS: Record<string, string> = {
  info: 'M8 7v4.500M8 4.300v.4',
  undecided: 'M6.200 6.200a1.900 1.900 0 1 1 2.700 1.700q-.9.400-.9 1.500M8 11.600v.4',
};

/** A mark that differs in shape as well as in colour. */
export function SeverityMark({ severity }: { severity: string }) {
  return (
    <svg class={`mark is-${severity}`} viewBox="0 0 16 16" aria-hidden="true">
      {severity === 'error' ? (
        <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      ) : severity === 'warning' ? (
        <path d="M8 1.500 15.500 15H.5z" />
      ) : (
        <circle cx="8" cy="8" r="7" />
      )}
      <path class="mark-sign" d={SIGNS[severity] ?? 'M8 4.800v4.400M8 11.600v.4'} />
    </svg>
  );
}
