import { Module } from '@nestjs/common';
import {
  ActivateTable,
  EditTableDraft,
  ExplainCaseRoute,
  ReadTriageTables,
  TableReplays,
} from '@article5/use-cases/triage';
import { PolicyLabController } from './policy-lab.controller';
import { TriageTableController } from './triage-table.controller';

/** The rules that give indicators, team and priority. */
@Module({
  controllers: [TriageTableController, PolicyLabController],
  providers: [ReadTriageTables, EditTableDraft, ActivateTable, TableReplays, ExplainCaseRoute],
})
export class TriageModule {}
