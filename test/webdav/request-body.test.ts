import { dav } from '../../src/webdav/name.ts';
import { propfindBody, syncCollectionBody } from '../../src/webdav/request-body.ts';
import { childOf, parseXml } from '../../src/webdav/xml.ts';
import { assert, describe, it } from '../support/suite.ts';

const getctag = { namespace: 'http://calendarserver.org/ns/', name: 'getctag' };

describe('request bodies', () => {
  it('name each property in its namespace', () => {
    const prop = childOf(parseXml(propfindBody([dav('getetag'), getctag])), dav('prop'))!;
    assert.deepEqual(prop.children.map(({ namespace, name }) => ({ namespace, name })), [dav('getetag'), getctag]);
  });

  it('declare only the namespaces that they use', () => {
    assert.notInclude(propfindBody([dav('getetag')]), 'caldav');
  });

  it('carry a token through whatever is in it', () => {
    const token = 'data:,<1>&"2"';
    const body = syncCollectionBody(token, []);
    assert.equal(childOf(parseXml(body), dav('sync-token'))!.text, token);
    assert.notInclude(body, 'limit');
  });
});
