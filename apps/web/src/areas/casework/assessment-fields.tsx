import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { AssessmentView } from '@article5/contracts/assessment';
import { Checkboxes, Heading, Radios, TextArea, TextInput } from '../../ui';

type Content = AssessmentView['content'];
type Finding = Content['annexI']['listed'];

interface FieldsProps {
  readonly content: Content;
  readonly onChange: (content: Content) => void;
  readonly mayWrite: boolean;
}

export const CONSIDERATION_WORDS = {
  commitments: msg`(a) International obligations and commitments`,
  sanctions: msg`(b) Sanctions`,
  policy: msg`(c) National foreign and security policy, with Common Position 2008/944/CFSP`,
  endUse: msg`(d) Intended end use and risk of diversion`,
} as const satisfies Record<keyof Content['considerations'], MessageDescriptor>;

const ELEMENTS = {
  dualUse: msg`It is a dual-use item`,
  speciallyDesigned: msg`It is specially designed for it`,
  covertSurveillance: msg`It enables covert surveillance`,
  naturalPersons: msg`of natural persons`,
  dataFromSystems: msg`by monitoring, extracting, collecting or analysing data from information and telecommunication systems`,
} as const satisfies Record<keyof Content['elements'], MessageDescriptor>;

const STEPS = {
  1: msg`Step 1: is it a cyber-surveillance item?`,
  2: msg`Step 2: could its capabilities be misused?`,
  3: msg`Step 3: the parties and the destination`,
  4: msg`Step 4: prevention and mitigation`,
} as const satisfies Record<keyof Content['steps'], MessageDescriptor>;

/** The four texts without which neither Article 5(2) outcome can be decided. */
export function ConsiderationFields({ content, onChange, mayWrite }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <section className="stack" aria-labelledby="considerations">
      <Heading id="considerations">
        <Trans>Considerations of Article 15(1)</Trans>
      </Heading>
      {(Object.keys(CONSIDERATION_WORDS) as (keyof typeof CONSIDERATION_WORDS)[]).map((name) => (
        <Text
          key={name}
          name={`consideration-${name}`}
          label={i18n._(CONSIDERATION_WORDS[name])}
          value={content.considerations[name]}
          mayWrite={mayWrite}
          onChange={(text) =>
            onChange({ ...content, considerations: { ...content.considerations, [name]: text } })
          }
        />
      ))}
    </section>
  );
}

export function ElementFields({ content, onChange, mayWrite }: FieldsProps) {
  const { i18n, t } = useLingui();
  return (Object.keys(ELEMENTS) as (keyof typeof ELEMENTS)[]).map((name) => {
    const element = content.elements[name];
    const set = (next: typeof element) =>
      onChange({ ...content, elements: { ...content.elements, [name]: next } });
    return (
      <div key={name} className="stack stack--tight">
        <FindingChoice
          name={`element-${name}`}
          label={i18n._(ELEMENTS[name])}
          value={element.met}
          mayWrite={mayWrite}
          onChange={(met) => set({ ...element, met })}
        />
        <Text
          name={`element-${name}-finding`}
          label={t`What you found`}
          value={element.finding}
          mayWrite={mayWrite}
          onChange={(finding) => set({ ...element, finding })}
        />
      </div>
    );
  });
}

export function StepFields({ content, onChange, mayWrite }: FieldsProps) {
  const { i18n } = useLingui();
  return (
    <section className="stack" aria-labelledby="steps">
      <Heading id="steps">
        <Trans>Findings along the guidelines</Trans>
      </Heading>
      {(['1', '2', '3', '4'] as const).map((step) => (
        <Text
          key={step}
          name={`step-${step}`}
          label={i18n._(STEPS[step])}
          value={content.steps[step]}
          mayWrite={mayWrite}
          onChange={(text) => onChange({ ...content, steps: { ...content.steps, [step]: text } })}
        />
      ))}
    </section>
  );
}

export function AnnexFields({ content, onChange, mayWrite }: FieldsProps) {
  const { t } = useLingui();
  const { annexI, otherArticles } = content;
  return (
    <>
      <FindingChoice
        name="annex-listed"
        label={t`Is the item listed in Annex I?`}
        value={annexI.listed}
        mayWrite={mayWrite}
        onChange={(listed) => onChange({ ...content, annexI: { ...annexI, listed } })}
      />
      <AnnexEntry content={content} onChange={onChange} mayWrite={mayWrite} />
      <Text
        name="annex-finding"
        label={t`Why`}
        value={annexI.finding}
        mayWrite={mayWrite}
        onChange={(finding) => onChange({ ...content, annexI: { ...annexI, finding } })}
      />
      <OtherArticles content={content} onChange={onChange} mayWrite={mayWrite} />
      <Text
        name="other-articles-finding"
        label={t`What you found there`}
        value={otherArticles.finding}
        mayWrite={mayWrite}
        onChange={(finding) => onChange({ ...content, otherArticles: { ...otherArticles, finding } })}
      />
    </>
  );
}

function AnnexEntry({ content, onChange, mayWrite }: FieldsProps) {
  const { t } = useLingui();
  const { annexI } = content;
  const label = t`Entry of Annex I (where listed, or the nearest)`;
  if (!mayWrite) return <Read label={label} value={annexI.entry} />;
  return (
    <TextInput
      name="annex-entry"
      label={label}
      width={10}
      dense
      value={annexI.entry}
      onChange={(entry) => onChange({ ...content, annexI: { ...annexI, entry } })}
    />
  );
}

function OtherArticles({ content, onChange, mayWrite }: FieldsProps) {
  const { t } = useLingui();
  const { otherArticles } = content;
  const checked = t`Articles 4, 9 and 10 were checked`;
  const label = t`Other articles`;
  if (!mayWrite) return <Read label={label} value={otherArticles.checked ? checked : ''} />;
  return (
    <Checkboxes
      name="other-articles"
      label={label}
      choices={[{ value: 'checked', label: checked }]}
      value={otherArticles.checked ? ['checked'] : []}
      onChange={(chosen) =>
        onChange({ ...content, otherArticles: { ...otherArticles, checked: chosen.includes('checked') } })
      }
    />
  );
}

/** What was written, for who may only read it. */
function Read({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <p>
        <strong>{label}</strong>
      </p>
      <p className="quote">{value === '' ? '–' : value}</p>
    </div>
  );
}

function Text(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly mayWrite: boolean;
  readonly onChange: (text: string) => void;
}) {
  if (!props.mayWrite) return <Read label={props.label} value={props.value} />;
  return (
    <TextArea
      name={props.name}
      label={props.label}
      rows={4}
      maxLength={20_000}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

function FindingChoice(props: {
  readonly name: string;
  readonly label: string;
  readonly value: Finding;
  readonly mayWrite: boolean;
  readonly onChange: (finding: Finding) => void;
}) {
  const { t } = useLingui();
  const choices = [
    { value: 'YES', label: t`Yes` },
    { value: 'NO', label: t`No` },
    { value: 'UNCLEAR', label: t`Unclear` },
  ];
  if (!props.mayWrite) {
    const chosen = choices.find(({ value }) => value === props.value);
    return <Read label={props.label} value={chosen?.label ?? ''} />;
  }
  return (
    <Radios
      inline
      name={props.name}
      label={props.label}
      choices={choices}
      value={props.value ?? undefined}
      onChange={(value) => props.onChange(value as Finding)}
    />
  );
}
