import { scaleLinear } from 'd3-scale';
import { BottomAxis, ChartFrame, INK, MARK, QUIET, ShapeLegend, ShapeMark, WIDTH, type Shape } from './frame';

export interface IntervalValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface IntervalSeries {
  readonly key: string;
  readonly label: string;
  readonly shape: Shape;
  readonly fill: string;
}

export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  /** Small print under the label. */
  readonly hint?: string;
  /** One value for each series, in their order. */
  readonly values: readonly (IntervalValue | null)[];
}

const LEFT = 190;
const TOP = 36;

/** Estimates with their intervals, a row for each group, beside a reference line. */
export function IntervalChart(props: {
  readonly description: string;
  readonly series: readonly IntervalSeries[];
  readonly rows: readonly IntervalRow[];
  readonly reference?: { readonly value: number; readonly label: string };
  readonly domain: readonly [number, number];
  readonly text: (value: number) => string;
  readonly axis: string;
}) {
  const { series, rows, reference } = props;
  const rowHeight = 18 + series.length * 12;
  const bottom = TOP + rows.length * rowHeight;
  const scale = scaleLinear()
    .domain([...props.domain])
    .range([LEFT, WIDTH - 20]);
  const inside = (value: number) => scale(Math.min(props.domain[1], Math.max(props.domain[0], value)));
  return (
    <ChartFrame description={props.description} height={bottom + 50}>
      <ShapeLegend series={series} />
      <BottomAxis
        ticks={scale.ticks(6)}
        x={scale}
        text={props.text}
        top={TOP}
        bottom={bottom}
        label={props.axis}
      />
      {reference && (
        <g>
          <line
            x1={inside(reference.value)}
            x2={inside(reference.value)}
            y1={TOP}
            y2={bottom}
            stroke={MARK}
            strokeWidth="2"
            strokeDasharray="6 4"
          />
          <text x={inside(reference.value) + 6} y={bottom + 38} fontSize="13" fill={MARK} textAnchor="middle">
            {reference.label}
          </text>
        </g>
      )}
      {rows.map((row, index) => {
        const top = TOP + index * rowHeight;
        return (
          <g key={row.key}>
            <text x={LEFT - 12} y={top + rowHeight / 2} textAnchor="end">
              {row.label}
            </text>
            {row.hint !== undefined && (
              <text x={LEFT - 12} y={top + rowHeight / 2 + 15} textAnchor="end" fontSize="12" fill={QUIET}>
                {row.hint}
              </text>
            )}
            {row.values.map((value, at) => {
              const one = series[at];
              if (!value || !one) return null;
              const y = top + 14 + at * 12;
              return (
                <g key={one.key}>
                  <line
                    x1={inside(value.low)}
                    x2={inside(value.high)}
                    y1={y}
                    y2={y}
                    stroke={INK}
                    strokeWidth="1.5"
                  />
                  <ShapeMark shape={one.shape} fill={one.fill} x={inside(value.value)} y={y} />
                </g>
              );
            })}
          </g>
        );
      })}
    </ChartFrame>
  );
}
