import { type CSSResult, css } from 'lit';

export const styles: CSSResult = css`
  .panel {
    --_panel: 320px;
  }

  .panel::backdrop {
    background: var(--_backdrop);
  }

  .question {
    padding: 18px 18px 4px;
  }

  /* As the sentence runs, whatever the title in it does. */
  h2 {
    unicode-bidi: plaintext;
  }

  p {
    margin: 6px 0 0;
    overflow-wrap: anywhere;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 14px 18px 18px;
  }

  @media (max-width: 559px) {
    footer .button {
      flex: 1;
    }
  }
`;
