import { appsScript } from '#core/exporters/apps-script'
import { awsSecret } from '#core/exporters/aws-secret'
import { bruno } from '#core/exporters/bruno'
import { dockerEnv } from '#core/exporters/docker-env'
import { dotenv } from '#core/exporters/dotenv'
import type { Exporter } from '#core/exporters/exporter'
import { httpFile } from '#core/exporters/http-file'
import { insomnia } from '#core/exporters/insomnia'
import { jetbrains } from '#core/exporters/jetbrains'
import { kubernetesSecret } from '#core/exporters/kubernetes-secret'
import { postman } from '#core/exporters/postman'
import { powershell } from '#core/exporters/powershell'
import { python } from '#core/exporters/python'
import { shell } from '#core/exporters/shell'
import { windowsSet } from '#core/exporters/windows-set'
import { summaryJson } from '#core/exporters/summary-json'
import {
  exporterIds,
  ownTemplateId,
  type ExporterId,
  type FormId,
} from '#core/exporters/exporter-id'
import { ownTemplate } from '#core/exporters/own-template'
import type { Service } from '#core/providers/provider'
import { sprinklrConf } from '#core/exporters/sprinklr-conf'

const byId = {
  'sprinklr-conf': sprinklrConf,
  dotenv,
  'docker-env': dockerEnv,
  shell,
  powershell,
  'windows-set': windowsSet,
  python,
  'apps-script': appsScript,
  'summary-json': summaryJson,
  postman,
  bruno,
  insomnia,
  'http-file': httpFile,
  jetbrains,
  'kubernetes-secret': kubernetesSecret,
  'aws-secret': awsSecret,
} satisfies { readonly [Id in ExporterId]: Exporter & { readonly id: Id } }

/** In the order of the export dialog. */
export const exporters = exporterIds.map((id) => byId[id])

export function exporterOf(id: FormId): Exporter {
  return id === ownTemplateId ? ownTemplate : byId[id]
}

/** The forms that can carry tokens of this service, in the order of the export dialog. */
export function exportersFor(service: Service): readonly (typeof exporters)[number][] {
  return exporters.filter(({ services }) => services.some((one) => one === service))
}
