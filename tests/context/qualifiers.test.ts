import { describe, expect, it } from 'vitest'
import { verdicts } from './house.js'

describe('what the sentence says of a fact', () => {
  it.each([
    // A cue reaches so many words, in its clause.
    ['pas zorg', ['zorg: pas zorg | negated']],
    ['pas mot zorg', ['zorg: pas mot zorg | negated']],
    ['pas mot mot zorg', ['zorg: zorg']],
    ['pas, zorg', ['zorg: zorg']],
    ['pas. zorg', ['zorg: zorg']],
    ['zorg pas', ['zorg: zorg']],
    ['sans zorg', ['zorg: zorg | negated']],
    ['zorg exclu', ['zorg: zorg | negated']],
    ['zorg mot exclu', ['zorg: zorg | negated']],
    ['zorg mot mot exclu', ['zorg: zorg']],
    ['zorg, exclu', ['zorg: zorg']],
    ['exclu zorg', ['zorg: zorg']],
    ['pas jadis zorg', ['zorg: pas jadis zorg | negated+past']],
    ['peut-être zorg', ['zorg: zorg | uncertain']],
    // A joining cue is part of the passage, but not of the one before.
    ['zorg pas zorg', ['zorg: zorg', 'zorg: pas zorg | negated']],
    ['pas zorg zorg', ['zorg: pas zorg | negated', 'zorg: zorg | negated']],
    // No cue inside a pseudo-cue.
    ['pas loin zorg', ['zorg: zorg']],
    ['ou pas zorg', ['zorg: zorg']],
    ['pas loin pas zorg', ['zorg: pas zorg | negated']],
    // Over one comma.
    ['ancien, zorg', ['zorg: zorg | past']],
    ['ancien, mot, zorg', ['zorg: zorg']],
    ['ancien. zorg', ['zorg: zorg']],
    ['jadis, zorg', ['zorg: zorg']],
    // Stopped by what breaks a scope; a relative also by somebody else.
    ['jadis depuis zorg', ['zorg: zorg']],
    ['depuis jadis zorg', ['zorg: zorg | past']],
    ['jadis zorg depuis', ['zorg: zorg | past']],
    ['jadis client zorg', ['zorg: zorg | past']],
    ['fils client zorg', ['zorg: zorg']],
    ['fils mot zorg', ['zorg: zorg | relative']],
    ['fils depuis zorg', ['zorg: zorg']],
    ['zorg depuis exclu', ['zorg: zorg']],
    ['zorg mot exclu depuis', ['zorg: zorg | negated']],
    // Cues inside the passage.
    ['mot cancer', ['inner: cancer | past']],
    ['sans papiers', ['inner: sans papiers']],
    ['ancre jadis', ['inner: ancre jadis | past']],
    ['fano bleu', ['inner: fano bleu | past']],
    ['vieux fano', ['inner: vieux fano']],
    // A cue that runs into the passage holds it.
    ['bras grave zorg', ['grave: bras grave', 'zorg: zorg']],
    // The tense of the verb itself.
    ['il titubait', ['verb: titubait | past']],
    ['il titube', ['verb: titube']],
    ['dit que titubait', ['verb: titubait']],
    ['dit que mot titubait', ['verb: titubait']],
    ['dit que, titubait', ['verb: titubait | past']],
    ['titubait dit que', ['verb: titubait | past']],
    ['titubait selon mot', ['verb: titubait']],
    ['titubait mot selon', ['verb: titubait | past']],
    ['titubait, selon mot', ['verb: titubait | past']],
    ['pas titubait', ['verb: pas titubait | negated+past']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})

describe('how far a subject reaches', () => {
  it.each([
    ['le père mot mot mot mot zorg', ['zorg: zorg | relative']],
    ['zorg le père', ['zorg: zorg']],
    ['zorg, le père mot', ['zorg: zorg']],
    ['le père client zorg', ['zorg: zorg']],
    ['et mot le père zorg', ['zorg: zorg']],
    ['mot le père zorg', ['zorg: zorg']],
    ['mot, le père zorg', ['zorg: zorg | relative']],
    ['mot. le père zorg', ['zorg: zorg | relative']],
    ['et le père zorg', ['zorg: zorg | relative']],
    ['hier le père zorg', ['zorg: zorg | relative']],
    ['le père mot client zorg', ['zorg: zorg']],
    ['le père mot zorg client', ['zorg: zorg | relative']],
    ['client le père zorg', ['zorg: zorg']],
    // Each qualifier has its own cues that end it.
    ['rumeur mot mot mot mot zorg', ['zorg: zorg | uncertain']],
    ['rumeur mot enfin zorg', ['zorg: zorg']],
    ['rumeur mot client zorg', ['zorg: zorg | uncertain']],
    ['le père mot enfin zorg', ['zorg: zorg | relative']],
    ['client, le père zorg', ['zorg: zorg | relative']],
    // Clauses that go on without a subject of their own; over one comma at most besides.
    ['la mère mot, qui zorg', ['zorg: zorg | relative']],
    ['la mère mot, a mot zorg', ['zorg: zorg | relative']],
    ['la mère mot, a mot, qui zorg', ['zorg: zorg | relative']],
    ['la mère mot, mot zorg', ['zorg: zorg']],
    ['la mère mot, mot qui zorg', ['zorg: zorg']],
    ['la mère, zorg', ['zorg: zorg']],
    ['la mère. qui zorg', ['zorg: zorg']],
    ['le père mot, mot zorg', ['zorg: zorg | relative']],
    ['le père mot, mot, mot zorg', ['zorg: zorg']],
    ['le père mot, mot, a zorg', ['zorg: zorg | relative']],
    ['le père zorg, mot zorg', ['zorg: zorg | relative', 'zorg: zorg']],
    ['le père zorg, a mot zorg', ['zorg: zorg | relative', 'zorg: zorg | relative']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})
