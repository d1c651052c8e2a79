import { XmlError } from '../../src/webdav/errors.ts';
import { parseXml } from '../../src/webdav/xml.ts';
import { assert, describe, it } from '../support/suite.ts';

const text = (xml: string): string => parseXml(xml).text;
const refuses = (xml: string, why: RegExp): void => {
  assert.throws(() => parseXml(xml), XmlError, why);
};

describe('parseXml', () => {
  it('keeps text as it is: zeros, numbers and white space at the edges', () => {
    assert.equal(text('<a>00123 </a>'), '00123 ');
    assert.equal(text('<a> "1e5"\n</a>'), ' "1e5"\n');
  });

  it('joins text and CDATA in order and decodes references outside of CDATA only', () => {
    assert.equal(text('<a>x&amp;&#x41;<![CDATA[<y>&amp;]]>z&#13;&lt;</a>'), 'x&A<y>&amp;z\r<');
  });

  it('turns CR LF into LF and keeps a CR that is written as a reference', () => {
    assert.equal(text('<a>one\r\ntwo&#13;\nthree</a>'), 'one\ntwo\r\nthree');
  });

  it('resolves namespaces by scope, whatever the prefix', () => {
    const root = parseXml('<ns0:a xmlns:ns0="DAV:"><ns0:b/><b xmlns="urn:x"><c/></b><b/></ns0:a>');
    assert.deepEqual([root.namespace, root.name], ['DAV:', 'a']);
    assert.deepEqual(root.children.map(({ namespace, name }) => [namespace, name]), [['DAV:', 'b'], ['urn:x', 'b'], ['', 'b']]);
    assert.equal(root.children[1]!.children[0]!.namespace, 'urn:x');
  });

  it('reads attributes with their references', () => {
    assert.equal(parseXml('<a name="VEVENT" x="&quot;1&quot;"/>').attributes.get('x'), '"1"');
  });

  it('takes a byte order mark, comments and processing instructions for nothing', () => {
    assert.equal(text('\uFEFF<?xml version="1.0"?><!-- one --><a>1<!-- two -->2</a>'), '12');
  });

  it('refuses every beginning of a document', () => {
    const whole = '<?xml version="1.0"?><m xmlns="DAV:"><r><h>/a</h><x><![CDATA[b]]></x></r><r><h>/b</h></r></m>';
    for (let end = 0; end < whole.length; end++) assert.throws(() => parseXml(whole.slice(0, end)), XmlError);
    assert.equal(parseXml(whole).children.length, 2);
  });

  it('refuses what is not well-formed', () => {
    refuses('<a><b></a></b>', /broken/);
    refuses('<a/><b/>', /2 root elements/);
    refuses('plain text', /broken/);
    refuses('<D:a/>', /prefix "D"/);
    refuses('<a b="1" b="2"/>', /repeated/);
  });

  it('refuses a DOCTYPE, but not the word in an event', () => {
    refuses('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /DOCTYPE/);
    refuses('<!doctype html><html></html>', /DOCTYPE/);
    refuses('<a><!-- <![CDATA[ --><!DOCTYPE x><!-- ]]> --></a>', /DOCTYPE/);
    assert.equal(text('<a><![CDATA[X-ALT-DESC:<!DOCTYPE HTML>]]></a>'), 'X-ALT-DESC:<!DOCTYPE HTML>');
    assert.equal(text('<a>&lt;!DOCTYPE HTML></a>'), '<!DOCTYPE HTML>');
  });

  it('refuses control characters, written or referred to', () => {
    refuses('<a>\u0001</a>', /U\+0001/);
    refuses('<a>&#1;</a>', /&#1;/);
    refuses('<a>&#x1F;</a>', /&#x1F;/);
    assert.equal(text('<a>&#9;&#10;&#xD;&#32;</a>'), '\t\n\r ');
    assert.equal(text('<a><![CDATA[&#1;]]></a>'), '&#1;');
  });

  it('reads a calendar whose every line end is a reference', () => {
    const line = 'SUMMARY:a &amp; b&#13;\n';
    assert.equal(text(`<a>${line.repeat(5000)}</a>`).length, 'SUMMARY:a & b\r\n'.length * 5000);
  });
});
