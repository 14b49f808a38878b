import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DROPPED, fold, foldCode, foldLookAlikes } from '../../src/text/fold.js'

describe('fold', () => {
  it.each([
    ['HÔPITAL', 'hopital'],
    ['Œdème', 'oedeme'],
    ['cœur', 'coeur'],
    ['l’alcool', "l'alcool"],
    ['sans‑papiers', 'sans-papiers'],
    ['a\u0300 la mer', 'a la mer'],
    ['alco\u00adol\u200bique', 'alcoolique'],
    ['ｃａｎｃｅｒ', 'cancer'],
    ['Garçon', 'garcon'],
  ])('folds « %s » to « %s »', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('folds a text and its decomposition alike', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zàâçéèêëîïôùûüÿ' -]*$/), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  it.each([
    ['line ends', '\n\r\u2028\u2029\v\f\u0085', '\n'],
    ['spaces and controls', ' \t\0\x1f\x7f\x9f\u00a0\u2003\u202f\u3000', ' '],
    ['apostrophes', "'`´‘’‚‛ʹʻʼʽʾʿˈˊˋ′‵❛❜＇｀՚׳ꞌ", "'"],
    ['hyphens', '-‐‑‒﹣－−', '-'],
    ['what carries no text', '\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180e\u200b\u200f\u202a\u202e\u2060\u206f\ufe00\ufe0f\ufeff\u0300\u036f', ''],
    ['other signs', '!?.,;:/@_~^|«»…–—€½😀\ud800\udfff', undefined],
  ])('folds %s', (_, written, folded) => {
    for (let at = 0; at < written.length; at++) expect(fold(written[at] as string)).toBe(folded ?? written[at])
  })

  it.each(
    Object.entries({
      œ: 'oe',
      Œ: 'oe',
      æ: 'ae',
      Æ: 'ae',
      ß: 'ss',
      ẞ: 'ss',
      ﬁ: 'fi',
      ﬂ: 'fl',
      ĳ: 'ij',
      Ĳ: 'ij',
      ﬀ: 'ff',
      þ: 'th',
      Þ: 'th',
      ø: 'o',
      Ø: 'o',
      đ: 'd',
      Đ: 'd',
      ł: 'l',
      Ł: 'l',
      ı: 'i',
      ħ: 'h',
      Ħ: 'h',
      ð: 'd',
      Ð: 'd',
    }),
  )('folds the letter %s to %s', (letter, folded) => {
    expect(fold(letter)).toBe(folded)
  })

  it('folds every other letter to the lower case of its first part, as Unicode decomposes it', () => {
    const special = new Set('œŒæÆßẞﬁﬂĳĲﬀþÞøØđĐłŁıħĦðÐ')
    const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
      const char = String.fromCharCode(code)
      // Letters alone; full-width ones are those of ASCII, and a modifier letter may be an apostrophe.
      if (!/\p{L}/u.test(char) || /\p{Lm}/u.test(char) || special.has(char) || [0x115f, 0x1160, 0xa78b, 0xa78c].includes(code)) return false
      const plain = code >= 0xff21 && code <= 0xff5a ? char.normalize('NFKC') : char
      const base = plain.normalize('NFD')[0] as string
      return fold(char) !== (special.has(base) ? fold(base) : base.toLowerCase()[0])
    })
    expect(wrong.map((code) => code.toString(16))).toEqual([])
  })

  it('folds what is folded no further', () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    expect(units.filter((unit) => fold(fold(unit)) !== fold(unit))).toEqual([])
    expect(['Ǣ', 'ǽ', 'Ǿ'].map(fold)).toEqual(['ae', 'ae', 'o'])
  })

  it('says by a code of its own that a character carries no text', () => {
    expect(foldCode(0xad)).toBe(DROPPED)
    expect(foldCode(0x61)).toBe(0x61)
  })

  it('replaces look-alikes in a mixed word only', () => {
    expect(foldLookAlikes('cаncer')).toBe('cancer')
    expect(foldLookAlikes('zавсенііјкморѕтухԁԛԝ')).toBe('zabcehiijkmopstyxdqw')
    expect(foldLookAlikes('zαβεηικνορτυχγω')).toBe('zabenikvoptuxyw')
    expect(foldLookAlikes('привет')).toBe('привет')
  })
})
