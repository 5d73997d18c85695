import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenAct } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Actions, Button, InsetText, Radios, Select, TextArea, TextInput } from '../../ui';
import { readyQuestionsQuery } from './case-queries';
import { HandOverForm } from './hand-over-form';

interface ChooserProps {
  readonly busy: boolean;
  readonly onChoose: (act: ChosenAct) => void;
  readonly onClose: () => void;
}

const NO_WORDS = { done: '', waits: '', next: '' };

/** The same words go with each case. */
export function HandOverChooser({ busy, onChoose, onClose }: ChooserProps) {
  return (
    <HandOverForm
      initial={NO_WORDS}
      busy={busy}
      onClose={onClose}
      onSend={(draft) => onChoose({ kind: 'hand-over', ...draft })}
    />
  );
}

const LANGUAGES = ['en', 'fr', 'de'] as const;
type Language = (typeof LANGUAGES)[number];

/** One question to each exporter, about the same answer of each notification. */
export function AskChooser({ busy, onChoose, onClose }: ChooserProps) {
  const { t } = useLingui();
  const [language, setLanguage] = useState<Language>('en');
  const { data: ready } = useQuery(readyQuestionsQuery);
  const [chosenId, setChosenId] = useState('');
  const about = ready?.items.find(({ id }) => id === chosenId)?.about ?? '';
  const [question, setQuestion] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isComplete = about !== '' && question.trim() !== '';
  const take = (id: string, lang: Language) => {
    const chosen = ready?.items.find((template) => template.id === id);
    setChosenId(id);
    setLanguage(lang);
    if (chosen) setQuestion(chosen.text[lang]);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        const items = [{ question: question.trim(), answerKeys: [about] }];
        if (isComplete) onChoose({ kind: 'ask', items, ...(dueOn === '' ? {} : { dueOn }) });
      }}
    >
      <InsetText>
        <Trans>Each exporter reads this. Nothing is sent before you have seen which cases it reaches.</Trans>
      </InsetText>
      <Select
        dense
        name="ready"
        label={t`Ready question`}
        none={t`Choose`}
        value={chosenId}
        options={(ready?.items ?? []).map((template) => ({
          value: template.id,
          label: `${template.about} ${template.text.en}`,
        }))}
        onChange={(id) => take(id, language)}
        {...(isChecked && about === '' ? { error: t`Choose what the question is about` } : {})}
      />
      <Radios
        inline
        name="language"
        label={t`Language`}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: fmt.language(value) }))}
        onChange={(value) => take(chosenId, LANGUAGES.find((one) => one === value) ?? 'en')}
      />
      <TextArea
        name="question"
        label={t`Your question`}
        rows={3}
        maxLength={4000}
        value={question}
        onChange={setQuestion}
        {...(isChecked && question.trim() === '' ? { error: t`Write the question` } : {})}
      />
      <TextInput
        name="dueOn"
        label={t`Answer by (optional)`}
        hint={t`Year-month-day, for example 2026-12-15. A late answer is accepted and marked late.`}
        width={10}
        value={dueOn}
        onChange={setDueOn}
      />
      <Send busy={busy} onClose={onClose} />
    </form>
  );
}

/** Whether the chosen cases are the same transaction as another one. */
export function CompareChooser({
  first,
  busy,
  onChoose,
  onClose,
}: ChooserProps & { readonly first: string }) {
  const { t } = useLingui();
  const [other, setOther] = useState(first);
  const [verdict, setVerdict] = useState<'SAME' | 'NOT_SAME'>('SAME');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (other.trim() === '' || reason.trim() === '') return;
        onChoose({ kind: 'compare', with: other.trim(), verdict, reason: reason.trim() });
      }}
    >
      <TextInput
        name="with"
        label={t`Compared with`}
        hint={t`Reference of the case that the others are compared with`}
        value={other}
        onChange={setOther}
        {...(isChecked && other.trim() === '' ? { error: t`Enter a reference` } : {})}
      />
      <Radios
        name="verdict"
        label={t`Essentially identical transaction (Article 2(22))`}
        value={verdict}
        choices={[
          { value: 'SAME', label: t`The same transaction` },
          { value: 'NOT_SAME', label: t`Not the same` },
        ]}
        onChange={(value) => setVerdict(value === 'SAME' ? 'SAME' : 'NOT_SAME')}
      />
      <TextArea
        name="reason"
        label={t`Reason`}
        rows={3}
        maxLength={4000}
        value={reason}
        onChange={setReason}
        {...(isChecked && reason.trim() === '' ? { error: t`Give a reason` } : {})}
      />
      <Send busy={busy} onClose={onClose} />
    </form>
  );
}

function Send({ busy, onClose }: Pick<ChooserProps, 'busy' | 'onClose'>) {
  return (
    <Actions>
      <Button type="submit" busy={busy}>
        <Trans>Look at the effect</Trans>
      </Button>
      <Button kind="secondary" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </Actions>
  );
}
