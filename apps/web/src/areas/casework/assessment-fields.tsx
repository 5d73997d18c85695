import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { ANNEX_I_ENTRIES } from '@article5/contracts/questions';
import type { AssessmentView } from '@article5/contracts/assessment';
import { Checkboxes, Heading, SuggestInput } from '../../ui';
import { ANNEX_I_WORDS } from './annex-words';
import { AssessedFinding } from './assessment-finding';
import { FindingChoice, Read, Text } from './assessment-inputs';

type Content = AssessmentView['content'];

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
        <AssessedFinding key={name} {...{ content, onChange, mayWrite }} finding={name}>
          <Text
            name={`consideration-${name}`}
            label={i18n._(CONSIDERATION_WORDS[name])}
            value={content.considerations[name]}
            mayWrite={mayWrite}
            onChange={(text) =>
              onChange({ ...content, considerations: { ...content.considerations, [name]: text } })
            }
          />
        </AssessedFinding>
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
      <AssessedFinding key={name} {...{ content, onChange, mayWrite }} finding={name}>
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
      </AssessedFinding>
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
        <AssessedFinding key={step} {...{ content, onChange, mayWrite }} finding={`step${step}`}>
          <Text
            name={`step-${step}`}
            label={i18n._(STEPS[step])}
            value={content.steps[step]}
            mayWrite={mayWrite}
            onChange={(text) => onChange({ ...content, steps: { ...content.steps, [step]: text } })}
          />
        </AssessedFinding>
      ))}
    </section>
  );
}

export function AnnexFields({ content, onChange, mayWrite }: FieldsProps) {
  const { t } = useLingui();
  const { annexI, otherArticles } = content;
  return (
    <>
      <AssessedFinding {...{ content, onChange, mayWrite }} finding="annexI">
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
      </AssessedFinding>
      <AssessedFinding {...{ content, onChange, mayWrite }} finding="otherArticles">
        <OtherArticles content={content} onChange={onChange} mayWrite={mayWrite} />
        <Text
          name="other-articles-finding"
          label={t`What you found there`}
          value={otherArticles.finding}
          mayWrite={mayWrite}
          onChange={(finding) => onChange({ ...content, otherArticles: { ...otherArticles, finding } })}
        />
      </AssessedFinding>
    </>
  );
}

function AnnexEntry({ content, onChange, mayWrite }: FieldsProps) {
  const { i18n, t } = useLingui();
  const { annexI } = content;
  const label = t`Entry of Annex I (where listed, or the nearest)`;
  const controls = ANNEX_I_WORDS[annexI.entry];
  if (!mayWrite) return <Read label={label} value={annexI.entry} />;
  return (
    <>
      <SuggestInput
        name="annex-entry"
        label={label}
        hint={t`The entries regarded as cyber-surveillance items are offered; any other can be typed`}
        width={10}
        dense
        suggestions={ANNEX_I_ENTRIES}
        value={annexI.entry}
        onChange={(entry) => onChange({ ...content, annexI: { ...annexI, entry } })}
      />
      <p className="secondary" role="status">
        {controls !== undefined && i18n._(controls)}
        {controls === undefined && annexI.entry !== '' && (
          <Trans>Not one of the entries that are regarded as cyber-surveillance items.</Trans>
        )}
      </p>
    </>
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
