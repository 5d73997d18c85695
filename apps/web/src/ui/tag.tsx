import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'quiet' | 'info' | 'ok' | 'warn' | 'error';

/** A word in a box. The word carries the meaning; the colour only helps. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <strong className={tone === 'neutral' ? 'tag' : `tag tag--${tone}`}>{children}</strong>;
}

export interface DeadlineTagProps {
  /** Days left as the server counted them; negative when it has passed. */
  readonly daysLeft: number;
  /** The clock does not run. */
  readonly stopped?: boolean;
  /** Up to how many days left it is urgent, and pressing. */
  readonly urgent?: number;
  readonly soon?: number;
  readonly working?: boolean;
}

function toneOf({ daysLeft, urgent = 2, soon = 7 }: DeadlineTagProps): Tone {
  if (daysLeft <= urgent) return 'error';
  return daysLeft <= soon ? 'warn' : 'ok';
}

/** Days left, in words. Counting working days is the server's business. */
export function DeadlineTag(props: DeadlineTagProps) {
  const { t } = useLingui();
  if (props.stopped === true) return <Tag tone="info">{t`Clock stopped`}</Tag>;
  const left = props.daysLeft;
  const over = -left;
  let text = t`Due today`;
  if (left < 0) text = t`${plural(over, { one: '# day overdue', other: '# days overdue' })}`;
  else if (left > 0 && props.working === true) {
    text = t`${plural(left, { one: '# working day left', other: '# working days left' })}`;
  } else if (left > 0) text = t`${plural(left, { one: '# day left', other: '# days left' })}`;
  return <Tag tone={toneOf(props)}>{text}</Tag>;
}
