import { Redirect, Route, Switch } from 'wouter';
import { ComparisonIdSchema, ExerciseIdSchema, WorkflowIdSchema } from '../../shared/ids.ts';
import { LanePlaceSchema } from '../../shared/run/lane-place.ts';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import { NameSchema } from '../../shared/lesson/lesson.ts';
import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { addresses } from '../ui/addresses.ts';
import { readPicks } from '../ui/run-picks.ts';
import { ClassRoom, ClassWall } from './ClassRoom.tsx';
import { ComparisonWorkspace } from './ComparisonWorkspace.tsx';
import { ConversationsWorkspace } from './ConversationsWorkspace.tsx';
import { ExerciseWorkspace } from './ExerciseWorkspace.tsx';
import { HelpRoom } from './HelpRoom.tsx';
import { LaneWindow } from './LaneWindow.tsx';
import { LessonWorkspace } from './LessonWorkspace.tsx';
import { NotFound } from './NotFound.tsx';
import { Page } from './Page.tsx';
import { unescaped } from './read-address.ts';
import { roomScreens } from './room-screens.ts';
import { readStep } from './steps.ts';
import { WorkflowWorkspace } from './WorkflowWorkspace.tsx';
import { sense, t } from '../../shared/words/t.ts';

// Everything but Home waits until it is wanted: the canvas and Markdown are large.
const { screen: ExercisesScreen } = roomScreens.exercises;
const { screen: ConversationsScreen } = roomScreens.conversations;
const { screen: LessonsScreen } = roomScreens.lessons;
const { screen: LearnedScreen } = roomScreens.lessonsLearned;
const { screen: ReviewScreen } = roomScreens.lessonsReview;
const { screen: CertificateScreen } = roomScreens.certificate;
const { screen: ResultsScreen } = roomScreens.results;
const { screen: SideBySideScreen } = roomScreens.sideBySide;
const { screen: ClaimsScreen } = roomScreens.claims;
const { screen: SettingsScreen } = roomScreens.settings;

const lessonsRoom = { name: t`Lessons`, address: addresses.lessons } as const;

export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Page title={t`Home`}>
          <HomeScreen />
        </Page>
      </Route>
      <Route path="/exercises">
        <Page title={t`Exercises`}>
          <ExercisesScreen />
        </Page>
      </Route>
      <Route path="/exercises/:id">{({ id }) => <Redirect to={`/exercises/${id}/understand`} replace />}</Route>
      <Route path="/exercises/:id/:step">{({ id, step }) => <Exercise id={id} step={step} />}</Route>
      <Route path="/workflows/:id">{({ id }) => <OwnWorkflow id={id} runs={false} />}</Route>
      <Route path="/workflows/:id/run">{({ id }) => <OwnWorkflow id={id} runs />}</Route>
      <Route path="/conversations">
        <Page title={t`Conversations`}>
          <ConversationsScreen />
        </Page>
      </Route>
      <Route path="/conversations/:id">{({ id }) => <Conversing id={id} />}</Route>
      <Route path="/lessons">
        <Page title={t`Lessons`}>
          <LessonsScreen />
        </Page>
      </Route>
      <Route path="/lessons/learned">
        <Page title={t`What I have learned`} room={lessonsRoom}>
          <LearnedScreen />
        </Page>
      </Route>
      <Route path="/lessons/review">
        <Page title={sense('of lessons')`Review`} room={lessonsRoom}>
          <ReviewScreen />
        </Page>
      </Route>
      <Route path="/lessons/certificate">
        <Page title={t`Certificate`} room={lessonsRoom}>
          <CertificateScreen />
        </Page>
      </Route>
      <Route path="/lessons/:id/:section?">{({ id, section }) => <Lesson id={id} section={section} />}</Route>
      <Route path="/results">
        <Page title={t`Results`}>
          <ResultsScreen />
        </Page>
      </Route>
      <Route path="/results/:comparison">{({ comparison }) => <Compared id={comparison} />}</Route>
      <Route path="/results/side-by-side/:runs">{({ runs }) => <SideBySide runs={runs} />}</Route>
      <Route path="/lanes/:comparison/:run/:task">{(place) => <OneLane place={place} />}</Route>
      <Route path="/claims">
        <Page title={t`Claims`}>
          <ClaimsScreen />
        </Page>
      </Route>
      <Route path="/class">
        <ClassRoom />
      </Route>
      <Route path="/class/wall">
        <ClassWall />
      </Route>
      <Route path="/help/:page?">{({ page }) => <HelpRoom page={page ?? 'guide'} />}</Route>
      <Route path="/settings/:part?">
        {({ part }) => (
          <Page title={t`Settings`}>
            <SettingsScreen part={part ?? null} />
          </Page>
        )}
      </Route>
      <Route>
        <Page title={t`Not found`}>
          <NotFound />
        </Page>
      </Route>
    </Switch>
  );
}

