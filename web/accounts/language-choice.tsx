import { ChevronDown, Languages } from 'lucide-react'
import { languageCookie, type PageLanguage, pageLanguages } from '#rules/page-languages.ts'
import { inputLook } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'

const year = 365 * 24 * 60 * 60

/** The language of the dashboard in this browser. Another one is another build, so the page is loaded anew where it is. */
export function LanguageChoice() {
  return (
    <span className="relative inline-block">
      <Languages
        className="pointer-events-none absolute start-2.5 top-1/2 !size-4 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
      <select
        aria-label={words.accounts.language}
        className={`${inputLook} h-8 w-auto appearance-none ps-8 pe-8 pointer-coarse:h-11`}
        defaultValue={document.documentElement.lang}
        onChange={(event) => choose(event.currentTarget.value as PageLanguage)}
      >
        {Object.entries(pageLanguages).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute end-2.5 top-1/2 !size-3.5 -translate-y-1/2 text-ink-3"
        aria-hidden
      />
    </span>
  )
}

function choose(language: PageLanguage): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  const chosen = `${languageCookie}=${language}`
  document.cookie = `${chosen}; Max-Age=${year}; Path=/; SameSite=Lax${secure}`
  // Read back first: the page is asked for on another way than the cookie is kept, and could be faster. Without cookies it
  // would come back as it was.
  if (document.cookie.includes(chosen)) location.reload()
}
