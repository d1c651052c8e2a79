import { XmlError } from '../../src/webdav/errors.ts';
import { parseMultistatus } from '../../src/webdav/multistatus.ts';
import { dav } from '../../src/webdav/name.ts';
import { assert, describe, it } from '../support/suite.ts';

const ETAG = dav('getetag');
const multistatus = (inner: string): string => `<D:multistatus xmlns:D="DAV:">${inner}</D:multistatus>`;
const first = (inner: string) => parseMultistatus(multistatus(`<D:response>${inner}</D:response>`)).responses[0]!;

describe('parseMultistatus', () => {
  it('tells the status of a resource from that of a property', () => {
    const gone = first('<D:href>/a</D:href><D:status>HTTP/1.1 404 Not Found</D:status>');
    assert.equal(gone.status, 404);
    const living = first('<D:href>/a</D:href><D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>');
    assert.isUndefined(living.status);
    assert.isUndefined(living.property(ETAG));
    assert.equal(living.propertyStatus(ETAG), 404);
  });

  it('takes a status before its prop or after it', () => {
    const prop = '<D:prop><D:getetag>"1"</D:getetag></D:prop>';
    const status = '<D:status>HTTP/1.1 200 OK</D:status>';
    for (const propstat of [prop + status, status + prop]) {
      assert.equal(first(`<D:href>/a</D:href><D:propstat>${propstat}</D:propstat>`).text(ETAG), '"1"');
    }
  });

  it('does not mix up names of two namespaces', () => {
    const response = first(
      '<D:href>/a</D:href><D:propstat><D:prop><x:getetag xmlns:x="urn:x">no</x:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>',
    );
    assert.isUndefined(response.text(ETAG));
  });

  it('gives each of several hrefs its own row', () => {
    const { responses } = parseMultistatus(
      multistatus('<D:response><D:href> /a </D:href><D:href>/b</D:href><D:status>HTTP/1.1 403 No</D:status></D:response>'),
    );
    assert.deepEqual(responses.map(({ href, status }) => [href, status]), [['/a', 403], ['/b', 403]]);
  });

  it('reads the sync token and the violated condition', () => {
    const answer = parseMultistatus(
      multistatus(
        '<D:response><D:href>/a</D:href><D:status>HTTP/1.1 507 Full</D:status><D:error><D:number-of-matches-within-limits/></D:error></D:response><D:sync-token>data:,1</D:sync-token>',
      ),
    );
    assert.equal(answer.syncToken, 'data:,1');
    assert.equal(answer.responses[0]!.precondition, 'number-of-matches-within-limits');
  });

  it('refuses what is no multistatus', () => {
    assert.throws(() => parseMultistatus('<html><body/></html>'), XmlError, /not a DAV: multistatus/);
    assert.throws(() => parseMultistatus('<multistatus/>'), XmlError);
  });
});
