import { board } from '#core/text/en/board'
import { errors } from '#core/text/en/errors'
import { exportFiles } from '#core/text/en/export-files'
import { exports } from '#core/text/en/exports'
import { practice } from '#core/text/en/practice'
import { profile } from '#core/text/en/profile'
import { signIn } from '#core/text/en/sign-in'
import { vault } from '#core/text/en/vault'
import { wizard } from '#core/text/en/wizard'

/**
 * Every sentence of every surface. A language is one folder beside `en` with the same members: the compiler
 * names each one still missing.
 */
export const text = {
  board,
  errors,
  exportFiles,
  exports,
  practice,
  profile,
  signIn,
  vault,
  wizard,
} as const
