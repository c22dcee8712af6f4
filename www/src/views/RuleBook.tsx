import { computed, signal } from '@preact/signals';
import type { RuleView } from '../engine/wire.gen';
import { t } from '../l10n';
import { screen } from '../state/app';
import { downloadRuleBook, form, rules } from '../state/forms';
import { snapshot } from '../state/snapshot';
import { Button } from './Button';
import { Icon } from './Icon';
import { SeverityMark } from './SeverityMark';

const search = signal('');

/** The rules that hold all the words that are looked for, by family. */
const shown = computed(() => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const families = new Map<string, RuleView[]>();
  for (const rule of rules.value) {
    const text = `${rule.id} ${rule.words} ${rule.formula ?? ''} ${rule.severity}`.toLowerCase();
    if (words.every((word) => text.includes(word))) {
      families.set(rule.kind, [...(families.get(rule.kind) ?? []), rule]);
    }
  }
  return [...families];
});

/** Every rule of the form: in words, as a formula, how grave, where from. */
export function RuleBook() {
  // The checks that every file gets stand behind the rules of the form, and are none of them.
  const own = rules.value.filter(({ kind }) => kind !== 'file');
  return (
    <article class="rule-book">
      <header class="rule-book-head">
        <div>
          <h1>{t('rules-heading')}</h1>
          <p>{t('rules-count', { count: own.length, form: form.value?.name ?? t('rules-builtin') })}</p>
        </div>
        <div class="buttons">
          <Button icon="print" label={t('rules-print')} onClick={() => window.print()} />
          <Button icon="save" label={t('rules-download')} onClick={() => downloadRuleBook()} />
          <Button
            kind="quiet"
            label={t('rules-back')}
            onClick={() => (screen.value = snapshot.value ? 'workspace' : 'open')}
          />
        </div>
      </header>
      <label class="search-field">
        <Icon name="search" />
        <span class="visually-hidden">{t('rules-search')}</span>
        <input
          type="search"
          placeholder={t('rules-search')}
          value={search.value}
          onInput={(event) => (search.value = event.currentTarget.value)}
        />
      </label>
      {shown.value.length === 0 && <p>{t('rules-none')}</p>}
      {shown.value.map(([kind, own]) => (
        <section key={kind}>
          <h2>{t(`rules-${kind}`)}</h2>
          {own.map((rule) => (
            <Rule key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Rule({ rule }: { rule: RuleView }) {
  return (
    <section class={`rule-entry is-${rule.severity}`} id={rule.id}>
      <h3>
        <SeverityMark severity={rule.severity} /> {rule.id} <small>{t(`severity-${rule.severity}`)}</small>
      </h3>
      <p>{rule.words}</p>
      {rule.formula && <code>{rule.formula}</code>}
      <p class="small">
        {rule.how} {rule.note_settles && t('rules-note')} {t('rules-source', { source: rule.source })}
      </p>
    </section>
  );
}
