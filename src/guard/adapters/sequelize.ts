/** Sequelize (version 6): hooks of the whole connection. */
import type { Model, ModelStatic, Sequelize } from 'sequelize'
import { isContainer } from '../containers.js'
import type { Guard } from '../types.js'

type Values = Readonly<Record<string, unknown>>

/** Put on the options of a `bulkCreate` that saves its instances one by one: they come with each of these saves. */
const ONE_BY_ONE = Symbol('discret: one by one')

interface How {
  /** Names of the attributes that are written; all of them by default. */
  readonly fields?: (instance: Model) => readonly string[]
  /** Whether this is a part of a write that was judged as a whole. */
  readonly isPart?: boolean
  /** Whether the instances themselves will be saved as parts. */
  readonly partsFollow?: boolean
}

/** The class of the connection, which carries the peer's other classes: nothing of the peer is imported. */
type Peer = typeof Sequelize & { readonly Utils: { readonly SequelizeMethod: new () => object } }

/**
 * Adds the guard to a connection: `create`, `save`, `update`, `bulkCreate`, `Model.update(…, { where })`, `upsert`, `findOrCreate`, and writes through associations. Call it
 * after the hooks of your own are defined on the connection; hooks of models run earlier anyway. A batch or a graph is judged before anything of it is stored; what the hooks of
 * one of its instances change later is judged when that one is saved. A redacted instance holds the redacted text, as the database does.
 *
 * Not seen: `sequelize.query`, `queryInterface`, `literal(…)`, and writes with `hooks: false` (except `upsert` and those validated one by one).
 *
 * @param sequelize the connection; it is returned
 * @example
 * const sequelize = guardSequelize(new Sequelize(url), guard)
 */
export function guardSequelize<S extends Sequelize>(sequelize: S, guard: Guard): S {
  const peer = sequelize.constructor as Peer
  /** What was judged with the batch or the graph that an instance belongs to, before its own hooks run: only what these change is judged when it is saved. */
  const judged = new WeakMap<Model, Values>()

  const judge = (instances: readonly Model[], operation: string, { fields = allOf, isPart = false, partsFollow = false }: How = {}): void => {
    const graph = instances.flatMap((instance, index) => (operation === 'update' ? [{ instance, path: '' }] : graphOf(instance, operation === 'bulkCreate' ? String(index) : '')))
    const written = graph.flatMap(({ instance, path }) => {
      const before = isPart ? judged.get(instance) : undefined
      judged.delete(instance)
      const values = valuesOf(instance, fields(instance), peer)
      const record = before ? changedSince(before, values) : values
      return before && Object.keys(record).length === 0 ? [] : [{ instance, record, place: { model: modelOf(instance).name, operation, path } }]
    })
    const guarded = guard.applyAll(
      written.map(({ record }) => record),
      written.map(({ place }) => place),
    ).records
    written.forEach(({ instance, record }, index) => write(instance, record, guarded[index] as Values))
    for (const { instance } of graph) if (partsFollow || !instances.includes(instance)) judged.set(instance, remembered(valuesOf(instance, allOf(instance), peer)))
  }

  sequelize.addHook('beforeCreate', (instance, options) => judge([instance], 'create', { isPart: isPart(options) }))
  sequelize.addHook('beforeUpdate', (instance) => judge([instance], 'update', { fields: changedOf }))
  sequelize.addHook('beforeBulkCreate', (instances, options) => {
    const partsFollow = options.individualHooks === true
    if (partsFollow) Object.assign(options, { [ONE_BY_ONE]: true })
    judge(instances, 'bulkCreate', { isPart: isPart(options), partsFollow })
  })
  sequelize.addHook('beforeBulkUpdate', (options) => {
    const update = options as unknown as { attributes: Values; model: ModelStatic<Model> }
    const values = withoutSql(update.attributes, peer)
    const { record } = guard.apply(values, { model: update.model.name, operation: 'bulkUpdate' })
    if (record !== values) update.attributes = { ...update.attributes, ...record }
  })
  // `beforeUpsert` comes when the statement is made already: what it changes is not written. Validation comes before.
  sequelize.addHook('afterValidate', (instance, options) => {
    if ((options as { instance?: Model }).instance === instance) judge([instance], 'upsert')
  })
  return sequelize
}

/** Saves of what is included have the options of their `include`, with the name of the association. */
function isPart(options: object): boolean {
  return 'as' in options || ONE_BY_ONE in options
}

/** Values to compare with later: objects may be changed in place. */
function remembered(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, comparable(value)]))
}

function changedSince(before: Values, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !Object.hasOwn(before, name) || comparable(value) !== before[name]))
}

function comparable(value: unknown): unknown {
  if (!isContainer(value)) return value
  try {
    return JSON.stringify(value)
  } catch {
    // A virtual attribute may hold what is no JSON: equal to nothing, it is judged again.
    return Symbol('unknown')
  }
}

/** An instance and those that `include` saves with it. */
function graphOf(instance: Model, path: string): { readonly instance: Model; readonly path: string }[] {
  const { include = [] } = (instance as unknown as { _options: { include?: readonly { as: string }[] } })._options
  const inside = include.flatMap(({ as }) => {
    const value = instance.dataValues[as] as Model | readonly Model[] | undefined
    const at = path === '' ? as : `${path}.${as}`
    return Array.isArray(value) ? value.flatMap((one: Model, index) => graphOf(one, `${at}.${index}`)) : value ? graphOf(value as Model, at) : []
  })
  return [{ instance, path }, ...inside]
}

function modelOf(instance: Model): ModelStatic<Model> {
  return instance.constructor as ModelStatic<Model>
}

function valuesOf(instance: Model, fields: readonly string[], peer: Peer): Values {
  const values: Values = instance.dataValues
  return withoutSql(Object.fromEntries(fields.map((name) => [name, values[name]])), peer)
}

/** `literal(…)`, `fn(…)` and the like are no values: they are SQL. */
function withoutSql(values: Values, { Utils }: Peer): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof Utils.SequelizeMethod)))
}

function allOf(instance: Model): readonly string[] {
  return Object.keys(modelOf(instance).getAttributes())
}

function changedOf(instance: Model): readonly string[] {
  return instance.changed() || []
}

/** Past the setters, so that what is stored is what was judged. */
function write(instance: Model, values: Values, guarded: Values): void {
  for (const [name, value] of Object.entries(guarded)) if (value !== values[name]) instance.setDataValue(name as never, value as never)
}
