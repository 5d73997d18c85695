import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { ScrollRegion } from '../data-table';

/** Colours as values and not as classes, so that a chart saved as a file looks the same. */
export const INK = '#191d26';
export const QUIET = '#515560';
export const GRID = '#d4d5d7';
export const MAIN = '#0e47cb';
export const BAND = '#e7edfa';
export const MARK = '#a84300';

export const WIDTH = 900;

/**
 * The paper of a chart: one image with a description; the table beside it holds every number. Scrolls sideways where it
 * would become too small to read.
 */
export function ChartFrame(props: {
  /** What is seen, in two sentences. */
  readonly description: string;
  readonly height: number;
  readonly children: ReactNode;
}) {
  return (
    <ScrollRegion label={props.description}>
      <svg
        role="img"
        aria-label={props.description}
        viewBox={`0 0 ${WIDTH} ${props.height}`}
        fontFamily="Arial, sans-serif"
        fontSize="14"
        fill={INK}
        style={{ display: 'block', inlineSize: '100%', minInlineSize: '42rem', maxInlineSize: '64rem' }}
      >
        <rect width={WIDTH} height={props.height} fill="#fff" />
        {props.children}
      </svg>
    </ScrollRegion>
  );
}

/** The chart as the text of an SVG file that stands alone, with its title. */
export function chartAsSvg(title: string, chart: ReactNode): string {
  const paper = document.createElement('div');
  const root = createRoot(paper);
  flushSync(() => root.render(chart));
  const svg = paper.querySelector('svg');
  if (!svg) return '';
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  svg.prepend(name);
  svg.removeAttribute('style');
  const text = new XMLSerializer().serializeToString(svg);
  root.unmount();
  return text;
}

/** Ticks and their words along the bottom, with a line upwards from each. */
export function BottomAxis(props: {
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
  readonly text: (value: number) => string;
  readonly top: number;
  readonly bottom: number;
  readonly label: string;
}) {
  return (
    <g>
      {props.ticks.map((tick) => (
        <g key={tick}>
          <line x1={props.x(tick)} x2={props.x(tick)} y1={props.top} y2={props.bottom} stroke={GRID} />
          <text x={props.x(tick)} y={props.bottom + 18} textAnchor="middle" fill={QUIET} fontSize="13">
            {props.text(tick)}
          </text>
        </g>
      ))}
      <text x={WIDTH - 8} y={props.bottom + 38} textAnchor="end" fill={QUIET} fontSize="13">
        {props.label}
      </text>
    </g>
  );
}

/** Ticks and their words along the left, with a line across from each. */
export function LeftAxis(props: {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly text: (value: number) => string;
  readonly left: number;
}) {
  return (
    <g>
      {props.ticks.map((tick) => (
        <g key={tick}>
          <line x1={props.left} x2={WIDTH - 8} y1={props.y(tick)} y2={props.y(tick)} stroke={GRID} />
          <text x={props.left - 8} y={props.y(tick) + 5} textAnchor="end" fill={QUIET} fontSize="13">
            {props.text(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A mark whose shape says which series it belongs to: never colour alone. */
export type Shape = 'dot' | 'diamond' | 'square';

export function ShapeMark(props: {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  readonly fill?: string;
}) {
  const { shape, x, y, fill = MAIN } = props;
  if (shape === 'dot') return <circle cx={x} cy={y} r="5.5" fill={fill} stroke={INK} />;
  const size = shape === 'square' ? 9 : 10;
  return (
    <rect
      x={x - size / 2}
      y={y - size / 2}
      width={size}
      height={size}
      fill={fill}
      stroke={INK}
      transform={shape === 'diamond' ? `rotate(45 ${x} ${y})` : undefined}
    />
  );
}

/** Names of the shapes, above a chart. */
export function ShapeLegend({
  series,
}: {
  readonly series: readonly { shape: Shape; fill: string; label: string }[];
}) {
  return (
    <g>
      {series.map(({ shape, fill, label }, index) => (
        <g key={label}>
          <ShapeMark shape={shape} fill={fill} x={20 + index * 290} y={16} />
          <text x={34 + index * 290} y={21} fontSize="13">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
