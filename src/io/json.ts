/** JSON whose integers keep their digits: beyond 2^53 a number would be another, so they are `bigint`. Ids come in such sizes. */
import { Tokenizer, TokenParser, type TokenParserOptions } from '@streamparser/json'

class ExactTokenizer extends Tokenizer {
  /** Whether there was an integer that no number holds. */
  large = false

  protected override parseNumber(digits: string): number {
    const value = Number(digits)
    if (Number.isSafeInteger(value) || !/^-?\d+$/.test(digits)) return value
    this.large = true
    // What the parser is given goes into the value as it is.
    return BigInt(digits) as never
  }
}

/** Reads a stream of JSON. */
export class JsonParser {
  readonly #tokenizer = new ExactTokenizer()
  readonly #values: TokenParser

  /** @param onValue is given each value of the paths that the options name, the whole by default */
  constructor(onValue: (value: unknown) => void, options: TokenParserOptions = { paths: ['$'] }) {
    this.#values = new TokenParser(options)
    this.#values.onValue = ({ value }) => onValue(value)
    this.#values.onError = this.#tokenizer.error.bind(this.#tokenizer)
    this.#values.onEnd = () => {
      if (!this.#tokenizer.isEnded) this.#tokenizer.end()
    }
    this.#tokenizer.onToken = this.#values.write.bind(this.#values)
  }

  /** @throws Error for what is no JSON */
  write(json: Uint8Array | string): void {
    this.#tokenizer.write(json)
  }

  /** Whether the value was read to its end. */
  get ended(): boolean {
    return this.#values.isEnded
  }

  /** Whether there was an integer that no number holds. */
  get large(): boolean {
    return this.#tokenizer.large
  }
}

/**
 * Parses JSON.
 *
 * @throws SyntaxError for what is none
 */
export function parseJson(json: string): unknown {
  const value: unknown = JSON.parse(json)
  // The streaming parser is many times as slow: it is asked only where digits are there that no number holds, in a string maybe.
  const large = json.match(/\d{16,}/g)?.some((digits) => !Number.isSafeInteger(Number(digits)))
  return large ? exact(json, value) : value
}

function exact(json: string, rounded: unknown): unknown {
  let value: unknown
  const parser = new JsonParser((whole) => {
    value = whole
  })
  parser.write(json)
  return parser.large ? value : rounded
}

/** Writes JSON as `JSON.stringify` does, and integers of any size as digits. */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item)).join(',')}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join(',')}}`
}
