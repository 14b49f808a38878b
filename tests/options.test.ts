import { describe, expect, it } from 'vitest'
import type { ScreenerOptions } from '../src/types.js'
import { lexiconsOfHouse, screenerOf } from './context/house.js'

/** Passages that are found, in the order of the text. */
const found = (text: string, options: ScreenerOptions): string[] =>
  screenerOf(options)
    .screen(text)
    .findings.map((finding) => finding.text)

describe('the options of a screener', () => {
  it.each<[ScreenerOptions, string, readonly string[]]>([
    [{}, 'zorg, dette, a@b.fr', ['zorg', 'dette', 'a@b.fr']],
    [{ minSeverity: 1 }, 'zorg, dette, a@b.fr', ['zorg', 'dette', 'a@b.fr']],
    [{ minSeverity: 2 }, 'zorg, dette, a@b.fr', ['zorg', 'a@b.fr']],
    [{ minSeverity: 3 }, 'zorg, dette, a@b.fr', ['a@b.fr']],
    [{ categories: ['house'] }, 'zorg, dette, a@b.fr', ['zorg', 'dette']],
    [{ allow: { entries: ['house/bills', 'identifiers/all#mail'] } }, 'zorg, dette, a@b.fr', ['zorg']],
    [{ allow: { entries: ['house'] } }, 'zorg, dette, a@b.fr', ['a@b.fr']],
    [{ allow: { phrases: ['Grand ZORG', 'dette'] } }, 'zorg, grand zorg, dette', ['zorg']],
    // A phrase is read as the text is: short spellings, words with spaces in them.
    [{ allow: { phrases: ['kil zorg'] } }, 'kil zorg, zorg', ['zorg']],
    [{ allow: { phrases: ["qu'il zorg"] } }, 'kil zorg, zorg', ['zorg']],
    [{ allow: { phrases: ['kil zorg'] } }, "qu'il zorg, zorg", ['zorg']],
    [{ allow: { phrases: ['z o r g bleu'] } }, 'z o r g bleu, zorg', ['zorg']],
    [{ allow: { phrases: ['z o r g bleu'] }, evasion: false }, 'z o r g bleu, zorg', ['zorg']],
    // A phrase without a word allows nothing.
    [{ allow: { phrases: ['', '…', '. '] } }, 'zorg, dette', ['zorg', 'dette']],
    [{}, 'plastomo, z o r g', ['plastomo', 'z o r g']],
    [{ spelling: true, evasion: true }, 'plastomo, z o r g', ['plastomo', 'z o r g']],
    [{ evasion: false }, 'plastomo, z o r g', ['plastomo']],
    // Disguises are read with the tolerance for spelling only.
    [{ spelling: false }, 'plastomo, z o r g', []],
    [{}, 'pas zorg, zorgs', ['pas zorg', 'zorgs']],
    [{ ignoreWhen: ['negated'] }, 'pas zorg, zorgs', ['zorgs']],
    [{ ignoreWhen: [] }, 'pas zorg, zorgs', ['pas zorg', 'zorgs']],
    [{ maxLength: 4 }, 'zorg, zorgs', ['zorg']],
  ])('%j', (options, text, passages) => {
    expect(found(text, options)).toEqual(passages)
  })

  it.each([undefined, 3, true, [], lexiconsOfHouse, { format: '3' }])('take no %s for a lexicon', (lexicon) => {
    expect(() => screenerOf({ lexicons: [lexicon as never] })).toThrow('lexicons.0: pass what defineLexicon')
  })
})
