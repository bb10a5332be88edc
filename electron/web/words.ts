import type { Language } from '#shared/settings/schema.ts';

const fr = {
  web: {
    noSession:
      'Accès refusé : ouvrez Pivot avec l’adresse complète affichée à son démarrage ; elle ne sert qu’une fois.',
    wrongHost: 'Cette adresse n’est pas celle de Pivot.',
    foreignPage: 'Pivot n’accepte pas de demande venant d’un autre site.',
    notFound: 'Cette page n’existe pas.',
    wrongMethod: 'Cette opération n’existe pas à cette adresse.',
    wrongType: 'Un appel s’envoie en JSON (content-type: application/json).',
    failed: 'Une erreur inattendue est survenue. Les données enregistrées sont intactes.',
  },
  start: {
    usage: `Utilisation : npm start -- [options]

  --demo        ouvre une section fictive avec un an d’activité
  --browser     ouvre Pivot dans le navigateur, sans essayer Electron
  --no-open     affiche l’adresse sans rien ouvrir
  --port N      port local de l’adresse (0 : le premier libre), sans essayer Electron
  --data DIR    dossier des données
  --help        affiche cette aide

Un script s’adresse à POST /rpc/<procédure> avec l’en-tête « Authorization: Bearer <token> » : le token est celui de
l’adresse affichée, valable jusqu’à l’arrêt de Pivot.`,
    unknownOption: (text: string) => `Option inconnue ou incomplète : ${text}. Aide : npm start -- --help`,
    wrongPort: (text: string) => `Le port doit être un nombre de 0 à 65535, pas « ${text} ».`,
    oldNode: (found: string) =>
      `Pivot demande Node 22.18 ou plus récent (ici ${found}) : lancez-le par npm start après npm ci.`,
    building: 'Préparation de l’interface…',
    buildFailed: 'L’interface n’a pas pu être préparée.',
    noDisplay: 'Aucun écran ici : ouvrez l’adresse ci-dessous dans un navigateur de ce poste.',
    otherUser:
      'Pivot tourne sous un autre compte que celui du bureau : ouvrez l’adresse ci-dessous dans votre navigateur.',
    noElectron: 'Le programme d’Electron est absent et n’a pas pu être téléchargé : Pivot s’ouvre dans le navigateur.',
    electronFailed: 'Electron ne démarre pas sur ce poste : Pivot s’ouvre dans le navigateur.',
    fetchingElectron: 'Téléchargement d’Electron (une seule fois)…',
    portTaken: (port: number) => `Le port ${port} est déjà pris. Choisissez-en un autre, ou --port 0.`,
    noBrowser: 'Aucun navigateur n’a pu être ouvert : ouvrez l’adresse ci-dessus vous-même.',
    stillOpen: 'Ctrl+C ferme Pivot.',
  },
  cli: {
    usage: `Utilisation : npm run --silent pivot -- [--data DIR] <commande>

  procedures                         liste les procédures, une par ligne
  call <procédure> ['<json>' | -]    appelle une procédure ; - lit le JSON sur l’entrée standard
  import FICHIER --as dossiers|meetings [--mapping FICHIER] [--dry-run]
                                     importe un CSV ou un ICS et affiche le résultat
  import FICHIER --as mail [--dry-run]
                                     enregistre un .eml ou un .msg au courrier arrivée
  export dossiers|meetings|deadlines|time|people --out FICHIER.csv [--from DATE] [--to DATE] [--person ID]
  export dashboard --from DATE --to DATE --out FICHIER [--person ID] [--format html|pdf]

La valeur sort en JSON (code 0), l’erreur en JSON sur la sortie d’erreur (code 1).`,
    unknownCommand: (text: string) => `Commande inconnue ou incomplète : ${text}. Aide : npm run pivot -- --help`,
    notJson: 'L’entrée n’est pas du JSON lisible. Rien n’a été modifié.',
    unreadable: (file: string) => `Le fichier ${file} ne peut pas être lu. Rien n’a été importé.`,
    notMail: (file: string) => `Le fichier ${file} n’est ni un .eml ni un .msg. Rien n’a été importé.`,
    unwritable: (file: string) => `Le fichier ${file} ne peut pas être écrit.`,
    wrongMapping: (file: string, problem: string) =>
      `Le fichier ${file} n’est pas une correspondance de colonnes : ${problem}. Rien n’a été importé.`,
  },
  menu: {
    file: 'Fichier',
    edit: 'Édition',
    view: 'Affichage',
    quit: 'Quitter',
    close: 'Fermer la fenêtre',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    reload: 'Actualiser',
    actualSize: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fullScreen: 'Plein écran',
  },
  package: {
    noElectron: 'Le programme d’Electron est absent et n’a pas pu être téléchargé : le paquet n’a pas été fabriqué.',
  },
};

