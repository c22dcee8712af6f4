// A chart of one headline indicator, drawn with the scales and lines of D3. All that it looks like
// stands in its attributes, so that the picture can be taken out of the page as it is.

import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Ref } from 'preact';
import type { HeadlineView } from '../../engine/wire.gen';
import { number, t } from '../../l10n';

const WIDTH = 560;
const HEIGHT = 300;
const MARGIN = { top: 16, right: 12, bottom: 58, left: 52 };
/** From so many periods on, it is one of lines in time. */
const LINES = 4;
/** Told apart also by those who see no red or no green (Okabe and Ito). */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#4d4d4d'];
const INK = '#16202b';
const SOFT = '#4b5867';
const GRID = '#dde3ea';
const FONT = 'Segoe UI, Roboto, Liberation Sans, Arial, sans-serif';

interface Props {
  headline: HeadlineView;
  picture: Ref<SVGSVGElement>;
}

export function Chart({ headline, picture }: Props) {
  const { share, figures, jurisdictions, periods } = headline;
  const written = (figure: number) => number(figure, share ? { style: 'percent', maximumFractionDigits: 1 } : {});
  const most = Math.max(...figures.flat().map((figure) => figure ?? 0), share ? 0.01 : 1);
  const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
  const inTime = periods.length >= LINES;
  const series = inTime ? jurisdictions : periods;
  const groups = inTime ? periods : jurisdictions;
  const colour = (at: number) => COLOURS[at % COLOURS.length];
  const right = WIDTH - MARGIN.right;
  const band = scaleBand(groups, [MARGIN.left, right]).padding(0.25);
  const inner = scaleBand(series, [0, band.bandwidth()]).padding(0.08);
  const point = scalePoint(groups, [MARGIN.left, right]).padding(0.4);
  const place = (group: string) => (inTime ? (point(group) ?? 0) : (band(group) ?? 0) + band.bandwidth() / 2);
  const said = jurisdictions.map((name, at) => {
    const figure = figures.at(-1)?.[at];
    return `${name} ${figure === null || figure === undefined ? t('desk-chart-missing') : written(figure)}`;
  });
  const about = t('desk-chart-about', { what: headline.label, period: periods.at(-1) ?? '', figures: said.join(', ') });
  return (
    <svg
      ref={picture}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={about}
      font-family={FONT}
      font-size="12"
    >
      <rect width={WIDTH} height={HEIGHT} fill="#ffffff" />
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line x1={MARGIN.left} x2={right} y1={y(tick)} y2={y(tick)} stroke={GRID} />
          <text x={MARGIN.left - 8} y={y(tick)} dy="0.32em" text-anchor="end" fill={SOFT}>
            {written(tick)}
          </text>
        </g>
      ))}
      {groups.map((group) => (
        <text key={group} x={place(group)} y={HEIGHT - MARGIN.bottom + 18} text-anchor="middle" fill={INK}>
          {group}
        </text>
      ))}
      {inTime
        ? jurisdictions.map((name, who) => {
            const points = periods.map((period, at) => ({ x: point(period) ?? 0, figure: figures[at]?.[who] ?? null }));
            // A missing figure is a gap, never a zero.
            const path = line<(typeof points)[number]>()
              .defined(({ figure }) => figure !== null)
              .x(({ x }) => x)
              .y(({ figure }) => y(figure ?? 0))(points);
            return (
              <g key={name} stroke={colour(who)} fill="none" stroke-width="2">
                <path d={path ?? ''} />
                {points.map(({ x, figure }) =>
                  figure === null ? null : <circle key={x} cx={x} cy={y(figure)} r="2.5" fill={colour(who)} />,
                )}
              </g>
            );
          })
        : periods.map((period, at) =>
            jurisdictions.map((name, who) => {
              const figure = figures[at]?.[who];
              const x = (band(name) ?? 0) + (inner(period) ?? 0);
              if (figure === null || figure === undefined) {
                return (
                  <text key={`${period}${name}`} x={x + inner.bandwidth() / 2} y={y(0) - 4} text-anchor="middle" fill={SOFT}>
                    –
                  </text>
                );
              }
              return (
                <rect
                  key={`${period}${name}`}
                  x={x}
                  y={y(figure)}
                  width={inner.bandwidth()}
                  height={Math.max(y(0) - y(figure), 0)}
                  fill={colour(at)}
                >
                  <title>{`${name}, ${period}: ${written(figure)}`}</title>
                </rect>
              );
            }),
          )}
      <line x1={MARGIN.left} x2={right} y1={y(0)} y2={y(0)} stroke={SOFT} />
      {series.map((name, at) => (
        <g key={name} transform={`translate(${MARGIN.left + (at * (right - MARGIN.left)) / series.length} ${HEIGHT - 18})`}>
          <rect width="10" height="10" fill={colour(at)} />
          <text x="15" y="9" fill={INK}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  );
}
