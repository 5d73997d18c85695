import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of acts on many cases that have ended stay only beside the ledger of each case, where erasing reaches them. */
export class WordsOfEndedActs1795700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table bulk_act no force row level security;
      alter table bulk_item no force row level security;
      update bulk_item i set act = ${emptied('i.act')} from bulk_act b
        where b.authority_id = i.authority_id and b.bulk_id = i.bulk_id and b.state = 'DONE'
          and i.act ->> 'kind' in ('hand-over', 'compare', 'ask');
      update bulk_act b set act = ${emptied('b.act')}
        where b.state = 'DONE' and b.act ->> 'kind' in ('hand-over', 'compare', 'ask');
      alter table bulk_act force row level security;
      alter table bulk_item force row level security;
      comment on column bulk_act.act is 'The act; when it has ended, without the words in it';
      comment on column bulk_item.act is 'The act for this case; when the whole has ended, without the words in it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`comment on column bulk_act.act is null; comment on column bulk_item.act is null`);
  }
}

const emptied = (act: string) => `case ${act} ->> 'kind'
  when 'hand-over' then ${act} || '{"done": "", "waits": "", "next": ""}'
  when 'compare' then ${act} || '{"reason": ""}'
  else ${act} || jsonb_build_object('items', (
    select jsonb_agg(item || '{"question": ""}') from jsonb_array_elements(${act} -> 'items') item)) end`;
