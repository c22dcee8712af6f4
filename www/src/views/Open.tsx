import { samples } from '../engine/assets';
import { t } from '../l10n';
import {
  chooseForm,
  downloadBlank,
  downloadDefinition,
  form,
  openFile,
  openSample,
  showRules,
} from '../state';
import { ChooseFile } from './ChooseFile';

/** The first screen: a file, a sample, or the blank form. */
export function Open() {
  return (
    <div class="open">
      <section class="open-file">
        <SheetPicture />
        <h1>{t('open-heading')}</h1>
        <p>{t('open-drop')}</p>
        <ChooseFile label={t('open-choose')} primary chosen={(file) => openFile(file)} />
        <p class="small">{t('open-formats')}</p>
      </section>
      <div class="open-aside">
        <section>
          <h2>{t('open-sample-heading')}</h2>
          <p>{t('open-sample-help')}</p>
          <ul class="samples">
            {samples.map((sample) => (
              <li key={sample.name}>
                <button type="button" onClick={() => void openSample(sample)}>
                  {t('open-sample', { sample: sample.key })}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('open-blank-heading')}</h2>
          <p>{t('open-blank-help')}</p>
          <div class="buttons">
            <button type="button" onClick={() => void downloadBlank()}>
              {t('open-blank')}
            </button>
            <ChooseFile label={t('open-blank-previous')} chosen={(file) => downloadBlank(file)} />
            <button type="button" onClick={() => void showRules()}>
              {t('open-rules')}
            </button>
          </div>
        </section>
        <section>
          <h2>{t('open-private-heading')}</h2>
          <p>{t('open-private')}</p>
        </section>
        <OtherForm />
      </div>
    </div>
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
        <button type="button" class="quiet" onClick={() => void downloadDefinition()}>
          {t('open-form-definition')}
        </button>
        {other && (
          <button type="button" class="quiet" onClick={() => void chooseForm([])}>
            {t('open-form-builtin')}
          </button>
        )}
      </div>
    </details>
  );
}

/** A sheet with a marked cell and a tick: what the page is about, without words. */
function SheetPicture() {
  return (
    <svg class="picture" viewBox="0 0 220 120" aria-hidden="true">
      <rect class="paper" x="20" y="8" width="150" height="104" rx="6" />
      <path class="lines" d="M20 34h150M20 60h150M20 86h150M70 8v104M120 8v104" />
      <rect class="wrong" x="71" y="35" width="48" height="24" />
      <path class="wrong-mark" d="M95 40v8M95 53v1" />
      <circle class="badge" cx="172" cy="86" r="24" />
      <path class="tick" d="m162 86 7 8 14-16" />
    </svg>
  );
}
