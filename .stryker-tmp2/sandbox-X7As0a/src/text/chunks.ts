/** Long texts are screened piece by piece, so that memory stays constant; a piece ends where a line, a sentence or a word does. */
// @ts-nocheck


/** Code units of a piece at most. */function stryNS_9fa48() {
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
const LONGEST = 1 << 15;

/** A piece and where it begins in the whole text. */
export interface Chunk {
  readonly text: string;
  readonly offset: number;
}

/** Cuts a text into pieces of at most 32,768 code units; most comments are one piece. */
export function* chunks(text: string, length = text.length): Generator<Chunk> {
  if (stryMutAct_9fa48("56")) {
    {}
  } else {
    stryCov_9fa48("56");
    let from = 0;
    while (stryMutAct_9fa48("59") ? length - from <= LONGEST : stryMutAct_9fa48("58") ? length - from >= LONGEST : stryMutAct_9fa48("57") ? false : (stryCov_9fa48("57", "58", "59"), (stryMutAct_9fa48("60") ? length + from : (stryCov_9fa48("60"), length - from)) > LONGEST)) {
      if (stryMutAct_9fa48("61")) {
        {}
      } else {
        stryCov_9fa48("61");
        const to = cutBefore(text, from, stryMutAct_9fa48("62") ? from - LONGEST : (stryCov_9fa48("62"), from + LONGEST));
        yield stryMutAct_9fa48("63") ? {} : (stryCov_9fa48("63"), {
          text: stryMutAct_9fa48("64") ? text : (stryCov_9fa48("64"), text.slice(from, to)),
          offset: from
        });
        from = to;
      }
    }
    yield stryMutAct_9fa48("65") ? {} : (stryCov_9fa48("65"), {
      text: (stryMutAct_9fa48("68") ? from === 0 || length === text.length : stryMutAct_9fa48("67") ? false : stryMutAct_9fa48("66") ? true : (stryCov_9fa48("66", "67", "68"), (stryMutAct_9fa48("70") ? from !== 0 : stryMutAct_9fa48("69") ? true : (stryCov_9fa48("69", "70"), from === 0)) && (stryMutAct_9fa48("72") ? length !== text.length : stryMutAct_9fa48("71") ? true : (stryCov_9fa48("71", "72"), length === text.length)))) ? text : stryMutAct_9fa48("73") ? text : (stryCov_9fa48("73"), text.slice(from, length)),
      offset: from
    });
  }
}

/** The best place to cut at or before `to`: after a line end, a full stop with a space, a space; else just there. */
function cutBefore(text: string, from: number, to: number): number {
  if (stryMutAct_9fa48("74")) {
    {}
  } else {
    stryCov_9fa48("74");
    const half = stryMutAct_9fa48("75") ? from - LONGEST / 2 : (stryCov_9fa48("75"), from + (stryMutAct_9fa48("76") ? LONGEST * 2 : (stryCov_9fa48("76"), LONGEST / 2)));
    for (const mark of stryMutAct_9fa48("77") ? [] : (stryCov_9fa48("77"), [stryMutAct_9fa48("78") ? "" : (stryCov_9fa48("78"), '\n'), stryMutAct_9fa48("79") ? "" : (stryCov_9fa48("79"), '. '), stryMutAct_9fa48("80") ? "" : (stryCov_9fa48("80"), ' ')])) {
      if (stryMutAct_9fa48("81")) {
        {}
      } else {
        stryCov_9fa48("81");
        const at = text.lastIndexOf(mark, stryMutAct_9fa48("82") ? to + mark.length : (stryCov_9fa48("82"), to - mark.length));
        if (stryMutAct_9fa48("86") ? at < half : stryMutAct_9fa48("85") ? at > half : stryMutAct_9fa48("84") ? false : stryMutAct_9fa48("83") ? true : (stryCov_9fa48("83", "84", "85", "86"), at >= half)) return stryMutAct_9fa48("87") ? at - mark.length : (stryCov_9fa48("87"), at + mark.length);
      }
    }
    const code = text.charCodeAt(to);
    return (stryMutAct_9fa48("90") ? code >= 0xdc00 || code <= 0xdfff : stryMutAct_9fa48("89") ? false : stryMutAct_9fa48("88") ? true : (stryCov_9fa48("88", "89", "90"), (stryMutAct_9fa48("93") ? code < 0xdc00 : stryMutAct_9fa48("92") ? code > 0xdc00 : stryMutAct_9fa48("91") ? true : (stryCov_9fa48("91", "92", "93"), code >= 0xdc00)) && (stryMutAct_9fa48("96") ? code > 0xdfff : stryMutAct_9fa48("95") ? code < 0xdfff : stryMutAct_9fa48("94") ? true : (stryCov_9fa48("94", "95", "96"), code <= 0xdfff)))) ? stryMutAct_9fa48("97") ? to + 1 : (stryCov_9fa48("97"), to - 1) : to;
  }
}