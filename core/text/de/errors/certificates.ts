import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'

const inOne =
  'eine Datei mit beiden (.p12 oder .pfx) oder zwei: den Schlüssel (server.key) und sein Zertifikat (server.crt)'

const unsuitable: Readonly<Record<string, { readonly why: string; readonly next: string }>> = {
  'public-key': {
    why: 'Darin ist ein öffentlicher Schlüssel: die Hälfte, die man weitergeben darf.',
    next: `Wählen Sie den privaten Schlüssel, aus dem er entstand, und sein Zertifikat: ${inOne}.`,
  },
  request: {
    why: 'Darin ist die Anforderung eines Zertifikats, nicht das Zertifikat.',
    next: 'Wählen Sie das Zertifikat, das zurückkam, als die Anforderung eingereicht wurde.',
  },
  'ssh-key': {
    why: 'Darin ist ein SSH-Schlüssel, in einer Form, die Zertifikate nicht verwenden.',
    next: `Wählen Sie den Schlüssel, mit dem Ihr Zertifikat entstand: ${inOne}.`,
  },
  'java-keystore': {
    why: 'Es ist ein Schlüsselspeicher von Java (.jks), den Token Wallet nicht liest.',
    next: 'Wandeln Sie ihn zuerst in eine .p12-Datei um: keytool -importkeystore -srckeystore your.jks -destkeystore your.p12 -deststoretype pkcs12',
  },
  'certificate-list': {
    why: 'Es ist eine Liste von Zertifikaten (.p7b), in einer Form, die Token Wallet nicht liest.',
    next: 'Wandeln Sie sie zuerst in eine .crt-Datei um: openssl pkcs7 -print_certs -in your.p7b -out your.crt',
  },
  'several-keys': {
    why: 'Es fand sich mehr als ein privater Schlüssel, jeder mit seinem Zertifikat.',
    next: 'Wählen Sie Dateien, die nur das gewünschte Paar enthalten.',
  },
  'too-large': {
    why: 'Es ist größer als jeder Schlüssel und jedes Zertifikat.',
    next: `Prüfen Sie, ob es die richtige Datei ist: ${inOne}.`,
  },
  unreadable: {
    why: 'Dieser Computer verweigert das Lesen.',
    next: 'Prüfen Sie, ob es eine gewöhnliche Datei ist und ob Sie sie öffnen dürfen.',
  },
  damaged: {
    why: 'Es beginnt als Schlüssel oder Zertifikat und lässt sich dann nicht lesen: Vielleicht wurde es beim Kopieren abgeschnitten.',
    next: 'Holen Sie die Datei noch einmal von dort, wo sie entstand.',
  },
}

const unknownFile = {
  why: 'Darin ist weder ein privater Schlüssel noch ein Zertifikat.',
  next: `Prüfen Sie, ob es die richtige Datei ist: ${inOne}.`,
}

function keyWhy({ kind, bits }: ErrorFacts): string {
  if (bits !== undefined)
    return `Es ist ein RSA-Schlüssel mit ${bits} Bit; angenommen werden mindestens 2048.`
  return `Es ist ein Schlüssel der Art „${String(kind)}“, die hier nicht funktioniert.`
}

