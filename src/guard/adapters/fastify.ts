/**
 * Fastify 5: request bodies, after their validation and before their handler. Buffers as bodies, files, and query strings are not judged. A text as a body is judged
 * where the guard has no named fields, and an error where it has.
 */
import type { FastifyPluginCallback, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify'
import { problemOf } from '../problem.js'
import { SensitiveCommentError } from '../sensitive-comment-error.js'
import type { Guard, Origin } from '../types.js'

/** Options of the plugin. */
export interface GuardPluginOptions {
  readonly guard: Guard
  /** Model and operation, for the audit trail; the operation is the method by default. */
  readonly origin?: Origin
}

/**
 * Hook for one route: rejected, 422 is answered (`application/problem+json`); redacted, `request.body` is replaced. Other errors go to the error handler.
 *
 * @example
 * fastify.post('/notes', { preHandler: guardHook(guard) }, async (request) => save(request.body))
 */
export function guardHook(guard: Guard, origin: Origin = {}): preHandlerHookHandler {
  return (request, reply, done) => {
    try {
      request.body = guard.apply(request.body, { operation: request.method, ...origin }).record
    } catch (error) {
      if (!sendProblem(error, request, reply)) done(error as Error)
      return
    }
    done()
  }
}

/**
 * Plugin: the hook for every route of the instance it is registered with.
 *
 * @example
 * fastify.register(guardPlugin, { guard })
 */
export const guardPlugin: FastifyPluginCallback<GuardPluginOptions> = (fastify, { guard, origin }, done) => {
  fastify.addHook('preHandler', guardHook(guard, origin))
  done()
}
// What the plugin adds is for the instance around it, not for a scope of its own.
Object.assign(guardPlugin, { [Symbol.for('skip-override')]: true, [Symbol.for('fastify.display-name')]: 'discret-guard' })

/**
 * Answers 422 to what a guard rejected; for an error handler of yours, where an ORM's adapter rejects.
 *
 * @returns whether it did: false for any other error
 */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): boolean {
  if (!(error instanceof SensitiveCommentError)) return false
  const { status, headers, body } = problemOf(error, request.headers['accept-language'])
  // A string, so that neither a serialiser nor a response schema of the route leaves out what it does not know.
  reply.code(status).headers(headers).send(JSON.stringify(body))
  return true
}
