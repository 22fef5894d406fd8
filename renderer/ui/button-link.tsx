import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { readonly ref?: Ref<HTMLAnchorElement> };

function AnchorButton(props: Props) {
  return <Button component="a" {...props} />;
}

/** A link that looks like a button: `<ButtonLink to="/people/new" leftSection={…}>…</ButtonLink>`. */
export const ButtonLink = createLink(AnchorButton);
