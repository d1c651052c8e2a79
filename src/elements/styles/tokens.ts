import { type CSSResult, css, unsafeCSS } from 'lit';
import { hexFromRgb } from '../color.ts';
import { THEMES, TINT } from './ink.ts';

function themed(part: 'surface' | 'text'): CSSResult {
  return unsafeCSS(`light-dark(${hexFromRgb(THEMES.light[part])}, ${hexFromRgb(THEMES.dark[part])})`);
}

/**
 * The tokens: every element reads the page's `--dayflow-*` by a private name with a default. No element
 * sets a public one, so a page may set it on `:root`, on the calendar or on anything between.
 *
 * The calendar sets those of its `density`, which are inherited. Colours follow `color-scheme`, which the calendar sets from its `theme`.
 */
export const tokens: CSSResult = css`
  :host {
    --_surface: var(--dayflow-surface, ${themed('surface')});
    --_raised: var(--dayflow-raised, light-dark(#ffffff, #1e2128));
    --_shade: var(--dayflow-shade, light-dark(#f4f5f7, #0e1013));
    --_weekend: var(--dayflow-weekend, light-dark(#fafbfd, #121418));
    --_hover: var(--dayflow-hover, light-dark(#eff1f5, #23262e));
    --_text: var(--dayflow-text, ${themed('text')});
    --_muted: var(--dayflow-muted, light-dark(#5f6573, #9aa1ae));
    --_hairline: var(--dayflow-hairline, light-dark(#e5e7ec, #2a2d34));
    --_accent: var(--dayflow-accent, light-dark(#3157d5, #8aa2ff));
    --_on-accent: var(--dayflow-on-accent, light-dark(#ffffff, #10131a));
    --_focus: var(--dayflow-focus, var(--_accent));
    --_now: var(--dayflow-now, light-dark(#d92d2d, #ff6b63));
    --_on-now: var(--dayflow-on-now, light-dark(#ffffff, #1a0f0f));
    --_danger: var(--dayflow-danger, light-dark(#c42121, #ff7b73));
    --_success: var(--dayflow-success, light-dark(#1f8a55, #45c486));
    --_warning: var(--dayflow-warning, light-dark(#a15c00, #f0b357));
    --_shadow: var(
      --dayflow-shadow,
      0 0 0 1px light-dark(rgb(20 24 36 / 0.06), rgb(255 255 255 / 0.08)),
      0 8px 28px light-dark(rgb(20 24 36 / 0.16), rgb(0 0 0 / 0.55))
    );
    --_backdrop: var(--dayflow-backdrop, light-dark(rgb(10 12 18 / 0.28), rgb(0 0 0 / 0.5)));
    --_radius: var(--dayflow-radius, 6px);
    --_pill: calc(var(--_radius) * 99);
    --_event-radius: var(--dayflow-event-radius, 5px);
    --_tint: var(--dayflow-event-tint, ${TINT * 100}%);
    --_hour: var(--dayflow-hour-height, var(--_density-hour, 52px));
    --_pad: var(--_density-pad, 6px);
    --_sidebar: var(--dayflow-sidebar-width, 248px);
    --_duration: var(--dayflow-duration, 150ms);
    --_font: var(
      --dayflow-font,
      'Inter',
      ui-sans-serif,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0ms;
    }
  }
`;
