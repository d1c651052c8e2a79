import { assert, describe, it } from '../support/suite.ts';
import { FALLBACK_COLOR, checkedColor, hexFromRgb, parseColor } from '../../src/elements/color.ts';

const read = (text: string): string | undefined => {
  const rgb = parseColor(text);
  return rgb && hexFromRgb(rgb);
};

describe('colours', () => {
  it('are read in every form that servers and hosts write', () => {
    const forms: [string, string][] = [
      ['#abc', '#aabbcc'],
      ['#abcf', '#aabbcc'],
      ['#1BADF8', '#1badf8'],
      ['#FF2968FF', '#ff2968'],
      [' RebeccaPurple ', '#663399'],
      ['rgb(255, 41, 104)', '#ff2968'],
      ['rgba(255,41,104,.5)', '#ff2968'],
      ['rgb(100% 0% 50% / 20%)', '#ff0080'],
      ['hsl(120, 100%, 25%)', '#008000'],
      ['hsl(0.5turn 100 50)', '#00ffff'],
      ['hwb(0 40% 20%)', '#cc6666'],
      ['hwb(90deg 60% 60%)', '#808080'],
      ['oklch(62.8% 0.2577 29.23)', '#ff0000'],
      ['oklab(1 0 0)', '#ffffff'],
    ];
    for (const [text, hex] of forms) assert.equal(read(text), hex, text);
  });

  it('are refused when they are anything else', () => {
    const refused = [
      '', '#12', '#12345', '#1234567', 'blurple', 'inherit', 'currentcolor', 'transparent', 'rgb(1,2)',
      'rgb(a,b,c)', 'rgb(1 2 3 4 5)', 'url(//evil.example/x)', 'red;background:url(x)', 'var(--x)',
      'rgb(1,2,3)}*{color:red', 'constructor', `#${'f'.repeat(1_000_000)}`,
    ];
    for (const text of refused) assert.equal(read(text), undefined, text.slice(0, 40));
  });

  it('become the fallback when they cannot be read', () => {
    assert.equal(checkedColor(undefined), FALLBACK_COLOR);
    assert.equal(checkedColor('none'), FALLBACK_COLOR);
    assert.equal(checkedColor('none', '#010203'), '#010203');
    assert.equal(checkedColor('TEAL'), '#008080');
  });
});
