/** Inclusive writing: « handicapé·e·s », « handicapé(e) », « handicapé.e.s », « handicapé/e », « handicapé-e-s » are one word, read as its first part. */
// @ts-nocheck


/** Feminine and plural endings that may stand after a point, bracket, slash or hyphen. */function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
const ENDING = stryMutAct_9fa48("98") ? "" : (stryCov_9fa48("98"), '(?:e|ne|le|te|se|fe|ve|ive|re|ère|ere|sse|euse|rice|trice|ice)');

/** `·e`, `·e·s`, `.ne.s`, `-e-s`, `/euse`: the same separator twice at most, and no letter after. */
const SEPARATED = new RegExp(stryMutAct_9fa48("99") ? `` : (stryCov_9fa48("99"), `^(?:[·•‧・∙]${ENDING}s?(?:[·•‧・∙]s)?|\\.${ENDING}(?:\\.s|s)?|-${ENDING}-s|\\/${ENDING}s?|[·•]s)(?![\\p{L}\\p{N}])`), stryMutAct_9fa48("100") ? "" : (stryCov_9fa48("100"), 'iu'));

/** `(e)`, `(e)s`, `(es)`, `(s)`, `(euse)`. */
const BRACKETED = new RegExp(stryMutAct_9fa48("101") ? `` : (stryCov_9fa48("101"), `^\\((?:${ENDING}s?|s|x)\\)s?(?![\\p{L}\\p{N}])`), stryMutAct_9fa48("102") ? "" : (stryCov_9fa48("102"), 'iu'));

/** `.ne`, `.le`, `.te`, `.se` double the last letter (« citoyen.ne »); behind another one a sentence begins without a space: « il boit.Ne rappelle pas ». */
const DOUBLING = stryMutAct_9fa48("104") ? /^\.([^nlts])e/iu : stryMutAct_9fa48("103") ? /\.([nlts])e/iu : (stryCov_9fa48("103", "104"), /^\.([nlts])e/iu);

/** What an inclusive ending begins with: full stop, hyphen, slash, bracket, the points. */
const MARKS: ReadonlySet<number> = new Set(Array.from(stryMutAct_9fa48("105") ? "" : (stryCov_9fa48("105"), '.-/(·•‧・∙'), stryMutAct_9fa48("106") ? () => undefined : (stryCov_9fa48("106"), mark => mark.charCodeAt(0))));

/** The longest ending that the two patterns can match, in UTF-16 code units, with the character after it. */
const REACH = 10;

/**
 * Where a word that ends at `end` ends with its inclusive ending.
 *
 * @param text the comment
 * @param end  end of the word's first part, exclusive
 * @returns the end with the ending, or `end` when there is none
 */
export function inclusiveEnd(text: string, end: number): number {
  if (stryMutAct_9fa48("107")) {
    {}
  } else {
    stryCov_9fa48("107");
    if (stryMutAct_9fa48("110") ? false : stryMutAct_9fa48("109") ? true : stryMutAct_9fa48("108") ? MARKS.has(text.charCodeAt(end)) : (stryCov_9fa48("108", "109", "110"), !MARKS.has(text.charCodeAt(end)))) return end;
    const rest = stryMutAct_9fa48("111") ? text : (stryCov_9fa48("111"), text.slice(end, stryMutAct_9fa48("112") ? end - REACH : (stryCov_9fa48("112"), end + REACH)));
    const doubled = stryMutAct_9fa48("113") ? DOUBLING.exec(rest)[1] : (stryCov_9fa48("113"), DOUBLING.exec(rest)?.[1]);
    if (stryMutAct_9fa48("116") ? doubled !== undefined || doubled.toLowerCase() !== text.charAt(end - 1).toLowerCase() : stryMutAct_9fa48("115") ? false : stryMutAct_9fa48("114") ? true : (stryCov_9fa48("114", "115", "116"), (stryMutAct_9fa48("118") ? doubled === undefined : stryMutAct_9fa48("117") ? true : (stryCov_9fa48("117", "118"), doubled !== undefined)) && (stryMutAct_9fa48("120") ? doubled.toLowerCase() === text.charAt(end - 1).toLowerCase() : stryMutAct_9fa48("119") ? true : (stryCov_9fa48("119", "120"), (stryMutAct_9fa48("121") ? doubled.toUpperCase() : (stryCov_9fa48("121"), doubled.toLowerCase())) !== (stryMutAct_9fa48("123") ? text.toLowerCase() : stryMutAct_9fa48("122") ? text.charAt(end - 1).toUpperCase() : (stryCov_9fa48("122", "123"), text.charAt(stryMutAct_9fa48("124") ? end + 1 : (stryCov_9fa48("124"), end - 1)).toLowerCase())))))) return end;
    const match = (stryMutAct_9fa48("125") ? rest.endsWith('(') : (stryCov_9fa48("125"), rest.startsWith(stryMutAct_9fa48("126") ? "" : (stryCov_9fa48("126"), '(')))) ? BRACKETED.exec(rest) : SEPARATED.exec(rest);
    return (stryMutAct_9fa48("129") ? match !== null : stryMutAct_9fa48("128") ? false : stryMutAct_9fa48("127") ? true : (stryCov_9fa48("127", "128", "129"), match === null)) ? end : stryMutAct_9fa48("130") ? end - match[0].length : (stryCov_9fa48("130"), end + match[0].length);
  }
}