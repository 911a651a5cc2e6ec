import type { CSSProperties, ReactNode } from 'react'
import classes from './page.module.css'

interface PageProps {
  readonly header: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
  readonly width?: number
}

/** A screen: header and footer stay, what is between them scrolls. */
export function Page({ header, footer, children, width = 1080 }: PageProps) {
  const style: CSSProperties & Record<'--page-width', string> = { '--page-width': `${width}px` }
  return (
    <div className={classes['page']} style={style}>
      <header className={classes['header']}>
        <div className={classes['inner']}>{header}</div>
      </header>
      <main className={classes['body']}>
        <div className={classes['inner']}>{children}</div>
      </main>
      {footer !== undefined && (
        <footer className={classes['footer']}>
          <div className={classes['inner']}>{footer}</div>
        </footer>
      )}
    </div>
  )
}
