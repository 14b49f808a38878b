/** Spells short and phonetic writing out (« kil », « dla », « é »), so that later stages see ordinary words. */
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
import { hashOf } from './hash.js';
import { Tokens } from './tokens.js';

/** What a short spelling stands for. */
export interface Longhand {
  /** Folded. */
  readonly short: string;
  /** Accented spelling that must stand as it is (« é » but not « e »); any, when absent. */
  readonly written: string | undefined;
  /** Folded words. */
  readonly words: readonly string[];
}
const SIEVE_BITS = 12;

/** Short spellings, found by hash; a sieve of bits turns most words away. */
export class Shorthand {
  readonly #sieve = new Uint8Array(1 << SIEVE_BITS);
  readonly #longhands = new Map<number, Longhand>();
  constructor(longhands: Iterable<Longhand>) {
    if (stryMutAct_9fa48("131")) {
      {}
    } else {
      stryCov_9fa48("131");
      for (const longhand of longhands) {
        if (stryMutAct_9fa48("132")) {
          {}
        } else {
          stryCov_9fa48("132");
          const hash = hashOf(longhand.short);
          this.#sieve[hash >>> (stryMutAct_9fa48("133") ? 32 + SIEVE_BITS : (stryCov_9fa48("133"), 32 - SIEVE_BITS))] = 1;
          this.#longhands.set(hash, longhand);
        }
      }
    }
  }

