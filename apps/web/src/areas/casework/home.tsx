import { Navigate } from '@tanstack/react-router';

/** Officers start in the inbox. */
export function CaseworkHome() {
  return <Navigate from="/$lang" to="/$lang/c/inbox" replace />;
}
