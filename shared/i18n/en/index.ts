import { cases } from './cases';
import { common } from './common';
import { desktop } from './desktop';
import { documents } from './documents';
import { failures } from './failures';
import { home } from './home';
import { jobs } from './jobs';
import { packetPages } from './packet-pages';
import { packets } from './packets';
import { people } from './people';
import { records } from './records';
import { settings } from './settings';
import { shell } from './shell';
import { terminal } from './terminal';
import { timeline } from './timeline';
import { vault } from './vault';

/** The English catalogue, the one that defines the keys. */
export const en = {
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
  packetPages,
  desktop,
  terminal,
} as const;
