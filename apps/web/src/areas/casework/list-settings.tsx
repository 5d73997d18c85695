import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { InboxColumn } from '@article5/contracts/casework';
import { Button, Checkboxes, Dropdown, Radios } from '../../ui';
import { useWord } from '../../words/word';
import { COLUMN_WORDS } from './inbox-columns';
import { SaveViewDialog, type ViewContent } from './save-view';
import { columnsOf, filterOf, type InboxSearch } from './search';

interface SettingsProps {
  readonly search: InboxSearch;
  readonly onChange: (search: InboxSearch) => void;
}

/** Which columns are shown and how tight, and the door to saving all of it as a view. */
export function ListSettings({ search, onChange }: SettingsProps) {
  const { t } = useLingui();
  const word = useWord();
  const [saving, setSaving] = useState(false);
  const shown = columnsOf(search);
  return (
    <div className="list-settings">
      <Dropdown kind="button" label={t`Columns and density`}>
        <div className="stack">
          <Checkboxes
            label={t`Columns`}
            name="columns"
            value={[...shown]}
            choices={Object.keys(COLUMN_WORDS).map((key) => ({ value: key, label: word(COLUMN_WORDS, key) }))}
            onChange={(columns) => onChange({ ...search, columns: columns.join('.') || 'none' })}
          />
          <Radios
            label={t`Density`}
            name="density"
            value={search.density ?? 'comfortable'}
            choices={[
              { value: 'comfortable', label: t`Comfortable` },
              { value: 'compact', label: t`Compact` },
            ]}
            onChange={(density) => onChange({ ...search, density: density as 'comfortable' | 'compact' })}
          />
        </div>
      </Dropdown>
      <Button small kind="secondary" onClick={() => setSaving(true)}>
        <Trans>Save view</Trans>
      </Button>
      {saving && <SaveViewDialog content={contentOf(search)} onClose={() => setSaving(false)} />}
    </div>
  );
}

/** View, filters, order, columns and density of the address. */
function contentOf(search: InboxSearch): ViewContent {
  const { sort, density = 'comfortable' } = search;
  return {
    page: 'inbox',
    search: { ...filterOf(search), ...(sort === undefined ? {} : { sort }) } as Record<string, string>,
    columns: columnsOf(search).filter((key): key is InboxColumn => key in COLUMN_WORDS),
    density,
  };
}
