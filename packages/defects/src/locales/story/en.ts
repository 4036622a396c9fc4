// Made by `npm run localize` from packages/core/xliff/en.xlf.

export const templates = {

};
