import { css } from 'lit';

/** What does not stand in the form itself. */
export const sendingStyles = css`
  .faults ul {
    padding: 0;
    list-style: none;
  }
  .faults a {
    display: inline-block;
    padding-block: 0.35em;
  }
  .sent {
    outline-offset: 0.25em;
    border-inline-start-width: 4px;
  }
  .waiting {
    border-color: var(--notice);
  }
  .done {
    border-color: var(--good);
  }
  .progress {
    display: grid;
    gap: 0.25em;
    inline-size: 100%;
    font-weight: 400;
  }
  .progress progress {
    inline-size: 100%;
    accent-color: var(--good);
  }
  .on-map {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .on-map .map {
    inline-size: 100%;
  }
  .similar ul {
    display: grid;
    gap: 1em;
    inline-size: 100%;
    padding: 0;
    list-style: none;
  }
  .similar li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }
  .similar li > p {
    flex: 1 1 12em;
  }
`;
