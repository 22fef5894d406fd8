import type { Icon } from '@tabler/icons-react';
import type { useNavigate } from '@tanstack/react-router';
import type { Text } from '../../i18n/use-text';

/** Something that can be done from where the reader is. */
export type Action = {
  readonly id: string;
  readonly group: 'go' | 'do' | 'people';
  readonly label: string;
  readonly icon: Icon;
  readonly keys?: readonly string[];
  readonly run: () => void;
};

/** What every action is made of. */
export type ActionParts = { readonly t: Text; readonly navigate: ReturnType<typeof useNavigate> };
