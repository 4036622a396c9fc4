import { css } from 'lit';

/** The colours of what a plan is drawn of. */
export const planStyles = css`
  .plan {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .area {
    fill: var(--area);
    stroke: var(--border);
  }
  .lawn {
    fill: var(--lawn);
  }
  .edge {
    stroke: var(--edge);
  }
  .way {
    stroke: var(--way);
  }
  .edge circle {
    fill: var(--edge);
  }
  .way circle {
    fill: var(--way);
  }
  .shade {
    fill: rgb(0 0 0 / 0.16);
  }
  .tree {
    fill: var(--tree);
  }
  .crown {
    fill: var(--crown);
  }
  .house {
    fill: var(--house);
    stroke: var(--roof);
  }
  .roof {
    stroke: var(--roof);
  }
  @media (forced-colors: active) {
    .shade {
      fill: none;
    }
  }
`;