function Lesson({ id, section }: { readonly id: string; readonly section: string | undefined }) {
  const lesson = NameSchema.safeParse(unescaped(id));
  const named = section === undefined ? null : (NameSchema.safeParse(unescaped(section)).data ?? null);
  // One workspace a lesson: going from section to section keeps what was opened.
  if (lesson.success) return <LessonWorkspace key={lesson.data} id={lesson.data} section={named} />;
  return (
    <Page title={t`Not found`}>
      <NotFound what={t`There is no such lesson`} />
    </Page>
  );
}

function Conversing({ id }: { readonly id: string }) {
  const set = ComparisonIdSchema.safeParse(unescaped(id));
  if (set.success) return <ConversationsWorkspace key={set.data} set={set.data} />;
  return (
    <Page title={t`Not found`}>
      <NotFound what={t`There are no such conversations`} />
    </Page>
  );
}

function OneLane({ place }: { readonly place: Readonly<Record<keyof LanePlace, string>> }) {
  const lane = LanePlaceSchema.safeParse(place);
  if (lane.success) return <LaneWindow place={lane.data} />;
  return (
    <Page title={t`Not found`}>
      <NotFound what={t`There is no such lane`} />
    </Page>
  );
}

function Compared({ id }: { readonly id: string }) {
  const comparison = ComparisonIdSchema.safeParse(unescaped(id));
  if (comparison.success) return <ComparisonWorkspace key={comparison.data} comparison={comparison.data} />;
  return (
    <Page title={t`Not found`}>
      <NotFound what={t`There is no such comparison`} />
    </Page>
  );
}

function SideBySide({ runs }: { readonly runs: string }) {
  const picks = readPicks(unescaped(runs));
  return (
    <Page title={picks ? t`Results` : t`Not found`}>
      {picks ? <SideBySideScreen picks={picks} /> : <NotFound what={t`There are no such runs`} />}
    </Page>
  );
}

function OwnWorkflow({ id, runs }: { readonly id: string; readonly runs: boolean }) {
  const workflow = WorkflowIdSchema.safeParse(unescaped(id));
  if (workflow.success) return <WorkflowWorkspace key={workflow.data} id={workflow.data} runs={runs} />;
  return (
    <Page title={t`Not found`}>
      <NotFound what={t`There is no such workflow`} />
    </Page>
  );
}

function Exercise({ id, step }: { readonly id: string; readonly step: string }) {
  const exerciseId = ExerciseIdSchema.safeParse(unescaped(id));
  const known = readStep(step);
  if (!exerciseId.success || !known) {
    return (
      <Page title={t`Not found`}>
        <NotFound what={t`There is no such exercise or step`} />
      </Page>
    );
  }
  // One workspace an exercise: stepping through keeps what was loaded.
  return <ExerciseWorkspace key={exerciseId.data} exerciseId={exerciseId.data} step={known} />;
}
