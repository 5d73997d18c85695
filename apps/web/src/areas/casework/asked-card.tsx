import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type {
  AskedConsultationView,
  explainDeparture,
  extendAsked,
  ExtensionStep,
  takeBackAsked,
} from '@article5/contracts/consultation';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, Heading, Tag, TextArea } from '../../ui';
import {
  CONSULTATION_KIND_WORDS,
  CONSULTATION_STATE_TONES,
  CONSULTATION_STATE_WORDS,
} from '../../words/consultation';
import { useWord } from '../../words/word';
import { useCaseAct } from './case-queries';
import { ConsultationClockText, ConsultationEvents } from './consultation-clock';
import { errorAt } from './error-at';
import { ExtensionForm } from './extension-form';

interface Shown {
  readonly reference: string;
  readonly consultation: AskedConsultationView;
}

/** One question to another authority, its clock and what came of it. */
export function AskedCard({ reference, consultation }: Shown) {
  const word = useWord();
  const { consultationId, acts } = consultation;
  const params = { reference, consultationId };
  const extend = useCaseAct(reference, (body: ExtensionStep) =>
    call<typeof extendAsked>('POST /api/cases/:reference/consultations/:consultationId/extension', {
      params,
      body,
    }),
  );
  const takeBack = useCaseAct(reference, (_: undefined) =>
    call<typeof takeBackAsked>('POST /api/cases/:reference/consultations/:consultationId/cancellation', {
      params,
    }),
  );
  return (
    <section className="flag" aria-labelledby={`asked-${consultationId}`}>
      <Heading level={3} id={`asked-${consultationId}`} caption={consultation.consultedAuthorityName}>
        {word(CONSULTATION_KIND_WORDS, consultation.kind)}{' '}
        <Tag tone={CONSULTATION_STATE_TONES[consultation.state]}>
          {word(CONSULTATION_STATE_WORDS, consultation.state)}
        </Tag>
      </Heading>
      {consultation.denial !== null && (
        <p>
          <Trans>
            About denial {consultation.denial.number}: {consultation.denial.itemName}
          </Trans>
        </p>
      )}
      <ConsultationClockText consultation={consultation} />
      <ExtensionForm
        acts={acts}
        proposal={consultation.proposal}
        most={consultation.clock.mostExtension}
        extend={extend}
      />
      {acts.includes('EXPLAIN') && <ExplainForm reference={reference} consultation={consultation} />}
      <ConsultationEvents events={consultation.events} />
      <RefusalList error={takeBack.error} />
      {acts.includes('TAKE_BACK') && (
        <Actions>
          <Button kind="secondary" small busy={takeBack.isPending} onClick={() => takeBack.mutate(undefined)}>
            <Trans>Take the question back</Trans>
          </Button>
        </Actions>
      )}
    </section>
  );
}

function ExplainForm({ reference, consultation }: Shown) {
  const { t } = useLingui();
  const [explanation, setExplanation] = useState('');
  const explain = useCaseAct(reference, (_: undefined) =>
    call<typeof explainDeparture>('POST /api/cases/:reference/consultations/:consultationId/explanation', {
      params: { reference, consultationId: consultation.consultationId },
      body: { explanation },
    }),
  );
  return (
    <>
      <TextArea
        name="explanation"
        label={t`Why was it decided otherwise?`}
        hint={t`The other Member States and the Commission are told (Article 16(5)).`}
        rows={4}
        maxLength={4000}
        value={explanation}
        onChange={setExplanation}
        {...errorAt(explain.error, '/explanation')}
      />
      <Button small busy={explain.isPending} onClick={() => explain.mutate(undefined)}>
        <Trans>Record the explanation</Trans>
      </Button>
    </>
  );
}
