import { accepted, refused, type Outcome } from '../kernel';

/** What an officer tells the next one when a case changes hands. Internal words, never for the exporter. */
export interface HandoverSummary {
  /** What was done. */
  readonly done: string;
  /** What or whom the case waits for. */
  readonly waits: string;
  readonly next: string;
}

/** A case is handed over with its next step at least. Refuses `handover.next-missing`. Source: ux.md 4.3. */
export function checkHandover(summary: HandoverSummary): Outcome<HandoverSummary> {
  const { done, waits, next } = summary;
  const trimmed = { done: done.trim(), waits: waits.trim(), next: next.trim() };
  if (trimmed.next === '') return refused({ code: 'handover.next-missing', field: '/next' });
  return accepted(trimmed);
}
