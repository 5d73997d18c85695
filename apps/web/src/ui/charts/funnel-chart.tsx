import { scaleLinear, scaleSqrt } from 'd3-scale';
import { BAND, BottomAxis, ChartFrame, LeftAxis, MAIN, MARK, QUIET, WIDTH } from './frame';

interface Limits {
  readonly low: number;
  readonly high: number;
}

export interface FunnelPoint {
  readonly key: string;
  readonly label: string;
  readonly size: number;
  readonly value: number;
  /** Filled: outside the limits. */
  readonly marked: boolean;
}

const LEFT = 70;
const TOP = 24;
const BOTTOM = 380;

/** Rates against sizes, with the limits between which chance alone would keep them. */
export function FunnelChart(props: {
  readonly description: string;
  readonly points: readonly FunnelPoint[];
  readonly curve: readonly { readonly trials: number; readonly inner: Limits; readonly outer: Limits }[];
  readonly target: number;
  readonly percent: (value: number) => string;
  readonly words: {
    readonly target: string;
    readonly inner: string;
    readonly outer: string;
    readonly size: string;
  };
}) {
  const { points, curve, words } = props;
  const most = Math.max(10, ...curve.map(({ trials }) => trials));
  const x = scaleSqrt()
    .domain([0, most])
    .range([LEFT, WIDTH - 110]);
  const y = scaleLinear().domain([0, 1]).range([BOTTOM, TOP]);
  const path = (of: (at: (typeof curve)[number]) => number) =>
    curve
      .map((at, index) => `${index === 0 ? 'M' : 'L'}${x(at.trials).toFixed(1)},${y(of(at)).toFixed(1)}`)
      .join('');
  const back = [...curve].reverse();
  const band =
    path((at) => at.inner.high) +
    back.map((at) => `L${x(at.trials).toFixed(1)},${y(at.inner.low).toFixed(1)}`).join('') +
    'Z';
  const last = curve.at(-1);
  const atEnd = (value: number, text: string, fill: string) => (
    <text x={WIDTH - 104} y={y(value) + 5} fontSize="12" fill={fill}>
      {text}
    </text>
  );
  return (
    <ChartFrame description={props.description} height={BOTTOM + 50}>
      {curve.length > 0 && <path d={band} fill={BAND} />}
      <LeftAxis ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]} y={y} text={props.percent} left={LEFT} />
      <BottomAxis
        ticks={[1, 3, 10, 25, 50, 100, 200, 500, 1000, 5000, 20_000].filter((tick) => tick <= most)}
        x={x}
        text={String}
        top={BOTTOM}
        bottom={BOTTOM}
        label={words.size}
      />
      <line
        x1={LEFT}
        x2={WIDTH - 110}
        y1={y(props.target)}
        y2={y(props.target)}
        stroke={MARK}
        strokeWidth="2"
      />
      {(['low', 'high'] as const).map((side) => (
        <g key={side} fill="none">
          <path d={path((at) => at.inner[side])} stroke={MAIN} />
          <path d={path((at) => at.outer[side])} stroke={MAIN} strokeDasharray="5 4" />
        </g>
      ))}
      {last && atEnd(props.target, words.target, MARK)}
      {last && atEnd(last.inner.high, words.inner, MAIN)}
      {last && atEnd(last.outer.low, words.outer, MAIN)}
      {points.map(({ key, label, size, value, marked }) => (
        <g key={key}>
          <circle
            cx={x(size)}
            cy={y(value)}
            r="6"
            fill={marked ? MARK : '#fff'}
            stroke={marked ? MARK : MAIN}
            strokeWidth="2"
          />
          <text x={x(size) + 9} y={y(value) - 5} fontSize="12" fill={marked ? MARK : QUIET}>
            {label}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}
