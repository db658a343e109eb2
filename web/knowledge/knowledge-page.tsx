import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { knowledgeText } from '#texts/knowledge.ts'
import { useMay, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { AnswersPart } from '#web/knowledge/answers-part.tsx'
import { unansweredQuery } from '#web/knowledge/knowledge-queries.ts'
import type { Part } from '#web/knowledge/knowledge-search.ts'
import { SourcesPart } from '#web/knowledge/sources-part.tsx'
import { TryQuestion } from '#web/knowledge/try-question.tsx'
import { UnansweredPart } from '#web/knowledge/unanswered-part.tsx'
import { paths } from '#web/paths.ts'
import { SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

const text = knowledgeText

/** What the assistant knows, and what it should. */
export function KnowledgePage() {
  const workspace = useWorkspace()
  const open = useOpens('transcripts')
  const mayChange = useMay('knowledge.change')
  const { part = 'answers' } = useSearch({ from: '/w/$workspaceId/settings/knowledge' })
  const navigate = useNavigate()
  const waiting = useQuery({ ...unansweredQuery(workspace.id, 'open'), enabled: open })
  const go = (to: Part) =>
    void navigate({
      to: paths.knowledge,
      params: { workspaceId: workspace.id },
      search: { part: to },
      replace: true,
    })
  return (
    <SettingsFrame title={text.title} text={text.text}>
      <TryQuestion />
      {!mayChange && <p className="mb-6 text-sm text-ink-2">{text.readOnly}</p>}
      <Tabs<Part>
        label={text.parts}
        value={part}
        onChange={go}
        spread
        items={[
          { value: 'answers', label: text.answers.tab, content: <AnswersPart /> },
          { value: 'sources', label: text.sources.tab, content: <SourcesPart /> },
          {
            value: 'unanswered',
            label: text.unanswered.tab,
            count: waiting.data?.counts.open,
            content: <UnansweredPart />,
          },
        ]}
      />
    </SettingsFrame>
  )
}
