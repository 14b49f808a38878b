/** Comments to try: one a category, and traps that must stay silent. All people are invented. */

/** A comment to try. */
export interface Example {
  readonly title: string
  readonly text: string
  /** Categories that it holds, in the order of the text; none for a trap. */
  readonly categories: readonly string[]
}

export const EXAMPLES: readonly Example[] = [
  { title: 'Santé', text: 'Mme Lormeau est hospitalisée pour un cancer, prévenir la gardienne.', categories: ['health'] },
  { title: 'Vie sexuelle', text: 'Le locataire du 4e est homosexuel.', categories: ['sexuality'] },
  { title: 'Religion', text: 'Famille musulmane pratiquante, visite à fixer.', categories: ['religion'] },
  { title: 'Opinions', text: 'M. Tavernel est syndicaliste à la CGT.', categories: ['politics'] },
  { title: 'Origine', text: 'Famille malienne, sans papiers.', categories: ['nationality'] },
  { title: 'Infractions', text: 'Le fils sort de prison, il a été condamné pour vol.', categories: ['offences'] },
  { title: 'Difficultés', text: 'Elle est surendettée et touche le RSA.', categories: ['hardship'] },
  { title: 'Injures', text: 'Ce locataire est un connard.', categories: ['insults'] },
  { title: 'Comportement', text: 'M. D. alcolique, ne pas ouvrir après 18 h.', categories: ['habits'] },
  { title: 'Identifiants', text: 'Écrire à jeanne.lormeau@exemple.fr pour le devis.', categories: ['identifiers'] },
  { title: 'Mal écrit ou déguisé', text: 'voisin alkolik, sa mere a un c a n c e r', categories: ['habits', 'health'] },
  { title: 'Piège : la rue', text: "Avenue d'Italie, résidence des Aveugles : interphone en panne.", categories: [] },
  { title: 'Piège : la cuisine', text: 'Cuisine américaine, robinet qui fuit, gel hydro-alcoolique dans le hall.', categories: [] },
  { title: 'Piège : la serrure', text: 'Serrure grippée au sous-sol, confiance aveugle dans l’artisan.', categories: [] },
  { title: 'Piège : le nom', text: 'M. Lallemand rappellera lundi pour la visite.', categories: [] },
  { title: 'Bien écrit', text: 'Le 3 mars, relance envoyée pour le loyer de février ; réponse attendue sous huit jours.', categories: [] },
]
