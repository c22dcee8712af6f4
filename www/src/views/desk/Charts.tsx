import { useRef, useState } from 'preact/hooks';
import type { HeadlineView } from '../../engine/wire.gen';
import { number, t } from '../../l10n';
import { attempt } from '../../state/app';
import { headlines } from '../../state/desk';
import { copyPicture, savePicture, saveVector } from '../../desk/picture';
import { Button } from '../Button';
import { Chart } from './Chart';

/** The headline indicators as charts, each with its table. */
export function Charts() {
  return (
    <section class="desk-charts">
      {headlines.value.map((headline) => (
        <Headline key={headline.id} headline={headline} />
      ))}
    </section>
  );
}

function Headline({ headline }: { headline: HeadlineView }) {
  const svg = useRef<SVGSVGElement>(null);
  const given = headline.figures.flat().some((figure) => figure !== null);
  const name = headline.label.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  const [told, setTold] = useState('');
  const take = (act: (svg: SVGSVGElement, name: string) => Promise<string>) =>
    attempt('', async () => {
      if (svg.current) setTold(await act(svg.current, name));
    });
  return (
    <figure class="desk-chart">
      <figcaption>{headline.label}</figcaption>
      {given ? <Chart headline={headline} picture={svg} /> : <p>{t('desk-chart-none')}</p>}
      {given && (
        <div class="buttons">
          <Button label={t('desk-chart-copy')} hint={t('desk-chart-copy-of', { what: headline.label })} onClick={() => take(copyPicture)} />
          <Button kind="quiet" label="SVG" hint={t('desk-chart-svg', { what: headline.label })} onClick={() => take(saveVector)} />
          <Button kind="quiet" label="PNG" hint={t('desk-chart-png', { what: headline.label })} onClick={() => take(savePicture)} />
        </div>
      )}
      {given && (
        <p class="desk-chart-told soft" role="status">
          {told}
        </p>
      )}
      <details>
        <summary>{t('desk-chart-table')}</summary>
        <Table headline={headline} />
      </details>
    </figure>
  );
}

/** The same figures as a table. */
function Table({ headline }: { headline: HeadlineView }) {
  const options: Intl.NumberFormatOptions = headline.share ? { style: 'percent', maximumFractionDigits: 1 } : {};
  const shown = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? t('desk-chart-missing') : number(figure, options);
  return (
    <div class="desk-scroll" tabIndex={0} role="region" aria-label={headline.label}>
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('desk-column-jurisdiction')}</th>
            {headline.periods.map((period) => (
              <th key={period} scope="col" class="is-number">
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headline.jurisdictions.map((name, who) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {headline.periods.map((period, at) => (
                <td key={period} class="is-number">
                  {shown(headline.figures[at]?.[who])}
                </td>
              ))}
            </tr>
          ))}
          <tr class="is-total">
            <th scope="row">{t('desk-region')}</th>
            {headline.periods.map((period, at) => (
              <td key={period} class="is-number">
                {shown(headline.region[at])}
                {headline.figures[at]?.some((figure) => figure === null) && headline.region[at] !== null ? '*' : ''}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p class="soft">{t('desk-chart-starred')}</p>
    </div>
  );
}
