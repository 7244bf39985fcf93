// How the search orders what it finds: a page whose title holds more of the words that were asked for comes first.
const asked = (new URLSearchParams(location.search).get("q") || "").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

var Scorer = {
  score: ([, title, , , score]) => {
    const named = title.toLowerCase();
    return score + 10 * asked.filter((word) => named.includes(word)).length;
  },
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
