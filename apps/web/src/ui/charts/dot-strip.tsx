import { scaleSymlog } from 'd3-scale';
import { BottomAxis, ChartFrame, INK, MAIN, MARK, QUIET, ShapeMark, WIDTH } from './frame';

export interface StripRow {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly dots: readonly { readonly value: number; readonly count: number }[];
  /** Drawn only where there is something to say. */
  readonly median: { readonly value: number; readonly low: number; readonly high: number } | null;
}

const LEFT = 190;
const TOP = 12;
const ROW = 34;

/** One strip a group: a dot for each value (larger for more), and the median with its interval. */
export function DotStrip(props: {
  readonly description: string;
  readonly rows: readonly StripRow[];
  readonly axis: string;
}) {
  const { rows } = props;
  const bottom = TOP + rows.length * ROW;
  const most = Math.max(10, ...rows.flatMap(({ dots }) => dots.map(({ value }) => value)));
  const x = scaleSymlog()
    .constant(10)
    .domain([0, most])
    .range([LEFT, WIDTH - 24]);
  const ticks = [0, 5, 10, 20, 30, 60, 90, 180, 365, 730].filter((tick) => tick <= most);
  return (
    <ChartFrame description={props.description} height={bottom + 50}>
      <BottomAxis ticks={ticks} x={x} text={String} top={TOP} bottom={bottom} label={props.axis} />
      {rows.map((row, index) => {
        const y = TOP + index * ROW + ROW / 2;
        return (
          <g key={row.key}>
            <text x={LEFT - 12} y={y} textAnchor="end">
              {row.label}
            </text>
            <text x={LEFT - 12} y={y + 13} textAnchor="end" fontSize="12" fill={QUIET}>
              {row.hint}
            </text>
            {row.dots.map(({ value, count }) => (
              <circle
                key={value}
                cx={x(value)}
                cy={y}
                r={Math.min(11, 3 * Math.sqrt(count))}
                fill={MAIN}
                fillOpacity="0.35"
                stroke={MAIN}
                strokeOpacity="0.6"
              />
            ))}
            {row.median && (
              <g>
                <line
                  x1={x(row.median.low)}
                  x2={x(row.median.high)}
                  y1={y}
                  y2={y}
                  stroke={INK}
                  strokeWidth="3"
                />
                <ShapeMark shape="diamond" fill={MARK} x={x(row.median.value)} y={y} />
              </g>
            )}
          </g>
        );
      })}
    </ChartFrame>
  );
}
