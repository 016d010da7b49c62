/// How much of a service one client may take at a time. No work of an endpoint is bounded here, and
/// nobody without a token.
package yuqing.rest.share;
