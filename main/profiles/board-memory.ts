import { boardMemoryId, noBoardMemory, type BoardMemory } from '#core/board-memory'
import type { Vault } from '../vault/vault'

/** What the person has told the board. */
export function boardMemoryIn(vault: Pick<Vault, 'get'>): BoardMemory {
  const record = vault.get(boardMemoryId)
  return record?.kind === 'board-memory' ? record.memory : noBoardMemory
}
