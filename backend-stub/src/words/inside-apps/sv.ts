/** What a page says in the browser that belongs to an app such as Facebook, in Swedish, the source. */
export const sv = {
  nothing: 'Händer inget när du trycker? I den här appens webbläsare går inte allt.',
  photo: 'Öppnas inte dina bilder? Skicka utan bild: en mening räcker.',
  leaving: 'Länken leder bort från det du har skrivit. Här är dess adress.',
  how: 'Öppna sidan i din vanliga webbläsare: tryck på ⋯ eller ⋮ uppe i hörnet, eller kopiera adressen.',
  address: 'Adress att kopiera',
  copy: 'Kopiera',
  copied: 'Adressen är kopierad.',
  byHand: 'Adressen är markerad. Kopiera den själv.',
  close: 'Stäng',
};

/** A language's words for the browser inside an app. */
export type InsideAppWords = typeof sv;
