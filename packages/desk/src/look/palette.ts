import { css } from 'lit';

/** The colours and measures of the desk, by day and by night. Rooms inherit them. */
export const palette = css`
  :host {
    --paper: #f8f7f3;
    --card: #fff;
    --ink: #1d282c;
    --quiet: #556269;
    --line: #e2ded5;
    --edge: #8a938f;
    --brand: #0b6b5d;
    --on-brand: #fff;
    --tint: #e4f0ed;
    --off: #a4262c;
    --off-tint: #fbeaea;
    --notice: #7a4b00;
    --notice-tint: #fdf1dc;
    --good: #1b6b3a;
    --good-tint: #e5f3e9;
    --radius: 10px;
    --shadow: 0 1px 2px rgb(29 40 44 / 6%), 0 8px 24px rgb(29 40 44 / 7%);
    --gap: clamp(1rem, 3.5vw, 2rem);
    --target: 44px;
    color-scheme: light dark;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --paper: #12181a;
      --card: #1b2326;
      --ink: #eceff0;
      --quiet: #a9b6bb;
      --line: #303c41;
      --edge: #7d8b90;
      --brand: #6fd0bd;
      --on-brand: #06231e;
      --tint: #1e332f;
      --off: #ffaaa3;
      --off-tint: #3a2223;
      --notice: #f5c675;
      --notice-tint: #392c17;
      --good: #86d8a4;
      --good-tint: #1c3024;
      --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 35%);
    }
  }
  @media (min-width: 900px) and (pointer: fine) {
    :host {
      --target: 38px;
    }
  }
`;
