const count = (n: number, one: string, many: string): string => `${n.toLocaleString('fr')} ${n < 2 ? one : many}`;

export const templates = {
  print: {
    rows: (n: number) => count(n, 'ligne', 'lignes'),
    none: (period: string) => `Aucune inscription ${period.charAt(0).toLowerCase()}${period.slice(1)}.`,
    cut: (limit: number) => ` [texte coupé à ${limit.toLocaleString('fr')} caractères, limite d’une cellule]`,
  },
  document: {
    reference: (reference: string) => `Réf. : ${reference}`,
  },
  noPdf:
    'Aucun moteur d’impression PDF n’est disponible ici. Choisissez un autre format : DOCX, ODT ou HTML. Rien n’a été modifié.',
  missing: 'Ce modèle n’existe pas ou est dans la corbeille.',
  taken: (name: string) => `Le modèle « ${name} » existe déjà. Choisissez un autre nom. Rien n’a été enregistré.`,
  builtIn: 'Ce modèle est fourni avec Pivot : il ne se modifie pas. Téléchargez-le pour en faire un modèle à vous.',
  onlyItsFormat: (format: string) =>
    `Ce modèle est un fichier ${format} : le document se fait au format ${format}, puis s’imprime depuis le traitement de texte. Rien n’a été modifié.`,
  notOffice: 'Ce fichier n’est pas un document DOCX ou ODT lisible. Rien n’a été enregistré.',
  tooHeavy:
    'Ce fichier se décompresse au-delà de la limite admise (200 Mo, ou 200 fois sa taille). Rien n’a été enregistré.',
  macros:
    'Ce fichier contient des macros. Enregistrez-le sans macros, puis déposez-le à nouveau. Rien n’a été enregistré.',
  dtd: 'Ce fichier contient une déclaration de type (DTD), qui n’est pas admise. Rien n’a été enregistré.',
  fetches:
    'Ce fichier va chercher un contenu à l’extérieur (image ou modèle lié). Incorporez ce contenu, puis déposez le fichier à nouveau. Rien n’a été enregistré.',
  notFilled: 'Le modèle ne peut pas être rempli : une accolade y est mal placée. Rien n’a été produit.',
  broken: (problems: string) => `Modèle refusé : ${problems}. Rien n’a été enregistré.`,
  more: (n: number) => (n === 1 ? 'et un autre problème' : `et ${n} autres problèmes`),
  problems: {
    unknown: (name: string) => `le champ « ${name} » n’existe pas`,
    unknown_list: (name: string) => `la liste « ${name} » n’existe pas`,
    field_of_list: (name: string) => `« ${name} » est une liste : elle s’écrit {#${name}}…{/${name}}`,
    stray: (brace: string) => `une accolade « ${brace} » est seule`,
    unclosed_loop: (name: string) => `la liste « ${name} » n’est pas fermée par {/${name}}`,
    unopened_loop: (name: string) => `{/${name}} ne ferme aucune liste ouverte`,
  },
  problemAt: (problem: string, place: string) => `${problem} (« ${place} »)`,
  unknownValues: (names: string) => `Ces champs n’existent pas : ${names}. Rien n’a été modifié.`,
  listValue: (name: string) => `Le champ « ${name} » est une liste : ses valeurs viennent du dossier ou de la réunion.`,
  letterMissing: 'Ce courrier n’existe pas.',
  noPlace: 'Indiquez le dossier, le courrier ou la réunion où verser la pièce. Rien n’a été enregistré.',
};
