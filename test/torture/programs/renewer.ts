import { nodeNetSend } from '../../helpers/node-net'
import { renewUntilKilled } from '../renewing'

await renewUntilKilled(nodeNetSend())
