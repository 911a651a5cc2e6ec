import { z } from 'zod'
import { boardOrders } from '#core/board'
import { foldedLimit, savedViewLimit, viewNameLimit, type BoardMemory } from '#core/board-memory'
import { id, line } from './argument-shapes'

const order = z.enum(boardOrders)

/** What a window tells of its board. */
export const boardMemory: z.ZodType<BoardMemory> = z.strictObject({
  order,
  isByClient: z.boolean(),
  saved: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1).max(viewNameLimit),
        query: line,
        view: z.strictObject({
          order,
          isByClient: z.boolean(),
          tag: line.exactOptional(),
          isAttentionOnly: z.boolean(),
        }),
      }),
    )
    .max(savedViewLimit),
  folded: z.array(line).max(foldedLimit),
})
