import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { saveQuestionTemplate, TemplateView } from '@article5/contracts/clarification';
import { CATALOGUE } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { Actions, Button, DateField, Heading, InsetText, Select, showToast, TextArea } from '../../ui';
import { templatesQuery } from './template-queries';

const LANGUAGES = ['en', 'fr', 'de'] as const;
const NOTHING = { en: '', fr: '', de: '' };

/** Writes a version of a ready question, or a new one, and shows it as an exporter reads it. */
export function TemplateForm(props: {
  readonly template: TemplateView | undefined;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const client = useQueryClient();
  const { template, onDone } = props;
  const base = template?.offered ?? template?.versions[0];
  const [about, setAbout] = useState(base?.about ?? '');
  const [text, setText] = useState(base?.text ?? NOTHING);
  const [validFrom, setValidFrom] = useState(props.today);
  const save = useMutation({
    mutationFn: () =>
      call<typeof saveQuestionTemplate>('POST /api/authority/question-templates', {
        body: { ...(template ? { code: template.code } : {}), about, text, validFrom },
      }),
    onSuccess: async () => {
      showToast(t`The version is saved`);
      await client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      onDone();
    },
  });
  return (
    <section className="stack" aria-labelledby="word-question">
      <Heading id="word-question">
        {template ? <Trans>New version of a ready question</Trans> : <Trans>A new ready question</Trans>}
      </Heading>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        <Select
          name="about"
          label={t`About which question of the form`}
          none={t`Choose one`}
          value={about}
          options={CATALOGUE.questions.map(({ id, officerLabel }) => ({
            value: id,
            label: `${id} ${msg(officerLabel)}`,
          }))}
          onChange={setAbout}
        />
        {LANGUAGES.map((language) => (
          <TextArea
            key={language}
            name={`text-${language}`}
            label={t`Words in ${fmt.language(language)}`}
            rows={3}
            maxLength={4000}
            lang={language}
            value={text[language]}
            onChange={(words) => setText({ ...text, [language]: words })}
          />
        ))}
        <DateField name="template-from" label={t`First day`} value={validFrom} onChange={setValidFrom} />
        <Preview text={text} />
        <RefusalList error={save.error} />
        <Actions>
          <Button type="submit" busy={save.isPending}>
            <Trans>Save the version</Trans>
          </Button>
          <Button kind="secondary" onClick={onDone}>
            <Trans>Cancel</Trans>
          </Button>
        </Actions>
      </form>
    </section>
  );
}

/** As the exporter reads it, in each language. */
function Preview({ text }: { readonly text: typeof NOTHING }) {
  if (LANGUAGES.every((language) => text[language].trim() === '')) return null;
  return (
    <section className="stack" aria-labelledby="template-preview">
      <Heading id="template-preview" level={3}>
        <Trans>As the exporter reads it</Trans>
      </Heading>
      {LANGUAGES.map((language) => (
        <InsetText key={language}>
          <span lang={language}>{text[language].trim() || '–'}</span>
        </InsetText>
      ))}
    </section>
  );
}
