import { plural } from '#core/text/es/grammar'
import type { DiagnosisOf, DiagnosisType } from '#core/doctor/diagnosis'
import { besides } from '#core/text/es/doctor/besides'
import { network } from '#core/text/es/doctor/network'
import { storing } from '#core/text/es/doctor/storing'
import type { DiagnosisWords } from '#core/text/diagnosis-table'
import type { Text } from '#core/text/text'

type EveryFinding = {
  readonly [Type in DiagnosisType]: (found: DiagnosisOf<Type>) => DiagnosisWords
}

/** How this computer stands, in Spanish. */
export const doctor: Text['doctor'] = {
  title: 'Diagnóstico',
  open: 'Abrir el diagnóstico',
  command: 'Diagnóstico: qué funciona aquí y qué no',
  offer:
    'Examina este equipo: reloj, llavero, disco, red y versiones. No pregunta a ningún servidor antes de que usted lo diga.',
  back: 'Atrás',
  intro:
    'Lo que el monedero necesita de este equipo y cómo está. Nada sale de este equipo, a menos que usted pregunte abajo a un servidor.',
  list: 'Lo que se encontró',
  running: 'Examinando…',
  again: 'Comprobar de nuevo',
  copy: 'Copiar como texto',
  done: (attention) => {
    if (attention === 0) return 'Se examinó todo. Nada requiere su atención.'
    return plural(attention, {
      one: 'Se examinó todo. Una cosa requiere su atención.',
      other: `Se examinó todo. ${attention} cosas requieren su atención.`,
    })
  },
  healths: {
    attention: 'Requiere atención',
    unknown: 'No se puede saber',
    ok: 'Bien',
  },
  remedies: {
    'close-folder': 'Cerrarla para los demás',
    'open-settings': 'Abrir la configuración',
    'show-profile': 'Abrir el perfil',
  },
  checks: {
    clock: 'Reloj',
    keyring: 'Llavero',
    folder: 'Carpeta de datos',
    lock: 'Otros programas',
    space: 'Espacio en disco',
    backups: 'Copias de seguridad',
    'linked-files': 'Archivos que se mantienen al día',
    proxy: 'Proxy',
    authorities: 'Autoridades de certificación',
    command: 'Línea de comandos',
    'closed-renewal': 'Renovar con la ventana cerrada',
    notifications: 'Notificaciones',
    versions: 'Versiones',
    server: 'Servidores',
  },
  found: { ...network, ...storing, ...besides } satisfies EveryFinding,
  servers: {
    title: 'Preguntar a sus servidores',
    meaning:
      'Una sola solicitud, sin clave ni token: dice si su reloj está bien y quién emitió el certificado del servidor.',
    ask: (host) => `Preguntar a ${host}`,
    none: 'Todavía ningún perfil tiene un servidor.',
  },
  support: {
    open: 'Guardar archivo de soporte…',
    title: 'Archivo de soporte',
    meaning:
      'Para quien le ayude. No contiene claves, tokens, frases de contraseña ni nombres: los clientes y los perfiles llevan un número. Esto es todo, exactamente como se escribirá.',
    parts: {
      versions: 'Versiones',
      checks: 'Lo que encontró el diagnóstico',
      settings: 'Configuración',
      profiles: 'Perfiles, numerados',
      history: 'Qué les ocurrió',
      attempts: 'Solicitudes desde que se abrió la aplicación',
      log: 'Últimas líneas del registro',
    },
    which: 'Qué incluye',
    preview: 'Vista previa del archivo',
    gathering: 'Reuniendo los datos…',
    save: 'Guardar…',
    saved: (path) => `Guardado en ${path}.`,
    fileName: 'Soporte de Token Wallet.json',
  },
}
