/** NestJS: a pipe for bodies, and a filter that answers in the reader's language. Query strings, route parameters and files are not judged. */
import { type ArgumentMetadata, type ArgumentsHost, Catch, type ExceptionFilter, Injectable, type PipeTransform, UnprocessableEntityException } from '@nestjs/common'
import { problemOf } from '../problem.js'
import { SensitiveCommentError } from '../sensitive-comment-error.js'
import type { Guard, Origin } from '../types.js'

/** What the pipe throws: 422 with the problem in French, also where the filter is not used. */
export class SensitiveCommentException extends UnprocessableEntityException {
  /** @param error what the guard threw */
  constructor(readonly error: SensitiveCommentError) {
    super(problemOf(error).body, { cause: error })
  }
}

/**
 * Judges what `@Body()` and `@Body('comment')` give to a handler; gives the redacted value where the policy redacts.
 *
 * @example
 * app.useGlobalPipes(new GuardPipe(guard))
 * app.useGlobalFilters(new ProblemFilter())
 */
export class GuardPipe implements PipeTransform {
  readonly #guard: Guard
  readonly #origin: Origin

  /**
   * @param guard  the policy
   * @param origin model and operation, for the audit trail
   */
  constructor(guard: Guard, origin: Origin = {}) {
    this.#guard = guard
    this.#origin = origin
  }

  /** @throws SensitiveCommentException where the policy rejects */
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (type !== 'body') return value
    try {
      // One field of the body is judged under its name.
      if (data !== undefined) return this.#guard.apply({ [data]: value }, this.#origin).record[data]
      return this.#guard.apply(value, this.#origin).record
    } catch (error) {
      throw error instanceof SensitiveCommentError ? new SensitiveCommentException(error) : error
    }
  }
}

/** The calls that Express and Fastify have in common. */
interface Response {
  status(code: number): Response
  header(name: string, value: string): Response
  send(body: string): void
}

/** Answers `application/problem+json`, for the pipe and for what an ORM's adapter rejects further on. */
export class ProblemFilter implements ExceptionFilter<SensitiveCommentException | SensitiveCommentError> {
  /** Called by NestJS. */
  catch(exception: SensitiveCommentException | SensitiveCommentError, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const error = exception instanceof SensitiveCommentError ? exception : exception.error
    const { status, headers, body } = problemOf(error, http.getRequest<{ headers: Record<string, string | undefined> }>().headers['accept-language'])
    const response = http.getResponse<Response>().status(status)
    for (const [name, value] of Object.entries(headers)) response.header(name, value)
    response.send(JSON.stringify(body))
  }
}

Injectable()(GuardPipe)
Catch(SensitiveCommentException, SensitiveCommentError)(ProblemFilter)
