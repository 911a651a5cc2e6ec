import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'

const reasons: Readonly<Record<string, string>> = {
  'not-an-address': 'No es una dirección completa.',
  'user-info': 'Contiene un nombre de usuario o una contraseña.',
  path: 'Contiene más que el host: deje fuera todo lo que sigue.',
  'plain-http': 'Solo en este equipo se acepta http sin cifrar; use https.',
  scheme: 'Tiene que empezar con https:// (o con http:// en este equipo).',
  blank: 'Contiene un espacio.',
  fragment: 'Contiene un #, que una Callback URL no puede tener.',
  answer:
    'Ya contiene un code, error, state o iss, que solo puede añadir la respuesta del proveedor. Deje fuera esa parte.',
  empty: 'No se escribió nada.',
  address:
    'Eso es una dirección, no un nombre. Use “¿Cómo encuentro el mío?” para obtener el nombre a partir de ella.',
  characters: 'Un nombre no tiene espacios ni signos: por ejemplo, prod o prod2.',
}

const reason = (facts: ErrorFacts): string => reasons[String(facts['reason'])] ?? ''

/** What was typed and cannot be used. */
export const typedFailures = {
  'environment-invalid': (facts) => ({
    what: 'Eso no es el nombre de un entorno.',
    why: reason(facts),
    next: 'Escriba un nombre como prod2 o elija uno de la lista.',
    action: 'change-environment',
  }),
  'api-address-invalid': (facts) => ({
    what: 'Esa dirección de API no se puede usar.',
    why: reason(facts),
    next: 'Use la predeterminada o escriba una dirección como https://api3.sprinklr.com.',
    action: 'change-environment',
  }),
  'callback-invalid': (facts) => ({
    what: 'Esa Callback URL no se puede usar.',
    why: reason(facts),
    next: 'Escríbala exactamente como está registrada, por ejemplo https://www.sprinklr.com.',
    action: 'edit-keys',
  }),
  'domain-invalid': (facts) => ({
    what: 'Ese dominio SSO no se puede usar.',
    why:
      facts['reason'] === 'not-an-address'
        ? 'Un dominio es solo lo que está entre https:// y la barra siguiente.'
        : reason(facts),
    next: 'Escriba el host de la dirección de Sprinklr propia de su empresa, como example.sprinklr.com, o déjelo vacío.',
    action: 'change-environment',
  }),
  'keys-missing': () => ({
    what: 'Falta la clave de API o el secreto de API.',
    why: 'Se necesitan ambos para obtener un token.',
    next: 'Escriba ambos; los encuentra en la página de su aplicación en el proveedor.',
    action: 'edit-keys',
  }),
  'token-in-wallet': ({ name }) => ({
    what: 'Este token ya está en el monedero.',
    why: `Lo tiene el perfil “${String(name)}”. Un token se guarda una sola vez, para que nadie lo renueve dos veces.`,
    next: 'Use ese perfil o pegue otro token.',
    action: 'dismiss',
    isPlain: true,
  }),
  'keys-in-use': () => ({
    what: 'No cambió nada: hay un inicio de sesión abierto con estas claves.',
    why: 'Lo que traiga pertenece a las claves con las que empezó y no debe guardarse con otras.',
    next: 'Termine o cancele el inicio de sesión y guarde de nuevo.',
    action: 'dismiss',
  }),
  'name-missing': () => ({
    what: 'El perfil no tiene nombre.',
    why: 'El nombre distingue sus perfiles.',
    next: 'Escriba un nombre.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
