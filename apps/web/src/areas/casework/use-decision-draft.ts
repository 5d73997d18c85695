import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type {
  DecisionDraftContent,
  DecisionDraftView,
  discardDecisionDraft,
  readDecisionDraft,
  saveDecisionDraft,
} from '@article5/contracts/decision';
import { call } from '../../api/client';
import { isProblem } from '../../api/problem';
import { AnswerSaver } from '../../features/answering';
import { caseKey } from './case-queries';

export const draftQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'draft'],
    queryFn: () =>
      call<typeof readDecisionDraft>('GET /api/cases/:reference/decision/draft', { params: { reference } }),
  });

/** What became of the last save. */
export type DraftStatus =
  | { readonly kind: 'nothing' | 'changed-by-other' | 'failed' }
  | { readonly kind: 'saved'; readonly at: string };

const pause = 1500;

function saverFor(reference: string, start: DecisionDraftView, onSaved: (view: DecisionDraftView) => void) {
  return new AnswerSaver<DecisionDraftContent>(
    {
      send: async (body, revision) => {
        const view = await call<typeof saveDecisionDraft>(
          'PUT /api/cases/:reference/decision/draft',
          { params: { reference }, body },
          { ifMatch: String(revision) },
        );
        onSaved(view);
        return { revision: view.revision, savedAt: view.savedAt ?? '' };
      },
      isConflict: (error) => isProblem(error) && error.isStale,
      isSame: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    },
    start.content,
    start.revision,
  );
}

/** A draft decision being written: saved by itself a moment after each change, and when the page is left. */
export function useDecisionDraft(reference: string, start: DecisionDraftView) {
  const client = useQueryClient();
  const { queryKey } = draftQuery(reference);
  const [draft, setDraft] = useState<DecisionDraftContent>(start.content);
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOver = useRef(false);
  const [status, setStatus] = useState<DraftStatus>(
    start.savedAt === null ? { kind: 'nothing' } : { kind: 'saved', at: start.savedAt },
  );
  const [saver] = useState(() => saverFor(reference, start, (view) => client.setQueryData(queryKey, view)));

  const save = async () => {
    clearTimeout(timer.current);
    if (isOver.current) return;
    const result = await saver.save(latest.current);
    if (result.kind === 'saved') setStatus({ kind: 'saved', at: result.savedAt });
    if (result.kind === 'conflict') setStatus({ kind: 'changed-by-other' });
    if (result.kind === 'failed') setStatus({ kind: 'failed' });
  };
  const leave = useEffectEvent(() => void save());
  useEffect(() => () => leave(), []);

  return {
    draft,
    status,
    change: (next: DecisionDraftContent) => {
      latest.current = next;
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    save,
    /** The text is being sent: the save that waits is not needed. */
    hold: () => clearTimeout(timer.current),
    /** Nothing more is saved: it was proposed, or thrown away. */
    stop: () => {
      isOver.current = true;
      clearTimeout(timer.current);
    },
    /** The reader's text goes over what a colleague saved meanwhile. */
    keepMine: async () => {
      const theirs = await client.fetchQuery({ ...draftQuery(reference), staleTime: 0 });
      saver.rebase(theirs.content, theirs.revision);
      await save();
    },
    /** What a colleague saved meanwhile takes the place of the reader's text. */
    takeTheirs: async () => {
      const theirs = await client.fetchQuery({ ...draftQuery(reference), staleTime: 0 });
      saver.rebase(theirs.content, theirs.revision);
      latest.current = theirs.content;
      setDraft(theirs.content);
      setStatus(theirs.savedAt === null ? { kind: 'nothing' } : { kind: 'saved', at: theirs.savedAt });
    },
    discard: async () => {
      isOver.current = true;
      clearTimeout(timer.current);
      await call<typeof discardDecisionDraft>('DELETE /api/cases/:reference/decision/draft', {
        params: { reference },
      });
      client.setQueryData(queryKey, await client.fetchQuery({ ...draftQuery(reference), staleTime: 0 }));
    },
  };
}
