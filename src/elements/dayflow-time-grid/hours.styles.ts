import { type CSSResult, css } from 'lit';

/** The axis and the columns of hours. */
export const hours: CSSResult = css`
  .scroller {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    overflow: hidden auto;
    container-type: size;
    overscroll-behavior: contain;
  }

  .scroller:focus-visible {
    outline: none;
  }

  /* The ring stays with what is seen and above the columns, which an outline of the scroller's own lies under. */
  .scroller:focus-visible::before {
    content: '';
    position: sticky;
    z-index: 2;
    inset-block-start: 2px;
    display: block;
    block-size: calc(100cqb - 4px);
    margin-block: 2px calc(2px - 100cqb);
    margin-inline: 2px;
    border-radius: 2px;
    outline: 2px solid var(--_focus);
    pointer-events: none;
  }

  .columns {
    position: relative;
    isolation: isolate;
    /* A tall window stretches the hours, by whole pixels so that their lines stay even. */
    block-size: calc(24 * var(--_hour));
    block-size: max(24 * var(--_hour), round(down, 100cqb, 24px));
  }

  .axis {
    position: relative;
    z-index: 1;
  }

  .hour,
  .now-label {
    position: absolute;
    inset-inline-end: 8px;
    translate: 0 -50%;
    color: var(--_muted);
    font-size: 11px;
    font-variant-numeric: tabular-nums;
    line-height: 16px;
    white-space: nowrap;
  }

  .hour.other {
    inset-inline-end: calc(var(--_axis) + 6px);
  }

  .now-label {
    z-index: 1;
    inset-inline: auto 3px;
    padding-inline: 4px;
    border-radius: var(--_radius);
    background: var(--_now);
    color: var(--_on-now);
    font-weight: 650;
  }

  .column {
    --_base: var(--_surface);
    --_outside: var(--_shade);
    position: relative;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--_hairline);
    background:
      linear-gradient(var(--_hairline) 1px, transparent 1px) 0 0 / 100% calc(100% / 24),
      linear-gradient(var(--_slot-line, transparent) 1px, transparent 1px) 0 0 / 100% calc(100% / var(--_slots)),
      linear-gradient(
        var(--_outside) var(--_from),
        transparent var(--_from) var(--_to),
        var(--_outside) var(--_to)
      ),
      var(--_base);
  }

  /* While something is dragged: where it can go. */
  .columns.dragging {
    --_slot-line: color-mix(in srgb, var(--_hairline) 55%, transparent);
  }

  .column[part~='weekend'] {
    --_base: var(--_weekend);
    --_outside: color-mix(in srgb, var(--_shade), var(--_text) 2%);
  }

  .clock-mark {
    position: absolute;
    inset-inline: 0;
    display: grid;
    place-items: center;
    overflow: hidden;
    padding-inline: 6px;
    color: var(--_muted);
    font-size: 11px;
    line-height: 14px;
    text-align: center;
    pointer-events: none;
  }

  .clock-mark > span {
    overflow: hidden;
    max-block-size: 100%;
    overflow-wrap: anywhere;
  }

  /* No time: neither ground nor lines. */
  .clock-mark.skipped {
    background:
      repeating-linear-gradient(-45deg, var(--_hairline) 0 1px, transparent 1px 7px),
      var(--_shade);
  }

  .clock-mark.repeated {
    border-block: 1px dashed color-mix(in srgb, var(--_muted) 60%, transparent);
  }

  .tile {
    margin-inline: 1px 2px;
  }

  /* A time that the keyboard is at: Enter makes an event there. */
  .cursor {
    position: absolute;
    inset-inline: 1px 2px;
    z-index: 2;
    overflow: hidden;
    padding-inline: 6px;
    border-radius: var(--_event-radius);
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
    color: var(--_text);
    font-size: 11px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }

  .cursor:not(:focus-visible) {
    opacity: 0;
  }

  .fold {
    position: absolute;
    display: flex;
    align-items: flex-start;
    justify-content: center;
    padding-block: 4px;
    min-block-size: 24px;
    border-radius: var(--_event-radius);
    background: var(--_hover);
    color: var(--_text);
    font-size: 11px;
    font-weight: 600;
    box-shadow: inset 0 0 0 1px var(--_hairline);
  }

  /* Long folds stay readable while they scroll by. */
  .fold > span {
    position: sticky;
    inset-block-start: 4px;
  }

  .now {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    block-size: 2px;
    margin-block-start: -1px;
    background: var(--_now);
    pointer-events: none;
  }

  .now::before {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline-start: -5px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: inherit;
  }
`;
