// Leads from the root to the reader's language, or to the one that the fragment names, as the installed program does.
// Without this script the root's plain links do.
(() => {
  'use strict';
  const languages = '@languages@'; // the language for a tag: locale.Detect, written out
  const pick = () => {
    for (const wanted of navigator.languages || [navigator.language]) {
      // "sr-Latn-RS", then "sr-latn", then "sr"
      for (let tag = wanted.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
        if (languages[tag]) return languages[tag];
      }
    }
    return '@fallback@';
  };
  const named = Object.values(languages).find((lang) => '#' + lang === location.hash);
  location.replace(named ? named + '/' : pick() + '/' + location.hash);
})();
