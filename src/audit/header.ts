/** Whether a first record names columns, or is a row itself: its comment would be screened by nobody, and stand in every output as a name. */
import { DiscretError } from '../errors.js'
import { screenerOf } from '../io/screening-options.js'
import { dayOf } from './days.js'
import type { Source } from './rows.js'

/** Words that names of columns begin with, without accents and the « s » of a plural: a record with one of them is a header. */
const BEGINNINGS = new Set(
  (
    'id identifiant ref reference numero num no n code cle key index ligne row nom name prenom usage utilisateur user auteur author agent gestionnaire redacteur ' +
    'date jour heure mois annee periode horodateur timestamp created updated type nature categorie category motif objet sujet subject titre title libelle label statut status etat situation ' +
    'commentaire comment observation remarque note notes texte text message contenu content body description detail precision info information avis reponse question historique suivi ' +
    'compte resume bilan agence site service secteur adresse ville commune city cp pays residence batiment logement bail contrat dossier client locataire personne candidat patient ' +
    'mail email e telephone tel phone montant total nombre nb age sexe civilite civ colonne column champ field'
  ).split(' '),
)

/** Names that programs give: `date_entree`, `idClient`. */
const IDENTIFIER = /^\p{L}[\p{L}\d]*(?:_[\p{L}\d]+)+$|^\p{Ll}+\p{Lu}\p{Ll}\p{L}*$/u

/** The kinds of value that hardly name a column. A year does, in a table that was turned round. */
const KINDS: readonly ((cell: string) => boolean)[] = [
  (cell) => /^[-+]?\d+(?:[.,]\d+)?$/.test(cell) && !/^(?:19|20)\d{2}$/.test(cell),
  (cell) => dayOf(cell) !== undefined,
  (cell) => /^[^\s@]+@[^\s@]+$/.test(cell),
]

/** Severity from which a passage must not stand in the name of a column. */
const SEVERE = 2

/**
 * Refuses a header that reads like the rows below it: a number above numbers, a day above days, or words of a comment above comments.
 * « Handicap » and « Observations sur la santé du locataire » are names, « voisin alcoolique » is none.
 *
 * @param textsOf    texts of a column in the first rows
 * @param isFreeText whether texts are written freely
 * @throws DiscretError `unreadable-file`, without a word of the header
 */
export async function refuseData(
  { name, header, columns = [] }: Source,
  textsOf: (column: string) => readonly string[],
  isFreeText: (texts: readonly string[]) => boolean,
): Promise<void> {
  const cells = (header ?? []).map((cell) => cell.trim())
  if (cells.some(isName) || cells.every((cell, at) => cell === '' || Number(cell) === at || Number(cell) === at + 1)) return
  const below = cells.map((_, at) => textsOf(columns[at] ?? '').filter((text) => text !== ''))
  const isValue = cells.some((cell, at) => KINDS.some((isKind) => isKind(cell) && (below[at] ?? []).length > 0 && below[at]?.every((text) => isKind(text.trim()))))
  const freely = cells.filter((cell, at) => /\p{L}\s+\p{L}/u.test(cell) && !/[?:]$/.test(cell) && isFreeText(below[at] ?? []))
  if (isValue || (freely.length > 0 && (await isSevere(freely)))) {
    throw new DiscretError(
      'unreadable-file',
      `The first line of "${name}" reads like a row, not like the names of its columns. If it is a row, say --no-header; if it names them, --header.`,
    )
  }
}

function isName(cell: string): boolean {
  const [first = ''] =
    cell
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/u) ?? []
  return BEGINNINGS.has(first) || BEGINNINGS.has(first.replace(/s$/, '')) || IDENTIFIER.test(cell)
}

/** Lexicons are loaded here only: hardly any header needs them. */
async function isSevere(texts: readonly string[]): Promise<boolean> {
  const { screen } = await screenerOf({ spelling: true, minSeverity: SEVERE })
  return texts.some((text) => screen(text).findings.length > 0)
}
