import { describe, expect, it } from 'vitest'
import { type Encoding, encodingOf } from '../../src/audit/read/encoding.js'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const utf8 = (text: string): Buffer => Buffer.from(text)

describe('the encoding of a file', () => {
  it.each<[string, Buffer, Encoding]>([
    ['UTF-8 with one byte of Windows-1252 in it', Buffer.concat([utf8('femme diabétique\n'.repeat(3)), latin('René sourd\n')]), 'utf-8'],
    ['UTF-8 by its byte order mark, whatever follows', Buffer.concat([utf8('\uFEFFid;note\n'), latin('été;déjà\n')]), 'utf-8'],
    ['UTF-8 that ends in the middle of a letter', utf8('été').subarray(0, 4), 'utf-8'],
    ['UTF-8 whose accents were lost before', utf8('femme diab\uFFFDtique\n'), 'utf-8'],
    ['Windows-1252 with two letters that are UTF-8 by chance', Buffer.concat([latin('Ã©té déjà vu à Évry\n')]), 'windows-1252'],
    ['Windows-1252', latin('René sourd\n'), 'windows-1252'],
    ['UTF-16 without a byte order mark', Buffer.from('id;note\n1;été\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 without a byte order mark, big end first', Buffer.from('id;note\n1;été\n', 'utf16le').swap16(), 'utf-16be'],
    ['letters without accents, and a NUL', utf8('id;note\n1;a\0b\n'), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding)
  })
})
