import { assert, describe, it } from '../support/suite.ts';
import { XmlError } from '../../src/webdav/errors.ts';
import { type Multistatus, parseMultistatus } from '../../src/webdav/multistatus.ts';
import { cutMultistatus, parseMultistatusInPieces } from '../../src/webdav/pieces.ts';
import { dav } from '../../src/webdav/name.ts';

const response = (n: number, inner: string, prefix = 'D:'): string =>
  `<${prefix}response><${prefix}href>/c/${n}.ics</${prefix}href><${prefix}propstat><${prefix}prop><${prefix}getetag>"${n}"</${prefix}getetag>${inner}</${prefix}prop><${prefix}status>HTTP/1.1 200 OK</${prefix}status></${prefix}propstat></${prefix}response>`;

const large = (count: number, inner: (n: number) => string, prefix = 'D:'): string => {
  const name = `${prefix}multistatus`;
  const namespace = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const rows = Array.from({ length: count }, (_, n) => response(n, inner(n), prefix)).join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>\n<${name} ${namespace}="DAV:">${rows}<${prefix}sync-token>t-9</${prefix}sync-token></${name}>`;
};

const said = ({ responses, syncToken }: Multistatus): unknown => [
  syncToken,
  responses.map((each) => [each.href, each.status, each.propertyStatuses, each.text(dav('getetag')), each.property(dav('x'))?.text]),
];

/** What is read in pieces, and in how many tasks. */
async function inPieces(text: string): Promise<{ read: Multistatus; tasks: number }> {
  let tasks = 1;
  const read = await parseMultistatusInPieces(text, async () => void tasks++);
  return { read, tasks };
}

describe('a multistatus in pieces', () => {
  for (const prefix of ['D:', '']) {
    it(`says what the whole says, a hundred responses at a time (prefix "${prefix}")`, async () => {
      const text = large(450, (n) => `<${prefix}x><![CDATA[BEGIN:VCALENDAR ${n} </${prefix}response> & <b>]]></${prefix}x>`, prefix);
      assert.equal(cutMultistatus(text).length, 5);
      const { read, tasks } = await inPieces(text);
      assert.deepEqual(said(read), said(parseMultistatus(text)));
      assert.equal(read.responses.length, 450);
      assert.equal(tasks, 6);
    });
  }

  it('is not cut within a comment or a CDATA section', async () => {
    const text = large(250, (n) => (n % 50 === 49 ? `<D:x><!-- </D:response></D:multistatus> --><![CDATA[<!-- </D:response>]]></D:x>` : '<D:x/>'));
    const pieces = cutMultistatus(text);
    assert.equal(pieces.length, 3);
    for (const piece of pieces) parseMultistatus(piece);
    assert.deepEqual(said((await inPieces(text)).read), said(parseMultistatus(text)));
  });

  it('that has few responses, another root or other prefixes is read whole', () => {
    const few = large(99, () => '');
    assert.deepEqual(cutMultistatus(few), [few]);
    const other = large(300, () => '').replaceAll('D:response>', 'E:response>').replace('xmlns:D=', 'xmlns:E="DAV:" xmlns:D=');
    assert.deepEqual(cutMultistatus(other), [other]);
    assert.equal(parseMultistatus(other).responses.length, 300);
  });

  it('that is cut off or broken anywhere throws as the whole does', async () => {
    const text = large(210, (n) => `<D:x>${n}</D:x>`);
    const broken = [text.slice(0, -1), text.slice(0, text.length / 2), text.replace('/c/150.ics</D:href>', '/c/150.ics'), `${text}<`, text.replace('"205"', '&#1;')];
    for (const wrong of broken) {
      const error = await inPieces(wrong).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      assert.instanceOf(error, XmlError);
    }
  });

  it('that nests a response in another is read whole', async () => {
    const nested = large(300, () => '<D:x><D:response><D:href>/in</D:href></D:response></D:x>');
    assert.deepEqual(said((await inPieces(nested)).read), said(parseMultistatus(nested)));
  });
});
