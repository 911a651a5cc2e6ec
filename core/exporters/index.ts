import { airflowJson } from '#core/exporters/airflow-json'
import { airflowUri } from '#core/exporters/airflow-uri'
import { curl } from '#core/exporters/curl'
import { curlConfig } from '#core/exporters/curl-config'
import { dotenvShell } from '#core/exporters/dotenv-shell'
import { githubActions } from '#core/exporters/github-actions'
import { httpHeaders } from '#core/exporters/http-headers'
import { powerQuery } from '#core/exporters/power-query'
import { rEnviron } from '#core/exporters/r-environ'
import { sprApi } from '#core/exporters/spr-api'
import { tokenJson } from '#core/exporters/token-json'
import { appsScript } from '#core/exporters/apps-script'
import { awsSecret } from '#core/exporters/aws-secret'
import { domo } from '#core/exporters/domo'
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
import { qualtrics } from '#core/exporters/qualtrics'
import { shell } from '#core/exporters/shell'
import { tray } from '#core/exporters/tray'
import { treasureData } from '#core/exporters/treasure-data'
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
  'airflow-json': airflowJson,
  'airflow-uri': airflowUri,
  curl,
  'curl-config': curlConfig,
  'dotenv-shell': dotenvShell,
  'github-actions': githubActions,
  'http-headers': httpHeaders,
  'power-query': powerQuery,
  'r-environ': rEnviron,
  'spr-api': sprApi,
  'token-json': tokenJson,
  'treasure-data': treasureData,
  domo,
  tray,
  qualtrics,
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
