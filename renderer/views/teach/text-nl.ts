import { plural } from '../../text/numbers.ts'
import type { en } from './text-en.ts'

export const nl: typeof en = {
  title: 'Zeg wat je berichten zijn',
  lead: 'Eén bericht tegelijk: gaat het over je werk, of is het privé? Van elk antwoord leert de app, alleen op deze computer.',
  network: 'Netwerk',
  what: 'Is dit bericht werk of privé?',
  labels: { professional: 'Werk', personal: 'Privé', unclear: 'Weet ik niet' },
  undo: 'Laatste antwoord terugnemen',
  stop: 'Stoppen',
  fair: (given, wanted) => `${given} van de ${wanted} willekeurig getrokken berichten`,
  fairSay: wanted =>
    'Deze komen willekeurig uit de periode waar je aandeel over gaat, zodat ze voor alles spreken. ' +
    `Met ${wanted} antwoorden komt het aandeel meestal op zo’n 10 punten naar boven of beneden.`,
  unsureSay: 'Van de steekproef is genoeg beantwoord. Nu komen de berichten die allebei kunnen zijn: elk antwoord helpt waar de app het minst weet.',
  now: share => `${share} werk`,
  between: (low, high, margin) =>
    `Waarschijnlijk tussen ${low} en ${high}: ${plural('nl', margin, { one: '# punt', other: '# punten' })} naar boven of beneden.`,
  exact: 'Elk bericht van de periode is beantwoord, dus dit klopt precies.',
  working: 'Er wordt uitgerekend wat dat antwoord zegt…',
  settle: answers => plural('nl', answers, {
    one: 'Met nog ongeveer # antwoord staat vast waar je staat.', other: 'Met nog ongeveer # antwoorden staat vast waar je staat.'
  }),
  settled: 'Dat is genoeg om te zeggen waar je staat. Met meer antwoorden wordt het nog zekerder.',
  unclear: posts => plural('nl', posts, { one: '# bericht dat je niet kunt plaatsen, telt niet mee.', other: '# berichten die je niet kunt plaatsen, tellen niet mee.' }),
  answered: answers => plural('nl', answers, { one: '# antwoord in deze ronde.', other: '# antwoorden in deze ronde.' }),
  done: 'Er valt niets meer te vragen',
  doneSay: 'Elk bericht dat op dit netwerk meetelt, is beantwoord.',
  none: 'Er valt nog niets te vragen',
  noneSay: 'Haal eerst je berichten binnen; met een paar antwoorden van jou wordt het aandeel dan zekerder.',
  bring: 'Haal je berichten binnen',
  toBalance: 'Bekijk je balans',
  keys: { work: 'Het is werk', personal: 'Het is privé', unclear: 'Weet ik niet', undo: 'Laatste antwoord terugnemen', stop: 'Stoppen' }
}
