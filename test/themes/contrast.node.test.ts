import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Rgb, parseColor } from '../../src/elements/color.ts';
import { HOVER_TINT, TINT, contrast, inkOf, mix } from '../../src/elements/styles/ink.ts';
import { tokens } from '../../src/elements/styles/tokens.ts';
import { type ThemeColors, type Token, themeFrom } from './theme.ts';

const folder = new URL('../../src/themes/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.css'));
const sheets = new Map([['default', tokens.cssText], ...files.map((file): [string, string] => [file, readFileSync(new URL(file, folder), 'utf8')])]);

/** What is written in a colour, and on which grounds. */
const WRITTEN: Readonly<Partial<Record<Token, readonly Token[]>>> = {
  text: ['surface', 'raised', 'shade', 'weekend', 'hover'],
  muted: ['surface', 'raised', 'shade', 'weekend', 'hover'],
  accent: ['surface', 'raised'],
  danger: ['surface', 'raised', 'hover'],
  warning: ['surface', 'raised'],
  'on-accent': ['accent'],
  'on-now': ['now'],
};
/** What is only seen, such as a line or a dot (WCAG 2.2, 1.4.11). */
const SEEN: readonly Token[] = ['now', 'focus', 'success', 'warning', 'danger'];

const SCHEMES = ['light', 'dark'] as const;

/** Every colour of six steps a channel. */
function* manyColors(): Generator<Rgb> {
  for (let i = 0; i < 6 ** 3; i++) yield [(i % 6) * 51, (Math.floor(i / 6) % 6) * 51, Math.floor(i / 36) * 51];
}

function eachTheme(check: (theme: ThemeColors, scheme: 'light' | 'dark', name: string) => void): void {
  for (const [name, css] of sheets) {
    for (const scheme of SCHEMES) check(themeFrom(css, scheme, TINT), scheme, `${name}, ${scheme}`);
  }
}

describe('every theme', () => {
  it('writes with a contrast of at least 4.5 on every ground', () => {
    assert.ok(sheets.size >= 3);
    eachTheme(({ colors }, _, name) => {
      for (const [text, grounds] of Object.entries(WRITTEN) as [Token, Token[]][]) {
        for (const ground of grounds) {
          const reached = contrast(colors[text], colors[ground]);
          assert.ok(reached >= 4.5, `${name}: ${text} on ${ground} has ${reached.toFixed(2)}`);
        }
      }
    });
  });

  it('shows what is no text with a contrast of at least 3', () => {
    eachTheme(({ colors }, _, name) => {
      for (const token of SEEN) {
        const reached = contrast(colors[token], colors.surface);
        assert.ok(reached >= 3, `${name}: ${token} has ${reached.toFixed(2)}`);
      }
    });
  });

  it('keeps the contrast of events’ texts, past and hovered ones too, for any colour that a server sends', () => {
    eachTheme(({ colors, tint }, scheme, name) => {
      for (const color of manyColors()) {
        const ink = inkOf(color, scheme);
        for (const share of [0, tint / 2, tint, tint + HOVER_TINT]) {
          const ground = mix(colors.surface, parseColor(ink.edge)!, share);
          for (const text of [ink.text, ink.soft]) {
            const reached = contrast(parseColor(text)!, ground);
            assert.ok(reached >= 4.5, `${name}: ${text} for rgb(${color.join()}) at ${share} has ${reached.toFixed(2)}`);
          }
        }
      }
    });
  });

  it('sets no token that the elements do not read', () => {
    for (const file of files) {
      for (const [, token] of sheets.get(file)!.matchAll(/(--dayflow-[\w-]+):/g)) {
        assert.ok(tokens.cssText.includes(`var(${token},`) || new RegExp(`var\\(\\s*${token},`).test(tokens.cssText), `${file}: ${token}`);
      }
    }
  });
});
