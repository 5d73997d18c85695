import { useState } from 'react';
import { Link } from '../../lang-route';
import {
  BarList,
  DataTable,
  DeadlineTag,
  EmptyState,
  Figure,
  Heading,
  HeatTable,
  stepOfShare,
  type Column,
  type HeatCell,
  type Sort,
} from '../../ui';
import { fmt } from '../../i18n/format';

interface Row {
  readonly ref: string;
  readonly exporter: string;
  readonly item: string;
  readonly days: number;
  readonly value: number;
}

const rows: Row[] = [
  {
    ref: 'BE-2026-000417',
    exporter: 'Exporter Alpha',
    item: 'Interception probe',
    days: 2,
    value: 1_200_000,
  },
  { ref: 'BE-2026-000416', exporter: 'Exporter Beta', item: 'Face recognition SDK', days: 6, value: 88_000 },
  {
    ref: 'BE-2026-000411',
    exporter: 'Exporter Gamma',
    item: 'Phone extraction kit',
    days: 14,
    value: 41_500,
  },
];

const columns: Column<Row>[] = [
  {
    key: 'ref',
    header: 'Reference',
    sortable: true,
    rowHeader: true,
    cell: (row) => <Link to="/$lang/_kit">{row.ref}</Link>,
  },
  { key: 'exporter', header: 'Exporter', cell: (row) => row.exporter },
  { key: 'item', header: 'Item', cell: (row) => row.item },
  { key: 'value', header: 'Value', number: true, cell: (row) => fmt.money(row.value, 'EUR') },
  { key: 'due', header: 'Deadline', sortable: true, cell: (row) => <DeadlineTag daysLeft={row.days} /> },
];

const states = 'BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE'.split(' ');

function cells(seed: number): HeatCell[] {
  return states.map((_state, index) => {
    const share = ((index * 37 + seed * 53) % 100) / 100;
    if ((index + seed) % 7 === 0) return { text: '–' };
    return { text: String(Math.round(share * 100)), step: stepOfShare(share) };
  });
}

function Tables() {
  const [sort, setSort] = useState<Sort>({ key: 'due', descending: false });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['BE-2026-000417']));
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    setSelected(next);
  };
  const shared = { columns, rows, rowKey: (row: Row) => row.ref };
  return (
    <>
      <DataTable
        {...shared}
        caption="Cases to triage"
        dense
        sort={sort}
        onSort={setSort}
        selection={{ selected, onToggle: toggle, label: (row) => `Select ${row.ref}` }}
        activeKey="BE-2026-000417"
      />
      <DataTable {...shared} caption="Stacked on small screens" stacked />
      <DataTable {...shared} caption="While new rows arrive" dense busy rows={rows.slice(0, 1)} />
      <DataTable
        {...shared}
        caption="None"
        rows={[]}
        empty={<EmptyState title="No cases match">Remove a filter.</EmptyState>}
      />
    </>
  );
}

export function DataSection() {
  return (
    <>
      <Heading>Tables and figures</Heading>
      <Tables />
      <HeatTable
        caption="Share of notified exports made subject to authorisation, by item and Member State"
        corner="Item"
        columns={states.map((state) => ({ key: state, label: state }))}
        rows={['Interception', 'Intrusion', 'Monitoring centre', 'Forensics'].map((label, index) => ({
          key: label,
          label,
          cells: cells(index + 1),
        }))}
        legend={['0 to 19 %', '20 to 39 %', '40 to 59 %', '60 to 79 %', '80 to 100 %']}
      />
      <Figure
        title="Interception items are notified twice as often as any other family"
        level={3}
        source="12 months to 31 October 2026; fictional"
        fileName="families"
        note="Families with fewer than three notifications are left out."
        csv={[
          ['Family', 'Notifications'],
          ['Interception', 42],
        ]}
        chart={
          <BarList
            label="Notifications by family"
            bars={[
              { key: 'a', label: 'Interception', value: 42, text: '42' },
              { key: 'b', label: 'Intrusion', value: 21, text: '21' },
              { key: 'c', label: 'Forensics', value: 17, text: '17' },
            ]}
          />
        }
        table={
          <DataTable
            caption="Notifications by family"
            captionHidden
            columns={[
              { key: 'family', header: 'Family', rowHeader: true, cell: (row: string) => row },
              { key: 'count', header: 'Notifications', number: true, cell: () => 42 },
            ]}
            rows={['Interception']}
            rowKey={(row) => row}
          />
        }
      />
    </>
  );
}
