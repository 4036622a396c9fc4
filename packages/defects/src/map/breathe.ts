/** Lets the page do what it has waiting, so that no task of ours holds up a slow phone. */
export const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
