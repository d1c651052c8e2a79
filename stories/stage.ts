import { html, render } from 'lit';
import type { Decorator } from '@storybook/web-components-vite';

/** A story's surroundings, in its `parameters.stage`. */
export interface Stage {
  /** CSS px; the whole page unless given. */
  readonly width?: number;
  readonly height?: number;
  /** A style sheet of the page's. */
  readonly styles?: string;
}

/** The sizes at which people meet the calendar. */
export const PHONE: Stage = { width: 390, height: 760 };

/** Puts a story on a page of its language and its direction, as large as its stage says. */
export const onStage: Decorator = (story, { args, parameters }) => {
  const { width, height, styles = '' } = (parameters.stage ?? {}) as Stage;
  const locale = (args.locale as string | undefined) ?? 'en-GB';
  const scheme = args.theme as string | undefined;
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  document.documentElement.style.colorScheme = scheme === 'light' || scheme === 'dark' ? scheme : 'light dark';
  document.documentElement.style.background = 'light-dark(#ffffff, #131519)';
  const stage = document.createElement('main');
  stage.style.inlineSize = width === undefined ? '100%' : `${width}px`;
  stage.style.blockSize = height === undefined ? '100dvh' : `${height}px`;
  render(html`<style>${styles}</style>${story()}`, stage);
  return stage;
};

function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr';
}
