import { multistatus, row, statusRow } from '../support/scripted-fetch.ts';
import { assert, describe, it } from '../support/suite.ts';
import { CALENDAR, rejectedAs, scriptedProvider } from './support/calendar.ts';

const etag = (value: string) => `<D:getetag>${value}</D:getetag>`;
const answering = (...rows: string[]) => scriptedProvider(() => ({ body: multistatus(...rows) })).provider;

describe('the ETag list', () => {
  it('has each resource once, with its ETag where there is one', async () => {
    const provider = answering(row('/cal/', etag('"0"')), row('/cal/a.ics', etag('W/"1"')), row('/cal/b.ics', '', '<D:getetag/>'), statusRow('/cal/c.ics', 404));
    assert.deepEqual(await provider.list(CALENDAR), [{ href: '/cal/a.ics', etag: 'W/"1"' }, { href: '/cal/b.ics' }]);
  });

  it('is empty only when the calendar itself answered', async () => {
    assert.deepEqual(await answering(row('/cal/', etag('"0"'))).list(CALENDAR), []);
    await rejectedAs('protocol', answering().list(CALENDAR));
  });

  it('fails when it is cut, by the server or on the way', async () => {
    await rejectedAs('protocol', answering(row('/cal/a.ics', etag('"1"')), statusRow('/cal/', 507)).list(CALENDAR));
    await rejectedAs('protocol', answering(row('/cal/', ''), statusRow('/cal/b.ics', 500)).list(CALENDAR));
    const half = multistatus(row('/cal/', ''), row('/cal/a.ics', etag('"1"'))).slice(0, -40);
    await rejectedAs('protocol', scriptedProvider(() => ({ body: half })).provider.list(CALENDAR));
  });

  it('says that the calendar is gone, in a status or in a row', async () => {
    await rejectedAs('not-found', answering(statusRow('/cal/', 404)).list(CALENDAR));
    await rejectedAs('not-found', scriptedProvider(() => ({ status: 404 })).provider.list(CALENDAR));
  });
});
