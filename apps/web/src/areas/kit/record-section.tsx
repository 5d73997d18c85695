import { Link } from '../../lang-route';
import {
  Button,
  ChangeLink,
  DeadlineTag,
  FilterChips,
  Heading,
  NavCount,
  NavItem,
  NewerText,
  OlderText,
  Pagination,
  SideNav,
  SubNav,
  SummaryList,
  TaskList,
  Timeline,
  Tag,
} from '../../ui';
import { fmt } from '../../i18n/format';

const zone = 'Europe/Brussels';

function Lists() {
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'user',
            term: 'End user',
            value: 'Ministry of Interior, Country A',
            action: <ChangeLink from="/$lang" to="/$lang/_kit" what="end user" />,
          },
          {
            key: 'date',
            term: 'Planned export date',
            value: fmt.date('2027-01-15'),
            action: <ChangeLink from="/$lang" to="/$lang/_kit" what="planned export date" />,
          },
        ]}
      />
      <SummaryList dense rows={[{ key: 'item', term: 'Item', value: 'Interception probe' }]} />
      <TaskList
        label="Tasks"
        tasks={[
          { key: '1', title: 'About you', status: 'Completed' },
          {
            key: '2',
            title: <Link to="/$lang/_kit">The transaction and who is involved</Link>,
            hint: '4 of 10 answered',
            status: <Tag tone="info">In progress</Tag>,
          },
          { key: '3', title: 'Check and send', hint: 'Finish task 2 first', status: 'Cannot start yet' },
        ]}
      />
      <Timeline
        entries={[
          {
            key: '1',
            title: 'Assigned to M. Peeters by rule',
            meta: fmt.dateTime('2026-11-24T08:10:00Z', zone),
          },
          { key: '2', title: 'Received, receipt sent', meta: fmt.dateTime('2026-11-23T16:31:00Z', zone) },
        ]}
      />
    </>
  );
}

export function RecordSection() {
  return (
    <>
      <Heading>Records and lists</Heading>
      <div className="identity">
        <div>
          <h3>BE-2026-000417 Exporter Alpha</h3>
          <p>Interception probe for Ministry of Interior, Country A</p>
        </div>
        <dl>
          <div>
            <dt>Assigned to</dt>
            <dd>M. Peeters</dd>
          </div>
          <div>
            <dt>Deadline</dt>
            <dd>
              <DeadlineTag daysLeft={4} working />
            </dd>
          </div>
        </dl>
        <div className="identity__actions actions">
          <Button small>Propose a decision</Button>
        </div>
      </div>
      <SubNav label="Parts of the case">
        <NavItem>
          <Link to="/$lang/_kit">
            Summary
            <NavCount count={2} />
          </Link>
        </NavItem>
        <NavItem>
          <Link to="/$lang/" activeOptions={{ exact: true }}>
            Answers
          </Link>
        </NavItem>
      </SubNav>
      <div className="columns">
        <div className="stack">
          <Lists />
        </div>
        <div className="stack">
          <SideNav
            label="Views"
            groups={[
              {
                key: 'team',
                links: [
                  {
                    key: 'triage',
                    link: (
                      <Link to="/$lang/_kit">
                        To triage
                        <span>12</span>
                      </Link>
                    ),
                  },
                  {
                    key: 'mine',
                    link: (
                      <Link to="/$lang/" activeOptions={{ exact: true }}>
                        Assigned to me
                        <span>7</span>
                      </Link>
                    ),
                  },
                ],
              },
              {
                key: 'saved',
                title: 'Saved by me',
                links: [
                  {
                    key: 'x',
                    link: (
                      <Link to="/$lang/" activeOptions={{ exact: true }}>
                        Interception<span>3</span>
                      </Link>
                    ),
                  },
                ],
              },
            ]}
          />
          <FilterChips
            chips={[
              { key: 'state', label: 'State: new', onRemove: () => undefined },
              { key: 'item', label: 'Item: interception', onRemove: () => undefined },
            ]}
            onClear={() => undefined}
          >
            <Button small kind="secondary">
              Add filter
            </Button>
          </FilterChips>
          <Pagination
            summary="25 shown of 112"
            newer={
              <Link to="/$lang/_kit" search={{}}>
                <NewerText />
              </Link>
            }
            older={
              <Link to="/$lang/_kit" search={{}}>
                <OlderText />
              </Link>
            }
          />
        </div>
      </div>
    </>
  );
}
