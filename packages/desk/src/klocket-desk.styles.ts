import { css } from 'lit';
import { doorStyles } from './frame/door.styles.ts';
import { headerStyles } from './frame/header.styles.ts';
import { navigationStyles } from './frame/navigation.styles.ts';
import { look } from './look/look.ts';
import { palette } from './look/palette.ts';

export const styles = [
  look,
  palette,
  headerStyles,
  navigationStyles,
  css`
    :host {
      --bar: 4rem;
      min-block-size: 100vh;
      min-block-size: 100dvh;
      background: var(--paper);
    }
    .skip {
      position: absolute;
      inset-inline-start: 0.5rem;
      inset-block-start: -10rem;
      z-index: 10;
    }
    .skip:focus {
      inset-block-start: 0.5rem;
    }
    .frame {
      display: grid;
      grid-template: auto auto 1fr / minmax(0, 1fr);
      min-block-size: 100vh;
      min-block-size: 100dvh;
      padding-block-end: calc(var(--bar) + env(safe-area-inset-bottom));
    }
    main {
      grid-row: 3;
      inline-size: 100%;
      max-inline-size: 62rem;
      padding: 0.5rem var(--gap) calc(3rem + var(--toasts, 0px));
    }
    .bar {
      grid-row: 1;
      position: sticky;
      inset-block-start: 0;
      z-index: 4;
      display: flex;
      gap: 0.6rem;
      align-items: center;
      justify-content: center;
      padding: 0.5rem var(--gap);
      background: var(--notice-tint);
      color: var(--notice);
      font-size: 0.95rem;
      font-weight: 550;
    }
    @media (max-height: 30rem) {
      :host {
        --bar: 2.5rem;
      }
    }
    @media (min-width: 900px) {
      :host {
        --bar: 0px;
      }
      .frame {
        grid-template: auto 1fr / 16.5rem minmax(0, 1fr);
        padding-block-end: 0;
      }
      .bar {
        grid-column: 1 / -1;
      }
      main {
        grid-row: 2;
        padding: 2rem clamp(1.5rem, 4vw, 3.5rem) calc(4rem + var(--toasts, 0px));
      }
    }
    @media print {
      :host {
        background: none;
      }
      .frame {
        display: block;
        padding: 0;
      }
      .bar {
        display: none;
      }
      main {
        max-inline-size: none;
        padding: 0;
      }
    }
  `,
  doorStyles,
];
