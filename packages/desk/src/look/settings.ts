import { css } from 'lit';

/** What somebody has asked of their device: less motion, other colours, paper. */
export const settings = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .chip,
    .card,
    dialog {
      border: 1px solid;
    }
    .primary,
    .primary:hover {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
  }
  @media print {
    button,
    .button,
    .no-print {
      display: none !important;
    }
    .card {
      border-color: #999;
      break-inside: avoid;
    }
  }
`;
