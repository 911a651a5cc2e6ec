import { NavLink } from '@mantine/core'
import { useEffect, useState } from 'react'
import { text } from '#core/text/text'
import { settingsSections, type SettingsSection } from '../store/view'
import { headingIdOf } from './settings-section'
import classes from './settings.module.css'

/** Where the page begins to be read, as a part of its height. */
const readFrom = 0.3

/** The way to each part, beside them where there is room. */
export function SettingsNavigation() {
  const current = useSectionInView()
  const words = text.settings
  return (
    <nav className={classes['navigation']} aria-label={words.navigation}>
      {settingsSections.map((section) => (
        <NavLink
          key={section}
          component="button"
          type="button"
          label={words.sections[section]}
          active={section === current}
          aria-current={section === current ? 'true' : undefined}
          onClick={() => showSection(section)}
        />
      ))}
    </nav>
  )
}

/** Brings a part to the top of the page; its heading has the focus. */
export function showSection(section: SettingsSection): void {
  const heading = document.getElementById(headingIdOf(section))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** The last part that begins above the line people read from. At the end of the page it is the last one. */
function useSectionInView(): SettingsSection {
  const [current, setCurrent] = useState<SettingsSection>(settingsSections[0])
  useEffect(() => {
    const page = document.querySelector('main')
    if (page === null) return undefined
    const look = (): void => {
      const isAtEnd =
        page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 4
      const line = page.getBoundingClientRect().top + page.clientHeight * readFrom
      const begun = settingsSections.filter((section) => {
        const heading = document.getElementById(headingIdOf(section))
        return heading !== null && heading.getBoundingClientRect().top <= line
      })
      setCurrent((isAtEnd ? settingsSections.at(-1) : begun.at(-1)) ?? settingsSections[0])
    }
    look()
    page.addEventListener('scroll', look, { passive: true })
    return () => page.removeEventListener('scroll', look)
  }, [])
  return current
}
