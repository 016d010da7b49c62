/// Logging in at the local OIDC provider: who may be chosen, what a client may ask, and the
/// pages. Not for production. Nothing here knows of HTTP or of keys;
/// [yuqing.localstack.IdentityProvider] does.
package yuqing.localstack.login;
