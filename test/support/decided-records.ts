/** Decided cases in bulk, as the demo makes them. */
export { insertDecided, type DecidedRecord } from '../../apps/tools/src/demo/decided-records';
