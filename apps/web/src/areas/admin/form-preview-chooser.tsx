import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nativeName, offeredLanguages, pseudoLanguage, type LanguageCode } from '../../i18n/languages';
import { Button, DateField, Select } from '../../ui';

const LANGUAGES: readonly LanguageCode[] = [...offeredLanguages, pseudoLanguage];

/** In which language, and on which day, the form is looked at. */
export function FormPreviewChooser(props: {
  readonly day: string;
  readonly lang: string;
  readonly onDay: (day: string) => void;
  readonly onLanguage: (language: LanguageCode) => void;
}) {
  const { t } = useLingui();
  const [day, setDay] = useState(props.day);
  return (
    <form
      className="filter-bar no-print"
      aria-label={t`What is previewed`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (/^\d{4}-\d{2}-\d{2}$/.test(day)) props.onDay(day);
      }}
    >
      <Select
        dense
        name="preview-language"
        label={t`Language`}
        value={props.lang}
        options={LANGUAGES.map((value) => ({ value, label: nativeName(value) }))}
        onChange={(chosen) => {
          const language = LANGUAGES.find((one) => one === chosen);
          if (language !== undefined) props.onLanguage(language);
        }}
      />
      <DateField name="preview-day" label={t`On which day`} value={day} onChange={setDay} />
      <Button type="submit" kind="secondary" small>
        <Trans>Show this day</Trans>
      </Button>
    </form>
  );
}
