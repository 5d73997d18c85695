import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { TableDraftView, TableFinding, TableRuleView } from '@article5/contracts/triage';
import { Actions, Button, DataTable, PlainButton, TextInput } from '../../ui';
import { TriageConditions } from './triage-conditions';
import { FindingText } from './triage-findings';
import { TriageResult } from './triage-result';

interface Row {
  readonly key: number;
  readonly rule: TableRuleView;
}

/** A row of the table with its place, and how to change it. */
interface RowAtHand extends Row {
  readonly index: number;
  readonly set: (rule: TableRuleView) => void;
}

/** The rules as a table to be written in: move, add, remove; what the analysis finds stands in the rule's row. */
export function TriageEditor(props: {
  readonly view: TableDraftView;
  readonly rules: readonly TableRuleView[];
  readonly findings: readonly TableFinding[];
  readonly onChange: (rules: readonly TableRuleView[]) => void;
}) {
  const { t } = useLingui();
  const { view, findings } = props;
  const [rows, setRows] = useState<readonly Row[]>(() => props.rules.map((rule, key) => ({ key, rule })));
  const change = (next: readonly Row[]) => {
    setRows(next);
    props.onChange(next.map(({ rule }) => rule));
  };
  const acts = useRowActs(rows, change);
  const shown = rows.map((row, index): RowAtHand => ({
    ...row,
    index,
    set: (rule) => acts.set(row.key, rule),
  }));
  return (
    <>
      <DataTable
        caption={t`Rules`}
        captionHidden
        dense
        stacked
        rows={shown}
        rowKey={({ key }) => String(key)}
        columns={[
          {
            key: 'rule',
            header: t`Rule`,
            cell: (row) => <RuleName row={row} findings={findings} />,
          },
          {
            key: 'when',
            header: t`When all of this holds`,
            cell: ({ key, rule, set }) => (
              <TriageConditions
                id={`rule-${key}`}
                kind={view.kind}
                ruleName={rule.id}
                when={rule.when}
                onChange={(when) => set({ ...rule, when: when as TableRuleView['when'] })}
              />
            ),
          },
          {
            key: 'then',
            header: t`Then`,
            cell: ({ key, rule, set }) => (
              <TriageResult
                id={`rule-${key}`}
                ruleName={rule.id}
                then={rule.then}
                teams={view.teams}
                onChange={(then) => set({ ...rule, then })}
              />
            ),
          },
          { key: 'acts', header: t`Acts`, cell: (row) => <RowActs row={row} acts={acts} /> },
        ]}
      />
      <Actions>
        <Button kind="secondary" onClick={acts.add}>
          <Trans>Add a rule</Trans>
        </Button>
      </Actions>
    </>
  );
}

function RuleName({
  row,
  findings,
}: {
  readonly row: RowAtHand;
  readonly findings: readonly TableFinding[];
}) {
  const { t } = useLingui();
  const { key, rule, index, set } = row;
  const own = findings.filter(({ ruleIds, severity }) => ruleIds[0] === rule.id && severity !== 'NOTES');
  const place = index + 1;
  return (
    <div className="stack triage-name">
      <TextInput
        id={`rule-${key}-name`}
        label={t`Name of rule ${place}`}
        labelHidden
        dense
        value={rule.id}
        onChange={(id) => set({ ...rule, id: id.toLowerCase().replace(/[^a-z0-9-]/g, '-') })}
      />
      {own.map((finding, number) => (
        <p className="small" key={number}>
          <FindingText finding={finding} />
        </p>
      ))}
    </div>
  );
}

type Acts = ReturnType<typeof useRowActs>;

function RowActs({ row, acts }: { readonly row: RowAtHand; readonly acts: Acts }) {
  const { key, rule } = row;
  return (
    <div className="triage-acts">
      <PlainButton id={`rule-${key}-up`} onClick={() => acts.move(key, -1)}>
        <Trans>
          Up<span className="visually-hidden">: move rule {rule.id} up</span>
        </Trans>
      </PlainButton>
      <PlainButton id={`rule-${key}-down`} onClick={() => acts.move(key, 1)}>
        <Trans>
          Down<span className="visually-hidden">: move rule {rule.id} down</span>
        </Trans>
      </PlainButton>
      <PlainButton onClick={() => acts.remove(key)}>
        <Trans>
          Remove<span className="visually-hidden"> rule {rule.id}</span>
        </Trans>
      </PlainButton>
    </div>
  );
}

function useRowActs(rows: readonly Row[], change: (rows: readonly Row[]) => void) {
  const [nextKey, setNextKey] = useState(rows.length);
  return {
    set: (key: number, rule: TableRuleView) =>
      change(rows.map((row) => (row.key === key ? { key, rule } : row))),
    remove: (key: number) => {
      if (rows.length === 1) return;
      change(rows.filter((row) => row.key !== key));
      focusLater('rules');
    },
    move: (key: number, by: -1 | 1) => {
      const from = rows.findIndex((row) => row.key === key);
      const moved = rows[from];
      const place = from + by;
      if (!moved || place < 0 || place >= rows.length) return;
      change(rows.filter((row) => row !== moved).toSpliced(place, 0, moved));
      focusLater(`rule-${key}-${by < 0 ? 'up' : 'down'}`);
    },
    /** Before the last rule, which in a table of places is the one without conditions. */
    add: () => {
      const last = rows.at(-1);
      if (!last) return;
      const rule = {
        id: `rule-${nextKey + 1}`,
        when: [{ input: 'timing', op: 'PRESENT' as const }],
        then: last.rule.then,
      };
      change(rows.toSpliced(rows.length - 1, 0, { key: nextKey, rule }));
      setNextKey(nextKey + 1);
      focusLater(`rule-${nextKey}-name`);
    },
  };
}

/** Focus follows what was moved or made, once it is there. */
function focusLater(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (element?.tagName.startsWith('H') === true) element.tabIndex = -1;
    element?.focus();
  });
}
