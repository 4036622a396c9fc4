import { css } from 'lit';

/** Where one begins and what one does: tiles, keys, answers, and what was said to it. */
export const pageStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(260px, 42vmin)), 1fr));
    gap: max(16px, 2.4vmin);
  }
  .tile {
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    justify-content: space-between;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: max(150px, 26vmin);
    padding: 1em;
    border-color: transparent;
    border-radius: 1em;
    background: var(--touch-tint);
    font-size: 1.35em;
    line-height: 1.2;
  }
  .tile .icon {
    inline-size: 2.2em;
    block-size: 2.2em;
    color: var(--touch-accent);
  }
  .tile[data-first] {
    background: var(--touch-accent);
    color: var(--touch-paper);
  }
  .tile[data-first] .icon {
    color: inherit;
  }
  .invitation .tile .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  main[data-page='start'],
  main[data-page='here'] {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
  }
  /* The days stay where they are, under one's finger, however much there is on each. */
  main[data-page='programme'] {
    display: flex;
    flex-direction: column;
  }
  main[data-page='programme'] > :is(.rows, .none) {
    flex: 1 0 auto;
    align-content: start;
  }
  @media (min-aspect-ratio: 3/2) {
    /* Six tiles are two even rows, and so are four. */
    .tiles {
      grid-template-columns: repeat(3, 1fr);
    }
    .tiles:has(> :nth-child(4):last-child) {
      grid-template-columns: repeat(2, 1fr);
    }
  }
  .said {
    display: grid;
    gap: 0.6em;
    justify-items: center;
    padding-block: max(24px, 8vmin);
    text-align: center;
  }
  .said h2 {
    margin: 0;
    font-size: 2.2em;
  }
  .said p {
    max-inline-size: 30em;
    font-size: 1.15em;
  }
  .said > .icon {
    inline-size: 5em;
    block-size: 5em;
    color: var(--touch-accent);
  }
  .said + .button {
    display: block;
    margin-inline: auto;
  }
  .button {
    padding-inline: 1.4em;
    border-color: var(--touch-accent);
    text-align: center;
  }
  .go {
    background: var(--touch-accent);
    color: var(--touch-paper);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: max(12px, 1.6vmin);
    align-items: center;
    justify-content: center;
    margin-block-start: max(18px, 2.4vmin);
  }
  .fault {
    margin-block: 0.6em;
    padding: 0.5em 0.9em;
    border-inline-start: max(5px, 0.7vmin) solid var(--touch-bad);
    background: var(--touch-tint);
    font-weight: 600;
  }
  main[data-page='check-in'],
  main[data-page='pulse'] {
    text-align: center;
  }
  .typed {
    display: block;
    margin-block: 0.3em;
    color: var(--touch-accent);
    font:
      700 2.4em / 1.2 ui-monospace,
      monospace;
    letter-spacing: 0.08em;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(8, minmax(64px, 1fr));
    gap: max(6px, 0.9vmin);
    max-inline-size: max(620px, 84vmin);
    margin-inline: auto;
  }
  .key {
    padding: 0;
    background: var(--touch-tint);
    font-size: 1.2em;
    text-align: center;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(150px, 22vmin), 1fr));
    gap: max(12px, 1.6vmin);
    margin-block: max(20px, 4vmin);
  }
  .answer {
    display: grid;
    gap: 0.6em;
    align-content: start;
    justify-items: center;
    inline-size: 100%;
    block-size: 100%;
    padding-block: 1.2em;
    text-align: center;
  }
  .face {
    inline-size: max(72px, 12vmin);
    fill: none;
    stroke: var(--touch-accent);
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  @media (orientation: portrait) {
    /* Most screens that stand up are taller than people: what is touched begins below the middle. */
    main[data-page='start'],
    main[data-page='check-in'],
    main[data-page='pulse'] {
      padding-block-start: 28vh;
    }
    main[data-page='start'],
    main[data-page='programme'],
    main[data-page='houses'] {
      display: flex;
      flex-direction: column;
      justify-content: safe end;
    }
    main[data-page='programme'] > :is(.rows, .none) {
      flex: none;
    }
    main[data-page='here'],
    main[data-page='phone'] {
      display: flex;
      flex-direction: column;
      justify-content: safe center;
    }
  }
`;
