import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseView } from '@article5/contracts/casework';
import {
  basesFor,
  outcomesFor,
  type DecisionDraftContent,
  type DecisionOutcome,
} from '@article5/contracts/decision';
import { Checkboxes, Heading, Radios, Select, TextArea } from '../../ui';
import { LEGAL_BASES, OUTCOMES } from '../../words/decision';
import { useWord } from '../../words/word';
import { SimilarLine } from './similar-line';

/** A draft decision while it is written. */
export type Composing = DecisionDraftContent;

interface PartProps {
  readonly draft: Composing;
  readonly onChange: (draft: Composing) => void;
}

/** Sets a text or leaves it out when it is empty. */
export function withText(draft: Composing, name: 'remarks' | 'whyWeDiffer', text: string): Composing {
  const { [name]: _old, ...rest } = draft;
  return text === '' ? rest : { ...rest, [name]: text };
}

/** Outcome and legal basis. A redirection is no outcome of a decision: it has a page of its own. */
export function OutcomeFields({ draft, onChange, basis }: PartProps & Pick<CaseView, 'basis'>) {
  const { t } = useLingui();
  const word = useWord();
  const bases = draft.outcome === undefined ? [] : basesFor(draft.outcome, basis);
  return (
    <>
      <Radios
        name="outcome"
        label={t`Outcome`}
        choices={outcomesFor(basis).map((value) => ({
          value,
          label: word(OUTCOMES, value),
        }))}
        value={draft.outcome}
        onChange={(value) => {
          const { legalBasis: _old, ...rest } = draft;
          onChange({ ...rest, outcome: value as DecisionOutcome });
        }}
      />
      {bases.length > 1 && (
        <Select
          dense
          name="legalBasis"
          label={t`Legal basis`}
          value={draft.legalBasis ?? bases[0] ?? ''}
          options={bases.map((value) => ({ value, label: word(LEGAL_BASES, value) }))}
          onChange={(value) =>
            onChange({ ...draft, legalBasis: value as NonNullable<Composing['legalBasis']> })
          }
        />
      )}
    </>
  );
}

/** Whether the outcome is shared with the Union, and why not. */
export function ConsistencyFields({
  draft,
  onChange,
  byDefault,
}: PartProps & { readonly byDefault: boolean }) {
  const { t } = useLingui();
  const shared = draft.consistency?.shared ?? byDefault;
  return (
    <>
      <Checkboxes
        name="consistency"
        label={t`Consistency record`}
        hint={t`Item family, features, destination, outcome and reasons; no names. Without it nobody sees whether Member States decide alike.`}
        choices={[{ value: 'shared', label: t`Share it with the Union` }]}
        value={shared ? ['shared'] : []}
        onChange={(chosen) =>
          onChange({
            ...draft,
            consistency: chosen.includes('shared') ? { shared: true } : { shared: false, withheldReason: '' },
          })
        }
      />
      {!shared && (
        <TextArea
          name="withheldReason"
          label={t`Why is it withheld?`}
          rows={2}
          value={draft.consistency?.withheldReason ?? ''}
          onChange={(withheldReason) =>
            onChange({ ...draft, consistency: { shared: false, withheldReason } })
          }
        />
      )}
    </>
  );
}

/** Essentially identical transactions and their outcomes; a draft that differs must say why. */
export function BeforeYouDecide({ view, draft, onChange }: PartProps & { readonly view: CaseView }) {
  const { t } = useLingui();
  const same = view.similar.filter(({ verdict }) => verdict === 'SAME');
  const differing = same.filter(
    ({ outcome }) => outcome !== null && draft.outcome !== undefined && outcome !== draft.outcome,
  );
  const codes = [...new Set(differing.map(({ authorityId }) => authorityId))].join(', ');
  return (
    <section className="inset stack" aria-labelledby="before">
      <Heading level={3} id="before">
        <Trans>Before you decide</Trans>
      </Heading>
      {same.length === 0 ? (
        <p>
          <Trans>
            No essentially identical transaction is known, as far as other authorities shared theirs.
          </Trans>
        </p>
      ) : (
        <ul className="list">
          {same.map((similar) => (
            <li key={similar.similarId}>
              <SimilarLine similar={similar} />
            </li>
          ))}
        </ul>
      )}
      {differing.length > 0 && (
        <TextArea
          name="whyWeDiffer"
          label={t`Your draft differs from ${codes}. Say why`}
          rows={5}
          maxLength={8000}
          value={draft.whyWeDiffer ?? ''}
          onChange={(text) => onChange(withText(draft, 'whyWeDiffer', text))}
        />
      )}
    </section>
  );
}
