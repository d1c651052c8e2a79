import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

function icon(path: SVGTemplateResult): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 20 20"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${path}
  </svg>`;
}

export const previousIcon: TemplateResult = icon(svg`<path d="M12 4.5 6.5 10l5.5 5.5" />`);
export const nextIcon: TemplateResult = icon(svg`<path d="M8 4.5 13.5 10 8 15.5" />`);
export const plusIcon: TemplateResult = icon(svg`<path d="M10 4v12M4 10h12" />`);
export const moreIcon: TemplateResult = icon(
  svg`<g fill="currentColor" stroke="none"><circle cx="4.5" cy="10" r="1.5" /><circle cx="10" cy="10" r="1.5" /><circle cx="15.5" cy="10" r="1.5" /></g>`,
);
export const sidebarIcon: TemplateResult = icon(svg`<rect x="3" y="4" width="14" height="12" rx="2" /><path d="M8 4v12" />`);
export const searchIcon: TemplateResult = icon(svg`<circle cx="9" cy="9" r="5" /><path d="m13 13 4 4" />`);
export const closeIcon: TemplateResult = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
export const editIcon: TemplateResult = icon(svg`<path d="m4 13.5-.5 3 3-.5L16 6.5 13.5 4zM11.5 6l2.5 2.5" />`);
export const deleteIcon: TemplateResult = icon(
  svg`<path d="M3.5 5.5h13M8 5V3.5h4V5M5 5.5l.7 11h8.6l.7-11M8.3 8.5v5M11.7 8.5v5" />`,
);
export const lockIcon: TemplateResult = icon(
  svg`<rect x="4.5" y="9" width="11" height="7.5" rx="1.5" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" />`,
);
export const warningIcon: TemplateResult = icon(svg`<path d="M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.3v.01" />`);
export const repeatIcon: TemplateResult = icon(
  svg`<path d="M4 9a6 6 0 0 1 10.5-3.5L16 7M16 3.5V7h-3.5M16 11a6 6 0 0 1-10.5 3.5L4 13M4 16.5V13h3.5" />`,
);
export const placeIcon: TemplateResult = icon(
  svg`<path d="M10 17s5.5-4.6 5.5-9a5.5 5.5 0 0 0-11 0c0 4.4 5.5 9 5.5 9z" /><circle cx="10" cy="8" r="2" />`,
);
export const textIcon: TemplateResult = icon(svg`<path d="M4 5.5h12M4 10h12M4 14.5h7" />`);
export const linkIcon: TemplateResult = icon(
  svg`<path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.5-2.5A3 3 0 0 0 11 4.8l-1 1M11.5 8.5a3 3 0 0 0-4.2 0L4.8 11A3 3 0 0 0 9 15.2l1-1" />`,
);
export const videoIcon: TemplateResult = icon(
  svg`<rect x="2.5" y="5.5" width="10.5" height="9" rx="2" /><path d="m13 9 4.5-2.5v7L13 11" />`,
);
export const guestsIcon: TemplateResult = icon(
  svg`<circle cx="8" cy="7" r="2.8" /><path d="M2.5 16c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.5M13 4.5a2.6 2.6 0 0 1 0 5M15 11.8c1.5.7 2.3 2.2 2.5 4.2" />`,
);
export const bellIcon: TemplateResult = icon(
  svg`<path d="M5.5 8.5a4.5 4.5 0 0 1 9 0c0 3.5 1.5 4.5 1.5 5.5H4c0-1 1.5-2 1.5-5.5M8.3 16.5a2 2 0 0 0 3.4 0" />`,
);
export const checkIcon: TemplateResult = icon(svg`<path d="m4 10.5 4 4 8-9" />`);
export const tagIcon: TemplateResult = icon(svg`<path d="M3.5 3.5h6l7 7-6 6-7-7zM7 7v.01" />`);
export const eyeIcon: TemplateResult = icon(svg`<path d="M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5z" /><circle cx="10" cy="10" r="2.2" />`);
export const attachmentIcon: TemplateResult = icon(
  svg`<path d="m15.5 9.5-5.8 5.8a3.4 3.4 0 0 1-4.8-4.8l6.3-6.3a2.3 2.3 0 0 1 3.2 3.2l-6.2 6.2a1.1 1.1 0 0 1-1.6-1.6l5.5-5.5" />`,
);
export const calendarIcon: TemplateResult = icon(
  svg`<rect x="3.5" y="4.5" width="13" height="12" rx="2" /><path d="M3.5 8.5h13M7 3v3M13 3v3" />`,
);
