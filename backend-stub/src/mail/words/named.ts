/** A subject that says at once what it is about: “Inställt: Läxhjälp”. */
export const named = (words: string, { title }: { title: string }) => `${words}: ${title}`;
