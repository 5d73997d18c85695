import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** What the parts of each bar stand for, in order; at most five, each with its fixed step. */
export interface Segment {
  readonly key: string;
  readonly label: string;
}

export interface StackedBar {
  readonly key: string;
  readonly label: string;
  /** One value a segment, in their order. */
  readonly values: readonly number[];
  /** What lies behind a part: a link around its number. */
  readonly link?: (segment: Segment, text: string) => ReactNode;
}

interface StackedBarsProps {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly bars: readonly StackedBar[];
}

/** The fixed steps in the order in which parts take them: neighbours differ, and no part is white. */
const STEPS = [3, 1, 4, 2, 0] as const;
const stepOf = (index: number): number => STEPS[index % STEPS.length] ?? 0;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Horizontal stacked bars as a list in reading order: each part says its number; the legend names the parts. */
export function StackedBars({ label, segments, bars }: StackedBarsProps) {
  const { t } = useLingui();
  const longest = Math.max(1, ...bars.map(({ values }) => sum(values)));
  return (
    <div>
      <ul className="stacks" aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.key}>
            <span>{bar.label}</span>
            <span className="stacks__track">
              {segments.map((segment, index) => {
                const value = bar.values[index] ?? 0;
                if (value === 0) return null;
                return (
                  <span
                    key={segment.key}
                    className={`stacks__part heat__cell--${stepOf(index)}`}
                    style={{ inlineSize: `max(1.5rem, ${(value / longest) * 100}%)` }}
                  >
                    <span className="visually-hidden">{segment.label}: </span>
                    {bar.link?.(segment, String(value)) ?? value}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
      {segments.length > 1 && (
        <ul className="legend" aria-label={t`Legend`}>
          {segments.map((segment, index) => (
            <li key={segment.key}>
              <span className={`legend__swatch heat__cell--${stepOf(index)}`} aria-hidden="true" />
              {segment.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const COLOURS = ['#e8f0fb', '#a9c7f0', '#5d92d6', '#1f5fae', '#0b2f66'] as const;
const LIGHT_TEXT_FROM = 3;
const [WIDTH, LABEL, ROW, TOP] = [900, 260, 28, 48] as const;

/** The same bars as an SVG file that stands alone: title, parts with their numbers, legend. */
export function barsAsSvg(
  title: string,
  { segments, bars }: Pick<StackedBarsProps, 'segments' | 'bars'>,
): string {
  const longest = Math.max(1, ...bars.map(({ values }) => sum(values)));
  const scale = (WIDTH - LABEL - 60) / longest;
  const height = TOP + bars.length * ROW + 30 + segments.length * 20;
  const rows = bars.map((bar, row) => {
    let x: number = LABEL;
    const y = TOP + row * ROW;
    const parts = segments.map((_, index) => {
      const value = bar.values[index] ?? 0;
      const width = value * scale;
      const left = x;
      x += width;
      if (value === 0) return '';
      const ink = stepOf(index) >= LIGHT_TEXT_FROM ? '#fff' : '#000';
      return `<rect x="${left}" y="${y}" width="${width}" height="22" fill="${COLOURS[stepOf(index)]}" stroke="#fff"/><text x="${left + width / 2}" y="${y + 16}" text-anchor="middle" fill="${ink}">${value}</text>`;
    });
    return `<text x="${LABEL - 8}" y="${y + 16}" text-anchor="end">${escaped(bar.label)}</text>${parts.join('')}`;
  });
  const legend = segments.map(({ label }, index) => {
    const y = TOP + bars.length * ROW + 24 + index * 20;
    return `<rect x="${LABEL}" y="${y - 12}" width="16" height="14" fill="${COLOURS[stepOf(index)]}" stroke="#555"/><text x="${LABEL + 24}" y="${y}">${escaped(label)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="13"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/><text x="8" y="24" font-size="16" font-weight="bold">${escaped(title)}</text>${rows.join('')}${legend.join('')}</svg>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
