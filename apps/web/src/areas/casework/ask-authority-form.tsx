import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  CONSULTATION_KINDS,
  type askAuthority,
  type ConsultationKind,
} from '@article5/contracts/consultation';
import type { DenialHit } from '@article5/contracts/denial';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, Heading, Radios, Select, showToast, TextArea } from '../../ui';
import { CONSULTATION_KIND_WORDS, SILENCE_WORDS } from '../../words/consultation';
import { useWord } from '../../words/word';
import { useCaseAct } from './case-queries';
import { errorAt } from './error-at';

interface Asked {
  readonly reference: string;
  readonly authorities: readonly { readonly authorityId: string; readonly name: string }[];
  readonly hits: readonly DenialHit[];
}

interface Body {
  readonly kind: ConsultationKind;
  readonly consultedAuthorityId: string;
  readonly denialId?: string;
  readonly request: string;
}

/** Asks another authority: which procedure, whom, about which denial, and words for it. */
export function AskAuthorityForm({ reference, authorities, hits }: Asked) {
  const { t } = useLingui();
  const word = useWord();
  const others = hits.filter(({ denial }) => !denial.isOwn);
  const [kind, setKind] = useState<ConsultationKind>(others.length > 0 ? 'ART_16_5' : 'ART_14_1');
  const [denialId, setDenialId] = useState(others[0]?.denial.denialId ?? '');
  const [authorityId, setAuthorityId] = useState('');
  const [request, setRequest] = useState('');
  const ask = useCaseAct(reference, (body: Body) =>
    call<typeof askAuthority>('POST /api/cases/:reference/consultations', { params: { reference }, body }),
  );
  const denied = others.find(({ denial }) => denial.denialId === denialId);
  const aboutDenial = kind === 'ART_16_5';
  const send = () => {
    const whom = aboutDenial
      ? (denied?.denial.authorityId ?? authorities[0]?.authorityId ?? '')
      : authorityId;
    const about = aboutDenial && denied !== undefined ? { denialId } : {};
    ask.mutate(
      { kind, consultedAuthorityId: whom || 'ZZ', request, ...about },
      {
        onSuccess: () => {
          setRequest('');
          showToast(t`The question was sent to the other authority`);
        },
      },
    );
  };
  const onFields = isProblem(ask.error) && ask.error.refusals.every(({ pointer }) => pointer !== undefined);
  return (
    <section className="stack" aria-labelledby="ask-authority">
      <Heading id="ask-authority">
        <Trans>Ask another authority</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          It sees items with their figures, end user, consignee and destination as they are now, and what you
          write below. It does not see the exporter, prices, descriptions or documents.
        </Trans>
      </p>
      {!onFields && <RefusalList error={ask.error} />}
      <Radios
        name="kind"
        label={t`Why do you ask?`}
        value={kind}
        onChange={(value) => setKind(value as ConsultationKind)}
        choices={CONSULTATION_KINDS.map((value) => ({
          value,
          label: word(CONSULTATION_KIND_WORDS, value),
          hint: word(SILENCE_WORDS, value),
        }))}
      />
      {aboutDenial ? (
        <Select
          name="denialId"
          label={t`About which denial?`}
          none={t`Choose a denial`}
          value={denialId}
          onChange={setDenialId}
          options={others.map(({ denial }) => ({
            value: denial.denialId,
            label: `${denial.authorityId}: ${denial.number}, ${denial.itemName}`,
          }))}
          {...errorAt(ask.error, '/denialId')}
        />
      ) : (
        <Select
          name="authority"
          label={t`Which authority?`}
          none={t`Choose an authority`}
          value={authorityId}
          onChange={setAuthorityId}
          options={authorities.map(({ authorityId: value, name }) => ({ value, label: `${value}: ${name}` }))}
          {...errorAt(ask.error, '/consultedAuthorityId')}
        />
      )}
      <TextArea
        name="request"
        label={aboutDenial ? t`Words for the other authority (optional)` : t`What do you ask?`}
        hint={t`The other authority reads this. Do not name the exporter unless it has to be.`}
        rows={4}
        maxLength={4000}
        value={request}
        onChange={setRequest}
        {...errorAt(ask.error, '/request')}
      />
      <Actions>
        <Button busy={ask.isPending} onClick={send}>
          <Trans>Ask</Trans>
        </Button>
      </Actions>
    </section>
  );
}
