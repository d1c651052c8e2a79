import { type CSSResult, css } from 'lit';

/** The bar in two rows, with New floating over the view. */
export const narrow: CSSResult = css`
  :host([narrow]) {
    padding: calc(4px + var(--_pad)) 12px;
  }

  :host([narrow]) .bar {
    /* No container: it would hold the floating button. */
    container-type: normal;
    flex-wrap: wrap;
    gap: 4px;
  }

  /* What stands below the title does not come up beside it, however wide the bar is. */
  :host([narrow]) .bar::after {
    content: '';
    order: 1;
    flex-basis: 100%;
  }

  :host([narrow]) .pages {
    gap: 0;
  }

  :host([narrow]) .pages .today {
    padding-inline: 10px;
    margin-inline-end: 2px;
  }

  :host([narrow]) h2 {
    flex: 1 1 0;
    font-size: 16px;
  }

  :host([narrow]) .title {
    padding-inline: 3px;
  }

  :host([narrow]) .title::after {
    margin-inline: 5px 1px;
  }

  :host([narrow]) .week {
    display: none;
  }

  :host([narrow]) .status {
    margin-inline: 4px 0;
  }

  :host([narrow]) .status:is(.good, .busy) .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host([narrow]) .status:is(.waiting, .bad) {
    order: 4;
    flex-basis: 100%;
  }

  :host([narrow]) .spacer {
    display: none;
  }

  :host([narrow]) :is(.views, .view-menu) {
    order: 2;
    flex: 1 0 70%;
    /* Too many views overflow, and fold, before they push the search to a row of its own. */
    min-inline-size: 0;
  }

  :host([narrow]) .views button {
    padding-inline: 4px;
  }

  :host([narrow]) .search {
    order: 3;
  }

  :host([narrow]) .create {
    position: absolute;
    inset-block-end: 24px;
    inset-inline-end: 16px;
    z-index: 6;
    inline-size: 52px;
    block-size: 52px;
    padding: 0;
    border-radius: var(--_pill);
    box-shadow: var(--_shadow);
  }

  :host([narrow]) .create .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :host([narrow]) .create .icon {
    inline-size: 24px;
    block-size: 24px;
  }
`;