/** Private keys and certificates: their files, and what servers say to them, in German. */
export const certificateFailures = {
  'key-file-unsuitable': ({ kind }) => ({
    what: 'Eine gewählte Datei lässt sich nicht verwenden.',
    ...(unsuitable[String(kind)] ?? unknownFile),
    action: 'dismiss',
  }),
  'private-key-missing': () => ({
    what: 'Der private Schlüssel fehlt.',
    why: 'In den gewählten Dateien ist nur ein Zertifikat. Es sagt, wer Sie sind; der private Schlüssel beweist es.',
    next: 'Wählen Sie auch den Schlüssel, oft server.key genannt, oder eine .p12- oder .pfx-Datei, die beide enthält.',
    action: 'dismiss',
  }),
  'private-key-unsuitable': (facts) => ({
    what: 'Der private Schlüssel lässt sich dafür nicht verwenden.',
    why: keyWhy(facts),
    next: 'Nehmen Sie einen RSA-Schlüssel mit 2048 Bit oder mehr, oder lassen Sie Token Wallet Schlüssel und Zertifikat erstellen.',
    action: 'dismiss',
  }),
  'certificate-missing': () => ({
    what: 'Das Zertifikat fehlt.',
    why: 'In den gewählten Dateien ist nur ein privater Schlüssel. Das Zertifikat sagt, wessen er ist.',
    next: 'Wählen Sie auch das Zertifikat, oft server.crt genannt, oder eine .p12- oder .pfx-Datei, die beide enthält.',
    action: 'dismiss',
  }),
  'certificate-not-chosen': ({ use }) => ({
    what: 'Es wurde kein Zertifikat gewählt.',
    why:
      use === 'tls'
        ? 'Bei Mutual TLS weist jede Anfrage eines vor und belegt es mit seinem privaten Schlüssel.'
        : 'Token für ein Zertifikat brauchen eines und den privaten Schlüssel, mit dem es entstand.',
    next:
      use === 'tls'
        ? `Wählen Sie seine Dateien: ${inOne}.`
        : 'Wählen Sie seine Dateien oder klicken Sie auf „Schlüssel und Zertifikat erstellen“.',
    action: 'dismiss',
    isPlain: true,
  }),
  'key-not-of-certificate': () => ({
    what: 'Privater Schlüssel und Zertifikat gehören nicht zusammen.',
    why: 'Das Zertifikat entstand für einen anderen Schlüssel.',
    next: 'Wählen Sie die zwei Dateien, die zusammen entstanden.',
    action: 'dismiss',
  }),
  'key-passphrase-missing': () => ({
    what: 'Der private Schlüssel ist mit einer Passphrase verschlossen.',
    why: 'Sie wurde beim Erstellen der Datei gewählt, damit die Datei allein nichts nützt.',
    next: 'Geben Sie die Passphrase der Datei ein.',
    action: 'dismiss',
  }),
  'key-passphrase-wrong': () => ({
    what: 'Die Passphrase öffnet den privaten Schlüssel nicht.',
    why: 'Sie gehört zu einer anderen Datei oder enthält einen Tippfehler. Auch eine beschädigte Datei kann der Grund sein.',
    next: 'Geben Sie sie noch einmal ein oder fragen Sie die Person, die die Datei erstellt hat.',
    action: 'dismiss',
  }),
  'key-protection-unknown': () => ({
    what: 'Der private Schlüssel ist auf eine Weise verschlossen, die Token Wallet nicht öffnen kann.',
    why: 'Das Programm, das die Datei erstellte, verwendete einen seltenen oder sehr alten Schutz.',
    next: 'Erstellen Sie eine Kopie mit einem üblichen Schutz: openssl pkcs8 -topk8 -v2 aes-256-cbc -in your.key -out new.key. Von einer .p12-Datei: openssl pkcs12 -in your.p12 -out new.pem',
    action: 'dismiss',
  }),
  'certificate-ended': ({ day }) => ({
    what: 'Das Zertifikat ist abgelaufen.',
    why: `Es galt bis ${String(day)}. Seither lehnen Server es ab.`,
    next: 'Nehmen Sie ein neueres oder lassen Sie Token Wallet Schlüssel und Zertifikat erstellen. Sollte es noch gelten, prüfen Sie das Datum dieses Computers.',
    action: 'dismiss',
  }),
  'certificate-not-begun': ({ day }) => ({
    what: 'Das Zertifikat gilt noch nicht.',
    why: `Es gilt ab ${String(day)}.`,
    next: 'Warten Sie bis dahin. Ist dieser Tag schon gekommen, prüfen Sie das Datum dieses Computers.',
    action: 'dismiss',
  }),
  'user-name-missing': () => ({
    what: 'Der Sprinklr-Benutzername fehlt.',
    why: 'Token für ein Zertifikat gelten für eine Person, und die Anfrage nennt sie.',
    next: 'Geben Sie den Namen ein, mit dem sich diese Person bei Sprinklr anmeldet.',
    action: 'dismiss',
  }),
  'certificate-token-refused': () => ({
    what: 'Der Anbieter hat für das Zertifikat kein Token ausgestellt.',
    why: 'Vielleicht ist für diese App ein anderes Zertifikat registriert, die App-ID oder der Sprinklr-Benutzername ist falsch, oder die Person darf keine Token erstellen. Auch eine falsch gehende Uhr kann der Grund sein.',
    next: 'Prüfen Sie App-ID und Benutzername zusammen mit der Person, die die App eingerichtet hat. Eine Anmeldung registriert das Zertifikat des Wallets neu.',
    action: 'edit-keys',
  }),
  'certificate-unregistered': () => ({
    what: 'Das Zertifikat ist beim Anbieter noch nicht registriert.',
    why: 'Dafür braucht es ein Token, das funktioniert, und das Profil hat jetzt keines.',
    next: 'Melden Sie sich einmal an: Das Wallet registriert dann das Zertifikat und holt sein erstes Token.',
    action: 'sign-in-again',
  }),
  'certificate-refused': () => ({
    what: 'Der Server nimmt Ihr Zertifikat nicht an, deshalb wurde nichts gesendet.',
    why: 'Vielleicht kennt er das Zertifikat noch nicht, oder es ist abgelaufen oder zurückgezogen. Das entscheidet der Server.',
    next: 'Fragen Sie Ihren Kontakt bei Sprinklr, ob dieses Zertifikat für Ihre App hochgeladen wurde.',
    action: 'try-again',
  }),
  'certificate-refused-late': () => ({
    what: 'Der Server nimmt Ihr Zertifikat nicht an.',
    why: 'Er lehnte ab, als die Anfrage schon unterwegs war. Er dürfte sie nicht ausgeführt haben, aber sicher ist das nicht.',
    next: 'Fragen Sie Ihren Kontakt bei Sprinklr, ob dieses Zertifikat für Ihre App hochgeladen wurde.',
    action: 'try-again',
  }),
  'proxy-unsupported': ({ kind }) => ({
    what: 'Der Proxy Ihres Netzwerks lässt hier kein Zertifikat von Ihnen durch.',
    why: `Seine Arbeitsweise (${String(kind)}) unterstützt Token Wallet zusammen mit Zertifikaten nicht. Es wurde nichts gesendet, und der Proxy wurde nicht umgangen.`,
    next: 'Bitten Sie Ihre IT um einen HTTP-Proxy, höchstens mit Passwort, oder um einen direkten Weg zur Adresse des Anbieters.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
