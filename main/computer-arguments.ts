import { z } from 'zod'
import type { ComputerApi } from '#core/computer-api'
import { dayPattern } from '#core/day'
import { themes, zooms } from '#core/preferences'
import { none } from './argument-shapes'

type Schemas = { readonly [Name in keyof ComputerApi]: z.ZodType<Parameters<ComputerApi[Name]>> }

const day = z.string().regex(dayPattern)

/** What a window may say about this computer: closed and bounded, as in `api-arguments.ts`. */
export const computerArguments: Schemas = {
  setPreferences: z.tuple([
    z
      .strictObject({
        theme: z.enum(themes).exactOptional(),
        zoom: z.literal(zooms).exactOptional(),
        systemNotices: z.boolean().exactOptional(),
        staysInTray: z.boolean().exactOptional(),
      })
      .refine((changes) => Object.keys(changes).length > 0),
  ]),
  comeForward: none,
  contactedHosts: none,
  clearContactedHosts: none,
  storage: none,
  showStorage: none,
  lookIntoBackup: z.tuple([day]),
  restoreBackup: z.tuple([day]),
  about: none,
  removalPlan: none,
  removeEverything: z.tuple([z.literal('remove-everything')]),
}
