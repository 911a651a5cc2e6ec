import { number, plural } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** Bringing back what a backup knows, in Spanish. */
export const restoring: Text['restoring'] = {
  open: 'Restaurar…',
  openOf: (savedAt) => `Restaurar la copia de seguridad del ${savedAt}`,
  title: (savedAt) => `¿Restaurar la copia de seguridad del ${savedAt}?`,
  loading: 'Leyendo la copia de seguridad…',
  holds: (profiles) =>
    plural(profiles, {
      one: 'Contiene un perfil.',
      other: `Contiene ${number(profiles)} perfiles.`,
    }),
  back: 'Esto vuelve',
  fromTrash: (name) => `${name}, de la papelera, con los tokens que tiene allí`,
  fromBackup: (name) => `${name}, eliminado definitivamente desde entonces; no tiene tokens`,
  fromBackupWithTokens: (name) =>
    `${name}, eliminado definitivamente desde entonces, con los tokens de aquel día. Puede que ya no funcionen: compruébelos o inicie sesión de nuevo.`,
  templates: (count) =>
    plural(count, { one: 'Una plantilla', other: `${number(count)} plantillas` }),
  stays: 'Esto se queda como está ahora',
  newSince: (count) =>
    plural(count, {
      one: 'Un perfil que llegó desde entonces',
      other: `${number(count)} perfiles que llegaron desde entonces`,
    }),
  renewed: (count) =>
    plural(count, {
      one: 'Los tokens de un perfil que tiene otros desde entonces: valen los más nuevos',
      other: `Los tokens de ${number(count)} perfiles que tienen otros desde entonces: valen los más nuevos`,
    }),
  keys: 'Los nombres, las claves, los certificados y los archivos vinculados de todos los demás perfiles',
  aside:
    'El archivo del monedero, tal como está ahora, se conserva junto al nuevo. No se pierde nada de él.',
  nothing:
    'El monedero tiene todo lo que hay en esta copia de seguridad: no hay nada que recuperar.',
  damaged: (count) =>
    plural(count, {
      one: 'Una entrada de esta copia de seguridad está dañada y no puede volver.',
      other: `${number(count)} entradas de esta copia de seguridad están dañadas y no pueden volver.`,
    }),
  act: 'Restaurar',
  done: (savedAt) => `Lo que faltaba ha vuelto de la copia de seguridad del ${savedAt}.`,
}
