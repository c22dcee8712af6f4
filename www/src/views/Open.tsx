import { samples } from '../engine/assets';
import { moment, t } from '../l10n';
import { drafts, remove } from '../state/drafts';
import { openChosen } from '../state/desk';
import { openDraft, openFile, openSample } from '../state/files';
import { chooseForm, downloadBlank, downloadDefinition, form, showRules } from '../state/forms';
import { merge } from '../state/merge';
import { startTour, tourOffered } from '../state/tour';
import { Button } from './Button';
import { ChooseFile } from './ChooseFile';
import { ChooseMany } from './desk/ChooseMany';
import { Icon } from './Icon';

/** The first screen: a file, a draft, a sample, or the blank form. */
export function Open() {
  return (
    <div class="open">
      <section class="open-file">
        <SheetPicture />
        <h1>{t('open-heading')}</h1>
        <p>{t('open-drop')}</p>
        <ChooseFile kind="primary" icon="open" place label={t('open-choose')} chosen={openFile} />
        <p class="small">{t('open-formats')}</p>
        <p class="promise">
          <Icon name="shield" />
          <span>
            <b>{t('open-private-heading')}</b> {t('open-private')}
          </span>
        </p>
      </section>
      <div class="open-aside">
        {drafts.value.length > 0 && <Drafts />}
        <section>
          <h2>{t('open-sample-heading')}</h2>
          <p>{t('open-sample-help')}</p>
          {tourOffered.value && (
            <p>
              <Button icon="route" label={t('tour-offer')} onClick={startTour} />
            </p>
          )}
          <ul class="samples">
            {samples.map((sample) => (
              <li key={sample.name}>
                <Button label={t('open-sample', { sample: sample.key })} onClick={() => openSample(sample)} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('desk-open-heading')}</h2>
          <p>{t('desk-open-help')}</p>
          <div class="buttons">
            <ChooseMany label={t('desk-open-folder')} folder chosen={openChosen} />
            <ChooseMany label={t('desk-open-files')} icon="sheet" chosen={openChosen} />
            <ChooseMany label={t('desk-open-merge')} icon="changes" kind="quiet" chosen={merge} />
          </div>
        </section>
        <section>
          <h2>{t('open-blank-heading')}</h2>
          <p>{t('open-blank-help')}</p>
          <div class="buttons">
            <Button icon="save" label={t('open-blank')} onClick={() => downloadBlank()} />
            <ChooseFile icon="previous" label={t('open-blank-previous')} chosen={({ file }) => downloadBlank(file)} />
            <Button icon="book" label={t('open-rules')} onClick={() => showRules()} />
          </div>
        </section>
        <OtherForm />
      </div>
    </div>
  );
}

/** What was begun on this computer. */
function Drafts() {
  return (
    <section>
      <h2>{t('draft-heading')}</h2>
      <ul class="drafts">
        {drafts.value.map((draft) => (
          <li key={draft.hash}>
            <div>
              <b>{draft.name}</b>
              <span class="small">
                {t('bar-changes', { count: draft.changes })} · {moment(draft.savedAt)}
              </span>
              {!draft.bytes && <span class="small">{t('draft-open-file')}</span>}
            </div>
            {draft.bytes && (
              <Button
                label={t('draft-open')}
                hint={t('draft-open-label', { name: draft.name })}
                onClick={() => openDraft(draft)}
              />
            )}
            <Button
              bare
              kind="quiet"
              icon="bin"
              label={t('draft-delete', { name: draft.name })}
              onClick={() => remove(draft.hash)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For stewards: another form than the built-in one. */
function OtherForm() {
  const other = form.value && !form.value.builtin;
  return (
    <details class="other-form" open={other}>
      <summary>{t('open-form-heading')}</summary>
      <p>{other ? t('open-form-other', { name: form.value?.name ?? '' }) : t('open-form-help')}</p>
      {other && form.value && form.value.oddities.length > 0 && (
        <ul class="oddities">
          {form.value.oddities.map((oddity) => (
            <li key={oddity}>{oddity}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <ChooseFile label={t('open-form-choose')} tables chosen={(_, all) => chooseForm(all)} />
        <Button kind="quiet" label={t('open-form-definition')} onClick={() => downloadDefinition()} />
        {other && <Button kind="quiet" label={t('open-form-builtin')} onClick={() => chooseForm([])} />}
      </div>
    </details>
  );
}

/** A sheet with a marked cell and a tick: what the page is about, without words. */
function SheetPicture() {
  return (
    <svg class="picture" viewBox="0 0 220 120" aria-hidden="true">
      <rect class="paper" x="20" y="8" width="150" height="104" rx="8" />
      <path class="band" d="M20 34V16a8 8 0 0 1 8-8h134a8 8 0 0 1 8 8v18z" />
      <path class="lines" d="M20 34h150M20 60h150M20 86h150M70 34v78M120 34v78" />
      <path class="text" d="M30 47h26M30 73h30M30 99h20M132 47h22M132 99h16" />
      <rect class="wrong" x="120" y="60" width="50" height="26" />
      <path class="wrong-mark" d="M145 66v8M145 79v1" />
      <circle class="badge" cx="172" cy="98" r="20" />
      <path class="tick" d="m163 98 6 7 12-14" />
    </svg>
  );
}
