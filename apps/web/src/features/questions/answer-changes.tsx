import { diffVersions, signLabel } from '@article5/contracts/questions';
import type { AnswerChange, Answers } from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMessage } from '../../i18n/messages';
import { Heading } from '../../ui';
import { AnswerParts, type FileLink } from './answer-parts';

function useChangeName(): (change: AnswerChange) => string {
  const msg = useMessage();
  const { t } = useLingui();
  return ({ label, item, sign }) => {
    const name = msg(label);
    const signText = sign === undefined ? undefined : signLabel(sign);
    if (signText !== undefined) {
      const text = msg(signText);
      return t`${name}: ${text}`;
    }
    return item === undefined ? name : t`${name} (item ${item})`;
  };
}

/** What differs between two versions: before and after, nothing else. */
export function AnswerChanges(props: {
  readonly before: Answers;
  readonly after: Answers;
  readonly fileLink?: FileLink;
}) {
  const nameOf = useChangeName();
  const changes = diffVersions(props.before, props.after);
  const link = props.fileLink ? { fileLink: props.fileLink } : {};
  if (changes.length === 0) {
    return (
      <p>
        <Trans>No answer differs between the two versions.</Trans>
      </p>
    );
  }
  return changes.map((change) => (
    <section key={change.key} className="stack stack--tight">
      <Heading level={3}>{nameOf(change)}</Heading>
      <div className="compared">
        <div>
          <p>
            <strong>
              <Trans>Before</Trans>
            </strong>
          </p>
          <AnswerParts parts={change.before} {...link} />
        </div>
        <div>
          <p>
            <strong>
              <Trans>Now</Trans>
            </strong>
          </p>
          <AnswerParts parts={change.after} {...link} none={<Trans>Taken out</Trans>} />
        </div>
      </div>
    </section>
  ));
}
