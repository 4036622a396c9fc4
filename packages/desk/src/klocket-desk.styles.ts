import { css } from 'lit';
import { look } from './look/look.ts';
import { palette } from './look/palette.ts';

export const styles = [
  look,
  palette,
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
      grid-template: auto 1fr / minmax(0, 1fr);
      min-block-size: 100vh;
      min-block-size: 100dvh;
      padding-block-end: calc(var(--bar) + env(safe-area-inset-bottom));
    }
    .mark {
      flex: none;
      inline-size: 2rem;
      block-size: 2rem;
    }
    .home {
      display: flex;
      gap: 0.6rem;
      align-items: center;
      min-inline-size: 0;
      min-block-size: var(--target);
      color: inherit;
      font-weight: 650;
      line-height: 1.2;
      text-decoration: none;
    }
    .home small {
      display: block;
      color: var(--quiet);
      font-size: 0.85rem;
      font-weight: 400;
    }
    header {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      justify-content: space-between;
      padding: 0.6rem var(--gap);
    }
    header nav,
    .side-only {
      display: none;
    }
    .switch {
      display: grid;
      gap: 0.25rem;
    }
    main {
      inline-size: 100%;
      max-inline-size: 62rem;
      padding: 0.5rem var(--gap) 3rem;
    }
    .search {
      justify-content: start;
      padding-inline: 0.75rem;
      background: transparent;
      color: var(--quiet);
      font-weight: 400;
    }
    .search span {
      flex: 1;
      text-align: start;
    }
    .search kbd {
      padding: 0 0.5em;
      border: 1px solid var(--line);
      border-radius: 5px;
      font: inherit;
      font-size: 0.85rem;
    }
    .bar {
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
    .bottom {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 4;
      padding-block-end: env(safe-area-inset-bottom);
      border-block-start: 1px solid var(--line);
      background: var(--card);
    }
    .bottom ul {
      display: flex;
      justify-content: space-around;
    }
    .bottom li {
      flex: 1;
      min-inline-size: 0;
    }
    .bottom :is(a, button) {
      display: grid;
      gap: 0.1rem;
      align-content: center;
      justify-items: center;
      inline-size: 100%;
      block-size: var(--bar);
      padding: 0;
      border: 0;
      border-radius: 0;
      color: var(--quiet);
      font-size: 0.7rem;
      font-weight: 550;
      letter-spacing: -0.01em;
      line-height: 1.2;
      text-align: center;
      text-decoration: none;
    }
    .bottom span {
      max-inline-size: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .bottom .icon {
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
    .bottom [aria-current] {
      color: var(--brand);
    }
    .bottom [aria-current] .icon {
      box-sizing: content-box;
      padding: 0.15rem 0.9rem;
      border-radius: 1rem;
      background: var(--tint);
    }
    .bottom :focus-visible {
      outline-offset: -4px;
    }
    .rooms {
      display: grid;
      gap: 2px;
    }
    .rooms :is(a, button) {
      display: flex;
      gap: 0.8rem;
      align-items: center;
      justify-content: start;
      inline-size: 100%;
      min-block-size: var(--target);
      padding: 0.4rem 0.75rem;
      border: 0;
      border-radius: var(--radius);
      background: transparent;
      color: inherit;
      font-weight: 500;
      text-decoration: none;
    }
    .rooms :is(a, button):hover {
      background: color-mix(in srgb, var(--ink) 6%, transparent);
    }
    .rooms [aria-current] {
      background: var(--tint);
      color: var(--brand);
      font-weight: 650;
    }
    .rooms :focus-visible {
      outline-offset: -2px;
    }
    .more {
      inline-size: min(32rem, 100vw);
      max-inline-size: none;
      margin: auto auto 0;
      padding-block-end: calc(1.25rem + env(safe-area-inset-bottom));
      border-radius: 18px 18px 0 0;
    }
    .more hr {
      inline-size: 100%;
      margin: 0.25rem 0;
      border: 0;
      border-block-start: 1px solid var(--line);
    }

    /* Before somebody is in */
    .door {
      display: grid;
      max-inline-size: none;
      align-content: center;
      justify-items: center;
      min-block-size: 100vh;
      min-block-size: 100dvh;
      padding: 1.25rem;
    }
    .door klocket-desk-sign-in,
    .door > .card {
      inline-size: min(27rem, 100%);
    }
    .hello {
      display: grid;
      gap: 0.5rem;
      justify-items: center;
      text-align: center;
    }
    .hello .mark {
      inline-size: 3.25rem;
      block-size: 3.25rem;
      margin-block-end: 0.5rem;
    }
    .again {
      padding: 0;
      background: var(--paper);
    }
    .lost::backdrop {
      /* Whoever comes by need not read what the last one was at. */
      background: color-mix(in srgb, var(--paper) 70%, transparent);
      backdrop-filter: blur(14px);
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
      header {
        position: sticky;
        inset-block-start: 0;
        flex-direction: column;
        grid-row: 2;
        gap: 1.25rem;
        align-items: stretch;
        justify-content: start;
        block-size: 100vh;
        block-size: 100dvh;
        padding: 1.25rem 1rem;
        overflow-y: auto;
        border-inline-end: 1px solid var(--line);
      }
      header nav,
      .side-only {
        display: grid;
      }
      header nav {
        flex: 1;
        gap: 1rem;
        align-content: space-between;
      }
      header .phone-only,
      .bottom {
        display: none;
      }
      main {
        grid-row: 2;
        padding: 2rem clamp(1.5rem, 4vw, 3.5rem) 4rem;
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
      header,
      .bottom,
      .bar {
        display: none;
      }
      main {
        max-inline-size: none;
        padding: 0;
      }
    }
  `,
];
