import { NumberInput, Radio, Select, Stack, Switch } from '@mantine/core';
import { type PacketDelivery, type PacketPlan, packetPreset } from '@shared/contract/packet-plan';
import { useText } from '../../../i18n/use-text';
import classes from './options-panel.module.css';
import { type PacketPassword, PasswordFields } from './password-fields';
import type { ChangePlan } from './use-packet-plan';

export type DeliveryFieldsProps = {
  readonly plan: PacketPlan;
  readonly onChange: ChangePlan;
  readonly password: PacketPassword;
  readonly onPassword: (password: PacketPassword) => void;
  /** Bytes, about; null while nothing is known. */
  readonly expectedSaving: number | null;
};

const RESOLUTIONS = [300, 200, 150] as const;
const LIMITS = { least: 1, most: 100 } as const;

/** How the packet travels; each way brings only the choices that it needs. */
export function DeliveryFields({ plan, onChange, password, onPassword, expectedSaving }: DeliveryFieldsProps) {
  const { t, bytes } = useText();
  const { delivery } = plan;
  const set = (part: Partial<PacketDelivery>) =>
    onChange((now) => ({ ...now, delivery: { ...now.delivery, ...part } }), Object.keys(part).join());
  const isTold = delivery.reduceToDpi !== null && expectedSaving !== null;
  const saving = expectedSaving ? t('packets.options.reduceSaving', { size: bytes(expectedSaving) }) : null;
  const reduceHelp = isTold ? (saving ?? t('packets.options.reduceNothing')) : t('packets.options.reduceHelp');
  const details = {
    plain: null,
    print: (
      <Switch
        label={t('packets.options.duplex')}
        description={t('packets.options.duplexHelp')}
        checked={delivery.isDuplex}
        onChange={(event) => set({ isDuplex: event.currentTarget.checked })}
      />
    ),
    secure: <PasswordFields value={password} onChange={onPassword} />,
    ereferral: (
      <NumberInput
        label={t('packets.options.partLimit')}
        description={t('packets.options.partLimitHelp')}
        min={LIMITS.least}
        max={LIMITS.most}
        clampBehavior="strict"
        allowDecimal={false}
        value={delivery.partLimitMb}
        onChange={(value) => typeof value === 'number' && value >= LIMITS.least && set({ partLimitMb: value })}
        // The arrows beside the number have no names of their own; the keyboard's do the same.
        hideControls
      />
    ),
    fax: null,
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('packets.options.delivery')}</legend>
      <Radio.Group
        aria-label={t('packets.options.delivery')}
        value={delivery.preset}
        onChange={(value) => {
          const preset = packetPreset.safeParse(value);
          if (preset.success) set({ preset: preset.data });
        }}
      >
        <Stack gap={6}>
          {packetPreset.options.map((preset) => (
            <div key={preset} className={classes.preset} data-on={preset === delivery.preset || undefined}>
              <Radio
                value={preset}
                label={t(`packets.preset.${preset}.title`)}
                description={t(`packets.preset.${preset}.text`)}
              />
              {preset === delivery.preset && details[preset] ? (
                <div className={classes.detail}>{details[preset]}</div>
              ) : null}
            </div>
          ))}
        </Stack>
      </Radio.Group>
      {delivery.preset === 'fax' ? null : (
        <Select
          label={t('packets.options.reduce')}
          description={reduceHelp}
          allowDeselect={false}
          data={[
            { value: 'none', label: t('packets.options.reduceNone') },
            ...RESOLUTIONS.map((dpi) => ({ value: `${dpi}`, label: t('packets.options.reduceTo', { dpi }) })),
          ]}
          value={`${delivery.reduceToDpi ?? 'none'}`}
          onChange={(value) => set({ reduceToDpi: RESOLUTIONS.find((dpi) => `${dpi}` === value) ?? null })}
        />
      )}
    </fieldset>
  );
}
