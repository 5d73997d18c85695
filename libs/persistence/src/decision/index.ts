export { readAuthorityFacts, readVersionsUsed, type AuthorityFacts } from './authority.query';
export {
  correctConsistencyRecord,
  insertConsistencyRecord,
  type ConsistencyRecordToKeep,
} from './consistency-record.repository';
export {
  endProposal,
  findDecision,
  insertProposal,
  listDecisions,
  toLetterText,
  type ProposalEnd,
  type ProposalToKeep,
} from './decision.repository';
export {
  endHearing,
  findHearingRule,
  findSilentHearings,
  insertHearing,
  keepConsideration,
  listHearings,
  sendWithHearing,
  type HearingEnd,
  type HearingToOpen,
} from './hearing.repository';
export {
  findLetter,
  insertLetter,
  keepRendered,
  listLetters,
  lockLetterOfDecision,
  markLetterRead,
  type LetterRow,
  type LetterToIssue,
} from './letter.repository';
export {
  endCorrection,
  findDecisionInForce,
  findOpenCorrection,
  insertCorrection,
  markReplaced,
  type DecisionInForce,
  type OpenCorrection,
} from './correction.repository';
export { listSimilar, type SimilarSeen } from './similar.query';
export {
  approveRow,
  insertRemedy,
  insertWording,
  listRemedies,
  listWordings,
  lockOpenRow,
  readLibraryInForce,
  type LetterLibraryInForce,
  type LibraryPart,
  type RemedyRow,
  type RemedyToKeep,
  type WordingRow,
  type WordingToKeep,
} from './letter-library.repository';
export {
  deleteDecisionDraft,
  findDecisionDraft,
  keepDecisionDraft,
  type DecisionDraftRow,
} from './decision-draft.repository';
