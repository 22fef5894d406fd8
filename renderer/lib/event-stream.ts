import type { CoreEvent } from '@shared/contract';

const RETRY_MS = 1_000;

/**
 * Reads server-sent events for as long as the page lives, opening the stream anew when it breaks. After a break the
 * listener hears `vault` first, so that it asks for everything again. Ends when the host refuses the session.
 */
export async function readEvents(open: () => Promise<Response>, onEvent: (event: CoreEvent) => void): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await open();
      if (response.status === 401 || response.status === 403) return;
      if (attempt > 0) onEvent({ type: 'vault' });
      if (response.ok && response.body) await readStream(response.body, onEvent);
    } catch {
      // The host is gone or going; it is asked again below.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function readStream(body: ReadableStream<Uint8Array>, onEvent: (event: CoreEvent) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      // Sent by the host from the same type.
      if (message.startsWith('data: ')) onEvent(JSON.parse(message.slice(6)) as CoreEvent);
    }
  }
}
