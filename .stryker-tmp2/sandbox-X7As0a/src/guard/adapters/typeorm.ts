/** TypeORM: a subscriber of the whole data source. */
// @ts-nocheck

import type { DataSource, EntityMetadata, EntitySubscriberInterface, InsertEvent, QueryRunner, UpdateEvent } from 'typeorm'
import { DiscretError } from '../../errors.js'
import type { Guard, Place } from '../types.js'

type Values = Record<string, unknown>

/** One entity of the records that TypeORM is about to write together. */
interface Subject {
  readonly entity: Values
  readonly metadata: EntityMetadata
  readonly operation: string
}

/**
 * Adds the guard to a data source: `save` of a graph, `insert`, `update` and `upsert` of repositories and managers, `insert().values()` and `update().set()` of query builders.
 * What TypeORM writes in one step is judged together. TypeORM gives subscribers the entities themselves, so a redacted text is set on the entity, as the database holds it.
 *
 * Not seen: `query(sql)`, `() => 'SQL'` as a value, and writes with `listeners: false` or `callListeners(false)`.
 *
 * @param source the data source, after `initialize()`, which makes its list of subscribers; it is returned
 * @throws DiscretError `invalid-options` where it is not initialised
 * @example
 * const source = guardDataSource(await new DataSource(options).initialize(), guard)
 */
export function guardDataSource(source: DataSource, guard: Guard): DataSource {
  if (!source.isInitialized) throw new DiscretError('invalid-options', 'guardDataSource: initialise the data source first: guardDataSource(await source.initialize(), guard).')
  source.subscribers.push(guardSubscriber(guard))
  return source
}

/**
 * The subscriber alone, for those who keep a list of their own. It must be the last, so that it judges what the others leave.
 *
 * @param guard the policy
 */
export function guardSubscriber(guard: Guard): EntitySubscriberInterface {
  const steps = new WeakMap<QueryRunner, { readonly subjects: Subject[]; readonly judged: Promise<void> }>()
  /** TypeORM tells of all entities of a step before it waits for any answer: the answer waits until all are told. */
  const tell = (runner: QueryRunner, subject: Subject): Promise<void> => {
    const known = steps.get(runner)
    if (known) {
      known.subjects.push(subject)
      return known.judged
    }
    const subjects = [subject]
    const judged = Promise.resolve().then(() => {
      steps.delete(runner)
      judge(guard, subjects)
    })
    steps.set(runner, { subjects, judged })
    return judged
  }
  return {
    beforeInsert: ({ queryRunner, entity, metadata }: InsertEvent<Values>) => tell(queryRunner, { entity, metadata, operation: 'insert' }),
    beforeUpdate: ({ queryRunner, entity, metadata }: UpdateEvent<Values>) => entity && tell(queryRunner, { entity, metadata, operation: 'update' }),
  }
}

function judge(guard: Guard, subjects: readonly Subject[]): void {
  const records = subjects.map(valuesOf)
  const places = subjects.map(({ metadata, operation }, index): Place => ({ model: metadata.name, operation, path: subjects.length === 1 ? '' : String(index) }))
  const guarded = guard.applyAll(records, places).records
  subjects.forEach(({ entity }, index) => {
    for (const [name, value] of Object.entries(guarded[index] ?? {})) if (value !== records[index]?.[name]) entity[name] = value
  })
}

/** The columns of an entity, embedded ones inside their objects; related entities are subjects of their own, and functions are SQL. */
function valuesOf({ entity, metadata }: Subject): Values {
  const names = new Set(metadata.columns.filter(({ relationMetadata }) => !relationMetadata).map(({ propertyPath }) => propertyPath.split('.')[0] as string))
  return Object.fromEntries([...names].flatMap((name) => (typeof entity[name] === 'function' || entity[name] === undefined ? [] : [[name, entity[name]]])))
}
