import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  input {
    padding-inline-end: 34px !important;
  }

  .choose {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: 1px;
    min-block-size: 0;
    inline-size: 32px;
    border-radius: var(--_radius);
  }

  .dropdown {
    min-inline-size: 248px;
    padding: 8px;
  }
`;
