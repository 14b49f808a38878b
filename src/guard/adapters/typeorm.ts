/** TypeORM: a subscriber of the whole data source. */
import type { DataSource, EntityMetadata, EntitySubscriberInterface, InsertEvent, QueryRunner, UpdateEvent } from 'typeorm'
import { DiscretError } from '../../errors.js'
import { isContainer } from '../containers.js'
import type { Guard, Place } from '../types.js'

type Values = Record<string, unknown>

type Column = EntityMetadata['columns'][number]

/** One entity of the records that TypeORM is about to write together. */
interface Subject {
  readonly entity: Values
  readonly metadata: EntityMetadata
  readonly operation: string
  /** Set where TypeORM knows what is stored: then it writes nothing but what differs. */
  readonly stored?: Values | undefined
}

/**
 * Adds the guard to a data source: `save` of a graph, `insert`, `update` and `upsert` of repositories and managers, `insert().values()` and `update().set()` of query builders.
 * What TypeORM writes in one step is judged together; of an entity that is stored already, what `save` changes. TypeORM gives subscribers the entities themselves, so a redacted text is set on the entity, as the database holds it.
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
  const stepOf = (runner: QueryRunner) => {
    const subjects: Subject[] = []
    let begin = (): void => undefined
    const judged = new Promise<void>((resolve) => {
      begin = resolve
    }).then(() => judge(guard, subjects))
    const close = () => steps.get(runner)?.judged === judged && steps.delete(runner)
    const waitFor = judged.then.bind(judged)
    // biome-ignore lint/suspicious/noThenProperty: TypeORM waits once it has told of all entities of a step; another save of the same transaction may tell of its own right after
    judged.then = (...handlers) => {
      close()
      begin()
      return waitFor(...(handlers as Parameters<typeof waitFor>)) as never
    }
    // Where TypeORM does not come to wait, since another subscriber threw.
    queueMicrotask(close)
    const step = { subjects, judged }
    steps.set(runner, step)
    return step
  }
  const tell = (runner: QueryRunner, subject: Subject): Promise<void> => {
    const step = steps.get(runner) ?? stepOf(runner)
    step.subjects.push(subject)
    return step.judged
  }
  return {
    beforeInsert: ({ queryRunner, entity, metadata }: InsertEvent<Values>) => tell(queryRunner, { entity, metadata, operation: 'insert' }),
    beforeUpdate: ({ queryRunner, entity, metadata, databaseEntity }: UpdateEvent<Values>) =>
      entity && tell(queryRunner, { entity, metadata, operation: 'update', stored: databaseEntity }),
  }
}

function judge(guard: Guard, subjects: readonly Subject[]): void {
  const written = subjects.map(columnsOf)
  const records = subjects.map(({ entity }, index) => recordOf(entity, written[index] as Column[]))
  const places = subjects.map(({ metadata, operation }, index): Place => ({ model: metadata.name, operation, path: subjects.length === 1 ? '' : String(index) }))
  const guarded = guard.applyAll(records, places).records
  subjects.forEach(({ entity }, index) => {
    for (const column of guarded[index] === records[index] ? [] : (written[index] as Column[])) {
      const value = column.propertyPath.split('.').reduce<unknown>((inside, name) => (inside as Values)[name], guarded[index])
      if (value !== column.getEntityValue(entity)) column.setEntityValue(entity, value)
    }
  })
}

/** The columns that are written; related entities are subjects of their own, and functions are SQL. */
function columnsOf({ entity, metadata, stored }: Subject): Column[] {
  return metadata.columns.filter((column) => {
    if (column.relationMetadata) return false
    const value: unknown = column.getEntityValue(entity)
    return typeof value !== 'function' && value !== undefined && !(stored && isSame(value, column.getEntityValue(stored)))
  })
}

/** Values by column, embedded ones inside objects as they are in the entity. */
function recordOf(entity: Values, columns: readonly Column[]): Values {
  const record: Values = {}
  for (const column of columns) {
    const names = column.propertyPath.split('.')
    const holder = names.slice(0, -1).reduce((inside, name) => (inside[name] ??= {}) as Values, record)
    holder[names.at(-1) as string] = column.getEntityValue(entity)
  }
  return record
}

/** Two values of which the database would store the same. */
function isSame(value: unknown, stored: unknown): boolean {
  return value === stored || (isContainer(value) && isContainer(stored) && JSON.stringify(value) === JSON.stringify(stored))
}
