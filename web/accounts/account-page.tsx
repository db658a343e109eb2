import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { LanguageChoice } from '#web/accounts/language-choice.tsx'
import { useMe } from '#web/accounts/me.ts'
import { PasswordDialog } from '#web/accounts/password-dialog.tsx'
import { SignIns } from '#web/accounts/sign-ins.tsx'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Toasts } from '#web/ui/toast.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = words.accounts.account

/** What belongs to the person and to no workspace: name, email, password, sign-ins. */
export function AccountPage() {
  useTitle(text.title, words.app.name)
  const me = useMe()
  const [changing, setChanging] = useState(false)
  return (
    <main className="h-dvh overflow-y-auto">
      <div className="mx-auto max-w-(--read) px-4 py-6 md:px-6 md:py-8">
        <Link to={paths.home} className={`${buttonLook('quiet')} -ms-3`}>
          <ArrowLeft aria-hidden />
          {text.back}
        </Link>
        <h1 className="mt-3 mb-8 text-xl font-semibold tracking-[-0.015em]">{text.title}</h1>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
          <section aria-labelledby="you">
            <h2 id="you" className="mb-3 text-base font-semibold">
              {text.you}
            </h2>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
              <dt className="text-ink-2">{text.name}</dt>
              <dd className="[overflow-wrap:anywhere]">{me.name}</dd>
              <dt className="text-ink-2">{text.email}</dt>
              <dd className="[overflow-wrap:anywhere]">{me.email}</dd>
            </dl>
          </section>
          <section aria-labelledby="language">
            <h2 id="language" className="text-base font-semibold">
              {words.accounts.language}
            </h2>
            <p className="mt-1 mb-3 text-sm text-ink-2">{text.languageText}</p>
            <LanguageChoice />
          </section>
          <section aria-labelledby="password">
            <h2 id="password" className="text-base font-semibold">
              {text.password}
            </h2>
            <p className="mt-1 mb-3 text-sm text-ink-2">{text.passwordText}</p>
            <Button onClick={() => setChanging(true)}>{text.changePassword}</Button>
          </section>
          <SignIns />
          {me.workspaces.length > 0 && (
            <section aria-labelledby="workspaces">
              <h2 id="workspaces" className="mb-3 text-base font-semibold">
                {text.workspaces}
              </h2>
              <ul className="divide-y divide-line rounded-md border border-line-strong">
                {me.workspaces.map(({ id, name, role }) => (
                  <li key={id}>
                    <Link
                      to={paths.workspace}
                      params={{ workspaceId: id }}
                      className="flex min-h-11 items-center gap-3 px-3.5 text-sm hover:bg-muted"
                    >
                      <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
                      <span className="text-xs text-ink-2">{text.roles[role]}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <PasswordDialog open={changing} onOpenChange={setChanging} />
      <Toasts left={false} />
    </main>
  )
}
