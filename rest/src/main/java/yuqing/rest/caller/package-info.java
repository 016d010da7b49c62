/// The caller of a request: the token's roles, departments and person as {@link
/// yuqing.access.Caller}.
package yuqing.rest.caller;
