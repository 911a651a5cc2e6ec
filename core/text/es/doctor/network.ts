import { number, plural } from '#core/text/es/grammar'
import type { CertificateFlaw } from '#core/doctor/diagnosis'
import type { DiagnosisTable, DiagnosisWords } from '#core/text/diagnosis-table'

const minute = 60_000

const span = (ms: number): string => {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / minute))
  if (minutes < 120) {
    return plural(minutes, { one: 'un minuto', other: `${number(minutes)} minutos` })
  }
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${number(hours)} horas` : `${number(Math.round(hours / 24))} días`
}

const flaws: Readonly<Record<CertificateFlaw, DiagnosisWords>> = {
  authority: {
    what: 'es de una autoridad que este equipo no conoce',
    why: 'O bien la red de una empresa inspecciona la conexión y su propia autoridad no está instalada aquí, o bien responde otra persona.',
    next: 'Pida al departamento de TI el certificado raíz de la empresa y haga que lo instalen en el almacén de este equipo. No continúe en una red en la que no confíe.',
  },
  dates: {
    what: 'no es válido hoy',
    why: 'Ha vencido o todavía no ha empezado a valer, o el reloj de este equipo está mal.',
    next: 'Mire primero el reloj, arriba. Si está bien, avise a quien administra ese servidor.',
  },
  'other-host': {
    what: 'se emitió para otra dirección',
    why: 'La dirección está mal escrita, o algo entre usted y el servidor responde en su lugar.',
    next: 'Compare la dirección de API con la de un colega o la del proveedor, letra por letra.',
  },
  other: {
    what: 'no fue aceptado',
    why: 'Los dos lados no lograron acordar una conexión segura.',
    next: 'Pruebe con otra red. Si así funciona, muestre esto a su departamento de TI.',
  },
}

/** Clocks, the way to servers, and their certificates. */
export const network = {
  'clock-unheard': () => ({
    what: 'Todavía ningún servidor ha dicho la hora.',
    why: 'Si el reloj de este equipo está bien solo se ve junto al reloj de un servidor.',
    next: 'Pregunte abajo a uno de sus servidores.',
  }),
  'clock-right': ({ host }) => ({
    what:
      host === undefined
        ? 'El reloj de este equipo está bien.'
        : `El reloj de este equipo coincide con el de ${host}.`,
    why: 'Por él se rigen las cuentas atrás y las renovaciones.',
  }),
  'clock-off': ({ offByMs, host }) => ({
    what: `El reloj de este equipo va ${span(offByMs)} ${offByMs > 0 ? 'adelantado' : 'atrasado'}.`,
    why: `${host === undefined ? 'Así lo dicen los servidores.' : `Así lo dice ${host}.`} El código de un inicio de sesión dura diez minutos, de modo que iniciar sesión puede fallar, y otros programas muestran vencimientos equivocados.`,
    next: 'Active la hora automática en la configuración de fecha y hora de su sistema y pregunte abajo a un servidor.',
  }),

  'server-here': () => ({
    what: 'El servidor de práctica responde.',
    why: 'Está en este equipo, así que no hay ningún certificado que examinar.',
  }),
  'tls-public': ({ host, issuer }) => ({
    what: `El certificado de ${host} fue aceptado.`,
    why: `Lo emitió una autoridad pública: ${issuer}.`,
  }),
  'tls-company': ({ host, issuer }) => ({
    what: `El certificado de ${host} fue aceptado, y es el de su empresa.`,
    why: `Lo emitió ${issuer}, en quien confía este equipo, pero no el público: quien la administra puede leer lo que usted envía. Es habitual donde una empresa inspecciona su red.`,
  }),
  'tls-refused': ({ host, flaw, issuer }) => ({
    what: `El certificado de ${host} ${flaws[flaw].what}.`,
    why:
      issuer === undefined ? flaws[flaw].why : `Dice que lo emitió ${issuer}. ${flaws[flaw].why}`,
    ...(flaws[flaw].next === undefined ? {} : { next: flaws[flaw].next }),
  }),
  'server-unreached': ({ host }) => ({
    what: `No se pudo preguntar a ${host}.`,
    why: 'No llegó ninguna respuesta.',
    next: 'Revise su red y pregunte de nuevo.',
  }),
  'check-silent': () => ({
    what: 'Una cosa no se pudo examinar a tiempo.',
    why: 'Una unidad, el sistema o un servidor no responde.',
    next: 'Compruébelo de nuevo.',
  }),
  'check-failed': ({ cause }) => ({
    what: 'Una cosa no se pudo examinar.',
    why: `El sistema lo rechazó: ${cause}.`,
    next: 'Compruébelo de nuevo.',
  }),
} satisfies DiagnosisTable
