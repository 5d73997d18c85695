import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { IntakeStep, IntakeView, retryIntakeStep } from '@article5/contracts/intake';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Button, Heading, NotificationBanner, Skeleton, Tag, type Tone } from '../../ui';
import { useWord } from '../../words/word';
import { intakeQuery, useCaseAct } from './case-queries';

const STEPS = {
  'scan-attachments': msg`Files checked for viruses`,
  'check-completeness': msg`Answers complete`,
  'screen-parties': msg`Parties compared with restricted-party lists`,
  'match-transactions': msg`Compared with transactions of the Union`,
  'assess-risk': msg`Indicators computed`,
  'route-case': msg`Given to a team`,
} as const satisfies Record<IntakeStep, MessageDescriptor>;

const STATES: Readonly<Record<string, MessageDescriptor>> = {
  WAITING: msg`waiting`,
  RUNNING: msg`running`,
  DONE: msg`done`,
  FAILED: msg`failed`,
};

const TONES: Readonly<Record<string, Tone>> = {
  WAITING: 'quiet',
  RUNNING: 'info',
  DONE: 'ok',
  FAILED: 'error',
};

/** The queued checks of the newest version, live; a failed one can be tried again and holds nobody up. */
export function IntakeProgress({ reference }: { readonly reference: string }) {
  const { data, error } = useQuery(intakeQuery(reference));
  return (
    <section className="stack" aria-labelledby="intake">
      <Heading id="intake">
        <Trans>Checks</Trans>
      </Heading>
      <RefusalList error={error} />
      {data === undefined ? (
        error === null && <Skeleton lines={3} />
      ) : (
        <Steps reference={reference} intake={data} />
      )}
    </section>
  );
}

function Steps({ reference, intake }: { readonly reference: string; readonly intake: IntakeView }) {
  const { t } = useLingui();
  const word = useWord();
  const retry = useCaseAct(reference, (step: IntakeStep) =>
    call<typeof retryIntakeStep>('POST /api/cases/:reference/intake/:step/retry', {
      params: { reference, step },
    }),
  );
  const steps = intake.steps.filter((step) => step.version === intake.version);
  return (
    <>
      {intake.alerts.length > 0 && (
        <NotificationBanner tone="warn" title={t`A check failed for good`}>
          <p>
            <Trans>You can go on working on the case, and have the check tried again.</Trans>
          </p>
        </NotificationBanner>
      )}
      <ul className="steps" aria-live="polite">
        {steps.map((step) => (
          <li key={step.step}>
            <Tag tone={TONES[step.state] ?? 'neutral'}>{word(STATES, step.state)}</Tag>{' '}
            {word(STEPS, step.step)}
            {step.durationInMs !== null && step.durationInMs > 0 && (
              <span className="secondary">
                {' '}
                <Trans>{fmt.number(step.durationInMs)} ms</Trans>
              </span>
            )}
            {step.mayRetry && (
              <>
                {' '}
                <Button kind="secondary" small busy={retry.isPending} onClick={() => retry.mutate(step.step)}>
                  <Trans>Try again</Trans>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <RefusalList error={retry.error} />
    </>
  );
}
