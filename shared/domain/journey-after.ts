import type { JourneyFacts } from './journey-facts';
import { isBeyond, type JourneyRule, nextOf } from './journey-step';

/** Slides, blocks or a disc that should be back: whatever else is going on, somebody is waiting for them. */
export const overdueReturnRule: JourneyRule = ({ materials }, today) => {
  const late = materials
    .filter(({ status }) => status === 'sent' || status === 'received')
    .find(({ returnDueOn }) => returnDueOn !== null && returnDueOn < today);
  return late
    ? nextOf('consultation')(
        'return_materials',
        'return_overdue',
        { kind: 'material_loan', id: late.id },
        late.returnDueOn,
      )
    : null;
};

// Once the family says that the opinions were compared, what is not written of them is no longer asked for.
const isPastComparing = (facts: JourneyFacts) => facts.state === 'compared' || isBeyond(facts, 'compared');

/** While it is fresh: the answers, what the second doctor thinks, then the first one's opinion to set beside it. */
export const opinionsRule: JourneyRule = (facts) => {
  if (isPastComparing(facts)) return null;
  const { firstId, secondId, isCompared } = facts.opinions;
  const step = nextOf('compared');
  if (secondId === null) {
    return facts.questions.total > facts.questions.answered
      ? nextOf('consultation')('record_answers', 'answers_missing')
      : step('record_second_opinion', 'second_opinion_missing');
  }
  if (firstId === null) return step('record_first_opinion', 'first_opinion_missing');
  return isCompared ? null : step('compare_opinions', 'both_opinions_recorded');
};

export const decisionRule: JourneyRule = (facts) => {
  if (facts.decision === null) return nextOf('decided')('decide', 'no_decision');
  const { followUpOn, isFollowUpDone } = facts.decision;
  return isFollowUpDone ? null : nextOf('decided')('follow_up_first_doctor', 'follow_up_open', null, followUpOn);
};

export const returnsRule: JourneyRule = ({ materials }) => {
  const out = materials.find(({ status }) => status === 'sent' || status === 'received');
  return out
    ? nextOf('decided')('return_materials', 'not_returned', { kind: 'material_loan', id: out.id }, out.returnDueOn)
    : null;
};
