/** A rejected write as an HTTP answer: RFC 9457 problem details, without any text of a comment. */
import type { SensitiveCommentError } from './sensitive-comment-error.js'

/** Media type of problem details. */
export const PROBLEM_TYPE = 'application/problem+json'

/** One passage that was rejected; `start` and `end` are UTF-16 code units of the field's text, end exclusive. */
export interface ProblemViolation {
  /** JSON pointer (RFC 6901) into the request's body: `/tenants/0/comment`. */
  readonly field: string
  readonly start: number
  readonly end: number
  readonly category: string
  readonly suggestion: { readonly replacement: string; readonly instead: string }
  readonly message: string
}

/** The body of the answer. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: 422
  readonly detail: string
  readonly violations: readonly ProblemViolation[]
}

const SENTENCES = {
  fr: {
    title: 'Commentaire à reformuler',
    detail: 'Rien n’a été enregistré : « violations » dit quels passages de quels champs ne peuvent l’être, et quoi écrire à la place.',
  },
  en: { title: 'Comment to be reworded', detail: 'Nothing was saved: “violations” tells which passages of which fields cannot be, and what to write instead.' },
} as const

/** What to answer with: status, headers and body. */
export interface ProblemAnswer {
  readonly status: 422
  readonly headers: Readonly<Record<string, string>>
  readonly body: Problem
}

/**
 * The answer to a request whose record was rejected.
 *
 * @param error          what the guard threw
 * @param acceptLanguage header `Accept-Language`; French unless it prefers English
 */
export function problemOf({ violations }: SensitiveCommentError, acceptLanguage?: string): ProblemAnswer {
  const language = weightOf('en', acceptLanguage) > weightOf('fr', acceptLanguage) ? 'en' : 'fr'
  return {
    status: 422,
    headers: { 'content-type': PROBLEM_TYPE, 'content-language': language, vary: 'Accept-Language' },
    body: {
      type: 'urn:discret:problem:sensitive-comment',
      ...SENTENCES[language],
      status: 422,
      violations: violations.map(({ path, start, end, category, suggestion: { replacement, instead }, message }) => ({
        field: pointerOf(path),
        start,
        end,
        category,
        suggestion: { replacement, instead: instead[language] },
        message: message[language],
      })),
    },
  }
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Weight of a language in `Accept-Language`, from 0 to 1. */
function weightOf(language: string, header = ''): number {
  const weights = header.split(',').flatMap((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    if (tag !== language && !tag.startsWith(`${language}-`)) return []
    const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
    return Number.isNaN(q) ? [] : [q]
  })
  return Math.max(0, ...weights)
}
