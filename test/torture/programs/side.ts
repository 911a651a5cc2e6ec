import { playSide } from '../sides'

await playSide()
