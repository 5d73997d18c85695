import type { Refusal } from '../kernel';
import { parseKey, type Answers } from '../questions';
import type { AttachmentState } from './attachment';

/** The file as it is known to the portal and may be sent with this notification. */
export interface KnownAttachment {
  readonly attachmentId: string;
  readonly state: AttachmentState;
}

/**
 * Why files named in the answers cannot be sent, each with a pointer to where it is named: `attachment.unknown` (not
 * uploaded, removed or another notification's) and `attachment.infected`. Files in quarantine may be sent: the scan
 * is a step of the intake, and no officer opens them before.
 */
export function attachmentRefusals(answers: Answers, known: readonly KnownAttachment[]): readonly Refusal[] {
  const states = new Map(known.map(({ attachmentId, state }) => [attachmentId, state]));
  return Object.entries(answers).flatMap(([page, value]) => {
    const fields = parseKey(page)?.question.fields.filter(({ type }) => type === 'ATTACHMENTS') ?? [];
    return fields.flatMap(({ name }) => {
      const files: unknown = (value as Readonly<Record<string, unknown>> | null)?.[name];
      if (!Array.isArray(files)) return [];
      return files.flatMap((file: unknown, index): readonly Refusal[] => {
        const id = (file as { readonly id?: unknown } | null)?.id;
        if (typeof id !== 'string') return [];
        const code = codeFor(states.get(id));
        return code === undefined
          ? []
          : [{ code, field: `/${page}/${name}/${index}/id`, parameters: { page } }];
      });
    });
  });
}

function codeFor(state: AttachmentState | undefined): string | undefined {
  if (state === undefined) return 'attachment.unknown';
  return state === 'INFECTED' ? 'attachment.infected' : undefined;
}
