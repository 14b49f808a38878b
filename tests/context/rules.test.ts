import { describe, expect, it } from 'vitest'
import { screenerOf, verdicts } from './house.js'

describe('capitals, accents and misspellings', () => {
  it.each([
    ['mot zag', ['sigle - case']],
    ['mot ZAG', ['sigle: ZAG']],
    ['mot Zag', ['sigle - case']],
    ['ZAG B2', ['sigle - resolve', 'sigle: ZAG B2']],
    ['ZAG b2', ['sigle - resolve', 'sigle: ZAG b2']],
    ['ZAG K', ['sigle - resolve', 'sigle: ZAG K']],
    ['ZAG k', ['sigle - case', 'sigle: ZAG']],
    ['zag B2', ['sigle - case', 'sigle - case']],
    ['mot zébré', ['accent: zébré']],
    ['mot zebré', ['accent: zebré']],
    ['mot zébre', ['accent - accents']],
    ['mot zebre', ['accent - accents']],
    ['mot zèbré', ['accent - accents']],
    ['mot zebrée', ['accent: zebrée']],
    ['mot zébree', ['accent - accents']],
    ['MOT ZEBRE', ['accent: ZEBRE']],
    ['mot Zébré', ['accent: Zébré']],
    ['mot ze\u0301bre\u0301', ['accent: ze\u0301bre\u0301']],
    ['mot zébré·e', ['accent - accents']],
    // « cure » is another word where the author writes accents.
    ['le curé', ['cure: curé']],
    ['le cure', ['cure: cure']],
    ['été cure', ['cure - accents']],
    ['e\u0301te\u0301 cure', ['cure - accents']],
    ['ÉTÉ cure', ['cure - accents']],
    ['été CURE', ['cure: CURE']],
    ['mot plombino', ['exact: plombino']],
    ['mot plonbino', ['exact - spelling']],
    ['mot plastimo', ['tolerant: plastimo']],
    ['mot plastomo', ['tolerant: plastomo']],
    ['mot plastomo bleu', ['tolerant - resolve', 'tolerant: plastomo bleu']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})

describe('the context that an entry asks for', () => {
  it.each([
    ['tout lefto', ['left: lefto | requires']],
    ['tout mot lefto', ['left: lefto | requires']],
    ['tout mot mot lefto', ['left - requires']],
    ['très tout lefto', ['left: lefto | requires']],
    ['tout, lefto', ['left: lefto | requires']],
    ['tout. lefto', ['left - requires']],
    ['lefto tout', ['left - requires']],
    ['lefto', ['left - requires']],
    ['rito vif', ['right: rito | requires']],
    ['rito mot vif', ['right: rito | requires']],
    ['rito mot mot vif', ['right - requires']],
    ['rito. vif', ['right - requires']],
    ['vif rito', ['right - requires']],
    ['nero clos', ['near: nero | requires']],
    ['clos nero', ['near: nero | requires']],
    ['clos mot nero', ['near - requires']],
    ['nero mot clos', ['near - requires']],
    ['partou. mot mot mot mot code rouge', ['anywhere: partou | requires']],
    ['code rouge. mot partou', ['anywhere: partou | requires']],
    ['code, rouge partou', ['anywhere - requires']],
    ['partou partou', ['anywhere - requires', 'anywhere - requires']],
    ['partou partou code rouge', ['anywhere: partou | requires', 'anywhere: partou | requires']],
    // Each entry asks for its own.
    ['partou nulpar code rouge', ['anywhere: partou | requires', 'elsewhere - requires']],
    ['partou nulpar code vert', ['anywhere - requires', 'elsewhere: nulpar | requires']],
    ['mot brikas', ['unless: brikas']],
    ['chemin rue, brikas', ['unless - unless']],
    ['brikas bleu', ['unless - unless']],
    ['brikas mot bleu', ['unless: brikas']],
    ['bleu brikas', ['unless: brikas']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})

describe('frames of ordinary life', () => {
  it.each([
    ['rue zorg', ['zorg - frame']],
    ['rue mot zorg', ['zorg - frame']],
    ['rue mot mot zorg', ['zorg: zorg']],
    ['rue, zorg', ['zorg: zorg']],
    ['rue mot zorg du bras', ['zorg - frame', 'zorg: zorg du bras']],
    ['zorg rue', ['zorg: zorg']],
    ['zorg sarl', ['zorg - frame']],
    ['mot zorg mot sarl', ['zorg: zorg']],
    ['zorg du bras sarl', ['zorg - resolve', 'zorg: zorg du bras']],
    ['zorg, sarl', ['zorg: zorg']],
    ['avenue de zorg', ['zorg - frame']],
    ['avenue de zorg du bras', ['zorg - frame', 'zorg: zorg du bras']],
    // Left out by name, or by subcategory; meant for other categories.
    ['rue bras grave', ['grave: bras grave']],
    ['facture zorg', ['zorg: zorg']],
    ['facture dette', ['dette - frame']],
    ['rue dette', ['dette - frame']],
    ['salle zorg', ['zorg: zorg']],
    ['cabine zorg', ['zorg - frame']],
    ['cabine mot mot mot zorg', ['zorg: zorg']],
    // Identifiers are left alone unless they are named.
    ['rue a@b.fr', ['mail: a@b.fr']],
    ['cabine a@b.fr', ['mail - frame']],
    // Written as a name is.
    ['monsieur Zorg mot', ['zorg - frame']],
    ['monsieur zorg mot', ['zorg: zorg']],
    ['monsieur ZORG mot', ['zorg: ZORG']],
    ['MONSIEUR ZORG', ['zorg: ZORG']],
    ['MONSIEUR GLUK MOT', ['gluk - about']],
    ['monsieur Gluk mot', ['gluk - frame']],
    ['monsieur GLUK mot', ['gluk - frame']],
    ['monsieur ZAG mot', ['sigle: ZAG']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })

  it('say in both languages why a passage is none', () => {
    const [step] = screenerOf().trace('rue zorg')
    expect(step?.reason).toEqual({ fr: 'vie ordinaire : rue', en: 'ordinary life: street' })
  })
})

describe('reasons', () => {
  it.each([
    ['mot plonbino', 'ce terme', 'orthographe trop éloignée pour ce terme'],
    ['mot zag', 'ce sigle', 'ce sigle ne compte qu’en capitales'],
    ['mot zebre', 'accents', 'les accents en font un autre mot'],
    ['été cure', 'accents', 'les accents en font un autre mot'],
    ['lefto', 'requires', 'il manque le contexte qui en ferait une donnée sensible'],
    ['brikas bleu', 'unless', 'le contexte en fait autre chose'],
    ['mot gluk', 'about', 'rien ne dit que ce soit à propos d’une personne'],
  ])('%s: %s', (text, _, reason) => {
    expect(screenerOf().trace(text)[0]?.reason.fr).toBe(reason)
  })
})