/** What the hosts themselves say, before or beside the service. French is the model, English must match it. */
export type HostWords = typeof fr;

const en: HostWords = {
  web: {
    noSession: 'Access refused: open Pivot with the full address printed when it starts; it works once.',
    wrongHost: 'This address is not Pivot’s.',
    foreignPage: 'Pivot takes no request from another site.',
    notFound: 'This page does not exist.',
    wrongMethod: 'This operation does not exist at this address.',
    wrongType: 'A call is sent as JSON (content-type: application/json).',
    failed: 'An unexpected error occurred. Your saved data is intact.',
  },
  start: {
    usage: `Usage: npm start -- [options]

  --demo        opens a fictitious section with a year of work
  --browser     opens Pivot in the browser, without trying Electron
  --no-open     prints the address and opens nothing
  --port N      local port of the address (0: a free one), without trying Electron
  --data DIR    folder of the data
  --help        prints this help

A script calls POST /rpc/<procedure> with the header “Authorization: Bearer <token>”: the token is the one of the
printed address, good until Pivot stops.`,
    unknownOption: (text) => `Unknown or incomplete option: ${text}. Help: npm start -- --help`,
    wrongPort: (text) => `The port must be a number from 0 to 65535, not “${text}”.`,
    oldNode: (found) => `Pivot needs Node 22.18 or newer (here ${found}): start it with npm start after npm ci.`,
    building: 'Preparing the interface…',
    buildFailed: 'The interface could not be prepared.',
    noDisplay: 'There is no display here: open the address below in a browser of this machine.',
    otherUser: 'Pivot runs under another account than the desktop’s: open the address below in your browser.',
    noElectron: 'Electron’s program is absent and could not be fetched: Pivot opens in the browser.',
    electronFailed: 'Electron does not start on this machine: Pivot opens in the browser.',
    fetchingElectron: 'Fetching Electron (once)…',
    portTaken: (port) => `Port ${port} is taken. Choose another one, or --port 0.`,
    noBrowser: 'No browser could be opened: open the address above yourself.',
    stillOpen: 'Ctrl+C closes Pivot.',
  },
  cli: {
    usage: `Usage: npm run --silent pivot -- [--data DIR] <command>

  procedures                         lists the procedures, one a line
  call <procedure> ['<json>' | -]    calls a procedure; - reads the JSON from standard input
  import FILE --as dossiers|meetings [--mapping FILE] [--dry-run]
                                     imports a CSV or ICS file and prints the result
  import FILE --as mail [--dry-run]  registers an .eml or .msg file as incoming mail
  export dossiers|meetings|deadlines|time|people --out FILE.csv [--from DATE] [--to DATE] [--person ID]
  export dashboard --from DATE --to DATE --out FILE [--person ID] [--format html|pdf]

The value comes out as JSON (exit 0), an error as JSON on standard error (exit 1).`,
    unknownCommand: (text) => `Unknown or incomplete command: ${text}. Help: npm run pivot -- --help`,
    notJson: 'The input is not readable JSON. Nothing was changed.',
    unreadable: (file) => `The file ${file} cannot be read. Nothing was imported.`,
    notMail: (file) => `The file ${file} is neither an .eml nor an .msg. Nothing was imported.`,
    unwritable: (file) => `The file ${file} cannot be written.`,
    wrongMapping: (file, problem) => `The file ${file} is not a mapping of columns: ${problem}. Nothing was imported.`,
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    quit: 'Quit',
    close: 'Close window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    reload: 'Reload',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
  },
  package: {
    noElectron: 'Electron’s program is absent and could not be fetched: no package was made.',
  },
};

/** The language of the machine's session: English where `LANG` says so, else French. */
export const sessionLanguage = (env: NodeJS.ProcessEnv = process.env): Language =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('en') ? 'en' : 'fr';

/** The hosts' words in a language. */
export const hostWords = (language: Language): HostWords => (language === 'en' ? en : fr);
