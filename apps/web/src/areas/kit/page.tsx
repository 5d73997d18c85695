import { AreaLayout } from '../../app/area-layout';
import { Link } from '../../lang-route';
import { NavItem, Page, PlainButton, Dropdown, ShortcutSheet, ToastRegion } from '../../ui';
import { DataSection } from './data-section';
import { FormSection } from './form-section';
import { OverlaySection } from './overlay-section';
import { RecordSection } from './record-section';
import { TextSection } from './text-section';

/* A workshop page: its texts are samples, not part of the catalogue. */

/** Every component of the base set in every state. */
export function KitPage() {
  return (
    <AreaLayout
      area="Component kit"
      mark="Mark of the authority"
      nav={
        <>
          <NavItem>
            <Link to="/$lang/_kit">Kit</Link>
          </NavItem>
          <NavItem>
            <Link to="/$lang/" activeOptions={{ exact: true }}>
              Start
            </Link>
          </NavItem>
        </>
      }
      user={
        <Dropdown label="M. Peeters">
          <p>Case officer</p>
          <PlainButton>Sign out</PlainButton>
        </Dropdown>
      }
    >
      <Page title="Component kit" caption="For those who build and test this service" width="wide">
        <TextSection />
        <FormSection />
        <RecordSection />
        <DataSection />
        <OverlaySection />
      </Page>
      <ShortcutSheet />
      <ToastRegion />
    </AreaLayout>
  );
}
