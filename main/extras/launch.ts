/** How this process was started, as far as starting it again without a window needs it. */
export interface Start {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly executable: string
  /** Where the built app lies, for an Electron that is told so. */
  readonly appPath: string
  readonly argv: readonly string[]
  /** The file of an AppImage: what runs out of it lies where it is mounted this time only. */
  readonly appImage?: string
}

/** Where the data is and how it is protected: whoever started the window so means the same wallet here. */
const carried = ['--user-data-dir=', '--password-store=', '--no-sandbox']

/** The words that start the command line; what is typed follows. */
export function launchWords(start: Start): readonly [string, ...string[]] {
  const { platform, isPackaged, executable, appPath, argv, appImage } = start
  const program = isPackaged ? (appImage ?? executable) : executable
  const headless = platform === 'linux' ? ['--ozone-platform=headless'] : []
  const quiet = ['--disable-gpu', '--disable-software-rasterizer', '--log-level=3']
  const own = argv.slice(1).filter((word) => carried.some((one) => word.startsWith(one)))
  const app = isPackaged ? ['--'] : [appPath]
  return [program, ...headless, ...quiet, ...own, ...app, '--cli']
}
