import { Navigate } from '@tanstack/react-router';
import { useSignedIn } from '../../app/session';
import { Authorities } from './authorities';

/** The platform's administrators begin with the authorities, an authority's with its people. */
export function AdminHome() {
  const { kind } = useSignedIn();
  return kind === 'platform' ? <Authorities /> : <Navigate from="/$lang" to="/$lang/admin/people" replace />;
}
