import type { ErrorFacts } from '#core/errors'
import type { Escaping } from '#core/templates/template'
import type { TemplateFault } from '#core/templates/template-unfit'
import { number } from '#core/text/es/grammar'
import type { FailureTable } from '#core/text/failure'

type Sentences = Readonly<Record<'what' | 'why' | 'next', string>>

/** Where a value is safe, by the way values are written. */
const safePlaces: Readonly<Record<Escaping, string>> = {
  none: 'Elija otra manera de escribir los valores.',
  json: 'Haga que sea un valor completo o póngalo entre comillas dobles.',
  yaml: 'Haga que sea el valor completo después de los dos puntos o póngalo entre comillas dobles.',
  shell: 'Póngalo fuera de todas las comillas o entre comillas simples.',
  xml: 'Póngalo como texto de un elemento o en el valor de un atributo.',
  url: 'No lo ponga después de un signo de porcentaje.',
  csv: 'Haga que sea una celda completa.',
}

const tag = (name: unknown): string => `{{${String(name)}}}`
const at = ({ line, column }: ErrorFacts): string =>
  `Línea ${String(line)}, columna ${String(column)}:`
const ends = (name: unknown): string => `{{/${String(name)}}}`

const faults: Readonly<Record<TemplateFault, (facts: ErrorFacts) => Sentences>> = {
  empty: () => ({
    what: 'La plantilla está vacía.',
    why: 'Sin un texto no hay nada que escribir.',
    next: 'Escriba el texto del archivo, con nombres como {{accessToken}} donde van los valores.',
  }),
  'too-long': () => ({
    what: 'La plantilla es demasiado larga.',
    why: `Puede tener ${number(100_000)} caracteres.`,
    next: 'Acórtela.',
  }),
  'too-many': () => ({
    what: 'No hay sitio para otra plantilla.',
    why: 'El monedero guarda 200.',
    next: 'Elimine una que ya no necesite.',
  }),
  unnamed: () => ({
    what: 'La plantilla no tiene nombre.',
    why: 'Al exportar, usted la elige por su nombre.',
    next: 'Escriba un nombre de 60 caracteres como máximo.',
  }),
  'name-taken': ({ name }) => ({
    what: `Ya hay una plantilla llamada “${String(name)}”.`,
    why: 'Dos con el mismo nombre no se podrían distinguir.',
    next: 'Escriba otro nombre.',
  }),
  'file-name': () => ({
    what: 'Ese nombre de archivo no se puede usar.',
    why: 'Está vacío, tiene más de 100 caracteres o contiene una barra u otro signo que no puede estar en un nombre de archivo.',
    next: 'Escriba un nombre como config.yaml.',
  }),
  'tag-unclosed': (facts) => ({
    what: `${at(facts)} se abren dos llaves que nunca se cierran.`,
    why: 'Un nombre va entre {{ y }}.',
    next: 'Ciérrelas con }}.',
  }),
  'tag-empty': (facts) => ({
    what: `${at(facts)} no hay ningún nombre entre las llaves.`,
    why: 'Nadie podría saber qué valor va ahí.',
    next: 'Escriba entre {{ y }} uno de los nombres de abajo.',
  }),
  'section-unclosed': (facts) => ({
    what: `${at(facts)} aquí empieza la parte para ${String(facts['name'])}, que nunca termina.`,
    why: 'Una parte se escribe solo donde está su valor, así que necesita un final.',
    next: `Escriba ${ends(facts['name'])} donde termine.`,
  }),
  'section-unopened': (facts) => ({
    what: `${at(facts)} ${ends(facts['name'])} termina una parte que nunca empezó.`,
    why: 'Una parte empieza con {{#nombre}} o {{^nombre}}.',
    next: 'Escriba su comienzo o quite su final.',
  }),
  'section-crossed': (facts) => ({
    what: `${at(facts)} ${ends(facts['name'])} termina una parte mientras otra sigue abierta.`,
    why: 'La parte que empezó la última termina la primera.',
    next: `Termine antes la parte para ${String(facts['nearest'])}.`,
  }),
  'name-unknown': (facts) => ({
    what: `${at(facts)} no hay ningún valor llamado “${String(facts['name'])}”.`,
    why: 'Una plantilla puede usar los nombres que se muestran debajo de ella, escritos exactamente así.',
    next:
      facts['nearest'] === undefined
        ? 'Escriba uno de ellos.'
        : `Quizá sea “${String(facts['nearest'])}”.`,
  }),
  partial: (facts) => ({
    what: `${at(facts)} una plantilla no puede incluir otro archivo.`,
    why: 'Tiene solo su propio texto, para que todos vean lo que escribe.',
    next: 'Quite el nombre que sigue a {{> o escriba el texto mismo.',
  }),
  delimiters: (facts) => ({
    what: `${at(facts)} las llaves no se pueden cambiar por otros signos.`,
    why: 'Aquí, en todas las plantillas, los nombres van entre {{ y }}.',
    next: 'Quite {{= … =}}.',
  }),
  'value-missing': (facts) => ({
    what: `${at(facts)} este perfil no entrega aquí ${String(facts['name'])}.`,
    why:
      facts['name'] === 'refreshToken' || facts['name'] === 'apiSecret'
        ? 'Se incluye solo con “Incluir el token de renovación”.'
        : 'El perfil no tiene ese valor.',
    next: `Ponga lo que lo necesita entre {{#${String(facts['name'])}}} y ${ends(facts['name'])}: eso se deja fuera donde no lo haya.`,
  }),
  'refresh-unused': () => ({
    what: 'Esta plantilla no usa el token de renovación.',
    why: 'Con “Incluir el token de renovación” este monedero deja de renovar, y la otra herramienta tampoco podría hacerlo.',
    next: 'Desmarque “Incluir el token de renovación” o escriba {{refreshToken}} en la plantilla.',
  }),
  'place-unsafe': (facts) => ({
    what: `${at(facts)} ${tag(facts['name'])} no se puede escribir ahí.`,
    why: 'Sus caracteres podrían leerse como algo distinto del valor.',
    next: placeOf(facts['escaping']),
  }),
}

function placeOf(escaping: unknown): string {
  const found = Object.entries(safePlaces).find(([name]) => name === escaping)
  return found?.[1] ?? ''
}

function faultOf(facts: ErrorFacts): Sentences {
  const found = Object.entries(faults).find(([reason]) => reason === facts['reason'])
  return (found?.[1] ?? faults.empty)(facts)
}

const fileReasons: Readonly<Record<string, string>> = {
  'not-a-file': 'Es una carpeta o un dispositivo, no un archivo normal.',
  'too-large': 'Es más grande de lo que puede ser una plantilla.',
  'no-text': 'No es texto en UTF-8.',
}

/** Templates of one’s own. Nothing is written before they are right. */
export const templateFailures = {
  'template-unfit': (facts) => ({ ...faultOf(facts), action: 'dismiss', isPlain: true }),
  'template-missing': ({ name }) => ({
    what:
      name === undefined
        ? 'Esa plantilla ya no está.'
        : `No hay ninguna plantilla llamada “${String(name)}”.`,
    why: 'Se eliminó, o ahora tiene otro nombre.',
    next: 'Elija otra. No se escribió nada.',
    action: 'dismiss',
    isPlain: true,
  }),
  'template-file-unfit': ({ reason }) => ({
    what: 'Ese archivo no se puede usar como plantilla.',
    why: fileReasons[String(reason)] ?? 'Este equipo no permitió abrirlo.',
    next: 'Elija un archivo de texto o pegue su texto.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
