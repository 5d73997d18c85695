import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** Words of an officer for colleagues: never for the exporter. */
export interface CaseNote {
  readonly text: string;
  /** Colleagues who are told that the note is there. */
  readonly mentions: readonly string[];
}

/**
 * Whether a note can be kept: it has words, and each person named works for the authority. `colleagues` are their ids.
 * Refuses `note.empty`, `note.person-unknown`. A person named twice is told once.
 */
export function checkNote(note: CaseNote, colleagues: readonly string[]): Outcome<CaseNote> {
  const text = note.text.trim();
  const mentions = [...new Set(note.mentions)];
  const refusals: Refusal[] = text ? [] : [{ code: 'note.empty', field: '/text' }];
  mentions.forEach((personId) => {
    if (colleagues.includes(personId)) return;
    refusals.push({ code: 'note.person-unknown', field: `/mentions/${note.mentions.indexOf(personId)}` });
  });
  return refusals.length > 0 ? refused(...refusals) : accepted({ text, mentions });
}
