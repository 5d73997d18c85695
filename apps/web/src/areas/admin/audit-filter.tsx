import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AUDIT_SOURCES } from '@article5/contracts/administration';
import { Button, Select, TextInput } from '../../ui';
import { ACT_WORDS } from '../../words/act';
import { useWord } from '../../words/word';
import { auditedPeopleQuery, type AuditSearch } from './audit-queries';
import { SOURCE_WORDS } from './audit-words';

type Field = 'source' | 'personId' | 'kind' | 'reference' | 'from' | 'to';

/** What the list is narrowed by. Choices apply at once, typed words when Search is pressed; the address holds all. */
export function AuditFilterBar(props: {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { search } = props;
  const { data } = useQuery(auditedPeopleQuery);
  const [typed, setTyped] = useState({
    reference: search.reference ?? '',
    from: search.from ?? '',
    to: search.to ?? '',
  });
  const change = (values: Partial<Record<Field, string>>) => {
    const { cursor: _place, ...before } = search;
    const all = Object.entries({ ...before, ...values }).filter(([, value]) => value !== '');
    props.onChange(Object.fromEntries(all) as AuditSearch);
  };
  const kinds = Object.keys(ACT_WORDS).map((value) => ({ value, label: word(ACT_WORDS, value) }));
  const isNarrowed = Object.keys(search).some((name) => name !== 'cursor');
  return (
    <form
      className="filter-bar no-print"
      role="search"
      aria-label={t`Entries`}
      onSubmit={(event) => {
        event.preventDefault();
        change({ ...typed, reference: typed.reference.trim() });
      }}
    >
      <Select
        dense
        name="source"
        label={t`Which`}
        none={t`All`}
        value={search.source ?? ''}
        options={AUDIT_SOURCES.map((value) => ({ value, label: word(SOURCE_WORDS, value) }))}
        onChange={(source) => change({ source, kind: '' })}
      />
      {search.source === 'CASE' && (
        <Select
          dense
          name="kind"
          label={t`Act`}
          none={t`All`}
          value={search.kind ?? ''}
          options={kinds.sort((a, b) => a.label.localeCompare(b.label))}
          onChange={(kind) => change({ kind })}
        />
      )}
      <Select
        dense
        name="person"
        label={t`Who`}
        none={t`Anyone`}
        value={search.personId ?? ''}
        options={(data?.people ?? []).map(({ personId, name }) => ({ value: personId, label: name }))}
        onChange={(personId) => change({ personId })}
      />
      <TextInput
        dense
        name="reference"
        label={t`Case`}
        width={10}
        value={typed.reference}
        onChange={(reference) => setTyped({ ...typed, reference })}
      />
      <DayInput label={t`From`} value={typed.from} onChange={(from) => setTyped({ ...typed, from })} />
      <DayInput label={t`to`} value={typed.to} onChange={(to) => setTyped({ ...typed, to })} />
      <Button type="submit" kind="secondary" small>
        <Trans>Search</Trans>
      </Button>
      {isNarrowed && (
        <Button kind="secondary" small onClick={() => props.onChange({})}>
          <Trans>Show everything</Trans>
        </Button>
      )}
    </form>
  );
}

function DayInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <label className="field">
      <span className="field__label">{props.label}</span>
      <input
        className="input input--dense"
        type="date"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
