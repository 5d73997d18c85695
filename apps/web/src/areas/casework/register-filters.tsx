import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Register } from '@article5/contracts/casework';
import { COUNTRY_CODES } from '@article5/contracts/questions';
import { fmt } from '../../i18n/format';
import { Button, Checkbox, Select, TextInput } from '../../ui';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { PARTY_ROLE_WORDS } from './register-words';
import type { RegisterSearch } from './search';

/** Words and filters of one register. */
export function RegisterFilters(props: {
  readonly register: Register;
  readonly search: RegisterSearch;
  readonly onSearch: (search: RegisterSearch) => void;
}) {
  const { t } = useLingui();
  const { register } = props;
  const [draft, setDraft] = useState<RegisterSearch>(props.search);
  const set = (name: keyof RegisterSearch) => (value: string | undefined) =>
    setDraft({ ...draft, [name]: value });
  const lists = useLists();
  const offered = {
    organisations: [lists.country],
    parties: [lists.country, lists.role],
    items: [lists.itemFamily],
  }[register];
  return (
    <form
      role="search"
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const { cursor: _cursor, ...asking } = draft;
        const entries = Object.entries(asking).filter(([, value]) => (value ?? '').trim() !== '');
        props.onSearch(Object.fromEntries(entries));
      }}
    >
      <TextInput
        dense
        kind="search"
        name="q"
        label={register === 'items' ? t`Name, maker or model` : t`Name, in any script`}
        value={draft.q ?? ''}
        onChange={set('q')}
      />
      <div className="filter-bar">
        {offered.map(({ name, label, options }) => (
          <Select
            key={name}
            dense
            name={name}
            label={label}
            none={t`Any`}
            value={draft[name] ?? ''}
            options={options}
            onChange={set(name)}
          />
        ))}
        <Button small type="submit">
          <Trans>Search</Trans>
        </Button>
      </div>
      <Checkbox
        name="several"
        label={t`In more than one case`}
        checked={draft.several === 'yes'}
        onChange={(checked) => set('several')(checked ? 'yes' : undefined)}
      />
      {register === 'parties' && (
        <Checkbox
          name="proposed"
          label={t`A merge waits for a second officer`}
          checked={draft.proposed === 'yes'}
          onChange={(checked) => set('proposed')(checked ? 'yes' : undefined)}
        />
      )}
    </form>
  );
}

function useLists() {
  const { t } = useLingui();
  const word = useWord();
  const words = (list: typeof ITEM_FAMILY_NAMES) =>
    Object.keys(list).map((value) => ({ value, label: word(list, value) }));
  const countries = COUNTRY_CODES.map((value) => ({ value, label: fmt.country(value) }));
  return {
    country: {
      name: 'country',
      label: t`Country`,
      options: countries.sort((a, b) => fmt.compare(a.label, b.label)),
    },
    role: { name: 'role', label: t`Appears as`, options: words(PARTY_ROLE_WORDS) },
    itemFamily: { name: 'itemFamily', label: t`Family`, options: words(ITEM_FAMILY_NAMES) },
  } as const;
}
