import { authorizationHelp } from './authorization-help';
import { authorizations } from './authorizations';
import { backups } from './backups';
import { careTeam } from './care-team';
import { cases } from './cases';
import { checklist } from './checklist';
import { common } from './common';
import { consultations } from './consultations';
import { desktop } from './desktop';
import { documents } from './documents';
import { failures } from './failures';
import { filing } from './filing';
import { health } from './health';
import { home } from './home';
import { jobs } from './jobs';
import { journey } from './journey';
import { kinds } from './kinds';
import { opinions } from './opinions';
import { packetFiles } from './packet-files';
import { packetPages } from './packet-pages';
import { packets } from './packets';
import { people } from './people';
import { questions } from './questions';
import { records } from './records';
import { referrals } from './referrals';
import { requestLetter } from './request-letter';
import { requests } from './requests';
import { settings } from './settings';
import { shell } from './shell';
import { starterQuestions } from './starter-questions';
import { terminal } from './terminal';
import { timeline } from './timeline';
import { trends } from './trends';
import { useAs } from './use-as';
import { vault } from './vault';

/** The Canadian French catalogue. */
export const fr = {
  backups,
  careTeam,
  filing,
  health,
  kinds,
  trends,
  useAs,
  common,
  shell,
  vault,
  home,
  people,
  cases,
  settings,
  failures,
  jobs,
  documents,
  records,
  timeline,
  packets,
  packetFiles,
  packetPages,
  desktop,
  authorizationHelp,
  checklist,
  requestLetter,
  starterQuestions,
  authorizations,
  consultations,
  journey,
  opinions,
  questions,
  referrals,
  requests,
  terminal,
};
