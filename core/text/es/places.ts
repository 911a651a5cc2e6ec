import type { Stage } from '#core/profile'
import type { Text } from '#core/text/text'

const stages: Readonly<Record<Stage, string>> = { production: 'producción', sandbox: 'sandbox' }

/** What is said about the place a person chose for a file with a token, in Spanish. */
export const places: Text['places'] = {
  title: 'Antes de guardar el archivo',
  path: (path) => `Usted eligió ${path}`,
  findings: {
    'in-repository': ({ repository, isTracked }) =>
      isTracked
        ? `Git ya guarda un archivo con este nombre en el repositorio “${repository}”: el próximo commit llevaría el token.`
        : `Esto está en el repositorio de git “${repository}”, y git no ignora el archivo: un commit podría llevar el token.`,
    synced: ({ service }) =>
      service === undefined
        ? 'Lo que hay en esta carpeta se copia a un servicio en la nube: también se copiaría el token.'
        : `${service} copia lo que hay en esta carpeta a otros equipos: el token iría con ello.`,
    'on-network': () => 'Esta es una unidad de red: quien la administra puede leer el archivo.',
    shared: ({ folder }) =>
      `Todos los usuarios de este equipo usan ${folder}: otros ven allí el nombre del archivo, y puede eliminarse sin preguntar.`,
    'others-write': () =>
      'Otras personas pueden cambiar esta carpeta en este equipo: no pueden leer el archivo, pero pueden poner otro en su lugar.',
  },
  exclude: 'Añadirlo a la lista privada de exclusión de este repositorio',
  excludeMeaning: 'Git ignora entonces el archivo en este clon; nadie más lo nota.',
  otherStage: (name, last, now) =>
    `Este archivo se escribió la última vez para “${name}”, un perfil de ${stages[last]}. Si se reemplaza, sus herramientas trabajarían con un token de ${stages[now]}.`,
  typeName: (toType) => `Escriba “${toType}” para reemplazarlo`,
  saveHere: 'Guardar aquí',
  chooseAnother: 'Elegir otro lugar',
}