  /** What a word is short for, if it is. */
  of(tokens: Tokens, at: number): Longhand | undefined {
    if (stryMutAct_9fa48("134")) {
      {}
    } else {
      stryCov_9fa48("134");
      const hash = tokens.hash[at] as number;
      if (stryMutAct_9fa48("137") ? this.#sieve[hash >>> 32 - SIEVE_BITS] !== 0 : stryMutAct_9fa48("136") ? false : stryMutAct_9fa48("135") ? true : (stryCov_9fa48("135", "136", "137"), this.#sieve[hash >>> (stryMutAct_9fa48("138") ? 32 + SIEVE_BITS : (stryCov_9fa48("138"), 32 - SIEVE_BITS))] === 0)) return undefined;
      const longhand = this.#longhands.get(hash);
      return (stryMutAct_9fa48("141") ? longhand !== undefined || longhand.short === tokens.key(at) : stryMutAct_9fa48("140") ? false : stryMutAct_9fa48("139") ? true : (stryCov_9fa48("139", "140", "141"), (stryMutAct_9fa48("143") ? longhand === undefined : stryMutAct_9fa48("142") ? true : (stryCov_9fa48("142", "143"), longhand !== undefined)) && (stryMutAct_9fa48("145") ? longhand.short !== tokens.key(at) : stryMutAct_9fa48("144") ? true : (stryCov_9fa48("144", "145"), longhand.short === tokens.key(at))))) ? longhand : undefined;
    }
  }
}

/**
 * Replaces short spellings that no lexicon holds as a word; single letters when they are small.
 *
 * @param tokens    words of the text
 * @param shorthand the short spellings
 * @param isKnown   whether a word stands for itself
 * @returns the same tokens when there is nothing to replace; the words of one token share its place
 */
export function spellOut(tokens: Tokens, shorthand: Shorthand, isKnown: (at: number) => boolean): Tokens {
  if (stryMutAct_9fa48("146")) {
    {}
  } else {
    stryCov_9fa48("146");
    let found: Map<number, Longhand> | undefined;
    for (let at = 0; stryMutAct_9fa48("149") ? at >= tokens.count : stryMutAct_9fa48("148") ? at <= tokens.count : stryMutAct_9fa48("147") ? false : (stryCov_9fa48("147", "148", "149"), at < tokens.count); stryMutAct_9fa48("150") ? at-- : (stryCov_9fa48("150"), at++)) {
      if (stryMutAct_9fa48("151")) {
        {}
      } else {
        stryCov_9fa48("151");
        const longhand = shorthand.of(tokens, at);
        if (stryMutAct_9fa48("154") ? longhand === undefined && !applies(longhand, tokens, at, isKnown) : stryMutAct_9fa48("153") ? false : stryMutAct_9fa48("152") ? true : (stryCov_9fa48("152", "153", "154"), (stryMutAct_9fa48("156") ? longhand !== undefined : stryMutAct_9fa48("155") ? false : (stryCov_9fa48("155", "156"), longhand === undefined)) || (stryMutAct_9fa48("157") ? applies(longhand, tokens, at, isKnown) : (stryCov_9fa48("157"), !applies(longhand, tokens, at, isKnown))))) continue;
        stryMutAct_9fa48("158") ? found &&= new Map() : (stryCov_9fa48("158"), found ??= new Map());
        found.set(at, longhand);
      }
    }
    if (stryMutAct_9fa48("161") ? false : stryMutAct_9fa48("160") ? true : stryMutAct_9fa48("159") ? found : (stryCov_9fa48("159", "160", "161"), !found)) return tokens;
    const words = (stryMutAct_9fa48("162") ? [] : (stryCov_9fa48("162"), [...found.values()])).flatMap(stryMutAct_9fa48("163") ? () => undefined : (stryCov_9fa48("163"), longhand => longhand.words));
    const letters = words.reduce(stryMutAct_9fa48("164") ? () => undefined : (stryCov_9fa48("164"), (sum, word) => stryMutAct_9fa48("165") ? sum - word.length : (stryCov_9fa48("165"), sum + word.length)), 0);
    const spelt = new Tokens(stryMutAct_9fa48("166") ? tokens.count - words.length : (stryCov_9fa48("166"), tokens.count + words.length), stryMutAct_9fa48("167") ? (tokens.charStart[tokens.count] as number) - letters : (stryCov_9fa48("167"), (tokens.charStart[tokens.count] as number) + letters));
    spelt.text = tokens.text;
    for (let at = 0; stryMutAct_9fa48("170") ? at >= tokens.count : stryMutAct_9fa48("169") ? at <= tokens.count : stryMutAct_9fa48("168") ? false : (stryCov_9fa48("168", "169", "170"), at < tokens.count); stryMutAct_9fa48("171") ? at-- : (stryCov_9fa48("171"), at++)) {
      if (stryMutAct_9fa48("172")) {
        {}
      } else {
        stryCov_9fa48("172");
        const flags = tokens.flags[at] as number;
        for (const word of stryMutAct_9fa48("173") ? found.get(at)?.words && [tokens.key(at)] : (stryCov_9fa48("173"), (stryMutAct_9fa48("174") ? found.get(at).words : (stryCov_9fa48("174"), found.get(at)?.words)) ?? (stryMutAct_9fa48("175") ? [] : (stryCov_9fa48("175"), [tokens.key(at)])))) spelt.push(word, tokens, at, at, flags);
      }
    }
    return spelt;
  }
}

/** Single letters in such a row are a word spelt with spaces. */
const SPACED = 4;
function isSpaced(tokens: Tokens, at: number): boolean {
  if (stryMutAct_9fa48("176")) {
    {}
  } else {
    stryCov_9fa48("176");
    let first = at;
    let last = stryMutAct_9fa48("177") ? at - 1 : (stryCov_9fa48("177"), at + 1);
    while (stryMutAct_9fa48("179") ? first > 0 && last - first < SPACED || tokens.lengthOf(first - 1) === 1 : stryMutAct_9fa48("178") ? false : (stryCov_9fa48("178", "179"), (stryMutAct_9fa48("181") ? first > 0 || last - first < SPACED : stryMutAct_9fa48("180") ? true : (stryCov_9fa48("180", "181"), (stryMutAct_9fa48("184") ? first <= 0 : stryMutAct_9fa48("183") ? first >= 0 : stryMutAct_9fa48("182") ? true : (stryCov_9fa48("182", "183", "184"), first > 0)) && (stryMutAct_9fa48("187") ? last - first >= SPACED : stryMutAct_9fa48("186") ? last - first <= SPACED : stryMutAct_9fa48("185") ? true : (stryCov_9fa48("185", "186", "187"), (stryMutAct_9fa48("188") ? last + first : (stryCov_9fa48("188"), last - first)) < SPACED)))) && (stryMutAct_9fa48("190") ? tokens.lengthOf(first - 1) !== 1 : stryMutAct_9fa48("189") ? true : (stryCov_9fa48("189", "190"), tokens.lengthOf(stryMutAct_9fa48("191") ? first + 1 : (stryCov_9fa48("191"), first - 1)) === 1)))) stryMutAct_9fa48("192") ? first++ : (stryCov_9fa48("192"), first--);
    while (stryMutAct_9fa48("194") ? last < tokens.count && last - first < SPACED || tokens.lengthOf(last) === 1 : stryMutAct_9fa48("193") ? false : (stryCov_9fa48("193", "194"), (stryMutAct_9fa48("196") ? last < tokens.count || last - first < SPACED : stryMutAct_9fa48("195") ? true : (stryCov_9fa48("195", "196"), (stryMutAct_9fa48("199") ? last >= tokens.count : stryMutAct_9fa48("198") ? last <= tokens.count : stryMutAct_9fa48("197") ? true : (stryCov_9fa48("197", "198", "199"), last < tokens.count)) && (stryMutAct_9fa48("202") ? last - first >= SPACED : stryMutAct_9fa48("201") ? last - first <= SPACED : stryMutAct_9fa48("200") ? true : (stryCov_9fa48("200", "201", "202"), (stryMutAct_9fa48("203") ? last + first : (stryCov_9fa48("203"), last - first)) < SPACED)))) && (stryMutAct_9fa48("205") ? tokens.lengthOf(last) !== 1 : stryMutAct_9fa48("204") ? true : (stryCov_9fa48("204", "205"), tokens.lengthOf(last) === 1)))) stryMutAct_9fa48("206") ? last-- : (stryCov_9fa48("206"), last++);
    return stryMutAct_9fa48("210") ? last - first < SPACED : stryMutAct_9fa48("209") ? last - first > SPACED : stryMutAct_9fa48("208") ? false : stryMutAct_9fa48("207") ? true : (stryCov_9fa48("207", "208", "209", "210"), (stryMutAct_9fa48("211") ? last + first : (stryCov_9fa48("211"), last - first)) >= SPACED);
  }
}
function applies({
  short,
  written
}: Longhand, tokens: Tokens, at: number, isKnown: (at: number) => boolean): boolean {
  if (stryMutAct_9fa48("212")) {
    {}
  } else {
    stryCov_9fa48("212");
    if (stryMutAct_9fa48("215") ? short.length === 1 || isSpaced(tokens, at) : stryMutAct_9fa48("214") ? false : stryMutAct_9fa48("213") ? true : (stryCov_9fa48("213", "214", "215"), (stryMutAct_9fa48("217") ? short.length !== 1 : stryMutAct_9fa48("216") ? true : (stryCov_9fa48("216", "217"), short.length === 1)) && isSpaced(tokens, at))) return stryMutAct_9fa48("218") ? true : (stryCov_9fa48("218"), false);
    const {
      text,
      start,
      end
    } = tokens;
    const typed = stryMutAct_9fa48("219") ? text.normalize('NFC') : (stryCov_9fa48("219"), text.slice(start[at], end[at]).normalize(stryMutAct_9fa48("220") ? "" : (stryCov_9fa48("220"), 'NFC')));
    if (stryMutAct_9fa48("223") ? written === undefined : stryMutAct_9fa48("222") ? false : stryMutAct_9fa48("221") ? true : (stryCov_9fa48("221", "222", "223"), written !== undefined)) return stryMutAct_9fa48("226") ? typed !== written : stryMutAct_9fa48("225") ? false : stryMutAct_9fa48("224") ? true : (stryCov_9fa48("224", "225", "226"), typed === written);
    if (stryMutAct_9fa48("229") ? short.length !== 1 : stryMutAct_9fa48("228") ? false : stryMutAct_9fa48("227") ? true : (stryCov_9fa48("227", "228", "229"), short.length === 1)) return stryMutAct_9fa48("232") ? typed !== short : stryMutAct_9fa48("231") ? false : stryMutAct_9fa48("230") ? true : (stryCov_9fa48("230", "231", "232"), typed === short);
    return stryMutAct_9fa48("233") ? isKnown(at) : (stryCov_9fa48("233"), !isKnown(at));
  }
}