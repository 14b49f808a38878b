/** Prisma: a client extension that judges `data`, with everything nested in it, before the query. */
import { DiscretError } from '../../errors.js'
import { dataModelOf } from '../prisma/data-model.js'
import { type Written, writtenBy } from '../prisma/nested.js'
import type { Guard } from '../types.js'

/** The operations that carry data, and under which names. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  create: ['data'],
  createMany: ['data'],
  createManyAndReturn: ['data'],
  update: ['data'],
  updateMany: ['data'],
  updateManyAndReturn: ['data'],
  upsert: ['create', 'update'],
}

/** What the extension is told of a query. */
interface Query {
  readonly model: string
  readonly operation: string
  readonly args: Readonly<Record<string, unknown>>
  readonly query: (args: object) => Promise<unknown>
}

/**
 * A client whose writes pass the guard: all of the model's methods, nested writes, both parts of an upsert, and the same inside `$transaction`. Nested records are judged
 * by the fields of their own model, and everything that one call writes is judged together: violations stand at `comment`, `notes.create.0.comment`, `update.comment`.
 *
 * Not seen: `$executeRaw`, `$queryRaw` and extensions added later that change `data`. Call `$on` on the given client, as with every extension.
 *
 * @param client a Prisma client, extended or not; it stays as it is
 * @returns the extended client, of the same type
 * @throws DiscretError `invalid-options` where the client shows no data model, since nested writes could not be told from values, or where the guard's `fields` list a
 *   model that it does not hold
 * @example
 * const prisma = guardPrisma(new PrismaClient({ adapter }), guard)
 */
export function guardPrisma<Client extends { readonly $extends: unknown }>(client: Client, guard: Guard): Client {
  const shapes = dataModelOf(client)
  if (!shapes) throw new DiscretError('invalid-options', 'guardPrisma: this client shows no data model. Give it a client that `prisma generate` made (version 6 or 7).')
  const unknown = guard.models?.filter((model) => !Object.hasOwn(shapes.models, model)) ?? []
  if (unknown.length > 0)
    throw new DiscretError(
      'invalid-options',
      `guardPrisma: the guard's fields list ${unknown.join(', ')}, which this client does not have; its models are ${Object.keys(shapes.models).join(', ')}. Write them as in the schema.`,
    )
  const $allOperations = ({ model, operation, args, query }: Query): Promise<unknown> => {
    const names = Object.hasOwn(DATA, operation) ? (DATA[operation] as readonly string[]) : []
    const written: Written[] = []
    const copy: Record<string, unknown> = { ...args }
    for (const name of names) copy[name] = writtenBy(args[name], model, name === 'data' ? '' : name, shapes, written)
    if (written.length === 0) return query(args)
    const records = written.map(({ record }) => record)
    const guarded = guard.applyAll(
      records,
      written.map(({ model: of, path }) => ({ model: of, operation, path })),
    ).records
    if (guarded === records) return query(args)
    written.forEach(({ replace }, index) => replace(guarded[index] as Written['record']))
    return query(copy)
  }
  // Async, so that a rejection is a rejected promise.
  const extension = { name: 'discret', query: { $allModels: { $allOperations: async (query: Query) => $allOperations(query) } } }
  return (client as unknown as { $extends(extension: object): Client }).$extends(extension)
}
