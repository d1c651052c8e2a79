import { assert, describe, it } from '../../support/suite.ts';
import { type Rgb, parseColor } from '../../../src/elements/color.ts';
import { HOVER_TINT, THEMES, TINT, contrast, inkOf, mix } from '../../../src/elements/styles/ink.ts';

describe('the ink of a colour', () => {
  it('has the contrast of text on its own ground, a paler one and under the pointer, for any colour in both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (let i = 0; i < 6 ** 3; i++) {
        const color: Rgb = [(i % 6) * 51, (Math.floor(i / 6) % 6) * 51, Math.floor(i / 36) * 51];
        const ink = inkOf(color, theme);
        for (const share of [0, TINT / 2, TINT, TINT + HOVER_TINT]) {
          const ground = mix(THEMES[theme].surface, parseColor(ink.edge)!, share);
          for (const text of [ink.text, ink.soft]) {
            const reached = contrast(parseColor(text)!, ground);
            assert.isAtLeast(reached, 4.5, `${text} for ${color.join()} in ${theme} at ${share}`);
          }
        }
      }
    }
  });

  it('keeps an edge that can be seen, also for white and black', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const color of ['#ffffff', '#000000', '#ffff00'] as const) {
        const { edge } = inkOf(parseColor(color)!, theme);
        assert.isAtLeast(contrast(parseColor(edge)!, THEMES[theme].surface), 1.59, `${color} in ${theme}`);
      }
    }
  });

  it('leaves a colour as it is where its contrast is enough', () => {
    assert.equal(inkOf([192, 57, 43], 'light').edge, '#c0392b');
  });
});
