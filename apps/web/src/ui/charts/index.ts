export { DotStrip, type StripRow } from './dot-strip';
export { chartAsSvg, MAIN, MARK } from './frame';
export { FunnelChart, type FunnelPoint } from './funnel-chart';
export { IntervalChart, type IntervalRow, type IntervalValue } from './interval-chart';
export { LineChart, type LineMark } from './line-chart';
