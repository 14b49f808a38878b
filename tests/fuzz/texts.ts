/** Random texts that try the code hard: comments with something in them, misspelt, disguised, cut up, or of no sense at all. */
import fc from 'fast-check'

/** Pieces that make comments with something in them. */
const piece = fc.constantFrom(
  'M. D.',
  'voisin',
  'alcoolique',
  'ALCOLIQUE',
  'cancer',
  'fils',
  'Mme',
  'malade des poumons',
  "n'est pas",
  'de nationalité française',
  'dépressif',
  'séropositif',
  "avenue d'Italie",
  'né à Oran',
  'en prison',
  'bat sa femme',
  'rappeler',
  'le 12/03',
  'jean.test@exemple.fr',
  '06 12 34 56 78',
  ', ',
  '. ',
  '\n',
  ' et ',
  'très',
  'sourd',
  'Algérien',
  'handicapé',
  'le curé',
  'bourré',
  '(',
  ')',
)

/** Comments, a passage to be found in most of them. */
export const comment = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))

/** What somebody may put into a word: invisible characters, marks, look-alikes, points, letters. */
const speck = fc.constantFrom(
  '\u200b',
  '\u00ad',
  '\u0301',
  '·',
  '.',
  '-',
  "'",
  '’',
  '…',
  'а',
  'ο',
  'œ',
  'ß',
  'ﬁ',
  'aaa',
  '1',
  '@',
  '\ud83d',
  '\ude00',
  '\0',
  '\r\n',
  '?',
  '+',
  '/',
  '(e)',
  '·e·s',
  ' ',
)

/** Comments with specks in them, and letters that are lost or doubled. */
export const disguised = fc.tuple(comment, fc.array(fc.tuple(fc.nat(200), fc.nat(2), speck), { maxLength: 6 })).map(([text, edits]) => {
  let out = text
  for (const [place, lost, put] of edits) {
    const at = place % (out.length + 1)
    out = out.slice(0, at) + put + out.slice(at + lost)
  }
  return out
})

/** Single characters that the tokeniser and the folding treat in ways of their own, in any order. */
const character = fc.constantFrom(..."aeéèEÉlLdqusœŒßﬁﬀ·.-/()’'`,;:!?+*@#0123459 \n\t\u2028\u00a0\u200b\u00ad\u0301\u0327аеοωЖ漢😀\ud83d\ude00\0|[]…–—•=<>_Ａ９")

/** Short strings of such characters. */
export const gibberish = fc.string({ unit: character, maxLength: 60 })

/** Any string: all of these, and what fast-check makes of UTF-16. */
export const anyText = fc.oneof(comment, disguised, gibberish, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
