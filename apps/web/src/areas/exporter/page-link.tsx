import type { Page } from '@article5/contracts/questions';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Link } from '../../lang-route';
import { ButtonLink, BackLink, ChangeLink } from '../../ui';

/** Where the reader comes from and goes back to; stands in the address. */
export interface Errand {
  readonly from?: string;
  readonly ask?: string;
}

interface PageLinkProps {
  readonly notificationId: string;
  readonly page: Page;
  readonly errand?: Errand;
  readonly children?: ReactNode;
  /** A link in the text, a button, "Back", or "Change …" of what is named. */
  readonly kind?: 'link' | 'button' | 'back';
  readonly change?: string;
}

/** A link to a page of the form. */
export function PageLink({
  notificationId,
  page,
  errand = {},
  children,
  kind = 'link',
  change,
}: PageLinkProps) {
  const documents = {
    from: '/$lang',
    to: '/$lang/n/$notificationId/documents',
    params: { notificationId },
    search: errand,
  } as const;
  const question = {
    from: '/$lang',
    to: '/$lang/n/$notificationId/$task/$slug',
    params: { notificationId, task: page.task, slug: page.slug },
    search: errand,
  } as const;
  const isDocuments = page.kind === 'DOCUMENTS';
  if (change !== undefined) {
    return isDocuments ? (
      <ChangeLink {...documents} what={change} />
    ) : (
      <ChangeLink {...question} what={change} />
    );
  }
  if (kind === 'button') {
    return isDocuments ? (
      <ButtonLink {...documents}>{children}</ButtonLink>
    ) : (
      <ButtonLink {...question}>{children}</ButtonLink>
    );
  }
  if (kind === 'back') return isDocuments ? <BackLink {...documents} /> : <BackLink {...question} />;
  return isDocuments ? <Link {...documents}>{children}</Link> : <Link {...question}>{children}</Link>;
}

/** The same way, taken after an answer is saved. */
export function useGoToPage(notificationId: string): (page: Page, errand?: Errand) => void {
  const navigate = useNavigate();
  return (page, errand = {}) => {
    if (page.kind === 'DOCUMENTS') {
      void navigate({
        from: '/$lang',
        to: '/$lang/n/$notificationId/documents',
        params: { notificationId },
        search: errand,
      });
    } else {
      void navigate({
        from: '/$lang',
        to: '/$lang/n/$notificationId/$task/$slug',
        params: { notificationId, task: page.task, slug: page.slug },
        search: errand,
      });
    }
  };
}
