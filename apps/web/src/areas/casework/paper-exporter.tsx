import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { addPaperExporter, findPaperExporters, PaperExporter } from '@article5/contracts/notification';
import { COUNTRY_CODES } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, DataTable, Details, EmptyState, Heading, Select, TextInput } from '../../ui';

/** Whose paper it is: an exporter that is known, or a new record without account. */
export function PaperExporterChooser({ onChosen }: { readonly onChosen: (exporter: PaperExporter) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const found = useQuery({
    queryKey: ['/api/paper/exporters', asked],
    enabled: asked.length > 1,
    queryFn: ({ signal }) =>
      call<typeof findPaperExporters>('GET /api/paper/exporters', { query: { q: asked } }, { signal }),
  });
  return (
    <section className="stack" aria-labelledby="paper-exporter">
      <Heading id="paper-exporter">
        <Trans>Which exporter?</Trans>
      </Heading>
      <form
        className="filter-bar"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
        }}
      >
        <TextInput
          name="q"
          kind="search"
          label={t`Name or EORI number of the exporter`}
          value={typed}
          onChange={setTyped}
          width={20}
        />
        <Button type="submit" kind="secondary">
          <Trans>Search</Trans>
        </Button>
      </form>
      <RefusalList error={found.error} />
      {found.data !== undefined && (
        <DataTable<PaperExporter>
          dense
          stacked
          caption={t`Exporters found`}
          rows={found.data.items}
          rowKey={({ organisationId }) => organisationId}
          empty={
            <EmptyState title={t`No exporter found`}>
              <Trans>Add it below; it needs no account.</Trans>
            </EmptyState>
          }
          columns={[
            { key: 'name', header: t`Name`, rowHeader: true, cell: ({ legalName }) => legalName },
            { key: 'eori', header: t`EORI number`, cell: ({ eori }) => eori ?? '–' },
            { key: 'town', header: t`Place`, cell: ({ town }) => town ?? '–' },
            { key: 'accounts', header: t`Accounts`, number: true, cell: ({ accounts }) => accounts },
            {
              key: 'choose',
              header: t`Choose`,
              cell: (exporter) => (
                <Button kind="secondary" small onClick={() => onChosen(exporter)}>
                  <Trans>
                    Choose <span className="visually-hidden">{exporter.legalName}</span>
                  </Trans>
                </Button>
              ),
            },
          ]}
        />
      )}
      <Details summary={<Trans>Add an exporter that is not here yet</Trans>}>
        <NewExporter name={typed} onAdded={onChosen} />
      </Details>
    </section>
  );
}

function NewExporter(props: { readonly name: string; readonly onAdded: (exporter: PaperExporter) => void }) {
  const { t } = useLingui();
  const [fields, setFields] = useState({ name: props.name, eori: '', street: '', postcode: '', town: '' });
  const [country, setCountry] = useState('');
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const add = useMutation({
    mutationFn: () =>
      call<typeof addPaperExporter>('POST /api/paper/exporters', {
        body: {
          ...{ legalName: fields.name, eori: orNull(fields.eori), street: orNull(fields.street) },
          ...{ postcode: orNull(fields.postcode), town: orNull(fields.town), country },
        },
      }),
    onSuccess: props.onAdded,
  });
  const text = (name: keyof typeof fields, label: string, optional = true) => (
    <TextInput
      name={`new-${name}`}
      label={label}
      optional={optional}
      value={fields[name]}
      onChange={(value) => setFields((before) => ({ ...before, [name]: value }))}
      width={20}
    />
  );
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      {text('name', t`Legal name`, false)}
      {text('eori', t`EORI number`)}
      {text('street', t`Street`)}
      {text('postcode', t`Postcode`)}
      {text('town', t`Town`)}
      <Select
        name="new-country"
        label={t`Country`}
        none={t`Choose a country`}
        value={country}
        options={COUNTRY_CODES.map((code) => ({ value: code, label: fmt.country(code) })).sort((one, other) =>
          fmt.compare(one.label, other.label),
        )}
        onChange={setCountry}
      />
      <RefusalList error={add.error} />
      <Actions>
        <Button type="submit" kind="secondary" busy={add.isPending}>
          <Trans>Add the exporter</Trans>
        </Button>
      </Actions>
    </form>
  );
}
