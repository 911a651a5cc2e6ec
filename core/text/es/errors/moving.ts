import type { FailureTable } from '#core/text/failure'

/** Passphrase files and presets: what carries profiles to another computer or to colleagues. */
export const movingFailures = {
  'bundle-passphrase-wrong': () => ({
    what: 'El archivo no se abrió.',
    why: 'Esta no es su frase de contraseña. Las mayúsculas y los espacios cuentan. Un archivo cuyo comienzo se ha modificado se ve igual.',
    next: 'Escríbala de nuevo tal como se escribió al guardar el archivo. No se guardó nada.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-damaged': () => ({
    what: 'El archivo con frase de contraseña está dañado. No se guardó nada.',
    why: 'Algo en él se modificó o le falta una parte: quizá la copia o la descarga se detuvo antes de tiempo.',
    next: 'Cópielo una vez más de donde se guardó, como archivo y no como texto.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-foreign': () => ({
    what: 'En este archivo no hay perfiles. No se guardó nada.',
    why: 'Está protegido como los archivos del monedero, pero no se guardó con “Trasladar perfiles…”, o se abre con una clave en lugar de una frase de contraseña.',
    next: 'Elija un archivo guardado con “Trasladar perfiles…”.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-too-costly': () => ({
    what: 'Este archivo no se abrió. No se guardó nada.',
    why: 'Abrirlo exigiría a este equipo más memoria o tiempo de lo que el monedero concede. Los archivos que él mismo guarda nunca lo exigen.',
    next: 'Elija un archivo guardado con “Trasladar perfiles…”.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-unverified': () => ({
    what: 'El archivo con frase de contraseña no se guardó. Aquí no ha cambiado nada.',
    why: 'Después de escribirlo se leyó de nuevo, y no era lo que se había escrito. Puede que el disco o la unidad esté fallando.',
    next: 'Guárdelo en otro lugar.',
    action: 'choose-another-place',
  }),
  'bundle-renewed-elsewhere': ({ name = 'Un perfil' }) => ({
    what: `${name} ya se renueva en otro lugar. No se guardó ningún archivo.`,
    why: 'Un token de renovación sirve una sola vez. Si dos renuevan el mismo perfil, uno de ellos deja de funcionar.',
    next: 'Déjelo fuera, o trasládelo de modo que renueve “Este monedero”: entonces se incluye solo su token de acceso. Si ya nadie más lo renueva, inicie sesión aquí de nuevo y trasládelo después.',
    action: 'dismiss',
    isPlain: true,
  }),
  'file-newer': () => ({
    what: 'Este archivo lo creó una versión más nueva de Token Wallet. No se guardó nada.',
    why: 'Puede que esta versión no lo entienda todo, y leer la mitad podría hacer perder un token.',
    next: 'Actualice Token Wallet en este equipo e importe el archivo de nuevo.',
    action: 'dismiss',
    isPlain: true,
  }),
  'preset-unusable': () => ({
    what: 'Este preajuste no se puede usar. No se guardó nada.',
    why: 'Le falta una parte, o un valor no es lo que debería: quizá alguien lo modificó a mano.',
    next: 'Pida a quien lo creó que lo guarde una vez más, o elija “Añadir perfil” y rellénelo usted.',
    action: 'dismiss',
    isPlain: true,
  }),
} as const satisfies FailureTable
