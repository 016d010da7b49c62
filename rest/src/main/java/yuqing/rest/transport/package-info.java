/// Rules for a request before any route sees it: how its head and body are framed (RFC 9112).
/// Netty and Vert.x types are used here and in no other package of this module but `request`.
package yuqing.rest.transport;
