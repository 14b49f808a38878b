/** What a folded code unit is: a letter, a digit, or neither. */
// @ts-nocheck
function stryNS_9fa48() {
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
export const NONE = 0;
export const LETTER = 1;
export const DIGIT = 2;

/** Class of each folded code unit, +1; 0 means not yet looked up. */
const CLASSES = new Uint8Array(0x10000);

/** The class of a folded code unit; the codes of letters that fold to two are letters. */
export function classOf(code: number): number {
  if (stryMutAct_9fa48("0")) {
    {}
  } else {
    stryCov_9fa48("0");
    const known = CLASSES[code] as number;
    if (stryMutAct_9fa48("3") ? known === 0 : stryMutAct_9fa48("2") ? false : stryMutAct_9fa48("1") ? true : (stryCov_9fa48("1", "2", "3"), known !== 0)) return stryMutAct_9fa48("4") ? known + 1 : (stryCov_9fa48("4"), known - 1);
    const char = String.fromCharCode(code);
    // Below the line feed stand the codes of letters that fold to two.
    const found = (stryMutAct_9fa48("8") ? code >= 0x0a : stryMutAct_9fa48("7") ? code <= 0x0a : stryMutAct_9fa48("6") ? false : stryMutAct_9fa48("5") ? true : (stryCov_9fa48("5", "6", "7", "8"), code < 0x0a)) ? LETTER : (stryMutAct_9fa48("9") ? /\P{Nd}/u : (stryCov_9fa48("9"), /\p{Nd}/u)).test(char) ? DIGIT : (stryMutAct_9fa48("12") ? /[\p{L}\P{M}]/u : stryMutAct_9fa48("11") ? /[\P{L}\p{M}]/u : stryMutAct_9fa48("10") ? /[^\p{L}\p{M}]/u : (stryCov_9fa48("10", "11", "12"), /[\p{L}\p{M}]/u)).test(char) ? LETTER : NONE;
    CLASSES[code] = stryMutAct_9fa48("13") ? found - 1 : (stryCov_9fa48("13"), found + 1);
    return found;
  }
}

/** Whether an unfolded code unit is a capital of French. */
export function isCapital(code: number): boolean {
  if (stryMutAct_9fa48("14")) {
    {}
  } else {
    stryCov_9fa48("14");
    return stryMutAct_9fa48("17") ? (code >= 0x41 && code <= 0x5a || code >= 0xc0 && code <= 0xde && code !== 0xd7 || code === 0x152) && code === 0x178 : stryMutAct_9fa48("16") ? false : stryMutAct_9fa48("15") ? true : (stryCov_9fa48("15", "16", "17"), (stryMutAct_9fa48("19") ? (code >= 0x41 && code <= 0x5a || code >= 0xc0 && code <= 0xde && code !== 0xd7) && code === 0x152 : stryMutAct_9fa48("18") ? false : (stryCov_9fa48("18", "19"), (stryMutAct_9fa48("21") ? code >= 0x41 && code <= 0x5a && code >= 0xc0 && code <= 0xde && code !== 0xd7 : stryMutAct_9fa48("20") ? false : (stryCov_9fa48("20", "21"), (stryMutAct_9fa48("23") ? code >= 0x41 || code <= 0x5a : stryMutAct_9fa48("22") ? false : (stryCov_9fa48("22", "23"), (stryMutAct_9fa48("26") ? code < 0x41 : stryMutAct_9fa48("25") ? code > 0x41 : stryMutAct_9fa48("24") ? true : (stryCov_9fa48("24", "25", "26"), code >= 0x41)) && (stryMutAct_9fa48("29") ? code > 0x5a : stryMutAct_9fa48("28") ? code < 0x5a : stryMutAct_9fa48("27") ? true : (stryCov_9fa48("27", "28", "29"), code <= 0x5a)))) || (stryMutAct_9fa48("31") ? code >= 0xc0 && code <= 0xde || code !== 0xd7 : stryMutAct_9fa48("30") ? false : (stryCov_9fa48("30", "31"), (stryMutAct_9fa48("33") ? code >= 0xc0 || code <= 0xde : stryMutAct_9fa48("32") ? true : (stryCov_9fa48("32", "33"), (stryMutAct_9fa48("36") ? code < 0xc0 : stryMutAct_9fa48("35") ? code > 0xc0 : stryMutAct_9fa48("34") ? true : (stryCov_9fa48("34", "35", "36"), code >= 0xc0)) && (stryMutAct_9fa48("39") ? code > 0xde : stryMutAct_9fa48("38") ? code < 0xde : stryMutAct_9fa48("37") ? true : (stryCov_9fa48("37", "38", "39"), code <= 0xde)))) && (stryMutAct_9fa48("41") ? code === 0xd7 : stryMutAct_9fa48("40") ? true : (stryCov_9fa48("40", "41"), code !== 0xd7)))))) || (stryMutAct_9fa48("43") ? code !== 0x152 : stryMutAct_9fa48("42") ? false : (stryCov_9fa48("42", "43"), code === 0x152)))) || (stryMutAct_9fa48("45") ? code !== 0x178 : stryMutAct_9fa48("44") ? false : (stryCov_9fa48("44", "45"), code === 0x178)));
  }
}

/** Whether a code unit is an accent that stands on the letter before it (Unicode: combining diacritical marks). */
export function isMark(code: number): boolean {
  if (stryMutAct_9fa48("46")) {
    {}
  } else {
    stryCov_9fa48("46");
    return stryMutAct_9fa48("49") ? code >= 0x300 || code <= 0x36f : stryMutAct_9fa48("48") ? false : stryMutAct_9fa48("47") ? true : (stryCov_9fa48("47", "48", "49"), (stryMutAct_9fa48("52") ? code < 0x300 : stryMutAct_9fa48("51") ? code > 0x300 : stryMutAct_9fa48("50") ? true : (stryCov_9fa48("50", "51", "52"), code >= 0x300)) && (stryMutAct_9fa48("55") ? code > 0x36f : stryMutAct_9fa48("54") ? code < 0x36f : stryMutAct_9fa48("53") ? true : (stryCov_9fa48("53", "54", "55"), code <= 0x36f)));
  }
}