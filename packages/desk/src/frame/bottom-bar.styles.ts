import { css } from 'lit';
import { look } from '../look/look.ts';
import { navigationStyles } from './navigation.styles.ts';

export const styles = [
  look,
  navigationStyles,
  css`
    :host {
      display: contents;
    }
    nav {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 4;
      padding-block-end: env(safe-area-inset-bottom);
      border-block-start: 1px solid var(--line);
      background: var(--card);
    }
    nav ul {
      display: flex;
      justify-content: space-around;
    }
    nav li {
      flex: 1;
      min-inline-size: 0;
    }
    nav :is(a, button) {
      display: grid;
      gap: 0.1rem;
      align-content: center;
      justify-items: center;
      inline-size: 100%;
      block-size: var(--bar);
      min-block-size: 0;
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
    nav span {
      max-inline-size: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    nav .icon {
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
    nav [aria-current] {
      color: var(--brand);
    }
    nav [aria-current] .icon {
      box-sizing: content-box;
      padding: 0.15rem 0.9rem;
      border-radius: 1rem;
      background: var(--tint);
    }
    nav :focus-visible {
      outline-offset: -4px;
    }
    dialog {
      inline-size: min(32rem, 100vw);
      max-inline-size: none;
      margin: auto auto 0;
      padding-block-end: calc(1.25rem + env(safe-area-inset-bottom));
      border-radius: 18px 18px 0 0;
    }
    hr {
      inline-size: 100%;
      margin: 0.25rem 0;
      border: 0;
      border-block-start: 1px solid var(--line);
    }
    @media (forced-colors: active) {
      nav [aria-current] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
      nav [aria-current] .icon {
        background: none;
      }
    }
    @media (max-height: 30rem) {
      /* Low windows, such as at high zoom: the words alone show the way. */
      nav .icon {
        display: none;
      }
    }
    @media print, (min-width: 900px) {
      :host {
        display: none;
      }
    }
  `,
];
