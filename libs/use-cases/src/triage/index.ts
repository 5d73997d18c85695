export { AssessRisk, type RiskToAssess } from './assess-risk';
export { RouteCase, type CaseToRoute, type Routed } from './route-case';
