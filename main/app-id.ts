/** Frozen for ever: wallets are bound to it, and the operating system binds keys to the app it names. */
export const appId = 'app.tokenwallet.desktop'
