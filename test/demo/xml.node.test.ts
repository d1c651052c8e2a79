import { assert, describe, it } from '../support/suite.ts';
import { caldav, dav } from '../../demo/caldav-server/xml/names.ts';
import { child, readXml } from '../../demo/caldav-server/xml/read.ts';
import { element, elementWith, writeXml } from '../../demo/caldav-server/xml/write.ts';

describe('the embedded server’s XML', () => {
  it('resolves prefixes where they are declared, and the default namespace', () => {
    const root = readXml('<a xmlns="DAV:" xmlns:c="urn:x"><c:b><d xmlns="urn:y"/></c:b><x:e xmlns:x="DAV:"/></a>');
    assert.deepEqual(root.children.map(({ name }) => name), ['{urn:x}b', '{DAV:}e']);
    assert.equal(root.children[0]?.children[0]?.name, '{urn:y}d');
  });

  it('joins text, character references and CDATA', () => {
    assert.equal(readXml('<a>1 &lt; 2<!-- not this --> &amp;&#x20;&#13;<![CDATA[<b>&amp;]]></a>').text, '1 < 2 & \r<b>&amp;');
  });

  it('writes what it reads back', () => {
    const root = element(dav('prop'), element(dav('displayname'), 'Wörk & <Co> "1"'), elementWith(caldav('comp'), { name: '"&' }));
    const read = readXml(writeXml(root));
    assert.equal(child(read, dav('displayname'))?.text, 'Wörk & <Co> "1"');
    assert.equal(child(read, caldav('comp'))?.attributes.get('name'), '"&');
  });

  for (const text of ['', '<a>', '<a></b>', '<a/><b/>', '<a:b/>', 'x<a/>', '<a b=c/>', '<!DOCTYPE a><a/>', '<a>&nbsp;</a>', '<a><b></a></b>']) {
    it(`refuses ${text || 'nothing'}`, () => assert.throws(() => readXml(text)));
  }
});
