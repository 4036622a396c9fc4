import { css } from 'lit';

/** How the desk's head looks: a line above the room, or a column beside it. */
export const headerStyles = css`
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
    grid-row: 2;
    gap: 0.5rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.6rem var(--gap);
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
  header nav {
    display: none;
  }
  @media (min-width: 900px) {
    header {
      position: sticky;
      inset-block-start: 0;
      flex-direction: column;
      gap: 1.25rem;
      align-items: stretch;
      justify-content: start;
      block-size: 100vh;
      block-size: 100dvh;
      padding: 1.25rem 1rem;
      overflow-y: auto;
      border-inline-end: 1px solid var(--line);
    }
    header nav {
      display: grid;
      flex: 1;
      gap: 1rem;
      align-content: space-between;
    }
    header .phone-only {
      display: none;
    }
  }
  @media print {
    header {
      display: none;
    }
  }
`;
