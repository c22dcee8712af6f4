// Values and changes, as a person reads them.

import type { DataPointValue, Scalar } from '../engine/wire.gen';
import { number, t } from '../l10n';
import { visible } from '../visible';

/** The kinds of answers that are numbers but no quantities: years have no mark for thousands. */
const PLAIN = 'year';

/** A content that is shown beside another: numbers with marks, texts as they are. */
export function shown(value: Scalar | undefined, kind?: string): string {
  if (value === null || value === undefined) return t('correction-nothing');
  return typeof value === 'number' && kind !== PLAIN ? number(value, { maximumFractionDigits: 6 }) : visible(String(value));
}

/** What a number takes the place of: a text in quotes, for it may look like the same number. */
export function replaced(value: Scalar, by: Scalar, kind?: string): string {
  return typeof value === 'string' && typeof by === 'number' ? t('correction-quoted', { text: value }) : shown(value, kind);
}

/** The answer to a question, in this report or an earlier one. */
export function answer({ status, value }: Pick<DataPointValue, 'status' | 'value'>, kind: string): string {
  switch (status) {
    case 'na':
      return t('answer-na');
    case 'nap':
      return t('answer-nap');
    case 'blank':
      return t('answer-blank');
    default:
      return shown(value, kind);
  }
}
