/** A workspace a token may reach. Fictional, each belonging to one customer. */
export interface Workspace {
  readonly id: number
  readonly customerId: number
  readonly name: string
}

export const workspaces: readonly Workspace[] = [
  { id: 66_000_002, customerId: 66_000_000, name: 'Acme Global' },
  { id: 66_000_003, customerId: 66_000_000, name: 'Acme Nordics' },
  { id: 77_000_002, customerId: 77_000_000, name: 'Globex Retail' },
]

export function workspaceOf(id: number): Workspace | undefined {
  return workspaces.find((workspace) => workspace.id === id)
}
