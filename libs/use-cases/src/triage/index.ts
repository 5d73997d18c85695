export { ActivateTable } from './activate-table';
export { AssessRisk, type RiskToAssess } from './assess-risk';
export { EditTableDraft } from './edit-table-draft';
export { ExplainCaseRoute } from './explain-case-route';
export { ReadTriageTables } from './read-triage-tables';
export { ReplayTable, TableReplays } from './replay-table';
export { RouteCase, type CaseToRoute, type Routed } from './route-case';
