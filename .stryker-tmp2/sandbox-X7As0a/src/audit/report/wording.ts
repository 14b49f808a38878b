/** What the report says, in French: it is for a data-protection officer. */
// @ts-nocheck


/** Titles and labels. */
export const WORDS = {
  title: 'Audit des commentaires',
  lead: 'Ce rapport compte ; il ne recopie aucun commentaire. Une conclusion sur la santé d’une personne est elle-même une donnée de santé : diffusez-le en conséquence.',
  leadShown: 'Attention : ce rapport contient les passages relevés (--show). Il est lui-même une donnée sensible : restreignez-en l’accès et détruisez-le après usage.',
  rows: 'commentaires ou lignes lus',
  flagged: 'lignes à revoir',
  share: 'des lignes lues',
  findings: 'passages relevés',
  severe: 'passages de gravité 3 (RGPD art. 9 et 10)',
  unreadable: 'lignes illisibles',
  byCategory: 'Passages par catégorie',
  bySeverity: 'Passages par gravité',
  bySubcategory: 'Sous-catégories les plus fréquentes',
  byEntry: 'Termes les plus fréquents',
  byField: 'Passages par colonne',
  byGroup: 'Passages par',
  overview: 'Vue d’ensemble',
  counts: 'Décompte par terme, comme le ferait un contrôle',
  countsCaption: 'Nombre de passages par terme du lexique ; l’identifiant permet de le retrouver ou de l’autoriser.',
  table: 'Passages',
  unread: 'Lignes qui n’ont pu être lues',
  legal: 'Fondements',
  next: 'Que faire ensuite',
  made: 'Comment ce rapport a été fait',
  nothing: 'Rien à signaler.',
  masked: '•••',
  rest: 'tous sont dans findings.csv',
  fieldsCaption: 'Colonnes passées au crible ; « texte libre » selon la longueur et le vocabulaire.',
  madeCaption: 'Deux audits de même empreinte jugent de même.',
  filter: 'Filtrer',
  all: 'toutes',
  before: 'Page précédente',
  after: 'Page suivante',
  freeText: 'texte libre',
  otherText: 'autre',
  groups: 'Par groupe',
  by: 'Par',
} as const

/** Heads of the tables. */
export const HEADS = {
  source: 'Source',
  reading: 'Lecture',
  version: 'Version',
  fingerprint: 'Empreinte des lexiques et options',
  options: 'Options',
  count: 'Nombre',
  term: 'Terme',
  category: 'Catégorie',
  entry: 'Identifiant',
  share: 'Part',
  field: 'Colonne',
  nature: 'Nature',
  texts: 'Textes',
  flagged: 'À revoir',
  findings: 'Passages',
  rows: 'Lignes',
  row: 'Ligne',
  reason: 'Raison',
  what: 'Quoi',
  value: 'Valeur',
  subcategory: 'Sous-catégorie',
  severity: 'Gravité',
  qualifier: 'Qualificatif',
  passage: 'Passage',
  place: 'Place',
} as const

/** Severity, in words. */
export const SEVERITIES: Readonly<Record<string, string>> = {
  1: '1 · excessif',
  2: '2 · sensible',
  3: '3 · art. 9 et 10 du RGPD',
}

/** Why these passages should not stand there. Sources: the articles named; CNIL, public notices of 2012 and 2019. */
export const LEGAL = [
  'RGPD art. 5(1)(c) : les données sont adéquates, pertinentes et limitées à ce qui est nécessaire. Un jugement sur une personne ne l’est pas.',
  'RGPD art. 9 : santé, origine, opinions, religion, appartenance syndicale et vie sexuelle ne peuvent être traitées que dans les cas prévus par le texte.',
  'RGPD art. 10 : infractions et condamnations ne peuvent être traitées que sous le contrôle de l’autorité publique ou si la loi le permet.',
  'CNIL, mise en demeure publique d’un bailleur (2012) : commentaires excessifs sur la santé, l’origine et les infractions de locataires.',
  'CNIL, délibération SAN-2019-010 du 21 novembre 2019 : un bandeau d’avertissement ne suffit pas ; il faut empêcher l’enregistrement de ces mots.',
] as const

/** What to do, in the order in which an inspector would ask. */
export const NEXT = [
  'Faites relire les passages de gravité 3 par une personne habilitée, puis effacez ou reformulez : les faits utiles, datés et vérifiables, sans jugement.',
  'Produisez une copie expurgée (--redact-to) avant toute extraction ou migration.',
  'Empêchez l’enregistrement : la même détection s’installe avant chaque sauvegarde (discret/guard) et dans le champ de saisie (discret/element).',
  'Informez les rédacteurs : les personnes ont un droit d’accès à ce qui est écrit d’elles (RGPD art. 15).',
  'Consignez cet audit, ses options et la suite donnée au registre (RGPD art. 5(2)), et recommencez à échéance fixe.',
  'Détruisez ce dossier lorsqu’il ne sert plus.',
] as const
