/// How much of a service one client may use at a time. The package limits no endpoint's work, and
/// no request without a token.
package yuqing.rest.share;
