import type { NameTrouble } from '#core/exporters/parts/variable-names'
import type { Service } from '#core/providers/provider'
import type { Text } from '#core/text/text'

const reasons: Readonly<Record<NameTrouble, string>> = {
  shape:
    'Un nombre consta de letras de la A a la Z, cifras y guiones bajos, y no empieza con una cifra.',
  'too-long': 'Un nombre tiene 100 caracteres como máximo.',
  'too-many': 'Un valor tiene cuatro nombres como máximo.',
  github: 'GitHub reserva para sí los nombres que empiezan con GITHUB_.',
  reserved: 'Sistemas o programas usan este nombre para otra cosa y fallarían.',
  twice: 'Otro valor ya tiene este nombre; mayúsculas y minúsculas se consideran iguales.',
}

export function nameReason(reason: unknown): string {
  const known = Object.keys(reasons).find((one): one is NameTrouble => one === reason)
  return known === undefined ? reasons.shape : reasons[known]
}

const owners: Readonly<Record<Service, string>> = {
  sprinklr: 'todos los perfiles de Sprinklr de este monedero, incluidos los de práctica',
  cedato: 'todos los perfiles de Cedato de este monedero',
  oauth: 'todos los perfiles de otros servicios de este monedero',
}

/** The names of exported variables, in Spanish. */
export const variableNames: Text['variableNames'] = {
  edit: 'Editar nombres…',
  hint: (service) =>
    `Cada valor puede tener varios nombres, separados por comas; sin nombre, se deja fuera. Los nombres valen para ${owners[service]}, en todos los formatos que escriben variables.`,
  label: (value) => `Nombres del valor: ${value}`,
  save: 'Guardar nombres',
  saved: 'Nombres guardados.',
  back: 'Volver a los nombres habituales',
  reasons,
}
