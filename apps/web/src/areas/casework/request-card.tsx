import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { OfficerClarificationView } from '@article5/contracts/clarification';
import { parseKey } from '@article5/contracts/questions';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { Actions, Button, Heading, Tag, type Tone } from '../../ui';

const TONES: Readonly<Record<OfficerClarificationView['state'], Tone>> = {
  OPEN: 'warn',
  ANSWERED: 'ok',
  CANCELLED: 'quiet',
};

/** One question to the exporter and what became of it. */
export function RequestCard(props: {
  readonly request: OfficerClarificationView;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}) {
  const msg = useMessage();
  const { request } = props;
  const nameOf = (key: string) => {
    const question = parseKey(key)?.question;
    return question === undefined ? key : `${key} ${msg(question.officerLabel)}`;
  };
  return (
    <section className="flag" aria-labelledby={`request-${request.clarificationId}`}>
      <Heading id={`request-${request.clarificationId}`}>
        <Trans>Request {request.number}</Trans>{' '}
        <Tag tone={TONES[request.state]}>
          {request.state === 'OPEN' && <Trans>open</Trans>}
          {request.state === 'ANSWERED' && <Trans>answered</Trans>}
          {request.state === 'CANCELLED' && <Trans>taken back</Trans>}
        </Tag>
      </Heading>
      <ol className="list">
        {request.items.map((item) => (
          <li key={item.number}>
            <p className="quote">{item.question}</p>
            <p className="secondary">
              <Trans>About: {fmt.list(item.answerKeys.map(nameOf))}</Trans>{' '}
              {item.answeredInVersion !== null && (
                <Tag tone="ok">
                  <Trans>answered in version {item.answeredInVersion}</Trans>
                </Tag>
              )}
            </p>
          </li>
        ))}
      </ol>
      <p className="secondary">
        <Trans>
          Asked {fmt.dateTime(request.askedAt)} by {request.askedBy}.
        </Trans>{' '}
        {request.dueOn !== null && <Trans>Answer by {fmt.date(request.dueOn)}.</Trans>}{' '}
        {request.late && (
          <Tag tone="warn">
            <Trans>late</Trans>
          </Tag>
        )}
      </p>
      {request.reply !== null && <p className="quote">{request.reply}</p>}
      {props.children}
      {props.onCancel && (
        <Actions>
          <Button kind="secondary" small onClick={props.onCancel}>
            <Trans>Take back</Trans>
          </Button>
        </Actions>
      )}
    </section>
  );
}
