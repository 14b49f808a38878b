import { describe, expect, it } from 'vitest'
import { verdicts } from './house.js'

describe('a word that is said of things too is about a person', () => {
  it.each([
    // Nothing else in the clause, or only what stands in bare notes.
    ['gluk', ['gluk: gluk | bare-note']],
    ['très gluk', ['gluk: gluk | bare-note']],
    ['gluk hier', ['gluk: gluk | bare-note']],
    ['mot, gluk', ['gluk: gluk | bare-note']],
    ['note : gluk', ['gluk: gluk | bare-note']],
    ['gluk mot hier', ['gluk: gluk | bare-note']],
    ['gluk depuis mot', ['gluk: gluk | bare-note']],
    ['gluk zorg', ['gluk: gluk | neighbour', 'zorg: zorg']],
    ['zorg note gluk', ['zorg: zorg', 'gluk: gluk | bare-note']],
    ['trimo note gluk', ['trimo: trimo | bare-note', 'gluk: gluk | bare-note']],
    ['et gluk', ['gluk: gluk | bare-note']],
    ['pas gluk', ['gluk: pas gluk | negated | bare-note']],
    ['très hier gluk', ['gluk: gluk | bare-note']],
    ['mot note gluk', ['gluk - about']],
    ['mot gluk', ['gluk - about']],
    ['gluk mot', ['gluk - about']],
    ['gluk mot mot hier', ['gluk - about']],
    ['gluk depuis mot mot', ['gluk - about']],
    // A person just before, with what may stand between.
    ['voisin gluk mot', ['gluk: gluk | person']],
    ['voisin mot gluk mot', ['gluk: gluk | person']],
    ['voisin mot mot gluk mot', ['gluk - about']],
    ['voisin très gluk mot', ['gluk: gluk | person']],
    ['voisin mot très très gluk mot', ['gluk: gluk | person']],
    ['voisin mot pas très gluk mot', ['gluk: pas très gluk | negated | person']],
    ['voisin mot et gluk mot', ['gluk: gluk | person']],
    ['voisin, gluk mot', ['gluk - about']],
    ['dame mot gluk mot', ['gluk: gluk | person']],
    ['dame mot mot gluk mot', ['gluk: gluk | person']],
    ['dame mot mot mot gluk mot', ['gluk - about']],
    // A name behind a title.
    ['m Durand gluk mot', ['gluk: gluk | person']],
    ['mme de Durand gluk mot', ['gluk: gluk | person']],
    ['mme de la Durand gluk mot', ['gluk - about']],
    ['m durand gluk mot', ['gluk - about']],
    ['m DURAND gluk mot', ['gluk: gluk | person']],
    ['Durand gluk mot', ['gluk - about']],
    ['mot Durand gluk mme', ['gluk - about']],
    ['m Durand, gluk mot', ['gluk - about']],
    // A verb of state whose subject is no thing.
    ['est gluk mot', ['gluk: gluk | state']],
    ['est mot gluk mot', ['gluk: gluk | state']],
    ['est mot mot gluk mot', ['gluk - about']],
    ['il est gluk mot', ['gluk: gluk | state']],
    ['il mot est gluk mot', ['gluk: gluk | state']],
    ['il ne est gluk mot', ['gluk: gluk | state']],
    ['il ne pas est très gluk mot', ['gluk: gluk | state']],
    ['voisin mot est gluk mot', ['gluk: gluk | state']],
    ['mot Durand est gluk mot', ['gluk: gluk | state']],
    ['mot est gluk mot', ['gluk - about']],
    ['mot DUR est gluk mot', ['gluk: gluk | state']],
    ['il mot mot est gluk mot', ['gluk - about']],
    ['mot ne est gluk mot', ['gluk - about']],
    ['mme est gluk mot', ['gluk: gluk | state']],
    ['mot est gluk voisin', ['gluk - about']],
    ['il ne mot est gluk mot', ['gluk - about']],
    ['mot gluk il est mot', ['gluk - about']],
    ['est, gluk mot', ['gluk - about']],
    // The person behind, where the passage opens its clause.
    ['gluk le voisin mot', ['gluk: gluk | person-after']],
    ['très gluk le voisin mot', ['gluk: gluk | person-after']],
    ['mot, gluk le voisin mot', ['gluk: gluk | person-after']],
    ['mot gluk le voisin mot', ['gluk - about']],
    ['gluk le mot voisin', ['gluk - about']],
    ['gluk voisin mot', ['gluk - about']],
    ['gluk mot le voisin', ['gluk - about']],
    ['gluk le voisin mot voisin', ['gluk: gluk | person-after']],
    ['gluk, le voisin mot', ['gluk: gluk | bare-note']],
    // The word is the noun.
    ['mot un gluk', ['gluk: gluk | noun']],
    ['mot un gluk, mot', ['gluk: gluk | noun']],
    ['mot un gluk du mot', ['gluk: gluk | noun']],
    ['mot un gluk mot du mot', ['gluk - about']],
    ['mot un Gluk mot', ['gluk: Gluk | noun']],
    ['mot UN GLUK MOT', ['gluk - about']],
    ['mot un GLUK mot', ['gluk: GLUK | noun']],
    ['mot UN Gluk mot', ['gluk - about']],
    ['mot un mot gluk', ['gluk - about']],
    ['mot un, gluk mot', ['gluk - about']],
    // Beside a finding, which may be found by its own neighbour.
    ['mot zorg gluk mot', ['zorg: zorg', 'gluk: gluk | neighbour']],
    ['mot zorg et gluk mot', ['zorg: zorg', 'gluk: gluk | neighbour']],
    ['mot gluk zorg mot', ['gluk: gluk | neighbour', 'zorg: zorg']],
    ['mot zorg mot gluk mot', ['zorg: zorg', 'gluk - about']],
    ['mot zorg, gluk mot', ['zorg: zorg', 'gluk - about']],
    ['mot gluk trimo zorg mot', ['gluk: gluk | neighbour', 'trimo: trimo | neighbour', 'zorg: zorg']],
    ['mot gluk trimo mot', ['gluk - about', 'trimo - about']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})

describe('the name of a thing is about a person', () => {
  it.each([
    ['solo', ['solo: solo | bare-note']],
    ['note : très solo hier', ['solo: solo | bare-note']],
    ['voisin mot, solo', ['solo: solo | bare-note']],
    ['voisin solo', ['solo: solo | bare-note']],
    ['solo et gluk', ['solo: solo | bare-note', 'gluk: gluk | bare-note']],
    ['voisin solo mot', ['solo - about']],
    ['il est solo mot', ['solo - about']],
    ['un solo', ['solo - about']],
    ['zorg solo mot', ['zorg: zorg', 'solo - about']],
  ])('in a bare note alone: %s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})
