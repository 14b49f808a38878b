/** What the report says, in French: it is for a data-protection officer. */

/** Titles and labels. */
export const WORDS = {
  title: 'Audit des commentaires',
  lead: 'Ce rapport compte ; il ne recopie aucun commentaire. Savoir qu’une ligne parle de la santé d’une personne est déjà une donnée de santé (RGPD art. 4(15)) : diffusez-le en conséquence.',
  leadShown: 'Attention : ce rapport contient les passages relevés (--show). Il est lui-même une donnée sensible : restreignez-en l’accès et détruisez-le après usage.',
  rows: 'commentaires ou lignes lus',
  flagged: 'lignes à revoir',
  share: 'des lignes lues',
  findings: 'passages relevés',
  severe: 'passages de gravité 3 (RGPD art. 9, 10 et 87)',
  unreadable: 'lignes illisibles',
  byCategory: 'Passages par catégorie',
  bySeverity: 'Passages par gravité',
  bySubcategory: 'Sous-catégories les plus fréquentes',
  byEntry: 'Termes les plus fréquents',
  byField: 'Passages par colonne',
  byGroup: 'Passages par',
  overview: 'Vue d’ensemble',
  counts: 'Décompte par terme',
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
  firstBars: 'les plus fréquents',
  lastMonths: 'derniers mois',
  noMonths: 'hors mois',
  groups: 'Par groupe',
  by: 'Par',
} as const

/** That the audit did not come to its end. @param rows read, as a figure */
export const stopped = (rows: string): string => `Audit interrompu : ${rows} lignes lues. Les chiffres ci-dessous ne disent rien du reste ; reprenez avec --resume.`

/** That not all rows were wanted. @param rows as a figure */
export const sampled = (rows: string): string => `Échantillon : au plus ${rows} lignes, tirées au sort dans toute la source ; les nombres sont ceux de l’échantillon.`

/** That rows before a day were left out. */
export const period = (since: string, column: string): string => `Période : lignes du ${since} ou postérieures selon la colonne « ${column} », et lignes sans date lisible.`

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
  3: '3 · art. 9, 10 et 87 du RGPD',
}

/**
 * Why these passages should not stand there.
 *
 * Sources: Regulation (EU) 2016/679, the articles named; loi n° 78-17, art. 46; décret n° 2019-341; CNIL, « Zones bloc note et commentaires :
 * les bons réflexes pour ne pas déraper » (28 February 2019, cnil.fr); CNIL, public notice to Paris Habitat (2 February 2012, closed in July);
 * CNIL, SAN-2019-010 (Futura Internationale, Légifrance), its order as told in L'Écho, « Le RGPD appliqué aux call centers ».
 */
export const LEGAL = [
  'RGPD art. 5(1)(c) : les données sont adéquates, pertinentes et limitées à ce qui est nécessaire au regard des finalités.',
  'RGPD art. 9 : traiter l’origine raciale ou ethnique, les opinions politiques, les convictions religieuses ou philosophiques, l’appartenance syndicale, la santé, la vie ou l’orientation sexuelles est interdit, sauf dans les cas de l’art. 9(2).',
  'RGPD art. 10 et loi n° 78-17 art. 46 : condamnations et infractions ne se traitent que sous le contrôle de l’autorité publique, ou si la loi l’autorise.',
  'RGPD art. 87 et décret n° 2019-341 du 19 avril 2019 : le numéro de sécurité sociale (NIR) ne se traite que pour les finalités que le décret énumère.',
  'CNIL, « Zones bloc note et commentaires » (28 février 2019) : ces zones sont permises ; ce qu’on y écrit est objectif, « jamais excessif ou insultant », et la personne peut le lire.',
  'CNIL, mise en demeure publique d’un bailleur social (2 février 2012, close en juillet) : des commentaires sur la santé, la nationalité et les infractions de locataires.',
  'CNIL, délibération SAN-2019-010 du 21 novembre 2019 : un bandeau d’avertissement a été jugé insuffisant ; injonction de détecter automatiquement les mots inadéquats, pour les exclure ou en empêcher la saisie.',
] as const

/** What to do, the most urgent first. */
export const NEXT = [
  'Faites relire les passages de gravité 3 par une personne habilitée, puis effacez ou reformulez : les faits utiles, datés et vérifiables, sans jugement.',
  'Produisez une copie expurgée (--redact-to) avant toute extraction ou migration.',
  'Empêchez l’enregistrement : la même détection s’installe avant chaque sauvegarde (discret/guard) et dans le champ de saisie (discret/element).',
  'Rappelez aux rédacteurs que la personne peut obtenir copie de ce qui est écrit d’elle (RGPD art. 15), et vérifiez qu’elle est informée du traitement (art. 13 et 14).',
  'Conservez la trace de cet audit, de ses options et de la suite donnée : c’est à vous de démontrer la conformité (RGPD art. 5(2) et 24). Recommencez à échéance fixe.',
  'Détruisez ce dossier lorsqu’il ne sert plus.',
] as const
