import { scaleLinear } from 'd3-scale';
import { BAND, ChartFrame, INK, LeftAxis, MAIN, MARK, QUIET, WIDTH } from './frame';
import type { IntervalValue } from './interval-chart';

export interface LinePoint {
  readonly key: string;
  readonly label: string;
  readonly value: IntervalValue | null;
}

export interface LineMark {
  readonly key: string;
  /** Place on the axis of points, from 0; parts between two points. */
  readonly at: number;
  readonly label: string;
  /** `change`: found in the data; `event`: a date told. */
  readonly kind: 'change' | 'event';
}

const LEFT = 70;
const TOP = 64;
const BOTTOM = 330;

/** A rate over periods with its interval as a band, and marks for events and changes. */
export function LineChart(props: {
  readonly description: string;
  readonly points: readonly LinePoint[];
  readonly marks: readonly LineMark[];
  readonly percent: (value: number) => string;
}) {
  const { points } = props;
  const x = scaleLinear()
    .domain([0, Math.max(1, points.length - 1)])
    .range([LEFT + 10, WIDTH - 24]);
  const y = scaleLinear().domain([0, 1]).range([BOTTOM, TOP]);
  const every = Math.max(1, Math.ceil(points.length / 12));
  return (
    <ChartFrame description={props.description} height={BOTTOM + 40}>
      {segmentsOf(points).map((part) => (
        <g key={part[0]?.index}>
          <path
            fill={BAND}
            d={`${part.map(({ index, value }, at) => `${at === 0 ? 'M' : 'L'}${x(index)},${y(value.high)}`).join('')}${[
              ...part,
            ]
              .reverse()
              .map(({ index, value }) => `L${x(index)},${y(value.low)}`)
              .join('')}Z`}
          />
        </g>
      ))}
      <LeftAxis ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]} y={y} text={props.percent} left={LEFT} />
      {points.map((point, index) =>
        index % every === 0 ? (
          <text key={point.key} x={x(index)} y={BOTTOM + 20} textAnchor="middle" fontSize="12" fill={QUIET}>
            {point.label}
          </text>
        ) : null,
      )}
      {props.marks.map((mark, index) => (
        <g key={mark.key}>
          <line
            x1={x(mark.at)}
            x2={x(mark.at)}
            y1={22 + (index % 3) * 16}
            y2={BOTTOM}
            stroke={mark.kind === 'change' ? MARK : INK}
            strokeWidth="1.5"
            strokeDasharray={mark.kind === 'change' ? undefined : '2 4'}
          />
          <text
            x={x(mark.at) + (mark.at > points.length / 2 ? -6 : 6)}
            y={26 + (index % 3) * 16}
            textAnchor={mark.at > points.length / 2 ? 'end' : 'start'}
            fontSize="12"
            fill={mark.kind === 'change' ? MARK : INK}
          >
            {mark.label}
          </text>
        </g>
      ))}
      {segmentsOf(points).map((part) => (
        <path
          key={part[0]?.index}
          fill="none"
          stroke={MAIN}
          strokeWidth="2"
          d={part
            .map(({ index, value }, at) => `${at === 0 ? 'M' : 'L'}${x(index)},${y(value.value)}`)
            .join('')}
        />
      ))}
      {points.map(({ key, value }, index) =>
        value === null ? null : <circle key={key} cx={x(index)} cy={y(value.value)} r="3.5" fill={MAIN} />,
      )}
    </ChartFrame>
  );
}

/** Runs of points that have a value: a period without any breaks the line. */
function segmentsOf(points: readonly LinePoint[]) {
  const parts: { index: number; value: IntervalValue }[][] = [];
  let open: { index: number; value: IntervalValue }[] | undefined;
  for (const [index, { value }] of points.entries()) {
    if (value === null) open = undefined;
    else if (open) open.push({ index, value });
    else parts.push((open = [{ index, value }]));
  }
  return parts;
}
