import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 280px;
    padding: 6px;
  }

  @media (max-width: 559px) {
    .panel {
      padding-block-start: 10px;
    }
  }

  header {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    background: var(--_raised);
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-inline-start: 10px;
  }

  .panel h2 {
    font-size: 14px;
  }

  ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }

  .nothing {
    padding: 8px 10px;
    color: var(--_muted);
  }

  .event {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 10px;
    border-radius: var(--_radius);
  }

  .event:hover {
    background: var(--_hover);
  }

  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_edge);
    forced-color-adjust: none;
  }

  .title {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .declined .dot {
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--_edge);
  }

  .declined .title,
  .past .title {
    color: var(--_muted);
  }

  .cancelled .title {
    text-decoration: line-through;
  }

  .time {
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    .event {
      min-block-size: 44px;
    }
  }
`;
